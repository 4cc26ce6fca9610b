package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Which changes of an approved event ask for approval again. */
@DatabaseTest
class ApprovalOfChangesTest {

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
    void aChangeOfTimePlaceOrContentAsksAgainAndThePublicKeepsWhatItKnows() {
        for (int change = 0; change < 5; change++) {
            Event event = fixtures.publish(inAMonth());
            EventDraft draft = EventDraft.of(event);
            EventDraft changed = switch (change) {
                case 0 -> draft.at(event.startsAt().plusSeconds(600), event.endsAt());
                case 1 -> inHall(draft, fixtures.venue().id());
                case 2 -> draft.by(fixtures.lecturer().id());
                case 3 -> titled(event, "另一个题目");
                default -> with(draft, null, new EventNotes("", null, "", true, ""));
            };

            Event after = events.save(changed, "");

            assertThat(after.stage()).as("change %s", change).isEqualTo(EventStage.DRAFT);
            assertThat(after.state()).isEqualTo(EventState.OPEN);
            assertThat(events.findPublic(event.code()).orElseThrow())
                    .extracting(Event::startsAt, Event::venueId, Event::title, Event::lecturerId)
                    .containsExactly(event.startsAt(), event.venueId(), event.title(), event.lecturerId());
            assertThatThrownBy(() -> events.publish(event.id())).isInstanceOf(NotApproved.class);
            assertThatThrownBy(() -> releases.make(List.of(event.id()), "")).isInstanceOf(NotApproved.class);
        }
    }

    @Test
    void notesSeatsAndRegistrationTimesAskNobody() {
        Event event = fixtures.approve(inAMonth());
        EventDraft draft = EventDraft.of(event);

        Event after = events.save(
                new EventDraft(
                        draft.id(),
                        draft.version(),
                        draft.kind(),
                        draft.title(),
                        draft.description(),
                        null,
                        null,
                        draft.venueId(),
                        draft.language(),
                        draft.startsAt(),
                        draft.endsAt(),
                        null,
                        draft.startsAt().minusSeconds(3600),
                        20,
                        new EventNotes("王芳", "13800138000", "带投影", false, "")),
                "");

        assertThat(after.stage()).isEqualTo(EventStage.APPROVED);
    }

    @Test
    void moreSeatsThanTheLineAskAgain() {
        Event event = fixtures.approve(
                events.save(fixtures.draft(fixtures.venue(fixtures.unit(), 500), null, later(), 200), ""));

        Event larger = events.save(seated(event, 201), "");

        assertThat(larger.stage()).isEqualTo(EventStage.DRAFT);
        assertThat(gaps(larger)).containsExactly("approval.gap.safety");
    }

    @Test
    void whatIsChangedBackIsWhatItWas() {
        Event approved = fixtures.approve(inAMonth());
        Event moved = events.move(
                approved.id(), approved.version(), approved.startsAt().plusSeconds(600), approved.endsAt(), "");
        assertThat(moved.stage()).isEqualTo(EventStage.DRAFT);

        Event back = events.move(moved.id(), moved.version(), approved.startsAt(), approved.endsAt(), "");
        assertThat(back.stage()).isEqualTo(EventStage.APPROVED);

        Event asked = apply(inAMonth());
        Event changed = events.save(titled(asked, "别的"), "");
        assertThat(changed.stage()).isEqualTo(EventStage.DRAFT);
        assertThat(events.save(titled(changed, asked.title()), "").stage()).isEqualTo(EventStage.IN_REVIEW);
    }

    @Test
    void whatWasSentBackDoesNotBecomeApprovedByAChange() {
        Event asked = apply(inAMonth());
        fixtures.signIn(Role.REVIEWER);
        Event returned = approvals.sendBack(List.of(SeenEvent.of(asked)), "不好").getFirst();
        fixtures.signIn(organiser);

        Event changed = events.save(titled(returned, "别的"), "");
        assertThat(events.save(titled(changed, asked.title()), "").stage()).isEqualTo(EventStage.DRAFT);
    }

    @Test
    void cancellingTakesNoApproval() {
        Event asked = apply(inAMonth());
        Event draft = inAMonth();
        Event open = fixtures.publish(inAMonth());

        assertThat(events.cancelTogether(List.of(asked.id(), draft.id(), open.id()), "台风"))
                .allMatch(event -> event.stage() == EventStage.CANCELLED
                        && event.cancelReason().equals("台风"));
        assertThat(events.findPublic(open.code()).orElseThrow().state()).isEqualTo(EventState.CANCELLED);
        assertThatThrownBy(() -> events.cancelTogether(List.of(inAMonth().id(), draft.id()), "台风"))
                .isInstanceOf(EventIsOver.class);
    }

    @Test
    void whatIsTakenBackFromThePublicStaysApproved() {
        Event open = fixtures.publish(inAMonth());

        assertThat(events.unpublish(open.id()).stage()).isEqualTo(EventStage.APPROVED);
        assertThat(events.findPublic(open.code())).isEmpty();
        assertThat(events.publish(open.id()).state()).isEqualTo(EventState.OPEN);
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

    private static EventDraft titled(Event event, String title) {
        EventDraft draft = EventDraft.of(event);
        return copy(draft, draft.kind(), title, draft.topicId(), draft.venueId(), draft.capacity(), draft.notes());
    }

    private static EventDraft seated(Event event, int seats) {
        EventDraft draft = EventDraft.of(event);
        return copy(draft, draft.kind(), draft.title(), draft.topicId(), draft.venueId(), seats, draft.notes());
    }

    private static EventDraft inHall(EventDraft draft, long venueId) {
        return copy(draft, draft.kind(), draft.title(), draft.topicId(), venueId, draft.capacity(), draft.notes());
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
