package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.jiangtai.setting.SettingService;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.WeeklyPart;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The kinds of clash that look beyond the hour itself, what is set for each, and several events at once. */
@DatabaseTest
class ClashKindsTest {

    private static final Duration LENGTH = Duration.ofMinutes(90);
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    EventService events;

    @Autowired
    LecturerService lecturers;

    @Autowired
    SettingService settings;

    @Autowired
    List<SettingGroup> declared;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ZoneId zone;

    private Venue hall;
    private Lecturer lecturer;
    /** Monday of a week that lies within its month, at nine. */
    private Instant monday;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
        hall = fixtures.venue();
        lecturer = fixtures.lecturer();
        LocalDate day = LocalDate.now(zone)
                .plusMonths(2)
                .withDayOfMonth(8)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        monday = day.atTime(9, 0).atZone(zone).toInstant();
    }

    @AfterEach
    void signOut() {
        AsProgram.run(() -> List.of(ClashKind.values()).forEach(kind -> settings.reset("clash." + kind.name())));
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWayBetweenTwoVillagesTakesItsTime() {
        Event first = events.save(draft(hall, lecturer, monday.plus(Duration.ofHours(3))), "");
        Venue elsewhere = fixtures.venue();

        List<Clash> tooSoon =
                events.clashes(draft(elsewhere, lecturer, first.endsAt().plus(Duration.ofMinutes(5))));

        assertThat(tooSoon).extracting(Clash::kind).containsExactly(ClashKind.JOURNEY);
        assertThat(tooSoon.getFirst().otherEventId()).isEqualTo(first.id());
        assertThat(kinds(draft(elsewhere, lecturer, first.endsAt().plus(Duration.ofHours(3)))))
                .isEmpty();
        assertThat(kinds(draft(
                        elsewhere, lecturer, first.startsAt().minus(LENGTH).minus(Duration.ofMinutes(5)))))
                .containsExactly(ClashKind.JOURNEY);
        assertThat(kinds(draft(elsewhere, fixtures.lecturer(), first.endsAt()))).isEmpty();
        assertThat(kinds(draft(hall, lecturer, first.endsAt())))
                .as("the same hall")
                .isEmpty();
    }

    @Test
    void beforeAHallIsChosenNothingIsSaidOfTheWayThere() {
        events.save(draft(hall, lecturer, monday), "");
        EventDraft open = draft(hall, lecturer, monday.plus(LENGTH).plus(Duration.ofMinutes(5)));
        var without = new EventDraft(
                null,
                0,
                open.kind(),
                open.title(),
                "",
                null,
                lecturer.id(),
                0,
                open.language(),
                open.startsAt(),
                open.endsAt(),
                null,
                null,
                50);

        assertThat(kinds(without)).isEmpty();
        assertThat(kinds(without.at(monday, monday.plus(LENGTH)))).containsExactly(ClashKind.LECTURER_TWICE);
    }

    @Test
    void nobodySpeaksMoreOftenThanAgreed() {
        terms(Set.of(), List.of(), 2, 3);
        save(monday);
        save(monday.plus(DAY));

        assertThat(keys(draft(fixtures.venue(), lecturer, monday.plus(DAY.multipliedBy(6)))))
                .as("the Sunday of the same week")
                .containsExactly("clash.LECTURER_LIMIT");
        assertThat(keys(draft(fixtures.venue(), lecturer, monday.plus(DAY.multipliedBy(7)))))
                .as("the Monday after")
                .isEmpty();
        save(monday.plus(DAY.multipliedBy(7)));
        assertThat(keys(draft(fixtures.venue(), lecturer, monday.plus(DAY.multipliedBy(8)))))
                .containsExactly("clash.LECTURER_LIMIT.month");
    }

    @Test
    void anEventThatIsMovedDoesNotCountTwice() {
        terms(Set.of(), List.of(), 1, null);
        Event only = save(monday);

        assertThat(kinds(EventDraft.of(only)
                        .at(monday.plus(DAY), monday.plus(DAY).plus(LENGTH))))
                .isEmpty();
    }

    @Test
    void aVillagesThirdEventInAWeekIsTooMuchAndNotTheThirdInTwoWeeks() {
        events.save(draft(hall, null, monday), "");
        events.save(draft(hall, null, monday.plus(DAY)), "");

        assertThat(kinds(draft(hall, null, monday.plus(DAY.multipliedBy(4))))).containsExactly(ClashKind.SAME_PEOPLE);
        assertThat(kinds(draft(hall, null, monday.plus(DAY.multipliedBy(7))))).isEmpty();
    }

    @Test
    void aVillagesPeopleCannotBeInTwoHallsAtOnce() {
        Unit village = fixtures.unit();
        Event other = events.save(draft(fixtures.venue(village, 100), null, monday), "");

        List<Clash> found = events.clashes(draft(fixtures.venue(village, 100), null, monday));

        assertThat(found).extracting(Clash::messageKey).containsExactly("clash.SAME_PEOPLE.atOnce");
        assertThat(found.getFirst().otherEventId()).isEqualTo(other.id());
    }

    @Test
    void theWeeksPatternHoldsUnlessADaySaysOtherwise() {
        terms(Set.of(new WeeklyPart(DayOfWeek.MONDAY, DayPart.MORNING)), List.of(), null, null);
        assertThat(keys(draft(hall, lecturer, monday))).containsExactly("clash.LECTURER_AWAY.weekly");
        assertThat(kinds(draft(hall, lecturer, monday.plus(Duration.ofHours(5)))))
                .isEmpty();

        LocalDate day = LocalDate.ofInstant(monday, zone);
        terms(
                Set.of(new WeeklyPart(DayOfWeek.MONDAY, DayPart.MORNING)),
                List.of(new DaysOff(day, day, DayPart.MORNING, true, "", false)),
                null,
                null);
        assertThat(kinds(draft(hall, lecturer, monday))).isEmpty();
    }

    @Test
    void whatIsSetForAKindHoldsAtOnce() {
        EventDraft crowded = fixtures.draft(hall, null, monday, hall.capacity() + 1);
        assertThat(events.clashes(crowded)).extracting(Clash::severity).containsExactly(ClashSeverity.WARN);

        set(ClashKind.VENUE_TOO_SMALL, ClashSeverity.BLOCK);
        assertThatThrownBy(() -> events.save(crowded, "一定要"))
                .isInstanceOfSatisfying(
                        EventClashes.class,
                        refused -> assertThat(refused.isFinal()).isTrue());

        set(ClashKind.VENUE_TOO_SMALL, ClashSeverity.IGNORE);
        assertThat(events.clashes(crowded)).isEmpty();
        assertThat(events.save(crowded, "").clashReason()).isEmpty();
    }

    @Test
    void whatSomebodyWentOnPastStaysWithTheEventAndItsReason() {
        Event event = events.save(fixtures.draft(hall, null, monday, hall.capacity() + 1), "加座");

        assertThat(event.clashesPassed()).containsExactly(ClashKind.VENUE_TOO_SMALL);
        assertThat(event.clashReason()).isEqualTo("加座");
    }

    @Test
    void eventsThatAreSavedTogetherClashWithEachOtherAndNoneIsSaved() {
        List<EventDraft> both = List.of(draft(hall, null, monday), draft(hall, null, monday));

        assertThat(events.clashesTogether(both))
                .allSatisfy(found -> assertThat(found).extracting(Clash::kind).containsExactly(ClashKind.VENUE_TWICE));
        assertThatThrownBy(() -> events.saveTogether(both, "一定要")).isInstanceOf(ClashesTogether.class);
        assertThat(kinds(draft(hall, null, monday))).as("nothing was saved").isEmpty();
        assertThat(events.clashesOfEach(both)).allMatch(List::isEmpty);
    }

    @Test
    void eventsThatMoveTogetherDoNotClashWithWhereTheyWere() {
        Event first = events.save(draft(hall, lecturer, monday), "");
        Event second = events.save(draft(hall, lecturer, first.endsAt()), "");

        List<Event> moved = events.saveTogether(
                List.of(
                        EventDraft.of(first).at(second.startsAt(), second.endsAt()),
                        EventDraft.of(second).at(first.startsAt(), first.endsAt())),
                "");

        assertThat(moved).extracting(Event::startsAt).containsExactly(second.startsAt(), monday);
    }

    @Test
    void oneThatIsNotAsItMustBeHoldsUpAllAndIsNamed() {
        List<EventDraft> both = List.of(
                draft(hall, null, monday), draft(hall, null, monday.plus(DAY)).at(monday.plus(DAY), monday));

        assertThatThrownBy(() -> events.saveTogether(both, "")).isInstanceOfSatisfying(DraftRefused.class, refused -> {
            assertThat(refused.index()).isEqualTo(1);
            assertThat(refused.reason().field()).isEqualTo("endsAt");
        });
        assertThat(events.between(monday, monday.plus(DAY))).noneMatch(event -> event.venueId() == hall.id());
    }

    private Event save(Instant at) {
        return events.save(draft(fixtures.venue(), lecturer, at), "");
    }

    private EventDraft draft(Venue venue, @Nullable Lecturer who, Instant start) {
        return fixtures.draft(venue, who, start, 50);
    }

    private List<ClashKind> kinds(EventDraft draft) {
        return events.clashes(draft).stream().map(Clash::kind).toList();
    }

    private List<String> keys(EventDraft draft) {
        return events.clashes(draft).stream().map(Clash::messageKey).toList();
    }

    @SuppressWarnings("unchecked") // the settings of this group that carry a kind's name are of its severity
    private void set(ClashKind kind, ClashSeverity severity) {
        Setting<ClashSeverity> setting = (Setting<ClashSeverity>) declared.stream()
                .flatMap(group -> group.settings().stream())
                .filter(each -> each.name().equals("clash." + kind.name()))
                .findFirst()
                .orElseThrow();
        settings.change(setting, severity);
    }

    private void terms(Set<WeeklyPart> never, List<DaysOff> daysOff, @Nullable Integer week, @Nullable Integer month) {
        lecturer = AsProgram.call(() -> lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                "",
                lecturer.themeIds(),
                lecturer.languages(),
                daysOff,
                lecturer.state(),
                null,
                Set.of(),
                never,
                week,
                month)));
    }
}
