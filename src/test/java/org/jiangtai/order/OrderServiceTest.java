package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Orders as units write them, and the review. */
@DatabaseTest
class OrderServiceTest {

    @Autowired
    OrderService orders;

    @Autowired
    OrderReviewService review;

    @Autowired
    MenuService menu;

    @Autowired
    OrderRepository rows;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @Autowired
    Texts texts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aKeeperOrdersForTheOwnVillageAndTheOneBelowAndNoOther() {
        Unit own = fixtures.unit();
        fixtures.signIn(Role.KEEPER, own.id());
        Order order = orders.save(made.draft(own));
        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(order.number()).isEmpty();
        assertThat(order.contactName()).isEqualTo("王**");
        assertThat(order.maskedPhone()).startsWith("138****");
        assertThat(order.times()).containsExactly(made.soon());

        Order below = orders.save(made.draft(fixtures.unit(own.id())));
        assertThat(below.unitId()).isNotEqualTo(own.id());
        OrderDraft foreign = made.draft();
        assertThatThrownBy(() -> orders.save(foreign)).isInstanceOf(NotYourUnit.class);
    }

    @Test
    void anotherVillagesOrderIsNotThereForAKeeper() {
        Order other = made.submitted();
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> orders.file(other.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.cancel(other.id(), "不要了")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.reveal(other.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.copy(other.id())).isInstanceOf(NotFound.class);
        assertThat(orders.all()).extracting(Order::id).doesNotContain(other.id());
    }

    @Test
    void aDraftIsNobodysBusinessButItsUnitsAndItsWriters() {
        Unit village = fixtures.unit();
        fixtures.signIn(Role.KEEPER, village.id());
        Order draft = orders.save(made.draft(village));
        fixtures.signIn(Role.ORGANISER);
        assertThat(orders.all()).extracting(Order::id).doesNotContain(draft.id());
        assertThatThrownBy(() -> orders.file(draft.id())).isInstanceOf(NotFound.class);
        fixtures.signIn(Role.KEEPER, village.id());
        assertThat(orders.all()).extracting(Order::id).contains(draft.id());
    }

    @Test
    void aNumberIsGivenOnceWhenItIsHandedIn() {
        Order order = made.submitted();
        assertThat(order.number()).matches("20\\d\\d-\\d{4,}");
        assertThat(order.dueAt()).isAfter(Instant.now());
        AsProgram.run(() -> orders.takeBack(order.id()));
        assertThat(AsProgram.call(() -> orders.submit(order.id())).number()).isEqualTo(order.number());
    }

    @Test
    void manyAtOnceGetANumberEach() throws Exception {
        List<Order> drafts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            OrderDraft draft = made.draft();
            drafts.add(AsProgram.call(() -> orders.save(draft)));
        }
        var start = new CountDownLatch(1);
        List<Future<Order>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Order draft : drafts) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return AsProgram.call(() -> orders.submit(draft.id()));
                }));
            }
            start.countDown();
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<Order> answer : asked) {
            numbers.add(Integer.valueOf(answer.get().number().substring(5)));
        }
        numbers.sort(null);
        assertThat(numbers).doesNotHaveDuplicates().hasSize(12);
        assertThat(numbers.getLast() - numbers.getFirst()).as("without a gap").isEqualTo(11);
    }

    @Test
    void aTopicThatCannotBeOrderedIsRefusedWithTheReason() {
        Topic waiting = fixtures.topicWithoutScript();
        OrderDraft draft = withTopic(made.draft(), waiting.id());
        List<InvalidInput> refused = AsProgram.call(() -> orders.check(draft));
        assertThat(refused).extracting(InvalidInput::field).containsExactly("topicId");
        assertThat(texts.in(
                        Texts.CHINESE,
                        refused.getFirst().messageKey(),
                        refused.getFirst().arguments()))
                .contains(
                        waiting.title(), texts.in(Texts.CHINESE, waiting.shelf().labelKey()));
        Order kept = AsProgram.call(() -> orders.save(draft));
        assertThatThrownBy(() -> AsProgram.call(() -> orders.submit(kept.id())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("topicId"));

        Topic off = fixtures.topic();
        AsProgram.run(() -> menu.putOnShelf(off.id(), false));
        assertThat(AsProgram.call(() -> orders.check(withTopic(made.draft(), off.id()))))
                .extracting(InvalidInput::messageKey)
                .containsExactly("invalid.order.topic.closed");
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        Unit unit = fixtures.unit();
        var empty = new OrderDraft(
                null,
                0,
                unit.id(),
                "",
                "",
                null,
                null,
                " ",
                List.of(),
                null,
                90,
                0,
                "",
                SpokenLanguage.MANDARIN,
                "",
                OrderChannel.ONLINE);
        assertThat(AsProgram.call(() -> orders.check(empty)))
                .extracting(InvalidInput::field)
                .containsExactly("topicId", "time0", "venueId", "people", "contactName", "contactPhone");
        assertThat(AsProgram.call(() -> orders.save(empty)).state())
                .as("a draft may be as empty")
                .isEqualTo(OrderState.DRAFT);
    }

    @Test
    void aTimeThatIsOverOrThereTwiceIsRefused() {
        Unit unit = fixtures.unit();
        LocalDate yesterday = Today.date().minusDays(2);
        assertThat(AsProgram.call(() ->
                        orders.check(made.draft(unit, made.soon(), PreferredTime.in(yesterday, DayPart.MORNING)))))
                .extracting(InvalidInput::field)
                .containsExactly("time1");
        assertThat(AsProgram.call(() -> orders.check(made.draft(unit, made.soon(), made.soon()))))
                .extracting(InvalidInput::messageKey)
                .containsExactly("invalid.order.time.double");
    }

    @Test
    void aWishInWordsIsAnOrderToo() {
        OrderDraft plain = made.draft();
        var wish = new OrderDraft(
                null,
                0,
                plain.unitId(),
                "欧阳小明",
                plain.contactPhone(),
                null,
                null,
                "想听听养老金怎么算 𠮷",
                List.of(PreferredTime.in(made.soon().day(), DayPart.EVENING)),
                plain.venueId(),
                60,
                30,
                "",
                SpokenLanguage.DANYANG,
                "",
                OrderChannel.FACE_TO_FACE);
        Order order = made.submitted(wish);
        assertThat(order.isWish()).isTrue();
        assertThat(order.subject()).isEqualTo("想听听养老金怎么算 𠮷");
        assertThat(order.contactName()).startsWith("欧阳");
        assertThat(order.times().getFirst().part()).isEqualTo(DayPart.EVENING);
    }

    @Test
    void twoWhoEditTheSameDraftDoNotOverwriteEachOther() {
        Order order = AsProgram.call(() -> orders.save(made.draft()));
        OrderDraft seen = AsProgram.call(() -> orders.edit(order.id()));
        AsProgram.run(() -> orders.save(withPeople(seen, 70)));
        assertThatThrownBy(() -> AsProgram.call(() -> orders.save(withPeople(seen, 80))))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(made.now(order.id()).people()).isEqualTo(70);
    }

    @Test
    void aCopyHoldsAllButTheTimesAndThePhoneComesAlong() {
        Order original = made.submitted();
        long copy = AsProgram.call(() -> orders.copy(original.id()));
        Order order = made.now(copy);
        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(order.number()).isEmpty();
        assertThat(order.topicId()).isEqualTo(original.topicId());
        assertThat(order.maskedPhone()).isEqualTo(original.maskedPhone());
        assertThat(order.times()).isEmpty();
        assertThat(AsProgram.call(() -> orders.reveal(copy)))
                .isEqualTo(AsProgram.call(() -> orders.reveal(original.id())));
    }

    @Test
    void onlyADraftThatWasNeverHandedInIsThrownAway() {
        Order draft = AsProgram.call(() -> orders.save(made.draft()));
        AsProgram.run(() -> orders.discard(draft.id()));
        assertThat(rows.findById(draft.id())).isEmpty();
        Order handed = made.submitted();
        assertThatThrownBy(() -> AsProgram.run(() -> orders.discard(handed.id())))
                .isInstanceOf(WrongOrderState.class);
    }

    private static OrderDraft withTopic(OrderDraft draft, long topicId) {
        return new OrderDraft(
                draft.id(),
                draft.version(),
                draft.unitId(),
                draft.contactName(),
                draft.contactPhone(),
                topicId,
                null,
                "",
                draft.times(),
                draft.venueId(),
                draft.minutes(),
                draft.people(),
                draft.audience(),
                draft.language(),
                draft.remark(),
                draft.channel());
    }

    private static OrderDraft withPeople(OrderDraft draft, int people) {
        return new OrderDraft(
                draft.id(),
                draft.version(),
                draft.unitId(),
                draft.contactName(),
                draft.contactPhone(),
                draft.topicId(),
                draft.themeId(),
                draft.wish(),
                List.of(PreferredTime.at(draft.times().getFirst().day(), LocalTime.of(15, 0))),
                draft.venueId(),
                draft.minutes(),
                people,
                draft.audience(),
                draft.language(),
                draft.remark(),
                draft.channel());
    }
}
