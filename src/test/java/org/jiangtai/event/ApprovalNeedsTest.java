package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Moments;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Today;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What an event needs before it may be applied for, and in what time. */
@DatabaseTest
class ApprovalNeedsTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    EventService events;

    @Autowired
    ApprovalService approvals;

    @Autowired
    Fixtures fixtures;

    private Account organiser;

    @Autowired
    Moments moments;

    @BeforeEach
    void signIn() {
        organiser = fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tooLateNeedsAReasonThatTheReviewerReads() {
        Event tomorrow = events.save(fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(14), 10), "");

        assertThatThrownBy(() -> apply(tomorrow)).isInstanceOfSatisfying(NotReadyForApproval.class, refused -> {
            assertThat(refused.checks()).singleElement().satisfies(check -> {
                assertThat(check.isReady()).isTrue();
                assertThat(check.isLate()).isTrue();
                assertThat(check.daysNeeded()).isEqualTo(3);
            });
        });
        approvals.apply(List.of(tomorrow.id()), "领导临时来讲");
        fixtures.signIn(Role.REVIEWER);
        assertThat(approvals.waiting())
                .filteredOn(row -> row.event().id() == tomorrow.id())
                .extracting(Application::urgentReason, Application::own)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("领导临时来讲", false));
    }

    @Test
    void theFirstDayInTimeIsTheSoonestThatIsNotLate() {
        Instant first = moments.instant(approvals.firstDay(EventKind.LECTURE).atTime(14, 0));
        Event inTime = events.save(fixtures.draft(fixtures.venue(), null, first, 10), "");
        Event dayBefore = events.save(fixtures.draft(fixtures.venue(), null, first.minus(Duration.ofDays(1)), 10), "");

        assertThat(approvals.check(List.of(inTime.id(), dayBefore.id())))
                .extracting(ApprovalCheck::isLate)
                .containsExactly(false, true);
        assertThat(approvals.firstDay(EventKind.VISIT))
                .as("nobody approves it")
                .isEqualTo(Today.date().plusDays(1));
    }

    @Test
    void aReasonThatNobodyNeedsIsNotKept() {
        Event draft = inAMonth();
        approvals.apply(List.of(draft.id()), "不急");

        assertThat(approvals.history(draft.id()).getFirst().reason()).isEmpty();
    }

    @Test
    void aSpeakerFromAbroadIsAppliedForEarlier() {
        Instant inAWeek = fixtures.tomorrowAt(14).plus(Duration.ofDays(8));
        EventDraft draft = fixtures.draft(fixtures.venue(), null, inAWeek, 10);
        Event local = events.save(draft, "");
        Event abroad = events.save(
                with(fixtures.draft(fixtures.venue(), null, inAWeek, 10), null, new EventNotes("", "", "", true, "")),
                "");

        assertThat(approvals.check(List.of(local.id(), abroad.id())))
                .extracting(ApprovalCheck::daysNeeded, ApprovalCheck::isLate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, false), org.assertj.core.groups.Tuple.tuple(10, true));
    }

    @Test
    void aLargeAudienceNeedsASafetyPlanFirst() {
        Event large = events.save(fixtures.draft(fixtures.venue(fixtures.unit(), 500), null, later(), 201), "");

        assertThat(gaps(large)).containsExactly("approval.gap.safety");
        assertThatThrownBy(() -> apply(large)).isInstanceOf(NotReadyForApproval.class);
        Event safe = events.save(with(EventDraft.of(large), null, new EventNotes("", "", "", false, "四个出口，六名安保")), "");
        assertThat(apply(safe).stage()).isEqualTo(EventStage.IN_REVIEW);
        Event twoHundred = events.save(fixtures.draft(fixtures.venue(fixtures.unit(), 500), null, later(), 200), "");
        assertThat(apply(twoHundred).stage()).isEqualTo(EventStage.IN_REVIEW);
    }

    @Test
    void aTopicWithoutAnApprovedScriptIsNotScheduledForThePublic() {
        Topic topic = fixtures.topicWithoutScript();
        Event draft =
                events.save(with(fixtures.draft(fixtures.venue(), null, later(), 10), topic.id(), EventNotes.NONE), "");

        assertThat(gaps(draft)).containsExactly("approval.gap.script");
        assertThatThrownBy(() -> apply(draft)).isInstanceOf(NotReadyForApproval.class);
        Event visit = events.save(ofKind(EventDraft.of(draft), EventKind.VISIT), "");
        assertThatThrownBy(() -> events.publish(visit.id()))
                .as("even where no approval is needed")
                .isInstanceOf(TopicNotReady.class);
    }

    @Test
    void whatNeedsNoApprovalIsPublishedRightAway() {
        Event visit = events.save(ofKind(fixtures.draft(fixtures.venue(), null, later(), 10), EventKind.VISIT), "");

        assertThat(gaps(visit)).containsExactly("approval.gap.notNeeded");
        assertThat(events.publish(visit.id()).state()).isEqualTo(EventState.OPEN);
        assertThat(events.unpublish(visit.id()).state()).isEqualTo(EventState.DRAFT);
    }

    @Test
    void whoOrganisesIsToldInTimeWhatToApplyFor() {
        Event soon = events.save(fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(14), 10), "");
        Event later = inAMonth();

        assertThat(approvals.due(3))
                .extracting(check -> check.event().id())
                .contains(soon.id())
                .doesNotContain(later.id());
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

    private List<String> gaps(Event event) {
        return approvals.check(List.of(event.id())).getFirst().gaps().stream()
                .map(ApprovalGap::messageKey)
                .toList();
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

    private static EventDraft ofKind(EventDraft draft, EventKind kind) {
        return copy(draft, kind, draft.title(), draft.topicId(), draft.venueId(), draft.capacity(), draft.notes());
    }

    private static EventDraft with(EventDraft draft, @Nullable Long topicId, EventNotes notes) {
        return copy(draft, draft.kind(), draft.title(), topicId, draft.venueId(), draft.capacity(), notes);
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
