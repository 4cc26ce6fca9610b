package org.jiangtai.planning.rota;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What sessions were before somebody changed them by hand, step by step. */
@Component
class RotaSteps {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    RotaSteps(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What a step changes, and what the whole came to before it. */
    record Step(List<RotaRow> rows, @Nullable RotaResult result) {}

    void keep(long runId, Step before) {
        database.sql("insert into rota_step (run_id, made_at, state_before) values (:run, :now, :before)")
                .param("run", runId)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("before", json.writeValueAsString(before))
                .update();
    }

    boolean isAny(long runId) {
        return database.sql("select count(*) from rota_step where run_id = :run")
                        .param("run", runId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How it was before the last step; empty where there was none. */
    Optional<Step> takeLast(long runId) {
        return database.sql("select id, state_before from rota_step where run_id = :run order by id desc limit 1")
                .param("run", runId)
                .query((row, number) -> new Kept(row.getLong("id"), row.getString("state_before")))
                .optional()
                .map(kept -> {
                    database.sql("delete from rota_step where id = :id")
                            .param("id", kept.id())
                            .update();
                    return json.readValue(kept.before(), Step.class);
                });
    }

    /** A plan that was searched anew has no steps behind it. */
    void forget(long runId) {
        database.sql("delete from rota_step where run_id = :run")
                .param("run", runId)
                .update();
    }

    private record Kept(long id, String before) {}
}
