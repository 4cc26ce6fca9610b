package org.jiangtai.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SettingServiceTest {

    private static final Setting<Integer> DAYS = Setting.number("aTest.days", 3, 1, 30);
    private static final Setting<Boolean> SHOUT = Setting.toggle("aTest.shout", false);

    @TestConfiguration
    static class Declared {

        @Bean
        Setting<Integer> testDays() {
            return DAYS;
        }

        @Bean
        SettingGroup testGroup() {
            return SettingGroup.of(SHOUT);
        }
    }

    @Autowired
    SettingService settings;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSetHoldsFromTheNextQuestionOnAndNoRowIsKeptForTheUsualValue() {
        fixtures.signIn(Role.ORGANISER);

        settings.change(DAYS, 5);
        settings.change(SHOUT, true);
        assertThat(settings.get(DAYS)).isEqualTo(5);
        assertThat(settings.read("aTest").get(SHOUT)).isTrue();
        assertThat(settings.all())
                .filteredOn(value -> value.setting() == DAYS)
                .containsExactly(new SettingValue<>(DAYS, 5, true, true));

        settings.change(DAYS, 3);
        settings.reset(SHOUT.name());
        assertThat(settings.get(DAYS)).isEqualTo(3);
        assertThat(settings.get(SHOUT)).isFalse();
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsOutOfBoundsChangesNothing() {
        fixtures.signIn(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> settings.change(DAYS, 31)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> settings.change(Setting.number("aTest.days", 1, 1, 100), 50))
                .as("a setting that nobody declared")
                .isInstanceOf(NotFound.class);
        assertThat(settings.get(DAYS)).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadAnyMoreIsTheUsualValue() {
        jdbc.sql("insert into setting (name, chosen) values ('aTest.days', '900'), ('aTest.gone', 'x')")
                .update();
        try {
            fixtures.signIn(Role.AUDITOR);
            assertThat(settings.get(DAYS)).isEqualTo(3);
            assertThat(settings.all()).noneMatch(value -> value.setting().name().equals("aTest.gone"));
        } finally {
            jdbc.sql("delete from setting where name like 'aTest.%'").update();
        }
    }

    @Test
    void aKeeperSetsNothing() {
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());

        assertThatThrownBy(() -> settings.change(DAYS, 5)).isInstanceOf(AccessDeniedException.class);
    }

    private long rows() {
        return jdbc.sql("select count(*) from setting where name like 'aTest.%'")
                .query(Long.class)
                .single();
    }
}
