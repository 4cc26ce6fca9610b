package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.event.AnswerState;
import org.jiangtai.event.Clash;
import org.jiangtai.event.ClashKind;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventClashes;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.EventState;
import org.jiangtai.event.TripService;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
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

/** What a lecturer says to an order that was offered, or claims one that nobody has. */
@DatabaseTest
class OrderAcceptanceTest {

    @Autowired
    OrderService orders;

    @Autowired
    DispatchService dispatch;

    @Autowired
    OfferService offers;

    @Autowired
    Claims claims;

    @Autowired
    OrderRepository orderRows;

    @Autowired
    EventService events;

    @Autowired
    TripService trips;

    @Autowired
    LecturerService lecturers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void acceptanceMakesTheEventInOneGo() {
        Lecturer lecturer = withAccount();
        Order order = made.dispatched(lecturer);
        signInAs(lecturer);
        assertThat(offers.mine()).extracting(Order::id).contains(order.id());
        offers.accept(order.id(), made.soonAt());

        Order accepted = made.now(order.id());
        assertThat(accepted.state()).isEqualTo(OrderState.ACCEPTED);
        Event event = AsProgram.call(() -> events.require(accepted.eventId()));
        assertThat(event.stage()).isEqualTo(EventStage.DRAFT);
        assertThat(AsProgram.call(() -> trips.of(event.id())).orElseThrow().answer())
                .as("accepting is the answer")
                .isEqualTo(AnswerState.CONFIRMED);
        assertThat(event.lecturerId()).isEqualTo(lecturer.id());
        assertThat(event.topicId()).isEqualTo(order.topicId());
        assertThat(event.venueId()).isEqualTo(order.venueId());
        assertThat(event.startsAt()).isEqualTo(made.soonAt());
        assertThat(event.capacity()).isEqualTo(60);
        assertThat(event.notes().contactName()).isEqualTo("王小明");
        assertThat(event.notes().contactPhone()).isEqualTo(order.maskedPhone());
        assertThat(accepted.dueAt()).isEqualTo(event.startsAt());
        assertThat(offers.offer(order.id()).slots()).isEmpty();
        assertThat(orders.reveal(order.id()).name()).isEqualTo("王小明");
    }

    @Test
    void whatClashesByNowChangesNothing() {
        Lecturer lecturer = withAccount();
        Order order = made.dispatched(lecturer);
        busy(lecturer, made.soonAt());
        signInAs(lecturer);
        assertThatThrownBy(() -> offers.accept(order.id(), made.soonAt()))
                .isInstanceOfSatisfying(
                        EventClashes.class,
                        clash -> assertThat(clash.clashes())
                                .extracting(Clash::kind)
                                .contains(ClashKind.LECTURER_TWICE));
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(made.now(order.id()).eventId()).isNull();
    }

