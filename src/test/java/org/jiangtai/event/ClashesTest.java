package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Texts;
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
import org.springframework.security.core.context.SecurityContextHolder;

/** Each kind of clash, asked through the service as the form and the calendar ask it. */
@DatabaseTest
class ClashesTest {

    private static final Duration LENGTH = Duration.ofMinutes(90);

    @Autowired
    EventService events;

    @Autowired
    LecturerService lecturers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Texts texts;

    @Autowired
    ZoneId zone;

    private Venue hall;
    private Lecturer lecturer;
    private Instant two;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
        hall = fixtures.venue();
        lecturer = fixtures.lecturer();
        two = fixtures.tomorrowAt(14);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFreeHallAndAFreeLecturerClashWithNothing() {
        assertThat(events.clashes(draft(hall, lecturer, two))).isEmpty();
    }

    @Test
    void theSameHourInTheSameHallClashesAndNamesTheOtherEvent() {
        Event other = events.save(draft(hall, null, two), "");

        List<Clash> found = events.clashes(draft(hall, lecturer, two));

        assertThat(found).extracting(Clash::kind).containsExactly(ClashKind.VENUE_TWICE);
        assertThat(found.getFirst().otherEventId()).isEqualTo(other.id());
        assertThat(texts.of(
                        found.getFirst().messageKey(),
                        found.getFirst().arguments().toArray()))
                .contains(hall.name(), other.title(), "14:00–15:30");
    }

    @Test
    void theSameLecturerInTwoHallsAtOnceClashes() {
        Event other = events.save(draft(fixtures.venue(), lecturer, two), "");

        List<Clash> found =
                events.clashes(draft(hall, lecturer, two.plus(LENGTH).minusMillis(1)));

        assertThat(found).extracting(Clash::kind).containsExactly(ClashKind.LECTURER_TWICE);
        assertThat(found.getFirst().otherEventId()).isEqualTo(other.id());
    }

    @Test
    void whatEndsWhenTheOtherBeginsDoesNotClash() {
        events.save(draft(hall, lecturer, two), "");

        assertThat(events.clashes(draft(hall, lecturer, two.plus(LENGTH)))).isEmpty();
        assertThat(events.clashes(draft(hall, lecturer, two.minus(LENGTH)))).isEmpty();
        assertThat(events.clashes(draft(hall, lecturer, two.plus(LENGTH).minusMillis(1))))
                .extracting(Clash::kind)
                .containsExactlyInAnyOrder(ClashKind.VENUE_TWICE, ClashKind.LECTURER_TWICE);
        assertThat(events.clashes(draft(hall, lecturer, two.minus(LENGTH).plusMillis(1))))
                .hasSize(2);
    }

    @Test
    void anEventDoesNotClashWithItself() {
        Event saved = events.save(draft(hall, lecturer, two), "");

        assertThat(events.clashes(EventDraft.of(saved))).isEmpty();
    }

    @Test
    void aCancelledEventNeverClashes() {
        Event other = events.save(draft(hall, lecturer, two), "");
        fixtures.publish(other);
        events.cancel(other.id(), "停电");

        assertThat(events.clashes(draft(hall, lecturer, two))).isEmpty();
    }

    @Test
    void aHallIsOpenFromItsFirstMinuteToItsLast() {
        Instant opens = fixtures.tomorrowAt(8);
        Instant closes = fixtures.tomorrowAt(21);

        assertThat(events.clashes(draft(hall, null, opens))).isEmpty();
        assertThat(events.clashes(draft(hall, null, closes.minus(LENGTH)))).isEmpty();
        assertThat(kinds(draft(hall, null, opens.minusMillis(1)))).containsExactly(ClashKind.VENUE_CLOSED);
        assertThat(kinds(draft(hall, null, closes.minus(LENGTH).plusMillis(1))))
                .containsExactly(ClashKind.VENUE_CLOSED);
        assertThat(kinds(draft(hall, null, two).at(two, two.plus(Duration.ofDays(1)))))
                .as("through the night")
                .containsExactly(ClashKind.VENUE_CLOSED);
    }

    @Test
    void aHallHoldsItsSeatsAndNotOneMore() {
        assertThat(events.clashes(fixtures.draft(hall, null, two, hall.capacity())))
                .isEmpty();
        assertThat(kinds(fixtures.draft(hall, null, two, hall.capacity() + 1)))
                .containsExactly(ClashKind.VENUE_TOO_SMALL);
    }

