package org.jiangtai.checkin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts who is there. Everybody who shows the number asks every second or so, and there may be twenty doors, a wall and
 * the desk: so it is counted four times a second at most.
 */
@Component
class Headcounts {

    /** Entries whose person has not left since, at one list; whoever came in with a code that nobody has counts too. */
    static final String INSIDE = "select count(*) from entry e where e.event_id = ? and e.list_number = ? "
            + "and e.direction = 'ENTRY' and e.refusal is null and e.undone_at is null and not exists "
            + "(select 1 from entry l where l.event_id = e.event_id and l.registration_id = e.registration_id "
            + "and l.list_number = e.list_number and l.refusal is null and l.undone_at is null "
            + "and (l.happened_at > e.happened_at or (l.happened_at = e.happened_at and l.id > e.id)))";

    private static final String PERSON = "coalesce(registration_id, -id)";
    private static final String CAME =
            " from entry where event_id = ? and direction = 'ENTRY' and refusal is null and undone_at is null";
    private static final Duration REMEMBERED = Duration.ofMillis(250);

    private final JdbcTemplate database;
    private final Cache<Long, Headcount> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    Headcounts(JdbcTemplate database) {
        this.database = database;
    }

    /** As it was at most a quarter of a second ago. */
    Headcount lately(long eventId) {
        return known.get(eventId, this::now);
    }

    /** As it is. */
    Headcount now(long eventId) {
        Map<Integer, Headcount.OfList> lists = new HashMap<>();
        database.query(
                "select list_number, count(distinct " + PERSON + ")" + CAME + " group by list_number",
                (ResultSet row) -> {
                    int list = row.getInt(1);
                    lists.put(list, new Headcount.OfList(row.getInt(2), 0));
                },
                eventId);
        lists.replaceAll((list, count) -> new Headcount.OfList(count.arrived(), inside(eventId, list)));
        int arrived = lists.size() == 1
                ? lists.values().iterator().next().arrived()
                : lists.isEmpty()
                        ? 0
                        : Objects.requireNonNull(database.queryForObject(
                                "select count(distinct " + PERSON + ")" + CAME, Integer.class, eventId));
        return new Headcount(arrived, Map.copyOf(lists));
    }

    private int inside(long eventId, int list) {
        return Objects.requireNonNull(database.queryForObject(INSIDE, Integer.class, eventId, list));
    }
}
