package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Moments;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Series, templates, and drafts that are removed and brought back. */
@DatabaseTest
class SeriesServiceTest {

    @Autowired
    SeriesService series;

    @Autowired
    EventService events;

    @Autowired
    EventRemoval removal;

    @Autowired
    EventTemplateService templates;

    @Autowired
    EventContactService contacts;

    @Autowired
    EventRepository repository;

    @Autowired
    EventContactRetention retention;

    @Autowired
    Moments moments;

    @Autowired
    Fixtures fixtures;

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
    void aSeriesIsLookedThroughSavedAsOneAndKnowsItsMembers() {
        List<EventDraft> planned = series.plan(like(), weekly(4), List.of());
        assertThat(planned).hasSize(4).allMatch(draft -> draft.id() == null && draft.venueId() == hall.id());
        assertThat(planned).extracting(draft -> moments.clock(draft.startsAt())).containsOnly("14:00");

        List<Event> made = series.make(planned.subList(0, 3), "");

        assertThat(made).allMatch(event -> event.stage() == EventStage.DRAFT && event.seriesId() != null);
        assertThat(series.concerned(made.get(1).id(), SeriesPart.ONE)).hasSize(1);
        assertThat(series.concerned(made.get(1).id(), SeriesPart.FROM_HERE)).hasSize(2);
        assertThat(series.concerned(made.get(1).id(), SeriesPart.ALL)).hasSize(3);
    }

    @Test
    void aTourTakesOneHallAfterTheOtherAndNoMoreSeatsThanEachHas() {
        Venue small = fixtures.venue(fixtures.unit(), 20);

        List<EventDraft> planned = series.plan(like(), weekly(3), List.of(hall.id(), small.id()));

        assertThat(planned).extracting(EventDraft::venueId).containsExactly(hall.id(), small.id(), hall.id());
        assertThat(planned).extracting(EventDraft::capacity).containsExactly(50, 20, 50);
    }

    @Test
    void oneThatClashesStopsAll() {
        List<EventDraft> planned = series.plan(like(), weekly(3), List.of());
        events.save(fixtures.draft(hall, null, planned.get(1).startsAt(), 10), "");

        assertThatThrownBy(() -> series.make(planned, "一定要"))
                .isInstanceOfSatisfying(
                        ClashesTogether.class,
                        refused -> assertThat(refused.clashes())
                                .extracting(List::isEmpty)
                                .containsExactly(true, false, true));
        assertThat(found(planned.getFirst())).isEmpty();
        List<EventDraft> without = new ArrayList<>(planned);
        without.remove(1);
        assertThat(series.make(without, "")).hasSize(2);
    }

    @Test
    void theSameDayTwiceInASeriesClashesWithItself() {
        EventDraft one = series.plan(like(), weekly(1), List.of()).getFirst();

        assertThatThrownBy(() -> series.make(List.of(one, one.asNew()), "")).isInstanceOf(ClashesTogether.class);
    }

    @Test
    void aChangeFromHereOnShiftsTheDaysAndSetsTheHour() {
        List<Event> made = series.make(series.plan(like(), weekly(4), List.of()), "");
        Event second = made.get(1);
        Instant dayLaterAtThree = second.startsAt().plus(Duration.ofDays(1)).plus(Duration.ofHours(1));

        series.change(
                titled(EventDraft.of(second).at(dayLaterAtThree, dayLaterAtThree.plus(Duration.ofHours(1))), "新题目"),
                SeriesPart.FROM_HERE,
                Set.of(),
                "");

        assertThat(again(made.get(0)))
                .extracting(Event::title, Event::startsAt)
                .containsExactly(made.get(0).title(), made.get(0).startsAt());
        for (Event later : made.subList(1, 4)) {
            Event now = again(later);
            assertThat(now.title()).isEqualTo("新题目");
            assertThat(now.startsAt())
                    .isEqualTo(later.startsAt().plus(Duration.ofDays(1)).plus(Duration.ofHours(1)));
            assertThat(Duration.between(now.startsAt(), now.endsAt())).isEqualTo(Duration.ofHours(1));
        }
        assertThat(series.concerned(second.id(), SeriesPart.ALL)).noneMatch(SeriesMember::editedAlone);
    }

