package org.jiangtai.planning.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the runs. */
@Component
class RotaRuns {

    private static final String ALL =
            "select id, version, state, setup, change_of, result, follows_id, made_by_name, made_at, "
                    + "started_at, ended_at, applied_at from rota_run ";
    private static final String BUSY = "state in ('WAITING', 'RUNNING')";

    private final JdbcClient database;
    private final JsonMapper json;

    RotaRuns(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest first. */
    List<RotaRun> all() {
        return database.sql(ALL + "order by id desc")
                .query((row, number) -> run(row))
                .list();
    }

    Optional<RotaRun> find(long id) {
        return database.sql(ALL + "where id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<RotaRun> lock(long id) {
        return database.sql(ALL + "where id = :id for update")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    long insert(RotaSetup setup, @Nullable Long followsId, @Nullable Long madeBy, String madeByName, Instant now) {
        var key = new GeneratedKeyHolder();
        database.sql("insert into rota_run (version, name, first_day, weeks, state, setup, spent, stop_asked, "
                        + "follows_id, made_by, made_by_name, made_at) values (0, :name, :first, :weeks, 'SET_UP', "
                        + ":setup, 0, false, :follows, :by, :byName, :now)")
                .param("name", setup.name())
                .param("first", setup.firstDay())
                .param("weeks", setup.weeks())
                .param("setup", json.writeValueAsString(setup))
                .param("follows", followsId)
                .param("by", madeBy)
                .param("byName", madeByName)
                .param("now", utc(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void setUp(long id, RotaSetup setup) {
        database.sql("update rota_run set version = version + 1, state = 'SET_UP', result = null, course = null, "
                        + "name = :name, first_day = :first, weeks = :weeks, setup = :setup where id = :id")
                .param("name", setup.name())
                .param("first", setup.firstDay())
                .param("weeks", setup.weeks())
                .param("setup", json.writeValueAsString(setup))
                .param("id", id)
                .update();
    }

    /** It goes on from a plan that was applied. */
    void change(long id, RotaChange change) {
        database.sql("update rota_run set change_of = :change where id = :id")
                .param("change", json.writeValueAsString(change))
                .param("id", id)
                .update();
    }

    /** @throws RotaFollowed if the plan was changed since by another run that was applied */
    void requireLast(long id) {
        database.sql("select name from rota_run where follows_id = :id and state = 'APPLIED' and change_of is not null "
                        + "order by id desc limit 1")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw new RotaFollowed(name);
                });
    }

    void delete(long id) {
        database.sql("delete from rota_run where id = :id").param("id", id).update();
    }

    /** It stands in line from now on. */
    RotaAttempt asked(long id, Instant now) {
        database.sql("update rota_run set version = version + 1, attempt = attempt + 1, state = 'WAITING', "
                        + "stop_asked = false, spent = 0, course = null, result = null, started_at = :now, "
                        + "beat_at = :now, ended_at = null where id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
        return database.sql("select attempt from rota_run where id = :id")
                .param("id", id)
                .query((row, number) -> new RotaAttempt(id, row.getInt("attempt")))
                .single();
    }

    /** Its run, if this search of it is still the last one and stands there; nobody else changes it meanwhile. */
    Optional<RotaRun> lock(RotaAttempt attempt, RotaState state) {
        return database.sql(ALL + "where id = :id and attempt = :attempt and state = :state for update")
                .param("id", attempt.runId())
                .param("attempt", attempt.number())
                .param("state", state.name())
                .query((row, number) -> run(row))
                .optional();
    }

    void began(RotaAttempt attempt, Instant now) {
        database.sql("update rota_run set version = version + 1, state = 'RUNNING', started_at = :now, "
                        + "beat_at = :now where id = :id and attempt = :attempt and state = 'WAITING'")
                .param("now", utc(now))
                .param("id", attempt.runId())
                .param("attempt", attempt.number())
                .update();
    }

    void ended(RotaAttempt attempt, RotaState state, List<RotaPoint> course, Instant now) {
        database.sql("update rota_run set version = version + 1, state = :state, course = :course, spent = 1, "
                        + "ended_at = :now where id = :id and attempt = :attempt and " + BUSY)
                .param("state", state.name())
                .param("course", json.writeValueAsString(course))
                .param("now", utc(now))
                .param("id", attempt.runId())
                .param("attempt", attempt.number())
                .update();
    }

    void result(long id, @Nullable RotaResult result) {
        database.sql("update rota_run set version = version + 1, result = :result where id = :id")
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("id", id)
                .update();
    }

    void applied(long id, @Nullable Instant now) {
        database.sql("update rota_run set version = version + 1, state = :state, applied_at = :now where id = :id")
                .param("state", now == null ? RotaState.READY.name() : RotaState.APPLIED.name())
                .param("now", now == null ? null : utc(now))
                .param("id", id)
                .update();
    }

    /** Whoever searches it, on whichever machine, is to stop. */
    void askToStop(long id) {
        database.sql("update rota_run set stop_asked = true where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * Says that somebody still works on it.
     *
     * @return whether to stop: somebody asked for it, or it was broken off or taken over meanwhile
     */
    boolean beat(RotaAttempt attempt, double spent, List<RotaPoint> course, Instant now) {
        database.sql("update rota_run set beat_at = :now, spent = :spent, course = :course "
                        + "where id = :id and attempt = :attempt and " + BUSY)
                .param("now", utc(now))
                .param("spent", spent)
                .param("course", json.writeValueAsString(course))
                .param("id", attempt.runId())
                .param("attempt", attempt.number())
                .update();
        return database.sql("select stop_asked from rota_run where id = :id and attempt = :attempt and " + BUSY)
                .param("id", attempt.runId())
                .param("attempt", attempt.number())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /**
     * Those that nobody works on any more were broken off. They are looked for first and then changed one by one, by
     * their ids: a change of all that are found would hold parts of the index that somebody who starts one waits for.
     */
    void breakOff(Instant silentSince, Instant now) {
        List<Long> silent = database.sql("select id from rota_run where " + BUSY + " and beat_at < :since order by id")
                .param("since", utc(silentSince))
                .query((row, number) -> row.getLong("id"))
                .list();
        for (long id : silent) {
            database.sql("update rota_run set version = version + 1, state = 'BROKEN_OFF', ended_at = :now "
                            + "where id = :id and " + BUSY + " and beat_at < :since")
                    .param("now", utc(now))
                    .param("id", id)
                    .param("since", utc(silentSince))
                    .update();
        }
    }

    /** How far it is, as far as that was written down. */
    RotaProgress progress(long id) {
        return database.sql("select state, attempt, spent, course, (select count(*) from rota_run o "
                        + "where o.id <> r.id and o." + BUSY + " and (o.change_of is null) = (r.change_of is null) "
                        + "and (o.state = 'RUNNING' or o.started_at < r.started_at)) as ahead "
                        + "from rota_run r where id = :id")
                .param("id", id)
                .query((row, number) -> new RotaProgress(
                        RotaState.valueOf(row.getString("state")),
                        row.getInt("attempt"),
                        row.getInt("ahead"),
                        row.getDouble("spent"),
                        course(row.getString("course"))))
                .single();
    }

    private List<RotaPoint> course(@Nullable String written) {
        return written == null ? List.of() : json.readValue(written, new TypeReference<List<RotaPoint>>() {});
    }

    private RotaRun run(ResultSet row) throws SQLException {
        String result = row.getString("result");
        String change = row.getString("change_of");
        return new RotaRun(
                row.getLong("id"),
                row.getLong("version"),
                json.readValue(row.getString("setup"), RotaSetup.class),
                change == null ? null : json.readValue(change, RotaChange.class),
                RotaState.valueOf(row.getString("state")),
                result == null ? null : json.readValue(result, RotaResult.class),
                row.getObject("follows_id", Long.class),
                row.getString("made_by_name"),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                moment(row, "started_at"),
                moment(row, "ended_at"),
                moment(row, "applied_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime written = row.getObject(column, LocalDateTime.class);
        return written == null ? null : written.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
