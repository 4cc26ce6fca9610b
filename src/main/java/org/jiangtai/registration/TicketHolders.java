package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.ShortCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the tickets belong to, for the door: many at once, in one statement, and without what the door need not know. The
 * door is where people queue, so this reads rows and makes no entities of them.
 */
@Service
@Transactional(readOnly = true)
public class TicketHolders {

    private static final String COLUMNS = "select id, event_id, state, name, party, unit_id, token, short_code";
    private static final int MOST_TYPED = 500;

    private final JdbcClient database;

    TicketHolders(JdbcClient database) {
        this.database = database;
    }

    /**
     * The holders of tickets.
     *
     * @param codes each a ticket's token, its whole address or a short code as typed
     * @return by the code as it was given; without those that nobody has
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Map<String, Holder> byCodes(Collection<String> codes) {
        Map<String, String> bare = new LinkedHashMap<>();
        codes.forEach(code -> bare.put(code, bare(code)));
        List<String> tokens =
                bare.values().stream().filter(code -> code.length() > 8).toList();
        List<String> shortCodes =
                bare.values().stream().filter(code -> code.length() == 8).toList();
        List<String> questions = new ArrayList<>();
        List<Object> given = new ArrayList<>();
        ask("token", tokens, questions, given);
        ask("short_code", shortCodes, questions, given);
        Map<String, Holder> found = new HashMap<>();
        if (!questions.isEmpty()) {
            database.sql(String.join(" union all ", questions)).params(given).query((ResultSet row) -> {
                Holder holder = holder(row);
                found.put(row.getString("token"), holder);
                found.put(row.getString("short_code"), holder);
            });
        }
        Map<String, Holder> byGiven = new HashMap<>();
        bare.forEach((code, plain) -> {
            Holder holder = found.get(plain);
            if (holder != null) {
                byGiven.put(code, holder);
            }
        });
        return byGiven;
    }

    /** The holders with these numbers, as far as there are any. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, Holder> byIds(Collection<Long> ids) {
        Map<Long, Holder> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(COLUMNS + " from registration where id in (" + marks(ids) + ")")
                    .params(List.copyOf(ids))
                    .query((ResultSet row) -> {
                        found.put(row.getLong("id"), holder(row));
                    });
        }
        return found;
    }

    /** All of an event who may come or have to be told why not, in the order they registered. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<RosterPerson> roster(long eventId) {
        return database.sql(COLUMNS + ", phone_last_four from registration where event_id = ? order by id")
                .params(eventId)
                .query((row, number) -> new RosterPerson(
                        row.getLong("id"),
                        RegistrationState.valueOf(row.getString("state")),
                        masked(row),
                        row.getString("phone_last_four"),
                        row.getString("party"),
                        row.getObject("unit_id", Long.class),
                        row.getString("token"),
                        row.getString("short_code")))
                .list();
    }

    /** What a ticket is known by: the token, or the short code in its plain form; anything else as it is. */
    private static String bare(String code) {
        String typed = code.length() > MOST_TYPED ? "" : code.strip().replaceFirst("[?#].*$", "");
        String last = typed.substring(typed.lastIndexOf('/') + 1);
        return ShortCode.parse(last).map(ShortCode::value).orElseGet(() -> last.toLowerCase(Locale.ROOT));
    }

    private static void ask(String column, List<String> codes, List<String> questions, List<Object> given) {
        if (!codes.isEmpty()) {
            questions.add(COLUMNS + " from registration where " + column + " in (" + marks(codes) + ")");
            given.addAll(codes);
        }
    }

    private static String marks(Collection<?> values) {
        return values.stream().map(value -> "?").collect(Collectors.joining(","));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getLong("id"),
                row.getLong("event_id"),
                RegistrationState.valueOf(row.getString("state")),
                masked(row),
                row.getString("party"),
                row.getObject("unit_id", Long.class));
    }

    private static String masked(ResultSet row) throws SQLException {
        return new PersonName(row.getString("name")).masked();
    }
}
