package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
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
import org.jiangtai.place.Unit;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Photos;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.Pictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** From the approved order to the report: who is proposed, who may be named, who has it in the end. */
@DatabaseTest
class DispatchTest {

    @Autowired
    OrderService orders;

    @Autowired
    DispatchService dispatch;

    @Autowired
    OfferService offers;

    @Autowired
    AfterCareService care;

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
    Photos photos;

    @Autowired
    EntityManagerFactory entityManagers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @Autowired
    ZoneId zone;

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
    void theLecturerReportsWithPicturesAndTheStarsFollow() {
        Unit village = fixtures.unit();
        Lecturer lecturer = withAccount();
        long id = made.inService(lecturer, village);
        Instant begun = made.now(id).startsAt();
        List<CleanPhoto> pictures = List.of(photos.clean(Pictures.jpeg()));
        signInAs(lecturer);
        assertThatThrownBy(() -> offers.deliver(
                        id,
                        new Delivery(
                                Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60), 40, "", false),
                        pictures))
                .as("not over yet")
                .isInstanceOf(InvalidInput.class);
        offers.deliver(id, new Delivery(begun, begun.plusSeconds(3600), 47, "群众热情高", false), pictures);
        OrderFile file = AsProgram.call(() -> orders.file(id));
        assertThat(file.order().state()).isEqualTo(OrderState.DELIVERED);
        assertThat(file.delivery().headCount()).isEqualTo(47);
        assertThat(file.photoIds()).hasSize(1);
        assertThat(Pictures.read(orders.photo(id, file.photoIds().getFirst())).getWidth())
                .isEqualTo(64);

        fixtures.signIn(Role.KEEPER, village.id());
        orders.evaluate(id, new Evaluation(2, 3, 3, 3, "听不清"));
        fixtures.signIn(Role.ORGANISER);
        assertThat(orders.file(id).order().callBackOpen()).isTrue();
        assertThatThrownBy(() -> care.archive(id)).isInstanceOf(CallBackOpen.class);
        care.callBack(id, false, "没人接");
        assertThat(orders.file(id).order().callBackOpen()).isTrue();
        care.callBack(id, true, "音响坏了，下次带备用的");
        assertThat(orders.file(id).callBacks()).extracting(CallBack::said).containsExactly("没人接", "音响坏了，下次带备用的");
        care.archive(id);
        assertThat(orders.file(id).order().state()).isEqualTo(OrderState.ARCHIVED);
        assertThatThrownBy(() -> care.callBack(id, true, "x")).isInstanceOf(WrongOrderState.class);
    }

    @Test
    void theCentreReportsFromPaperAndAKeeperDoesNot() {
        Unit village = fixtures.unit();
        long id = made.inService(null, village);
        Instant begun = made.now(id).startsAt();
        var report = new Delivery(begun, begun.plusSeconds(3600), 30, "", true);
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> care.deliver(id, report, List.of())).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.ORGANISER);
        care.deliver(id, report, List.of());
        assertThat(orders.file(id).delivery().fromPaper()).isTrue();
    }

    /** An organiser elsewhere wrote the order: sees it and is not the centre for it. */
    @Test
    void nobodyButTheCentreOfTheOrderReportsFromPaper() {
        Unit village = fixtures.unit();
        long id = made.inService(null, village);
        Instant begun = made.now(id).startsAt();
        var report = new Delivery(begun, begun.plusSeconds(3600), 30, "", true);
        Account writer = fixtures.account(Role.ORGANISER, fixtures.unit().id());
        OrderEntity row = orderRows.findById(id).orElseThrow();
        row.madeBy = writer.id();
        orderRows.saveAndFlush(row);
        fixtures.signIn(writer);
        assertThat(orders.file(id).centre()).isFalse();
        assertThatThrownBy(() -> care.deliver(id, report, List.of())).isInstanceOf(NotYourOrder.class);
        assertThat(orders.file(id).order().state()).isEqualTo(OrderState.IN_SERVICE);
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
