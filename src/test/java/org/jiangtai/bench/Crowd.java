package org.jiangtai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jiangtai.shared.Tokens;

/** People with a seat, written at once: registering them is measured elsewhere. */
final class Crowd {

    private static final String INSERT = "insert into registration (event_id, name, phone_last_four, state, source, "
            + "waiting_number, token, short_code, party, guardian_consent, registered_at, cancel_reason) "
            + "values (?, ?, '', 'SEATED', 'BY_UNIT', 0, ?, ?, ?, false, ?, '')";

    private final DataSource database;
    private final Tokens tokens = new Tokens();

    Crowd(DataSource database) {
        this.database = database;
    }

    /** Returns the tickets' tokens. */
    List<String> register(long eventId, int people) throws SQLException {
        List<String> all = new ArrayList<>(people);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < people; i++) {
                String token = tokens.next();
                all.add(token);
                insert.setLong(1, eventId);
                insert.setString(2, "王" + i);
                insert.setString(3, token);
                insert.setString(4, tokens.nextShortCode().value());
                insert.setString(5, tokens.next());
                insert.setTimestamp(6, Timestamp.from(Instant.now()));
                insert.addBatch();
                if (i % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
        return all;
    }
}
