package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.jiangtai.event.Clash;
import org.jiangtai.event.ClashKind;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** From the approved order to the report: who is proposed, who may be named, who has it in the end. */
@DatabaseTest
class DispatchTest {

    @Autowired
    OrderService orders;

    @Autowired
    DispatchService dispatch;

    @Autowired
    EventService events;

    @Autowired
    LecturerService lecturers;

    @Autowired
    EntityManagerFactory entityManagers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoIsFreeIsProposedFirstAndTheOthersSayWhyNot() {
        Order order = made.approved();
        Lecturer free = fixtures.lecturer();
        Lecturer busy = fixtures.lecturer();
        Lecturer stranger = lecturer(Set.of(SpokenLanguage.DANYANG), Set.of(), List.of(), null, null);
        Lecturer away = lecturer(
                Set.of(SpokenLanguage.MANDARIN), null, List.of(off(made.soon().day())), null, null);
        busy(busy, made.soonAt());

        fixtures.signIn(Role.ORGANISER);
        List<Candidate> ranked = dispatch.candidates(order.id());
        assertThat(of(ranked, free).fits()).isTrue();
        assertThat(of(ranked, free).best().clashes()).isEmpty();
        assertThat(kinds(of(ranked, busy))).contains(ClashKind.LECTURER_TWICE);
        assertThat(of(ranked, busy).fits()).isFalse();
        assertThat(of(ranked, busy).lectures()).isEqualTo(1);
        assertThat(kinds(of(ranked, stranger)))
                .containsExactlyInAnyOrder(ClashKind.LECTURER_TOPIC, ClashKind.LECTURER_LANGUAGE);
        assertThat(of(ranked, stranger).speaksLanguage()).isFalse();
        assertThat(of(ranked, stranger).approvedForTopic()).isFalse();
        assertThat(kinds(of(ranked, away))).containsExactly(ClashKind.LECTURER_AWAY);
        assertThat(of(ranked, away).fits()).as("away is a warning").isTrue();
        assertThat(ranked.indexOf(of(ranked, free))).isLessThan(ranked.indexOf(of(ranked, away)));
        assertThat(ranked.indexOf(of(ranked, away))).isLessThan(ranked.indexOf(of(ranked, busy)));
    }

    @Test
    void aLecturerOfTheSameDaySaysHowFarTheWayIs() {
        Order order = made.approved();
        Lecturer lecturer = fixtures.lecturer();
        busy(lecturer, made.soonAt().minusSeconds(5 * 3600));
        fixtures.signIn(Role.ORGANISER);
        SlotFit fit = of(dispatch.candidates(order.id()), lecturer).best();
        assertThat(fit.before()).isNotNull();
        assertThat(fit.before().minutes()).isPositive();
        assertThat(fit.after()).isNull();
    }

