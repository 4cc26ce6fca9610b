package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerLinkInvalid;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class TripServiceTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private EventService events;

    @Autowired
    private TripService trips;

    @Autowired
    private PastEvents past;

    @Autowired
    private LecturerLinks links;

    @Autowired
    private LecturerService lecturers;

    @Test
    void aLecturerConfirmsByTheLinkAndTheOrganiserSeesIt() {
        Lecturer lecturer = fixtures.lecturer();
        Event event = released(lecturer);
        String token = link(lecturer);
        fixtures.signIn(Role.ORGANISER);
        assertThat(state(event)).isEqualTo(AnswerState.OPEN);

        trips.answerByLink(token, event.code(), TripReply.confirmed());

        assertThat(state(event)).isEqualTo(AnswerState.CONFIRMED);
        assertThat(trips.of(event.id()))
                .hasValueSatisfying(status -> assertThat(status.channel()).isEqualTo(AnswerChannel.LINK));
        assertThat(trips.waiting()).extracting(status -> status.event().id()).doesNotContain(event.id());
    }

    @Test
    void anotherTimeOrHallOrLecturerAsksAnew() {
        Lecturer lecturer = fixtures.lecturer();
        Event event = released(lecturer);
        fixtures.signIn(Role.ORGANISER);
        trips.takeDown(event.id(), TripReply.confirmed());
        assertThat(state(event)).isEqualTo(AnswerState.CONFIRMED);

        EventDraft draft = EventDraft.of(events.require(event.id()));
        Event moved = events.save(
                draft.at(
                        event.startsAt().plus(Duration.ofHours(1)),
                        event.endsAt().plus(Duration.ofHours(1))),
                "测试");
        assertThat(state(event)).isEqualTo(AnswerState.NOT_ASKED);
        assertThat(trips.feed(link(lecturer))).singleElement().satisfies(trip -> {
            assertThat(trip.answer()).isEqualTo(AnswerState.CONFIRMED);
            assertThat(trip.event().startsAt()).isEqualTo(event.startsAt());
        });

        Event back = events.save(EventDraft.of(moved).at(event.startsAt(), event.endsAt()), "测试");
        assertThat(state(back)).isEqualTo(AnswerState.CONFIRMED);
        events.save(EventDraft.of(back).by(fixtures.lecturer().id()), "测试");
        assertThat(state(event)).isEqualTo(AnswerState.NOT_ASKED);
    }

    @Test
    void decliningNeedsAReasonAndProposingATimeToCome() {
        Lecturer lecturer = fixtures.lecturer();
        Event event = released(lecturer);
        String token = link(lecturer);
        assertThatThrownBy(() -> trips.answerByLink(token, event.code(), reply(TripAnswer.DECLINED, " ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> trips.answerByLink(token, event.code(), reply(TripAnswer.PROPOSED, "")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> trips.answerByLink(
                        token,
                        event.code(),
                        reply(TripAnswer.PROPOSED, "", Instant.now().minusSeconds(60))))
                .isInstanceOf(InvalidInput.class);
        Instant other = event.startsAt().plus(Duration.ofDays(2));
        trips.answerByLink(token, event.code(), reply(TripAnswer.PROPOSED, "开会", other));

        fixtures.signIn(Role.ORGANISER);
        assertThat(trips.waiting())
                .filteredOn(status -> status.event().id() == event.id())
                .singleElement()
                .satisfies(status -> {
                    assertThat(status.answer()).isEqualTo(AnswerState.PROPOSED);
                    assertThat(status.proposals()).containsExactly(other);
                    assertThat(status.reason()).isEqualTo("开会");
                });
        trips.answerByLink(token, event.code(), reply(TripAnswer.DECLINED, "生病"));
        assertThat(state(event)).isEqualTo(AnswerState.DECLINED);
    }

    @Test
    void nobodyAnswersForAnotherOrWithALinkThatEnded() {
        Lecturer lecturer = fixtures.lecturer();
        Event event = released(lecturer);
        String others = link(fixtures.lecturer());
        assertThatThrownBy(() -> trips.answerByLink(others, event.code(), TripReply.confirmed()))
                .isInstanceOf(NotFound.class);
        String token = link(lecturer);
        AsProgram.run(() -> links.withdraw(lecturer.id()));
        assertThatThrownBy(() -> trips.feed(token)).isInstanceOf(LecturerLinkInvalid.class);
        fixtures.signIn(Role.KEEPER, event.unitId());
        assertThatThrownBy(() -> trips.takeDown(event.id(), TripReply.confirmed()))
                .isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.ORGANISER, fixtures.unit().id());
        assertThatThrownBy(() -> trips.takeDown(event.id(), TripReply.confirmed()))
                .isInstanceOf(NotYourUnit.class);
    }

    @Test
    void aSignedInLecturerSeesTheOwnTripsAlone() {
        Lecturer lecturer = fixtures.lecturer();
        Event event = released(lecturer);
        released(fixtures.lecturer());
        Account account = fixtures.account(Role.LECTURER, null);
        AsProgram.run(() -> lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                "",
                lecturer.themeIds(),
                lecturer.languages(),
                List.of(),
                lecturer.state(),
                account.id())));
        fixtures.signIn(account);
        assertThat(trips.own())
                .singleElement()
                .satisfies(trip -> assertThat(trip.event().id()).isEqualTo(event.id()));
        trips.answer(event.id(), TripReply.confirmed());
        assertThat(trips.own().getFirst().answer()).isEqualTo(AnswerState.CONFIRMED);
    }

    @Test
    void aDraftIsNoTripAndACancelledOneIsNotAnswered() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        Event draft = events.save(fixtures.draft(fixtures.venue(), lecturer, fixtures.tomorrowAt(9), 50), "测试");
        String token = links.make(lecturer.id());
        assertThat(trips.feed(token)).isEmpty();
        assertThat(state(draft)).isEqualTo(AnswerState.NOT_ASKED);
        Event event = released(lecturer);
        fixtures.signIn(Role.ORGANISER);
        events.cancel(event.id(), "停电");
        assertThat(trips.feed(token))
                .singleElement()
                .satisfies(trip -> assertThat(trip.event().state()).isEqualTo(EventState.CANCELLED));
        assertThatThrownBy(() -> trips.answerByLink(token, event.code(), TripReply.confirmed()))
                .isInstanceOf(TripIsOver.class);
    }

    private AnswerState state(Event event) {
        AnswerState one = trips.of(event.id()).orElseThrow().answer();
        assertThat(trips.states(List.of(event.id()))).containsEntry(event.id(), one);
        return one;
    }

    private Event released(Lecturer lecturer) {
        Venue venue = fixtures.venue();
        EventDraft draft = fixtures.draft(venue, lecturer, fixtures.tomorrowAt(14), 50);
        return AsProgram.call(() -> past.store(draft, "测试", ""));
    }

    private String link(Lecturer lecturer) {
        return AsProgram.call(() -> links.make(lecturer.id()));
    }

    private static TripReply reply(TripAnswer answer, String reason, Instant... proposals) {
        return new TripReply(answer, reason, List.of(proposals));
    }
}