    @Test
    void aLecturerIsAwayOnBothTheFirstAndTheLastDayOff() {
        LocalDate day = LocalDate.ofInstant(two, zone);
        away(day, day.plusDays(1));

        assertThat(kinds(draft(hall, lecturer, two))).containsExactly(ClashKind.LECTURER_AWAY);
        assertThat(kinds(draft(hall, lecturer, two.plus(Duration.ofDays(1))))).containsExactly(ClashKind.LECTURER_AWAY);
        assertThat(kinds(draft(hall, lecturer, two.plus(Duration.ofDays(2))))).isEmpty();
        assertThat(kinds(draft(hall, lecturer, two.minus(Duration.ofDays(1))))).isEmpty();
    }

    @Test
    void aDayOffInTheMiddleOfALongEventIsNoticed() {
        LocalDate day = LocalDate.ofInstant(two, zone).plusDays(1);
        away(day, day);

        assertThat(kinds(draft(hall, lecturer, two).at(two, two.plus(Duration.ofDays(2)))))
                .contains(ClashKind.LECTURER_AWAY);
    }

    @Test
    void aLecturerWhoIsPausedSpeaksNoDialectOrHasAnotherThemeIsAWarning() {
        Topic topic = fixtures.topic();
        lecturer = fixtures.lecturer(LecturerState.PAUSED);
        lecturer = AsProgram.call(() -> lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                "",
                Set.of(),
                Set.of(SpokenLanguage.DANYANG),
                List.of(),
                LecturerState.PAUSED,
                null)));
        EventDraft plain = draft(hall, lecturer, two);
        var draft = new EventDraft(
                null,
                0,
                plain.kind(),
                plain.title(),
                "",
                topic.id(),
                lecturer.id(),
                hall.id(),
                SpokenLanguage.MANDARIN,
                two,
                two.plus(LENGTH),
                null,
                null,
                10);

        assertThat(kinds(draft))
                .containsExactlyInAnyOrder(
                        ClashKind.LECTURER_NOT_ENGAGED, ClashKind.LECTURER_LANGUAGE, ClashKind.LECTURER_TOPIC);
        assertThatThrownBy(() -> events.save(draft, " "))
                .isInstanceOfSatisfying(
                        EventClashes.class,
                        refused -> assertThat(refused.isFinal()).isFalse());
        assertThat(events.save(draft, "村里点名要他").clashReason()).isEqualTo("村里点名要他");
    }

    @Test
    void noReasonHelpsWhereTheHallIsTaken() {
        events.save(draft(hall, null, two), "");

        assertThatThrownBy(() -> events.save(draft(hall, null, two), "一定要在这里"))
                .isInstanceOfSatisfying(
                        EventClashes.class,
                        refused -> assertThat(refused.isFinal()).isTrue());
    }

    @Test
    void whatBlocksStandsBeforeWhatWarns() {
        events.save(draft(hall, null, two), "");

        assertThat(kinds(fixtures.draft(hall, null, two, hall.capacity() + 1)))
                .containsExactly(ClashKind.VENUE_TWICE, ClashKind.VENUE_TOO_SMALL);
    }

    @Test
    void ofManyWhoTakeTheSameHallAtOnceOneGetsIt() throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Boolean>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                EventDraft draft = draft(hall, null, two);
                asked.add(threads.submit(() -> {
                    start.await();
                    return saves(draft);
                }));
            }
            start.countDown();
        }

        int got = 0;
        for (Future<Boolean> answer : asked) {
            got += answer.get() ? 1 : 0;
        }
        assertThat(got).isEqualTo(1);
    }

    private boolean saves(EventDraft draft) {
        try {
            AsProgram.run(() -> events.save(draft, ""));
            return true;
        } catch (EventClashes refused) {
            return false;
        }
    }

    private EventDraft draft(Venue venue, Lecturer who, Instant start) {
        return fixtures.draft(venue, who, start, 50);
    }

    private List<ClashKind> kinds(EventDraft draft) {
        return events.clashes(draft).stream().map(Clash::kind).toList();
    }

    private void away(LocalDate from, LocalDate to) {
        lecturer = AsProgram.call(() -> lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                "",
                lecturer.themeIds(),
                lecturer.languages(),
                List.of(new DaysOff(from, to, "")),
                lecturer.state(),
                null)));
    }
}
