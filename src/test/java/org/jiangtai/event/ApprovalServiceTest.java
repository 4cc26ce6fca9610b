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
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
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
class ApprovalServiceTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    EventService events;

    @Autowired
    ApprovalService approvals;

    @Autowired
    ReleaseService releases;

    @Autowired
    Fixtures fixtures;

    private Account organiser;

    @BeforeEach
    void signIn() {
        organiser = fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothingIsPublicBeforeSomebodyElseApprovedIt() {
        Event draft = inAMonth();

        assertThatThrownBy(() -> events.publish(draft.id())).isInstanceOf(NotApproved.class);
        assertThatThrownBy(() -> releases.make(List.of(draft.id()), "")).isInstanceOf(NotApproved.class);
        Event asked = apply(draft);
        assertThat(asked.stage()).isEqualTo(EventStage.IN_REVIEW);
        assertThatThrownBy(() -> events.publish(draft.id())).isInstanceOf(NotApproved.class);
        fixtures.signIn(Role.REVIEWER);
        approvals.approve(List.of(SeenEvent.of(asked)), "");

        fixtures.signIn(organiser);
        assertThat(events.findPublic(draft.code())).isEmpty();
        assertThat(events.publish(draft.id()).state()).isEqualTo(EventState.OPEN);
        assertThat(events.findPublic(draft.code())).isPresent();
    }

    @Test
    void anyStepOfAnApprovalIsKept() {
        Event draft = inAMonth();
        apply(draft);
        fixtures.signIn(Role.REVIEWER);
        approvals.sendBack(seen(draft), "题目太长");
        fixtures.signIn(organiser);
        assertThat(approvals.sentBack())
                .filteredOn(row -> row.event().id() == draft.id())
                .extracting(SentBack::reason)
                .containsExactly("题目太长");
        apply(draft);
        approvals.withdraw(List.of(draft.id()));
        apply(draft);
        fixtures.signIn(Role.REVIEWER);
        approvals.approve(seen(draft), "很好");

        assertThat(approvals.history(draft.id()))
                .extracting(ApprovalPassed::step, ApprovalPassed::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ApprovalStep.APPLIED, ""),
                        org.assertj.core.groups.Tuple.tuple(ApprovalStep.RETURNED, "题目太长"),
                        org.assertj.core.groups.Tuple.tuple(ApprovalStep.APPLIED, ""),
                        org.assertj.core.groups.Tuple.tuple(ApprovalStep.WITHDRAWN, ""),
                        org.assertj.core.groups.Tuple.tuple(ApprovalStep.APPLIED, ""),
                        org.assertj.core.groups.Tuple.tuple(ApprovalStep.APPROVED, "很好"));
        assertThat(approvals.history(draft.id()).getFirst().by()).isEqualTo(organiser.displayName());
        assertThat(approvals.history(draft.id()).getFirst().event().title()).isEqualTo(draft.title());
        fixtures.signIn(organiser);
        assertThat(approvals.sentBack()).noneMatch(row -> row.event().id() == draft.id());
    }

    @Test
    void whoSendsBackSaysWhy() {
        Event asked = apply(inAMonth());
        fixtures.signIn(Role.REVIEWER);

        assertThatThrownBy(() -> approvals.sendBack(List.of(SeenEvent.of(asked)), "  "))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyReviewsWhatTheyMadeChangedOrAppliedForWhateverRolesTheyHold() {
        Account both = both();
        Event made = as(both, this::inAMonth);
        as(organiser, () -> apply(made));
        Event changed = inAMonth();
        as(
                both,
                () -> events.move(
                        changed.id(), changed.version(), changed.startsAt().plusSeconds(60), changed.endsAt(), ""));
        // Somebody else changed it after that, and it is the first one's own all the same.
        as(organiser, () -> events.save(titled(events.require(changed.id()), "新题目"), ""));
        as(organiser, () -> apply(changed));
        Event appliedFor = inAMonth();
        as(both, () -> apply(appliedFor));
        Event others = inAMonth();
        as(organiser, () -> apply(others));
        fixtures.signIn(both);

        for (Event own : List.of(made, changed, appliedFor)) {
            assertThatThrownBy(() -> approvals.approve(seen(own), "")).isInstanceOf(OwnEvent.class);
            assertThatThrownBy(() -> approvals.sendBack(seen(own), "不好")).isInstanceOf(OwnEvent.class);
            assertThat(approvals.isOwn(own.id())).isTrue();
        }
        assertThat(approvals.isOwn(others.id())).isFalse();
        approvals.approve(seen(others), "");
        // One of the own among others stops all of them.
        Event another = as(organiser, () -> apply(inAMonth()));
        assertThatThrownBy(() -> approvals.approve(
                        List.of(SeenEvent.of(another), seen(made).getFirst()), ""))
                .isInstanceOf(OwnEvent.class);
        assertThat(events.require(another.id()).stage()).isEqualTo(EventStage.IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "REVIEWER")
    void onlyReviewersDecide(Role role) {
        Event asked = apply(inAMonth());
        fixtures.signIn(role);

        assertThatThrownBy(() -> approvals.approve(List.of(SeenEvent.of(asked)), ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> approvals.sendBack(List.of(SeenEvent.of(asked)), "不好"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void organisersAndReviewersOfOneUnitReachThatUnitOnly() {
        Event elsewhere = inAMonth();
        fixtures.signIn(Role.ORGANISER, fixtures.unit().id());
        assertThatThrownBy(() -> approvals.apply(List.of(elsewhere.id()), "")).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(organiser);
        Event asked = apply(elsewhere);
        fixtures.signIn(Role.REVIEWER, fixtures.unit().id());
        assertThatThrownBy(() -> approvals.approve(List.of(SeenEvent.of(asked)), ""))
                .isInstanceOf(NotYourUnit.class);
        assertThat(approvals.waiting()).isEmpty();
        fixtures.signIn(Role.REVIEWER, asked.unitId());
        assertThat(approvals.waiting()).extracting(row -> row.event().id()).containsExactly(asked.id());
    }

    @Test
    void whatTheReviewerHasNotSeenIsNotApproved() {
        Event asked = apply(inAMonth());
        Event changed = events.save(titled(asked, "换了题目"), "");
        apply(changed);
        fixtures.signIn(Role.REVIEWER);

        assertThatThrownBy(() -> approvals.approve(List.of(SeenEvent.of(asked)), ""))
                .isInstanceOf(ChangedSinceSeen.class);
        assertThat(events.require(asked.id()).stage()).isEqualTo(EventStage.IN_REVIEW);
    }

    @Test
    void aSeasonIsAppliedForAndApprovedTogetherOrNotAtAll() {
        List<Long> season = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            season.add(inAMonth().id());
        }
        Event noPlan = events.save(fixtures.draft(fixtures.venue(fixtures.unit(), 500), null, later(), 300), "");
        List<Long> withOneThatIsNotReady = new ArrayList<>(season);
        withOneThatIsNotReady.add(noPlan.id());

        assertThatThrownBy(() -> approvals.apply(withOneThatIsNotReady, ""))
                .isInstanceOfSatisfying(
                        NotReadyForApproval.class,
                        refused -> assertThat(refused.checks())
                                .extracting(check -> check.event().id())
                                .containsExactly(noPlan.id()));
        assertThat(events.findAll(season)).allMatch(event -> event.stage() == EventStage.DRAFT);
        List<Event> asked = approvals.apply(season, "");
        fixtures.signIn(Role.REVIEWER);
        assertThat(approvals.approve(asked.stream().map(SeenEvent::of).toList(), ""))
                .hasSize(12)
                .allMatch(event -> event.stage() == EventStage.APPROVED);
    }

    @Test
    void ofTwoReviewersWhoDecideAtOnceOneDoes() throws Exception {
        Event asked = apply(inAMonth());
        Account one = fixtures.account(Role.REVIEWER, null);
        Account other = fixtures.account(Role.REVIEWER, null);

        List<Boolean> done = together(
                () -> as(one, () -> approvals.approve(List.of(SeenEvent.of(asked)), "")),
                () -> as(other, () -> approvals.sendBack(List.of(SeenEvent.of(asked)), "不好")));

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(approvals.history(asked.id())).hasSize(2);
    }

    @Test
    void nobodyApprovesWhatSomebodyChangesAtThatMoment() throws Exception {
        Account reviewer = fixtures.account(Role.REVIEWER, null);
        for (int round = 0; round < 5; round++) {
            Event asked = apply(inAMonth());

            together(
                    () -> as(reviewer, () -> approvals.approve(List.of(SeenEvent.of(asked)), "")),
                    () -> as(organiser, () -> events.save(titled(asked, "偷换的题目"), "")));

            Event after = events.require(asked.id());
            if (after.title().equals("偷换的题目")) {
                assertThat(after.stage()).isEqualTo(EventStage.DRAFT);
            } else {
                assertThat(after.stage()).isEqualTo(EventStage.APPROVED);
            }
        }
    }

    private Event inAMonth() {
        return events.save(fixtures.draft(fixtures.venue(), null, later(), 10), "");
    }

    private Instant later() {
        return fixtures.tomorrowAt(14).plus(MONTH);
    }

    private Event apply(Event event) {
        return approvals.apply(List.of(event.id()), "").getFirst();
    }

    private List<SeenEvent> seen(Event event) {
        return List.of(SeenEvent.of(events.require(event.id())));
    }

    private Account both() {
        return fixtures.account(Set.of(new Grant(Role.ORGANISER, null, null), new Grant(Role.REVIEWER, null, null)));
    }

    private <T> T as(Account account, java.util.function.Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            fixtures.signIn(account);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static List<Boolean> together(Runnable one, Runnable other) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Boolean>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable work : List.of(one, other)) {
                asked.add(threads.submit(() -> {
                    start.await();
                    try {
                        work.run();
                        return true;
                    } catch (Failure | OptimisticLockingFailureException refused) {
                        return false;
                    }
                }));
            }
            start.countDown();
        }
        return List.of(asked.getFirst().get(), asked.getLast().get());
    }

    private static EventDraft titled(Event event, String title) {
        EventDraft draft = EventDraft.of(event);
        return copy(draft, draft.kind(), title, draft.topicId(), draft.venueId(), draft.capacity(), draft.notes());
    }

    private static EventDraft copy(
            EventDraft draft,
            EventKind kind,
            String title,
            @Nullable Long topicId,
            long venueId,
            int capacity,
            EventNotes notes) {
        return new EventDraft(
                draft.id(),
                draft.version(),
                kind,
                title,
                draft.description(),
                topicId,
                draft.lecturerId(),
                venueId,
                SpokenLanguage.MANDARIN,
                draft.startsAt(),
                draft.endsAt(),
                null,
                null,
                capacity,
                notes);
    }
}
