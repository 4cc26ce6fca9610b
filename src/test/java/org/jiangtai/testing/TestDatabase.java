package org.jiangtai.testing;

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
    static Map<String, Object> database(String url, String user, String password, String owner) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.flyway.user", owner,
                "spring.flyway.password", password);
    }
}
