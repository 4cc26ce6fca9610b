package org.jiangtai.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * After each migration, where the account that owns the tables is another than the one the program works with: gives
 * the latter what it needs and no more. The record it may read and add to. Somebody has made the
 * account before, on a server that speaks MySQL's language.
 */
@Component
class RecordRights implements Callback {

    private static final Logger log = LoggerFactory.getLogger(RecordRights.class);

    private static final Set<String> ADDED_TO_ONLY = Set.of("audit_line", "audit_link");
    /** Written by the owner alone, with the lines that it takes out. */
    private static final String ARCHIVED = "audit_archive";

    private static final String HISTORY = "flyway_schema_history";

    private final String worker;
    private final String owner;

    RecordRights(@Value("${spring.datasource.username}") String worker, @Value("${spring.flyway.user}") String owner) {
        this.worker = worker;
        this.owner = owner;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !owner.equalsIgnoreCase(worker);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try {
            for (String table : tables(connection)) {
                run(connection, "grant " + rights(table) + " on " + table + " to '" + plain(worker) + "'@'%'");
            }
        } catch (SQLException e) {
            log.warn("The account {} could not be given its rights; give them by hand as the manual says", worker, e);
        }
    }

    @Override
    public String getCallbackName() {
        return "rights";
    }

    private static String rights(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        if (HISTORY.equals(name)) {
            return "select";
        }
        if (ARCHIVED.equals(name)) {
            return "select";
        }
        return ADDED_TO_ONLY.contains(name) ? "select, insert" : "select, insert, update, delete";
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(plain(found.getString("TABLE_NAME")));
            }
        }
        return names;
    }

    /** Names come from the configuration and the database itself; anything but a plain one is refused. */
    private static String plain(String name) {
        if (!name.matches("[A-Za-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
        return name;
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
