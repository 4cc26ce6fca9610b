package org.jiangtai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The least that a page of the public board needs: how many there are of a place, and ten of them. */
final class PlainBoard {

    private static final String COUNT =
            "select count(*) from suggestion_course where published_at is not null and unit_id = ?";
    private static final String PAGE = """
            select p.suggestion_id, p.text, p.result, c.category, c.state, c.adoption, c.received_at, c.published_at,
                c.supporters
            from suggestion_course c join suggestion_publication p on p.suggestion_id = c.suggestion_id
            where c.published_at is not null and c.unit_id = ?
            order by c.published_at desc, c.suggestion_id desc limit 10 offset ?""";

    private final DataSource database;

    PlainBoard(DataSource database) {
        this.database = database;
    }

    int page(long unitId, int number) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT);
                PreparedStatement page = connection.prepareStatement(PAGE)) {
            count.setLong(1, unitId);
            page.setLong(1, unitId);
            page.setInt(2, number * 10);
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
