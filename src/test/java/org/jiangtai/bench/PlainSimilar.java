package org.jiangtai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jiangtai.suggestion.Category;

/** The search that needs nothing but SQL: the texts in which three pieces of the typed one stand, the nearest first. */
final class PlainSimilar {

    private static final String LIKE = """
            select p.suggestion_id, p.text from suggestion_publication p join suggestion s on s.id = p.suggestion_id
            where s.state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED') and s.may_publish = true
              and (p.text like ? or p.text like ? or p.text like ?)
            order by case when s.unit_id = ? then 0 else 1 end, case when s.category = ? then 0 else 1 end,
                p.suggestion_id desc
            limit 4""";
    private static final int PIECES = 3;
    private static final int PIECE = 4;

    private final DataSource database;

    PlainSimilar(DataSource database) {
        this.database = database;
    }

    int like(String typed, long unitId, Category category) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIKE)) {
            for (int i = 0; i < PIECES; i++) {
                statement.setString(1 + i, "%" + typed.substring(i * PIECE, (i + 1) * PIECE) + "%");
            }
            statement.setLong(PIECES + 1, unitId);
            statement.setString(PIECES + 2, category.name());
            int found = 1;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            return found;
        }
    }
}
