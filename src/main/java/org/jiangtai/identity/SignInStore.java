package org.jiangtai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The table of sign-ins. It speaks SQL because what happens here many times a minute is told to the record in deeds and
 * not as changed rows.
 */
@Component
class SignInStore {

    private static final int SHOWN = 200;

    private final JdbcClient database;

    SignInStore(JdbcClient database) {
        this.database = database;
    }

    /** A row as it stands. */
    record Row(
            long id,
            Instant at,
            String origin,
            String device,
            Instant seenAt,
            @Nullable Instant endedAt,
            @Nullable SignInEnd how,
            int tries,
            @Nullable Instant triedAt,
            @Nullable String triedFrom) {}

    long open(AccountEntity account, Origin origin, Instant now) {
        var key = new GeneratedKeyHolder();
        database.sql("insert into sign_in (account_id, at, origin, device, seen_at, tries, tried_at, tried_from)"
                        + " values (:account, :now, :origin, :device, :now, :tries, :triedAt, :triedFrom)")
                .param("account", account.id)
                .param("now", utc(now))
                .param("origin", origin.address())
                .param("device", origin.device())
                .param("tries", account.tries)
                .param("triedAt", account.triedAt == null ? null : utc(account.triedAt))
                .param("triedFrom", account.triedFrom)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void seen(long id, Instant moment) {
        database.sql("update sign_in set seen_at = ? where id = ? and ended_at is null")
                .params(utc(moment), id)
                .update();
    }

    /** @return whether it was open until now */
    boolean end(long id, SignInEnd how, Instant now) {
        return database.sql("update sign_in set ended_at = ?, ended_how = ? where id = ? and ended_at is null")
                        .params(utc(now), how.name(), id)
                        .update()
                > 0;
    }

    /** Those of a person that have no end yet. */
    List<Long> withoutEnd(long accountId) {
        return database.sql("select id from sign_in where account_id = ? and ended_at is null order by id")
                .param(accountId)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    Optional<SignInEnd> ended(long id) {
        return database.sql("select ended_how from sign_in where id = ? and ended_how is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(SignInEnd::valueOf);
    }

    Optional<Row> find(long id) {
        return database.sql("select * from sign_in where id = ?")
                .param(id)
                .query(SignInStore::row)
                .optional();
    }

    /** A person's, the last one first. */
    List<Row> of(long accountId) {
        return database.sql("select * from sign_in where account_id = ? order by at desc, id desc limit " + SHOWN)
                .param(accountId)
                .query(SignInStore::row)
                .list();
    }

    void forgetBefore(Instant moment) {
        database.sql("delete from sign_in where at < ?").param(utc(moment)).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String how = row.getString("ended_how");
        return new Row(
                row.getLong("id"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("origin"),
                row.getString("device"),
                Objects.requireNonNull(instant(row, "seen_at")),
                instant(row, "ended_at"),
                how == null ? null : SignInEnd.valueOf(how),
                row.getInt("tries"),
                instant(row, "tried_at"),
                row.getString("tried_from"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
