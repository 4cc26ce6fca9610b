package org.jiangtai.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The board, the coverage and the load as they are read from the database. */
@DatabaseTest
class PlanningServicesTest {

    @Autowired
    PlanningBoard board;

    @Autowired
    CoverageService coverage;

    @Autowired
    LoadService loads;

    @Autowired
    EventService events;

    @Autowired
    DissolutionService ends;

    @Autowired
    MenuService menu;

    @Autowired
    LecturerService lecturers;

    @Autowired
    Moments moments;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EntityManagerFactory entities;

    private Venue hall;
    private Instant start;
    private SeasonSpan span;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
        hall = fixtures.venue();
        // A Wednesday in the middle of a month: the week and the month of it are clear.
        LocalDate day = moments.date(fixtures.tomorrowAt(0)).plusMonths(2).withDayOfMonth(15);
        span = SeasonSpan.from(day, 2);
        start = moments.instant(span.monday().plusDays(2).atTime(9, 0));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theBoardHasThePlacesAndWhatIsOnThere() {
        Event event = events.save(fixtures.draft(hall, null, start, 30), "");
        Event cancelled = events.save(fixtures.draft(hall, null, start.plus(Duration.ofHours(4)), 30), "");
        events.cancel(cancelled.id(), "下雨");
        Event later = events.save(fixtures.draft(hall, null, start.plus(Duration.ofDays(14)), 30), "");

        Board read = board.read(span, PlaceFilter.USUAL);

        assertThat(read.places()).extracting(Place::id).contains(hall.unitId());
        assertThat(read.events())
                .extracting(SeasonEvent::id)
                .contains(event.id())
                .doesNotContain(cancelled.id(), later.id());
    }

    @Test
    void aKeeperSeesTheOwnUnitOnly() {
        events.save(fixtures.draft(hall, null, start, 30), "");
        events.save(fixtures.draft(fixtures.venue(), null, start, 30), "");
        fixtures.signIn(Role.KEEPER, hall.unitId());

        Board read = board.read(span, PlaceFilter.USUAL);

        assertThat(read.places()).extracting(Place::id).containsExactly(hall.unitId());
        assertThat(read.events()).extracting(SeasonEvent::unitId).containsOnly(hall.unitId());
        assertThat(coverage.read(span, PlaceFilter.USUAL).rows()).hasSize(1);
    }