    @Test
    void whatWasChangedOnItsOwnIsNamedAndCanBeKept() {
        List<Event> made = series.make(series.plan(like(), weekly(3), List.of()), "");
        Event alone = events.save(titled(EventDraft.of(made.get(1)), "单独的题目"), "");
        assertThat(series.concerned(made.get(0).id(), SeriesPart.ALL))
                .filteredOn(SeriesMember::editedAlone)
                .extracting(member -> member.event().id())
                .containsExactly(alone.id());

        series.change(titled(EventDraft.of(again(made.get(0))), "大家的题目"), SeriesPart.ALL, Set.of(alone.id()), "");

        assertThat(again(alone).title()).isEqualTo("单独的题目");
        assertThat(again(made.get(2)).title()).isEqualTo("大家的题目");
    }

    @Test
    void onlyWhatIsDifferentIsTakenOver() {
        Venue other = fixtures.venue();
        List<Event> made = series.make(series.plan(like(), weekly(2), List.of(hall.id(), other.id())), "");

        series.change(titled(EventDraft.of(made.getFirst()), "新题目"), SeriesPart.ALL, Set.of(), "");

        assertThat(again(made.get(1))).extracting(Event::venueId, Event::title).containsExactly(other.id(), "新题目");
    }

    @Test
    void aChangeThatClashesForOneChangesNone() {
        List<Event> made = series.make(series.plan(like(), weekly(3), List.of()), "");
        Instant four = made.get(2).startsAt().plus(Duration.ofHours(2));
        events.save(fixtures.draft(hall, null, four, 10), "");
        EventDraft later = EventDraft.of(made.get(0))
                .at(
                        made.get(0).startsAt().plus(Duration.ofHours(2)),
                        made.get(0).endsAt().plus(Duration.ofHours(2)));

        assertThatThrownBy(() -> series.change(later, SeriesPart.ALL, Set.of(), "一定要"))
                .isInstanceOf(ClashesTogether.class);
        assertThat(again(made.get(0)).startsAt()).isEqualTo(made.get(0).startsAt());
    }

    @Test
    void aDraftIsRemovedAndComesBackAsItWas() {
        EventDraft draft = fixtures.draft(hall, null, fixtures.tomorrowAt(14), 10);
        Event event = events.save(noted(draft, new EventNotes("王芳", "13800138000", "带投影", false, "")), "");

        List<RemovedEvent> removed = removal.remove(List.of(SeenEvent.of(event)));
        assertThat(events.findAll(List.of(event.id()))).isEmpty();
        Event back = removal.restore(removed).getFirst();

        assertThat(back)
                .extracting(Event::title, Event::startsAt, Event::notes, Event::capacity)
                .containsExactly(event.title(), event.startsAt(), event.notes(), 10);
        assertThat(contacts.reveal(back.id())).contains("13800138000");
    }

