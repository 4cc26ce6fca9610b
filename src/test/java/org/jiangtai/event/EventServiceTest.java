package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class EventServiceTest {

    @Autowired
    EventService events;

    @Autowired
    Fixtures fixtures;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ORGANISER")
    void onlyOrganisersChangeEvents(Role role) {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(role);

        assertThatThrownBy(() -> events.save(EventDraft.of(event), "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> events.move(event.id(), event.version(), event.startsAt(), event.endsAt(), ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> events.publish(event.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> events.unpublish(event.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> events.cancel(event.id(), "停电")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> events.clashes(EventDraft.of(event))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aKeeperSeesTheEventsOfItsOwnUnitAndBelowAndNoOthers() {
        Unit street = fixtures.unit();
        Event below = fixtures.openEvent(fixtures.venue(fixtures.unit(street.id()), 100), fixtures.tomorrowAt(10), 10);
        Event elsewhere = fixtures.openEvent(10);
        fixtures.signIn(Role.KEEPER, street.id());

        assertThat(events.require(below.id()).title()).isEqualTo(below.title());
        assertThatThrownBy(() -> events.require(elsewhere.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> events.clashesOf(elsewhere.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> events.require(-1)).isInstanceOf(NotFound.class);
        assertThat(events.between(fixtures.tomorrowAt(0), fixtures.tomorrowAt(23)))
                .extracting(Event::id)
                .containsExactly(below.id());
    }

    @Test
    void aMoveKeepsTheLengthTheRulesAndTheDistanceToTheEndOfRegistration() {
        Instant start = fixtures.tomorrowAt(14);
        EventDraft draft = fixtures.draft(fixtures.venue(), null, start, 10);
        Event event = events.save(
                new EventDraft(
                        null,
                        0,
                        draft.kind(),
                        draft.title(),
                        "",
                        null,
                        null,
                        draft.venueId(),
                        draft.language(),
                        start,
                        draft.endsAt(),
                        null,
                        start.minus(Duration.ofHours(2)),
                        10),
                "");
        Duration day = Duration.ofDays(1);

        Event moved = events.move(
                event.id(), event.version(), start.plus(day), event.endsAt().plus(day), "");

        assertThat(moved.startsAt()).isEqualTo(start.plus(day));
        assertThat(moved.endsAt()).isEqualTo(event.endsAt().plus(day));
        assertThat(moved.registrationClosesAt()).isEqualTo(moved.startsAt().minus(Duration.ofHours(2)));
        Event back = events.move(event.id(), moved.version(), start, event.endsAt(), "");
        assertThat(EventDraft.of(back).withVersion(0))
                .isEqualTo(EventDraft.of(event).withVersion(0));
    }

    @Test
    void aMoveOntoATakenHourIsRefusedAndChangesNothing() {
        Venue hall = fixtures.venue();
        Event morning = events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(9), 10), "");
        Event afternoon = events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(14), 10), "");

        assertThatThrownBy(() ->
                        events.move(afternoon.id(), afternoon.version(), morning.startsAt(), morning.endsAt(), "一定要"))
                .isInstanceOf(EventClashes.class);
        assertThat(events.require(afternoon.id())).isEqualTo(afternoon);
    }

    @Test
    void aMovePastAWarningAsksForAReasonAndKeepsIt() {
        Event event = events.save(fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(14), 10), "");
        Instant early = fixtures.tomorrowAt(6);
        Instant end = early.plus(Duration.ofHours(1));

        assertThatThrownBy(() -> events.move(event.id(), event.version(), early, end, ""))
                .isInstanceOf(EventClashes.class);
        assertThat(events.move(event.id(), event.version(), early, end, "赶早集").clashReason())
                .isEqualTo("赶早集");
        assertThat(events.clashesOf(event.id())).extracting(Clash::kind).containsExactly(ClashKind.VENUE_CLOSED);
    }

    @Test
    void whoSavesWhatSomebodyElseChangedMeanwhileIsTold() {
        Event seen = events.save(fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(14), 10), "");
        events.move(seen.id(), seen.version(), fixtures.tomorrowAt(16), fixtures.tomorrowAt(17), "");

        assertThatThrownBy(() -> events.save(EventDraft.of(seen), ""))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aCancelledEventIsNeitherChangedNorPublishedNorCancelledAgain() {
        Event event = fixtures.openEvent(10);
        Event cancelled = events.cancel(event.id(), "停电");

        assertThat(cancelled.cancelReason()).isEqualTo("停电");
        assertThatThrownBy(() -> events.save(EventDraft.of(cancelled), "")).isInstanceOf(EventIsOver.class);
        assertThatThrownBy(() -> events.publish(event.id())).isInstanceOf(EventIsOver.class);
        assertThatThrownBy(() -> events.cancel(event.id(), "又停电")).isInstanceOf(EventIsOver.class);
        assertThat(events.require(event.id()).cancelReason()).isEqualTo("停电");
    }

    @Test
    void anEventWithPeopleOnItsListDoesNotBecomeADraftAgain() {
        Event event = fixtures.openEvent(10);
        fixtures.registration(event, "王小明");

        assertThatThrownBy(() -> events.unpublish(event.id())).isInstanceOf(PeopleRegistered.class);
        assertThat(events.require(event.id()).state()).isEqualTo(EventState.OPEN);
    }

    @Test
    void theSeatsAreNeverFewerThanThePeople() {
        Event event = fixtures.openEvent(3);
        fixtures.registration(event, "王小明");
        fixtures.registration(event, "李小红");

        Event two = events.save(withSeats(events.require(event.id()), 2), "");
        assertThat(two.capacity()).isEqualTo(2);
        assertThatThrownBy(() -> events.save(withSeats(two, 1), ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("capacity"));
    }

    @Test
    void registrationClosesAfterItOpensAndBeforeTheStart() {
        EventDraft draft = fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(14), 10);

        refused(with(draft, null, draft.startsAt().plusMillis(1)), "registrationClosesAt");
        refused(with(draft, draft.startsAt(), null), "registrationOpensAt");
        refused(
                with(draft, draft.startsAt().minusSeconds(60), draft.startsAt().minusSeconds(60)),
                "registrationOpensAt");
        events.save(
                with(draft, draft.startsAt().minusSeconds(61), draft.startsAt().minusSeconds(60)), "");
    }

    private void refused(EventDraft draft, String field) {
        assertThatThrownBy(() -> events.save(draft, ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static EventDraft withSeats(Event event, int seats) {
        EventDraft draft = EventDraft.of(event);
        return new EventDraft(
                draft.id(),
                draft.version(),
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.topicId(),
                draft.lecturerId(),
                draft.venueId(),
                draft.language(),
                draft.startsAt(),
                draft.endsAt(),
                draft.registrationOpensAt(),
                draft.registrationClosesAt(),
                seats);
    }

    private static EventDraft with(EventDraft draft, @Nullable Instant opens, @Nullable Instant closes) {
        return new EventDraft(
                null,
                0,
                draft.kind(),
                draft.title(),
                "",
                null,
                null,
                draft.venueId(),
                draft.language(),
                draft.startsAt(),
                draft.endsAt(),
                opens,
                closes,
                10);
    }
}