    @Test
    void anotherLecturersOrderIsNotThere() {
        Order order = made.dispatched(fixtures.lecturer());
        Lecturer other = withAccount();
        signInAs(other);
        assertThat(offers.mine()).extracting(Order::id).doesNotContain(order.id());
        assertThatThrownBy(() -> offers.offer(order.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.accept(order.id(), made.soonAt())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.decline(order.id(), "没空")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.file(order.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theContactIsShownInFullOnlyOnceItIsAccepted() {
        Lecturer lecturer = withAccount();
        Order order = made.dispatched(lecturer);
        signInAs(lecturer);
        assertThatThrownBy(() -> orders.reveal(order.id())).isInstanceOf(NotYourOrder.class);
    }

    @Test
    void aDeclinedOrderGoesBackAndAnotherIsProposedFirst() {
        Lecturer lecturer = withAccount();
        Order order = made.dispatched(lecturer);
        signInAs(lecturer);
        assertThatThrownBy(() -> offers.decline(order.id(), "")).isInstanceOf(InvalidInput.class);
        offers.decline(order.id(), "那天在外地");

        fixtures.signIn(Role.ORGANISER);
        OrderFile file = orders.file(order.id());
        assertThat(file.order().state()).isEqualTo(OrderState.APPROVED);
        assertThat(file.order().lecturerId()).isNull();
        assertThat(file.steps()).extracting(OrderStep::action).endsWith(OrderAction.DECLINE, OrderAction.GO_BACK);
        assertThat(file.steps()).extracting(OrderStep::reason).contains("那天在外地");
        Lecturer other = fixtures.lecturer();
        List<Candidate> ranked = dispatch.candidates(order.id());
        assertThat(of(ranked, lecturer).unwilling()).isTrue();
        assertThat(ranked.indexOf(of(ranked, other))).isLessThan(ranked.indexOf(of(ranked, lecturer)));
    }

    @Test
    void twoWhoClaimAtTheSameInstantAreOneWinner() throws Exception {
        Order order = made.offered();
        List<Lecturer> claimers = List.of(withAccount(), withAccount(), withAccount(), withAccount());
        var start = new CountDownLatch(1);
        List<Future<Boolean>> claims = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Lecturer claimer : claimers) {
                claims.add(threads.submit(() -> {
                    signInAs(claimer);
                    start.await();
                    try {
                        offers.accept(order.id(), made.soonAt());
                        return true;
                    } catch (WrongOrderState somebodyWasFaster) {
                        return false;
                    }
                }));
            }
            start.countDown();
        }
        int winners = 0;
        for (Future<Boolean> claim : claims) {
            winners += claim.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
        Order claimed = made.now(order.id());
        assertThat(claimed.state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(claimed.claimable()).isFalse();
        fixtures.signIn(Role.ORGANISER);
        assertThat(events.between(made.soonAt(), made.soonAt().plusSeconds(60)).stream()
                        .filter(event -> event.venueId() == order.venueId()))
                .as("one event")
                .hasSize(1);
    }

    @Test
    void onlyWhoQualifiesSeesWhatCanBeClaimed() {
        Order order = made.offered();
        Lecturer stranger = lecturer(Set.of(SpokenLanguage.MANDARIN), Set.of(), List.of(), null, account());
        signInAs(stranger);
        assertThat(offers.mine()).extracting(Order::id).doesNotContain(order.id());
        assertThatThrownBy(() -> offers.accept(order.id(), made.soonAt())).isInstanceOf(NotYourOrder.class);
        assertThatThrownBy(() -> offers.offer(order.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.file(order.id())).isInstanceOf(NotFound.class);
        Lecturer good = withAccount();
        signInAs(good);
        assertThat(offers.mine()).extracting(Order::id).contains(order.id());
        assertThatThrownBy(() -> offers.accept(order.id(), made.soonAt().plusSeconds(60)))
                .as("an hour that nobody offered")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoDeclinedIsNotAskedToClaimIt() {
        Lecturer lecturer = withAccount();
        Order order = made.dispatched(lecturer);
        signInAs(lecturer);
        offers.decline(order.id(), "那天在外地");
        Lecturer other = withAccount();
        AsProgram.run(() -> dispatch.offer(order.id()));
        assertThat(claims.qualified(orderRows.findById(order.id()).orElseThrow()))
                .contains(other.id())
                .doesNotContain(lecturer.id());
        signInAs(lecturer);
        assertThat(offers.mine()).extracting(Order::id).doesNotContain(order.id());
        assertThatThrownBy(() -> offers.offer(order.id())).isInstanceOf(NotFound.class);
        signInAs(other);
        assertThat(offers.mine()).extracting(Order::id).contains(order.id());
        assertThat(offers.offer(order.id()).slots()).isNotEmpty();
    }

    @Test
    void cancellingAnAcceptedOrderCancelsTheEvent() {
        Lecturer lecturer = withAccount();
        Order order = made.dispatched(lecturer);
        signInAs(lecturer);
        offers.accept(order.id(), made.soonAt());
        fixtures.signIn(Role.ORGANISER);
        orders.cancel(order.id(), "台风");
        Event event = events.require(orders.file(order.id()).order().eventId());
        assertThat(event.state()).isEqualTo(EventState.CANCELLED);
        assertThat(event.cancelReason()).isEqualTo("台风");
    }

    private static Candidate of(List<Candidate> ranked, Lecturer lecturer) {
        return ranked.stream()
                .filter(one -> one.lecturerId() == lecturer.id())
                .findFirst()
                .orElseThrow();
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

    private Lecturer withAccount() {
        return lecturer(Set.of(SpokenLanguage.MANDARIN), null, List.of(), null, account());
    }

    private void signInAs(Lecturer lecturer) {
        fixtures.signIn(AsProgram.call(() -> accounts().stream()
                .filter(account -> account.id() == lecturer.accountId())
                .findFirst()
                .orElseThrow()));
    }

    @Autowired
    org.jiangtai.identity.AccountService accountService;

    private List<Account> accounts() {
        return accountService.all();
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
