package org.jiangtai.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line as the database holds it, column by column, in the one form that is sealed.
 *
 * @param at UTC
 */
record SealedLine(
        long id,
        LocalDateTime at,
        String actor,
        @Nullable Long actorId,
        String origin,
        String action,
        String target,
        String outcome,
        String details) {

    static final String COLUMNS = "l.id, l.at, l.actor, l.actor_id, l.origin, l.action, l.target, l.outcome, l.details";

    static SealedLine read(ResultSet row) throws SQLException {
        long actor = row.getLong("actor_id");
        Long actorId = row.wasNull() ? null : actor;
        return new SealedLine(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class),
                row.getString("actor"),
                actorId,
                row.getString("origin"),
                row.getString("action"),
                row.getString("target"),
                row.getString("outcome"),
                row.getString("details"));
    }

    /** Every field with its length before it, so that no two lines look alike. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String field : new String[] {
                Long.toString(id),
                at.toString(),
                actor,
                actorId == null ? "" : actorId.toString(),
                origin,
                action,
                target,
                outcome,
                details
            }) {
                byte[] text = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