    @Test
    void theRefusalsHoldWhateverTheReason() {
        Order order = made.approved();
        Lecturer stranger = lecturer(Set.of(SpokenLanguage.MANDARIN), Set.of(), List.of(), null, null);
        Lecturer foreign = lecturer(Set.of(SpokenLanguage.DANYANG), null, List.of(), null, null);
        Lecturer full = lecturer(Set.of(SpokenLanguage.MANDARIN), null, List.of(), 1, null);
        busy(full, made.soonAt().minusSeconds(6 * 3600));
        fixtures.signIn(Role.ORGANISER);
        assertRefused(order, stranger, ClashKind.LECTURER_TOPIC);
        assertRefused(order, foreign, ClashKind.LECTURER_LANGUAGE);
        assertRefused(order, full, ClashKind.LECTURER_LIMIT);
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    void aWarningIsGonePastWithAReasonThatStays() {
        Order order = made.approved();
        Lecturer away = lecturer(
                Set.of(SpokenLanguage.MANDARIN), null, List.of(off(made.soon().day())), null, null);
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> dispatch.dispatch(order.id(), away.id(), made.soonAt(), " "))
                .isInstanceOfSatisfying(
                        DispatchRefused.class,
                        refused -> assertThat(refused.isFinal()).isFalse());
        dispatch.dispatch(order.id(), away.id(), made.soonAt(), "本人已同意");
        Order dispatched = orders.file(order.id()).order();
        assertThat(dispatched.state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(dispatched.lecturerName()).isEqualTo(away.name());
        assertThat(dispatched.dispatchReason()).isEqualTo("本人已同意");
    }

    @Test
    void aWishGetsATopicThatCanBeOrdered() {
        OrderDraft plain = made.draft();
        Order wish = made.approved(new OrderDraft(
                null,
                0,
                plain.unitId(),
                plain.contactName(),
                plain.contactPhone(),
                null,
                null,
                "养老",
                plain.times(),
                plain.venueId(),
                60,
                30,
                "",
                SpokenLanguage.MANDARIN,
                "",
                OrderChannel.PHONE));
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> dispatch.setTopic(
                        wish.id(), fixtures.topicWithoutScript().id()))
                .isInstanceOf(InvalidInput.class);
        var topic = fixtures.topic();
        dispatch.setTopic(wish.id(), topic.id());
        assertThat(orders.file(wish.id()).order().subject()).isEqualTo(topic.title());
    }

    @Test
    void threeHundredLecturersAreLookedAtInAsManyStatementsAsThree() {
        Order order = made.approved();
        for (int i = 0; i < 3; i++) {
            fixtures.lecturer();
        }
        fixtures.signIn(Role.ORGANISER);
        dispatch.candidates(order.id());
        long few = statements(() -> dispatch.candidates(order.id()));
        for (int i = 0; i < 300; i++) {
            fixtures.lecturer();
        }
        fixtures.signIn(Role.ORGANISER);
        long many = statements(() -> assertThat(dispatch.candidates(order.id())).hasSizeGreaterThan(300));
        assertThat(many).isEqualTo(few).isLessThan(40);
    }

    private long statements(Runnable work) {
        var statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            work.run();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void assertRefused(Order order, Lecturer lecturer, ClashKind kind) {
        assertThatThrownBy(() -> dispatch.dispatch(order.id(), lecturer.id(), made.soonAt(), "急"))
                .isInstanceOfSatisfying(DispatchRefused.class, refused -> {
                    assertThat(refused.isFinal()).isTrue();
                    assertThat(refused.clashes()).extracting(Clash::kind).contains(kind);
                });
    }

    private static Candidate of(List<Candidate> ranked, Lecturer lecturer) {
        return ranked.stream()
                .filter(one -> one.lecturerId() == lecturer.id())
                .findFirst()
                .orElseThrow();
    }

    private static List<ClashKind> kinds(Candidate candidate) {
        return candidate.best().clashes().stream().map(Clash::kind).toList();
    }

    private void busy(Lecturer lecturer, Instant at) {
        AsProgram.run(() -> events.save(fixtures.draft(fixtures.venue(), lecturer, at, 50), "测试"));
    }

    private static DaysOff off(LocalDate day) {
        return new DaysOff(day, day, "出差");
    }

    private Account account() {
        return fixtures.account(Role.LECTURER, null);
    }

    /** @param themes null is every theme */
    private Lecturer lecturer(
            Set<SpokenLanguage> languages,
            @Nullable Set<Long> themes,
            List<DaysOff> off,
            @Nullable Integer mostAMonth,
            @Nullable Account account) {
        Lecturer plain = fixtures.lecturer();
        return AsProgram.call(() -> lecturers.save(new LecturerDraft(
                plain.id(),
                plain.name(),
                plain.unitId(),
                null,
                "",
                themes == null ? plain.themeIds() : themes,
                languages,
                off,
                LecturerState.ENGAGED,
                account == null ? null : account.id(),
                Set.of(),
                Set.of(),
                null,
                mostAMonth)));
    }
}
