package org.jiangtai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of services against a real database. The build runs it on H2 and once more on MariaDB, and on any MySQL that
 * {@code JIANGTAI_TEST_DB_URL} names. Tests share the database, so each makes its own data through {@link Fixtures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Fixtures.class, OrderFixtures.class, StoryFixtures.class})
public @interface DatabaseTest {}
