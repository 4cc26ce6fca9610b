package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What becomes of an order that was handed in: the review, taking it back, the stars. */
@DatabaseTest
class OrderReviewServiceTest {

    @Autowired
    OrderService orders;

    @Autowired
    OrderReviewService review;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobodyReviewsTheOwnOrder() {
        Account organiser = fixtures.signIn(Role.ORGANISER);
        Order own = orders.submit(orders.save(made.draft()).id());
        assertThat(orders.file(own.id()).possible()).doesNotContain(OrderAction.APPROVE, OrderAction.REJECT);
        assertThatThrownBy(() -> review.approve(own.id(), own.version())).isInstanceOf(NotYourOrder.class);

        Order others = made.submitted();
        fixtures.signIn(organiser);
        review.approve(others.id(), others.version());
        fixtures.signIn(Role.REVIEWER);
        review.approve(own.id(), own.version());
        assertThat(made.now(own.id()).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    void whoReviewsDecidesOnWhatWasSeen() {
        Order seen = made.submitted();
        AsProgram.run(() -> orders.takeBack(seen.id()));
        AsProgram.run(() -> orders.save(withPeople(orders.edit(seen.id()), 45)));
        Order changed = AsProgram.call(() -> orders.submit(seen.id()));
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> review.approve(seen.id(), seen.version()))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThatThrownBy(() -> review.reject(seen.id(), seen.version(), "x"))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThatThrownBy(() -> review.sendBack(seen.id(), seen.version(), "x"))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(made.now(seen.id()).state()).isEqualTo(OrderState.SUBMITTED);
        review.approve(seen.id(), changed.version());
        assertThat(made.now(seen.id()).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    void whatWasTakenBackCanBeCancelledAndAFreshDraftCannot() {
        Unit village = fixtures.unit();
        fixtures.signIn(Role.KEEPER, village.id());
        Order fresh = orders.save(made.draft(village));
        assertThat(orders.file(fresh.id()).possible()).doesNotContain(OrderAction.CANCEL);
        assertThatThrownBy(() -> orders.cancel(fresh.id(), "不要了")).isInstanceOf(WrongOrderState.class);
        orders.submit(fresh.id());
        orders.takeBack(fresh.id());
        assertThat(orders.file(fresh.id()).possible()).contains(OrderAction.CANCEL);
        orders.cancel(fresh.id(), "不要了");
        assertThat(orders.file(fresh.id()).order().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void aKeeperReviewsNothing() {
        Unit village = fixtures.unit();
        Order order = made.submitted(made.draft(village));
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> review.approve(order.id(), order.version())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> review.reject(order.id(), order.version(), "x"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whyItWasRejectedReadsWhoOrderedAndNobodyElse() {
        Unit village = fixtures.unit();
        Order order = made.submitted(made.draft(village));
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> review.reject(order.id(), order.version(), " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("reason"));
        review.reject(order.id(), order.version(), "本季已经听过三次");

        fixtures.signIn(Role.KEEPER, village.id());
        assertThat(orders.file(order.id()).order().reason()).isEqualTo("本季已经听过三次");
        assertThat(orders.file(order.id()).steps())
                .extracting(OrderStep::reason)
                .contains("本季已经听过三次");
        fixtures.signIn(Role.AUDITOR);
        assertThat(orders.file(order.id()).order().reason()).isEmpty();
        assertThat(orders.file(order.id()).steps())
                .extracting(OrderStep::reason)
                .containsOnly("");
    }

    @Test
    void whatIsSentBackIsCompletedAndHandedInAgain() {
        Order order = made.submitted();
        AsProgram.run(() -> review.sendBack(order.id(), order.version(), "请写清人数"));
        OrderDraft again = AsProgram.call(() -> orders.edit(order.id()));
        AsProgram.run(() -> orders.save(withPeople(again, 45)));
        Order handed = AsProgram.call(() -> orders.submit(order.id()));
        assertThat(handed.state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(handed.number()).isEqualTo(order.number());
        assertThat(handed.reason()).isEmpty();
        assertThatThrownBy(() -> AsProgram.call(() -> orders.save(again))).isInstanceOf(WrongOrderState.class);
        assertThat(AsProgram.call(() -> orders.file(order.id())).steps())
                .extracting(OrderStep::action)
                .containsExactly(OrderAction.SUBMIT, OrderAction.RETURN, OrderAction.SUBMIT);
    }

    @Test
    void theOrdererCancelsBeforeAcceptanceOnly() {
        Unit village = fixtures.unit();
        Order early = made.approved(made.draft(village));
        long running = made.inService(null, village);
        fixtures.signIn(Role.KEEPER, village.id());
        orders.cancel(early.id(), "村里停电");
        assertThat(orders.file(early.id()).order().state()).isEqualTo(OrderState.CANCELLED);
        assertThatThrownBy(() -> orders.cancel(running, "x")).isInstanceOf(NotYourOrder.class);
        fixtures.signIn(Role.ORGANISER);
        orders.cancel(running, "台风");
        assertThat(orders.file(running).order().reason()).isEqualTo("台风");
    }

    @Test
    void theOrdererEvaluatesAndTheCentreDoesNot() {
        Unit village = fixtures.unit();
        long id = made.delivered(null, village);
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> orders.evaluate(id, new Evaluation(5, 5, 5, 5, "")))
                .isInstanceOf(NotYourOrder.class);
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> orders.evaluate(id, new Evaluation(5, 0, 5, 5, "")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("content"));
        orders.evaluate(id, new Evaluation(5, 4, 5, 5, "讲得明白"));
        OrderFile file = orders.file(id);
        assertThat(file.order().state()).isEqualTo(OrderState.EVALUATED);
        assertThat(file.order().callBackOpen()).isFalse();
        assertThat(file.evaluation()).isEqualTo(new Evaluation(5, 4, 5, 5, "讲得明白"));
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
