package org.jiangtai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The least that opening the inbox needs: how many are open, and the first fifty of them. */
final class PlainInbox {

    private static final String COUNT =
            "select count(*) from suggestion where state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED')";
    private static final String PAGE = """
            select id, tracking_code, what, unit_id, category, name, phone_sealed, state, assigned_unit_id, received_at,
                due_on
            from suggestion where state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED')
            order by due_on, id limit 50 offset ?""";

    private final DataSource database;

    PlainInbox(DataSource database) {
        this.database = database;
    }

    int open(int offset) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT);
                PreparedStatement page = connection.prepareStatement(PAGE)) {
            page.setInt(1, offset);
            int found = 0;
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                found += rows.getInt(1) > 0 ? 1 : 0;
            }
            try (ResultSet rows = page.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            return found;
        }
    }
}
