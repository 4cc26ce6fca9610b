package org.jiangtai.planning.rota;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which orders a plan has given to whom: what people gave by hand since is none of the plan's business. */
@Component
class RotaDispatches {

    private final JdbcClient database;

    RotaDispatches(JdbcClient database) {
        this.database = database;
    }

    /** An order that was given to a lecturer. */
    record Dispatched(long orderId, long lecturerId, Instant startsAt) {}

    void keep(long runId, Collection<Dispatched> all) {
        for (Dispatched each : all) {
            database.sql("insert into rota_dispatch (run_id, order_id, lecturer_id, starts_at) "
                            + "values (:run, :order, :lecturer, :starts)")
                    .param("run", runId)
                    .param("order", each.orderId())
                    .param("lecturer", each.lecturerId())
                    .param("starts", LocalDateTime.ofInstant(each.startsAt(), ZoneOffset.UTC))
                    .update();
        }
    }

    /** Those of a plan, which has none any more from now on. */
    List<Dispatched> take(long runId) {
        List<Dispatched> all = database.sql("select order_id, lecturer_id, starts_at from rota_dispatch "
                        + "where run_id = :run order by order_id")
                .param("run", runId)
                .query((row, number) -> new Dispatched(
                        row.getLong("order_id"),
                        row.getLong("lecturer_id"),
                        row.getObject("starts_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
        database.sql("delete from rota_dispatch where run_id = :run")
                .param("run", runId)
                .update();
        return all;
    }
}