    @Test
    void theLoadOfTheZoneIsNotForAKeeperNorForWhoeverHoldsOneUnit() {
        fixtures.signIn(Role.KEEPER, hall.unitId());
        assertThatThrownBy(() -> loads.read(span)).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.ORGANISER, hall.unitId());
        assertThatThrownBy(() -> loads.read(span)).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.LECTURER);
        assertThatThrownBy(() -> board.read(span, PlaceFilter.USUAL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> coverage.read(span, PlaceFilter.USUAL)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aVillageThatIsNoMoreLacksNothingAndWhatIsOnThereIsStillShown() {
        long idle = fixtures.unit().id();
        events.save(fixtures.draft(hall, null, start, 30), "");
        AsProgram.run(() -> ends.dissolve(idle, null));
        AsProgram.run(() -> ends.dissolve(hall.unitId(), null));

        assertThat(board.read(span, PlaceFilter.USUAL).places())
                .extracting(Place::id)
                .contains(hall.unitId())
                .doesNotContain(idle);
        assertThat(coverage.read(span, PlaceFilter.USUAL).rows())
                .filteredOn(row -> row.place().id() == hall.unitId())
                .singleElement()
                .satisfies(row -> assertThat(row.sum().missing()).isZero());
        SeasonSpan before = SeasonSpan.from(moments.date(Instant.now()).minusWeeks(1), 2);
        assertThat(coverage.read(before, PlaceFilter.USUAL).rows())
                .as("of a season in which it was still there")
                .filteredOn(row -> row.place().id() == idle)
                .singleElement()
                .satisfies(row -> assertThat(row.sum().missing()).isPositive());
    }

    @Test
    void aCellTellsOfWhatCoversIt() {
        Topic topic = fixtures.topic();
        EventDraft plain = fixtures.draft(hall, null, start, 30);
        Event event = events.save(withTopic(plain, topic), "测试");

        Coverage.Row row = coverage.read(span, PlaceFilter.USUAL).rows().stream()
                .filter(one -> one.place().id() == hall.unitId())
                .findFirst()
                .orElseThrow();

        int column = menu.themes().stream().map(theme -> theme.id()).toList().indexOf(topic.themeId());
        assertThat(row.cells().get(column)).isEqualTo(new Covered(0, 1, 0));
        assertThat(row.sum().missing()).isEqualTo(menu.themes().size() - 1);
        assertThat(coverage.cell(span, hall.unitId(), topic.themeId()))
                .extracting(SeasonEvent::id)
                .containsExactly(event.id());
    }

    @Test
    void theLoadCountsWeeksAndMonthsAgainstTheLimits() {
        Lecturer lecturer = lecturer(1, 10, List.of(new DaysOff(span.monday().plusDays(7), span.lastDay(), "出差")));
        events.save(fixtures.draft(hall, lecturer, start, 30), "测试");
        Venue other = fixtures.venue();
        events.save(fixtures.draft(other, lecturer, start.plus(Duration.ofHours(6)), 30), "测试");

        LecturerLoad load = loads.read(span).stream()
                .filter(one -> one.id() == lecturer.id())
                .findFirst()
                .orElseThrow();

        assertThat(load.weeks()).containsExactly(2, 0);
        assertThat(load.months().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(load.daysAway()).containsExactly(0, 7);
        assertThat(load.isOverLimit()).isTrue();
        assertThat(load.minutesBetween()).isPositive();
        assertThat(load.total()).isEqualTo(2);
    }

    @Test
    void howManyStatementsItTakesDoesNotDependOnTheSeason() {
        assertThat(statements(() -> board.read(span, PlaceFilter.USUAL))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> coverage.read(span, PlaceFilter.USUAL))).isLessThanOrEqualTo(4);
        long before = statements(() -> loads.read(span));
        for (int i = 0; i < 3; i++) {
            events.save(fixtures.draft(fixtures.venue(), lecturer(5, 20, List.of()), start, 30), "测试");
        }
        assertThat(statements(() -> board.read(span, PlaceFilter.USUAL))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> coverage.read(span, PlaceFilter.USUAL))).isLessThanOrEqualTo(4);
        assertThat(statements(() -> loads.read(span))).isLessThanOrEqualTo(Math.max(before, 7));
    }

    private long statements(Runnable question) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long fewest = Long.MAX_VALUE;
        // What was saved before may be told in the background, which counts too: the calmest of several looks is ours.
        for (int i = 0; i < 5; i++) {
            long before = statistics.getPrepareStatementCount();
            question.run();
            fewest = Math.min(fewest, statistics.getPrepareStatementCount() - before);
        }
        return fewest;
    }

    private Lecturer lecturer(int week, int month, List<DaysOff> away) {
        Lecturer plain = fixtures.lecturer();
        return AsProgram.call(() -> lecturers.save(new LecturerDraft(
                plain.id(),
                plain.name(),
                plain.unitId(),
                null,
                "",
                plain.themeIds(),
                Set.of(SpokenLanguage.MANDARIN),
                away,
                LecturerState.ENGAGED,
                null,
                Set.of(),
                Set.of(),
                week,
                month)));
    }

    private static EventDraft withTopic(EventDraft draft, Topic topic) {
        return new EventDraft(
                null,
                0,
                draft.kind(),
                draft.title(),
                "",
                topic.id(),
                null,
                draft.venueId(),
                draft.language(),
                draft.startsAt(),
                draft.endsAt(),
                null,
                null,
                draft.capacity());
    }
}
