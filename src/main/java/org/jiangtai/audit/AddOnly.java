package org.jiangtai.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Called by the embedded database before anything in the record is changed or taken out: nothing is. */
public final class AddOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("the record of who did what is only added to");
    }
}
