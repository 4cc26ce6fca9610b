package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.shared.Lately;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells cheaply whether an event's list is still the one that was read before: the door asks every moment. It counts
 * along an index, once a second for each event, however many ask.
 */
@Service
@Transactional(readOnly = true)
public class RosterMarks {

    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final Lately<Long, String> known = new Lately<>(MOST);

    RosterMarks(JdbcClient database) {
        this.database = database;
    }

    /**
     * A sign that changes when somebody comes onto the list, leaves it, stands differently on it or gets a new ticket; a
     * second late at most. It is the same at each instance, and says nothing of a name that was corrected.
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public String of(long eventId) {
        return known.get(eventId, this::read);
    }

    private String read(long eventId) {
        String states = String.join(
                " ",
                database.sql("select state, count(*), sum(id), sum(waiting_number) from registration "
                                + "where event_id = ? group by state order by state")
                        .params(eventId)
                        .query((row, number) ->
                                row.getString(1) + row.getLong(2) + "," + row.getLong(3) + "," + row.getLong(4))
                        .list());
        long replaced = database.sql("select count(*) from replaced_ticket where event_id = ?")
                .params(eventId)
                .query(Long.class)
                .single();
        return states + " " + replaced;
    }
}
