package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Venue;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The short rows of the season say the same as the events themselves. */
@DatabaseTest
class SeasonServiceTest {

    @Autowired
    SeasonService season;

    @Autowired
    EventService events;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EntityManagerFactory entities;

    private Venue hall;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
        hall = fixtures.venue();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachRowAgreesWithItsEvent() {
        Event draft = events.save(fixtures.draft(hall, null, at(9), 30), "测试");
        Event open = fixtures.openEvent(hall, at(11), 30);
        Event told = fixtures.openEvent(hall, at(14), 30);
        Event behind =
                events.move(told.id(), events.require(told.id()).version(), at(16), at(16).plusSeconds(5400), "测试");
        Event cancelled = events.cancel(fixtures.openEvent(hall, at(18), 30).id(), "下雨");

        List<SeasonEvent> rows = mine();

        assertThat(rows)
                .extracting(SeasonEvent::id)
                .containsExactly(draft.id(), open.id(), behind.id(), cancelled.id());
        assertThat(rows).allSatisfy(row -> {
            Event event = events.require(row.id());
            assertThat(List.of(row.version(), row.title(), row.startsAt(), row.endsAt(), row.state(), row.stage()))
                    .isEqualTo(List.of(
                            event.version(),
                            event.title(),
                            event.startsAt(),
                            event.endsAt(),
                            event.state(),
                            event.stage()));
            assertThat(row.publication()).isEqualTo(event.publication());
        });
        assertThat(rows.get(2).publication()).isEqualTo(Publication.BEHIND);
        assertThat(rows).extracting(SeasonEvent::isOn).containsExactly(true, true, true, false);
    }

    @Test
    void whatReachesIntoTheSpanIsThereAndWhatTouchesItIsNot() {
        Event event = events.save(fixtures.draft(hall, null, at(9), 30), "测试");

        assertThat(season.between(at(10), at(11))).extracting(SeasonEvent::id).contains(event.id());
        assertThat(season.between(event.endsAt(), at(12)))
                .extracting(SeasonEvent::id)
                .doesNotContain(event.id());
        assertThat(season.between(at(8), at(9))).extracting(SeasonEvent::id).doesNotContain(event.id());
    }

    @Test
    void aKeeperGetsThoseOfTheOwnUnit() {
        Event mine = events.save(fixtures.draft(hall, null, at(9), 30), "测试");
        Event other = events.save(fixtures.draft(fixtures.venue(), null, at(9), 30), "");
        fixtures.signIn(Role.KEEPER, hall.unitId());

        assertThat(season.between(at(0), at(23)))
                .extracting(SeasonEvent::id)
                .contains(mine.id())
                .doesNotContain(other.id());
    }

    @Test
    void oneStatementReadsThemAll() {
        for (int i = 0; i < 5; i++) {
            events.save(fixtures.draft(fixtures.venue(), null, at(9), 30), "测试");
        }
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long fewest = Long.MAX_VALUE;
        // What was published before is told in the background, which counts too: the calmest of several looks is ours.
        for (int i = 0; i < 20; i++) {
            long before = statistics.getPrepareStatementCount();
            assertThat(season.between(at(0), at(23))).hasSizeGreaterThan(4);
            fewest = Math.min(fewest, statistics.getPrepareStatementCount() - before);
        }

        assertThat(fewest).isEqualTo(1);
    }

    private Instant at(int hour) {
        return fixtures.tomorrowAt(hour).plus(Duration.ofDays(40));
    }

    private List<SeasonEvent> mine() {
        return season.between(at(0), at(23)).stream()
                .filter(row -> row.unitId() == hall.unitId())
                .toList();
    }
}
