package org.jiangtai.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import javax.sql.DataSource;
import org.jiangtai.event.EventService;
import org.jiangtai.event.SeasonService;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Moments;
import org.jiangtai.testing.BigSeason;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * The views' questions to a season of the promised size: everything is there. How fast it comes
 * is measured elsewhere.
 */
@SpringBootTest
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = "jiangtai.test.own=big season")
@Import(Fixtures.class)
class BigSeasonTest {

    @Autowired
    PlanningBoard board;

    @Autowired
    CoverageService coverage;

    @Autowired
    LoadService loads;

    @Autowired
    SeasonService season;

    @Autowired
    EventService events;

    @Autowired
    Moments moments;

    @Autowired
    Fixtures fixtures;

    @Autowired
    DataSource database;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theViewsCarryFiveThousandEvents() throws Exception {
        SeasonSpan span = SeasonSpan.season(moments.date(fixtures.tomorrowAt(0)), 13);
        try (Connection connection = database.getConnection()) {
            BigSeason.fill(connection, span.monday());
        }
        fixtures.signIn(Role.ORGANISER);
        var from = moments.instant(span.monday().atStartOfDay());
        var month = moments.instant(span.monday().plusWeeks(6).atStartOfDay());

        Board read = board.read(span, PlaceFilter.USUAL);
        assertThat(read.events()).hasSize(BigSeason.EVENTS);
        assertThat(read.places()).hasSize(BigSeason.PLACES);
        Coverage map = coverage.read(span, PlaceFilter.USUAL);
        assertThat(map.rows()).hasSize(BigSeason.PLACES);
        assertThat(loads.read(span)).hasSize(BigSeason.LECTURERS);
        assertThat(loads.read(span).stream().mapToInt(LecturerLoad::total).sum())
                .isEqualTo(BigSeason.EVENTS);
        assertThat(season.between(from, month)).hasSameSizeAs(events.between(from, month));
    }
}