    @Test
    void whatSomebodyKnowsOfIsNotRemoved() {
        Event open = fixtures.openEvent(10);
        assertThatThrownBy(() -> removal.remove(List.of(SeenEvent.of(open)))).isInstanceOf(NotRemovable.class);
        Event taken = events.unpublish(open.id());
        assertThatThrownBy(() -> removal.remove(List.of(SeenEvent.of(taken)))).isInstanceOf(NotRemovable.class);
        Event draft = events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(14), 10), "");
        Event changed = events.save(titled(EventDraft.of(draft), "改过"), "");
        assertThatThrownBy(() -> removal.remove(List.of(SeenEvent.of(draft)))).isInstanceOf(ChangedSinceSeen.class);
        assertThatThrownBy(() -> removal.remove(List.of(SeenEvent.of(changed), SeenEvent.of(open))))
                .isInstanceOf(NotRemovable.class);
        assertThat(again(changed).title()).isEqualTo("改过");
    }

    @Test
    void whatIsThereNowStopsARemovedDraftFromComingBack() {
        Event draft = events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(14), 10), "");
        List<RemovedEvent> removed = removal.remove(List.of(SeenEvent.of(draft)));
        events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(14), 10), "");

        assertThatThrownBy(() -> removal.restore(removed)).isInstanceOf(ClashesTogether.class);
    }

    @Test
    void aTemplateMakesTheSameAtTheSameHourWithoutTheContact() {
        EventDraft draft = fixtures.draft(hall, fixtures.lecturer(), fixtures.tomorrowAt(15), 33);
        Event event = events.save(noted(draft, new EventNotes("王芳", "13800138000", "带投影", false, "")), "");
        String name = "模板 " + Fixtures.unique();
        templates.keep(event.id(), name);
        EventTemplate kept = templates.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        LocalDate day = moments.date(event.startsAt()).plusDays(7);

        EventDraft made = templates.draft(kept.id(), day);

        assertThat(moments.local(made.startsAt())).isEqualTo(day.atTime(LocalTime.of(15, 0)));
        assertThat(made)
                .extracting(EventDraft::title, EventDraft::capacity, EventDraft::venueId, EventDraft::lecturerId)
                .containsExactly(event.title(), 33, hall.id(), event.lecturerId());
        assertThat(made.notes()).isEqualTo(new EventNotes("", null, "带投影", false, ""));
        assertThat(events.save(made, "").seriesId()).isNull();
        assertThatThrownBy(() -> templates.keep(event.id(), name)).isInstanceOf(org.jiangtai.shared.InvalidInput.class);
        templates.rename(kept.id(), name + "！");
        templates.remove(kept.id());
        assertThat(templates.all()).noneMatch(each -> each.id() == kept.id());
    }

    @Test
    void templatesAreTheUnitsOwn() {
        Event event = events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(14), 10), "");
        templates.keep(event.id(), "模板 " + Fixtures.unique());
        EventTemplate kept = templates.all().stream()
                .filter(each -> each.unitId() == hall.unitId())
                .findFirst()
                .orElseThrow();
        Unit other = fixtures.unit();
        fixtures.signIn(Role.ORGANISER, other.id());

        assertThat(templates.all()).isEmpty();
        assertThatThrownBy(() -> templates.draft(kept.id(), LocalDate.of(2027, 1, 4)))
                .isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> templates.remove(kept.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> series.concerned(event.id(), SeriesPart.ALL)).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> removal.remove(List.of(SeenEvent.of(event)))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> contacts.reveal(event.id())).isInstanceOf(NotYourUnit.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ORGANISER")
    void onlyOrganisersMakeSeriesTemplatesAndRemoveDrafts(Role role) {
        Event event = events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(14), 10), "");
        fixtures.signIn(role);

        assertThatThrownBy(() -> series.plan(like(), weekly(2), List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> series.make(List.of(like()), "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> removal.remove(List.of(SeenEvent.of(event))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> templates.keep(event.id(), "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aContactIsForgottenSomeTimeAfterTheEvent() {
        Event event = events.save(
                noted(
                        fixtures.draft(hall, null, fixtures.tomorrowAt(14), 10),
                        new EventNotes("王芳", "13800138000", "", false, "")),
                "");
        assertThat(event.notes().contactPhone()).contains("****");
        Instant over = event.endsAt().plus(retention.kept());

        retention.forget(over.minusSeconds(1));
        assertThat(again(event).notes().contactName()).isEqualTo("王芳");
        retention.forget(over.plusSeconds(1));
        assertThat(again(event).notes()).isEqualTo(new EventNotes("", "", "", false, ""));
        assertThat(contacts.reveal(event.id())).isEmpty();
    }

    private List<Event> found(EventDraft draft) {
        return events.between(draft.startsAt(), draft.endsAt()).stream()
                .filter(event -> event.venueId() == draft.venueId())
                .toList();
    }

    private Event again(Event event) {
        return events.require(event.id());
    }

    private EventDraft like() {
        return fixtures.draft(hall, null, fixtures.tomorrowAt(14).plus(Duration.ofDays(7)), 50);
    }

    private SeriesRule weekly(int times) {
        LocalDate first = moments.date(fixtures.tomorrowAt(14)).plusDays(7);
        return new SeriesRule(
                SeriesPattern.WEEKLY, 1, Set.of(DayOfWeek.from(first)), first, null, times, OnHoliday.KEEP);
    }

    private static EventDraft titled(EventDraft draft, String title) {
        return copy(draft, title, draft.notes());
    }

    private static EventDraft noted(EventDraft draft, EventNotes notes) {
        return copy(draft, draft.title(), notes);
    }

    private static EventDraft copy(EventDraft draft, String title, EventNotes notes) {
        return new EventDraft(
                draft.id(),
                draft.version(),
                draft.kind(),
                title,
                draft.description(),
                draft.topicId(),
                draft.lecturerId(),
                draft.venueId(),
                draft.language(),
                draft.startsAt(),
                draft.endsAt(),
                draft.registrationOpensAt(),
                draft.registrationClosesAt(),
                draft.capacity(),
                notes);
    }
}
