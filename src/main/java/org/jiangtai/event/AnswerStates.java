package org.jiangtai.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many events at once stand with their lecturers, in one statement: for the signs in lists and calendars. */
@Component
class AnswerStates {

    private static final String STATES = """
            select e.id,
                   case when a.id is not null then a.answer
                        when r.id is not null and r.lecturer_id = e.lecturer_id and r.starts_at = e.starts_at
                             and r.ends_at = e.ends_at and r.venue_id = e.venue_id then 'OPEN'
                        when r.id is null and e.stage = 'APPROVED' then 'OPEN'
                        else 'NOT_ASKED' end as answer
            from event e
            left join event_released r on r.event_id = e.id and r.until_release is null
            left join event_answer a on a.event_id = e.id and a.lecturer_id = e.lecturer_id
                 and a.starts_at = e.starts_at and a.ends_at = e.ends_at and a.venue_id = e.venue_id
                 and a.id = (select max(b.id) from event_answer b
                             where b.event_id = e.id and b.lecturer_id = e.lecturer_id)
            where e.id in (:ids) and e.lecturer_id is not null
            """;

    private final JdbcClient database;

    AnswerStates(JdbcClient database) {
        this.database = database;
    }

    /** By event; those without a lecturer are left out. */
    Map<Long, AnswerState> of(Collection<Long> eventIds) {
        Map<Long, AnswerState> states = new HashMap<>();
        if (!eventIds.isEmpty()) {
            database.sql(STATES).param("ids", eventIds).query((RowCallbackHandler)
                    row -> states.put(row.getLong("id"), AnswerState.valueOf(row.getString("answer"))));
        }
        return states;
    }
}
