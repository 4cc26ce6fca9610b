package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.speaker.Lecturer;
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

/** What the public sees, and what it is told when. */
@DatabaseTest
class ReleaseServiceTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    ReleaseService releases;

    @Autowired
    EventService events;

    @Autowired
    EventRepository stored;

    @Autowired
    Fixtures fixtures;

    private Venue hall;
    private Instant two;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
        hall = fixtures.venue();
        two = fixtures.tomorrowAt(14);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePublicSeesTheLastReleaseUntilTheNextOne() {
        Event event = fixtures.openEvent(hall, two, 10);
        Event moved = move(event);

        assertThat(moved.publication()).isEqualTo(Publication.BEHIND);
        assertThat(seen(event).startsAt()).isEqualTo(two);
        assertThat(listed(event, two)).isTrue();

        Release made = release(event, " 国庆调整 ");

        assertThat(made.note()).isEqualTo("国庆调整");
        assertThat(made.changes()).isEqualTo(1);
        assertThat(seen(event).startsAt()).isEqualTo(two.plus(DAY));
        assertThat(listed(event, two)).isFalse();
        assertThat(events.require(event.id()).publication()).isEqualTo(Publication.CURRENT);
    }

    @Test
    void whatWouldChangeIsListedBeforeWithItsKinds() {
        Event event = fixtures.openEvent(hall, two, 10);
        Lecturer lecturer = fixtures.lecturer();
        Event moved = move(event);
        events.save(EventDraft.of(moved).by(lecturer.id()), "测试");

        ReleaseChange change = pending(event);

        assertThat(change.kinds()).containsExactlyInAnyOrder(ChangeKind.TIME, ChangeKind.LECTURER);
        assertThat(change.before()).isNotNull();
        assertThat(change.before().startsAt()).isEqualTo(two);
        assertThat(change.after()).isNotNull();
        assertThat(change.after().lecturerName()).isEqualTo(lecturer.name());
        assertThat(change.lecturerIds()).containsExactly(lecturer.id());
    }

    @Test
    void aDraftIsNeitherListedNorReleased() {
        Event draft = events.save(fixtures.draft(hall, null, two, 10), "");

        assertThat(releases.pending()).noneMatch(change -> change.eventId() == draft.id());
        assertThatThrownBy(() -> release(draft, "")).isInstanceOf(NotApproved.class);
        assertThat(events.findPublic(draft.code())).isEmpty();
    }

    @Test
    void aReleaseThatChangesNothingIsNotMade() {
        Event event = fixtures.openEvent(hall, two, 10);
        int before = releases.all().size();

        assertThatThrownBy(() -> release(event, "")).isInstanceOf(NothingToRelease.class);
        assertThatThrownBy(() -> releases.make(List.of(), "")).isInstanceOf(NothingToRelease.class);
        assertThatThrownBy(() -> release(event, "长".repeat(501))).isInstanceOf(InvalidInput.class);
        assertThat(releases.all()).hasSize(before);
    }

    @Test
    void aCancelledEventIsPublicAtOnceAndStandsInTheNextReleaseWithoutBeingNewsAgain() {
        Event event = fixtures.openEvent(hall, two, 10);
        events.cancel(event.id(), "停电");

        assertThat(seen(event).state()).isEqualTo(EventState.CANCELLED);
        assertThat(listed(event, two)).isFalse();
        assertThat(pending(event).kinds()).containsExactly(ChangeKind.CANCELLED);

        Release made = release(event, "");

        assertThat(kinds(event, made.number() - 1, made.number())).containsExactly(ChangeKind.CANCELLED);
        assertThat(releases.pending()).noneMatch(change -> change.eventId() == event.id());
        assertThat(seen(event).state()).isEqualTo(EventState.CANCELLED);
    }

    @Test
    void aCancellationTellsNothingOfWhatWasPlannedInstead() {
        Event event = fixtures.openEvent(hall, two, 10);
        events.move(event.id(), event.version(), two.plus(DAY), event.endsAt().plus(DAY), "测试");
        events.cancel(event.id(), "停电");

        release(event, "");

        assertThat(seen(event).startsAt()).isEqualTo(two);
        assertThat(seen(event).state()).isEqualTo(EventState.CANCELLED);
    }

    @Test
    void aDraftThatWasCancelledIsNeverAnnounced() {
        Event draft = events.save(fixtures.draft(hall, null, two, 10), "");
        events.cancel(draft.id(), "停电");

        assertThatThrownBy(() -> release(draft, "")).isInstanceOf(NothingToRelease.class);
        assertThat(events.findPublic(draft.code())).isEmpty();
    }

    @Test
    void whatWasToBeOverButIsPlannedForLaterCanStillBeWorkedWith() {
        Event event = fixtures.runningEvent(10);
        Event later =
                events.save(EventDraft.of(event).at(two.plus(DAY), two.plus(DAY).plusSeconds(3600)), "测试");

        assertThat(later.state().isOver()).isFalse();
        assertThat(events.find(event.id()).orElseThrow().startsAt()).isEqualTo(event.startsAt());
    }

    @Test
    void anAddressThatWasPutRightIsReleasedAndNobodyIsTold() {
        Event event = fixtures.openEvent(hall, two, 10);
        fixtures.renamed(hall);
        events.save(EventDraft.of(events.require(event.id())), "");

        assertThat(pending(event).kinds()).containsExactly(ChangeKind.WORDING);
        assertThat(pending(event).concernsPeople()).isFalse();
    }

    @Test
    void anyTwoReleasesAreCompared() {
        Event event = fixtures.openEvent(hall, two, 10);
        int first = releases.all().getFirst().number();
        int second = release(move(event), "").number();
        Event back = events.require(event.id());
        events.move(event.id(), back.version(), two, event.endsAt(), "");
        fixtures.approved(event.id());
        int third = release(event, "").number();

        assertThat(kinds(event, first - 1, first)).containsExactly(ChangeKind.NEW);
        assertThat(kinds(event, first, second)).containsExactly(ChangeKind.TIME);
        assertThat(kinds(event, second, third)).containsExactly(ChangeKind.TIME);
        assertThat(kinds(event, first, third)).isEmpty();
        assertThat(kinds(event, 0, third)).containsExactly(ChangeKind.NEW);
        assertThatThrownBy(() -> releases.compare(third, third)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> releases.compare(0, third + 1000)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTakenBackIsWithdrawn() {
        Event event = fixtures.openEvent(hall, two, 10);
        events.unpublish(event.id());
        int number = releases.all().getFirst().number();

        assertThat(events.findPublic(event.code())).isEmpty();
        assertThat(kinds(event, number - 1, number)).containsExactly(ChangeKind.WITHDRAWN);
    }

    @Test
    void anOrganiserOfOneUnitReleasesItsOwnEventsOnly() {
        Unit street = fixtures.unit();
        Event own = fixtures.openEvent(fixtures.venue(fixtures.unit(street.id()), 100), two, 10);
        Event others = fixtures.openEvent(hall, two, 10);
        move(own);
        move(others);
        fixtures.signIn(Role.ORGANISER, street.id());

        assertThat(releases.pending()).extracting(ReleaseChange::eventId).containsExactly(own.id());
        assertThatThrownBy(() -> release(others, "")).isInstanceOf(NotYourUnit.class);
        assertThat(release(own, "").changes()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ORGANISER")
    void onlyOrganisersRelease(Role role) {
        Event event = fixtures.openEvent(hall, two, 10);
        fixtures.signIn(role);

        assertThatThrownBy(() -> release(event, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofManyWhoReleaseAtOnceEachGetsANumberOfItsOwn() throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Integer>> asked = new ArrayList<>();
        List<Event> changed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            changed.add(move(fixtures.openEvent(fixtures.venue(), two, 10)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Event event : changed) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return AsProgram.call(() -> release(event, "").number());
                }));
            }
            start.countDown();
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<Integer> answer : asked) {
            numbers.add(answer.get());
        }

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(changed)
                .allSatisfy(event -> assertThat(seen(event).startsAt()).isEqualTo(two.plus(DAY)));
    }

    /** Moves an event by a day; a change asks for approval anew, so it is approved again. */
    private Event move(Event event) {
        AsProgram.run(() -> events.move(
                event.id(),
                event.version(),
                event.startsAt().plus(DAY),
                event.endsAt().plus(DAY),
                "测试"));
        return fixtures.approved(event.id());
    }

    private Release release(Event event, String note) {
        return releases.make(Set.of(event.id()), note);
    }

    private Event seen(Event event) {
        return events.findPublic(event.code()).orElseThrow();
    }

    private boolean listed(Event event, Instant at) {
        return events.publicBetween(at, at.plusSeconds(60)).stream().anyMatch(one -> one.id() == event.id());
    }

    private ReleaseChange pending(Event event) {
        return releases.pending().stream()
                .filter(change -> change.eventId() == event.id())
                .findFirst()
                .orElseThrow();
    }

    private Set<ChangeKind> kinds(Event event, int older, int newer) {
        return releases.compare(older, newer).stream()
                .filter(change -> change.eventId() == event.id())
                .findFirst()
                .map(ReleaseChange::kinds)
                .orElse(Set.of());
    }
}
