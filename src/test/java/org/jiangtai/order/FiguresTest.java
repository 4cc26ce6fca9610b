package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.RetentionRule;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is counted, and what is forgotten in the end. */
@DatabaseTest
class FiguresTest {

    @Autowired
    FiguresService figures;

    @Autowired
    OrderService orders;

    @Autowired
    DissolutionService ends;

    @Autowired
    OrderReviewService review;

    @Autowired
    OrderRepository rows;

    @Autowired
    SealedOrderContacts sealed;

    @Autowired
    PhoneVault vault;

    @Autowired
    @Qualifier("orderContacts")
    RetentionRule contacts;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aKeeperGetsTheFiguresOfTheOwnVillages() {
        Unit street = fixtures.unit();
        Unit served = fixtures.unit(street.id());
        Unit other = fixtures.unit(street.id());
        made.evaluated(null, served, 5);
        made.evaluated(null, served, 4);
        made.delivered(null, served);
        Order waiting = made.submitted(made.draft(other));
        made.evaluated(null, fixtures.unit(), 1);

        fixtures.signIn(Role.KEEPER, street.id());
        Figures found = figures.read(span(null));
        assertThat(found.total().orders()).isEqualTo(4);
        assertThat(found.total().dispatched()).isEqualTo(3);
        assertThat(found.total().delivered()).isEqualTo(3);
        assertThat(found.total().stars()).isEqualTo(4.5);
        assertThat(found.stars()).containsExactly(0, 0, 0, 1, 1);
        assertThat(found.medianHours()).isEqualTo(10.0);
        assertThat(found.covered()).isEqualTo(1);
        assertThat(found.villages()).isEqualTo(3);
        assertThat(found.uncovered()).containsExactlyInAnyOrder(street.shortName(), other.shortName());
        assertThat(found.byUnit())
                .extracting(Figures.Row::name, Figures.Row::orders)
                .containsExactly(tuple(served.shortName(), 3), tuple(waiting.unitName(), 1));
        assertThat(figures.read(span(-1L)).total().orders())
                .as("of no such theme")
                .isZero();
        assertThatThrownBy(() ->
                        figures.read(new FigureQuery(Today.date(), Today.date().minusDays(1), null, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aVillageIsMissedAsLongAsItWasThereAndItsOrdersAreCountedForEver() {
        Unit street = fixtures.unit();
        Unit gone = fixtures.unit(street.id());
        made.submitted(made.draft(gone));
        AsProgram.run(() -> ends.dissolve(gone.id(), null));

        fixtures.signIn(Role.KEEPER, street.id());
        assertThat(figures.read(span(null)).uncovered())
                .as("it was there when the span began")
                .contains(gone.shortName());
        Figures today = figures.read(new FigureQuery(Today.date(), Today.date().plusDays(1), null, null));
        assertThat(today.uncovered()).containsExactly(street.shortName());
        assertThat(today.villages()).isEqualTo(1);
        assertThat(today.byUnit()).extracting(Figures.Row::name).containsExactly(gone.shortName());
    }

    @Test
    void theMiddleOneOfAnOddNumberAndTheMeanOfTwo() {
        assertThat(FiguresService.medianHours(List.of())).isNull();
        assertThat(FiguresService.medianHours(accepted(1, 30, 5))).isEqualTo(5.0);
        assertThat(FiguresService.medianHours(accepted(1, 30, 5, 8))).isEqualTo(6.5);
    }

    @Test
    void theContactIsForgottenHalfAYearAfterTheEndAndTheFiguresStay() {
        Order closed = made.submitted();
        Order left = made.approved();
        Order toCome = made.submitted(
                made.draft(fixtures.unit(), PreferredTime.at(made.soon().day().plusDays(190), LocalTime.of(14, 0))));
        AsProgram.run(() -> review.reject(closed.id(), closed.version(), "重复"));
        Instant soon = Instant.now().plus(Duration.ofDays(100));
        Instant later = Instant.now().plus(Duration.ofDays(187));
        contacts.forget(soon);
        assertThat(made.now(closed.id()).contactName()).isNotEmpty();
        assertThat(made.now(left.id()).contactName()).isNotEmpty();
        assertThat(contacts.due(later)).isPositive();
        contacts.forget(later);
        assertThat(made.now(closed.id()).contactName()).isEmpty();
        assertThat(made.now(closed.id()).maskedPhone()).isEmpty();
        assertThat(made.now(closed.id()).number()).isEqualTo(closed.number());
        assertThat(made.now(left.id()).maskedPhone()).as("nobody led it on").isEmpty();
        assertThat(made.now(toCome.id()).maskedPhone()).as("its day is to come").isNotEmpty();
    }

    @Test
    void aPhoneIsSealedAndCanBeSealedAnew() {
        Order order = made.submitted();
        byte[] before = rows.findById(order.id()).orElseThrow().contactPhoneSealed;
        assertThat(new String(before, StandardCharsets.ISO_8859_1)).doesNotContain("138");
        sealed.sealAnew(List.of(order.id()));
        byte[] after = rows.findById(order.id()).orElseThrow().contactPhoneSealed;
        assertThat(after).isNotEqualTo(before);
        assertThat(vault.open(after)).isEqualTo(vault.open(before));
    }

    private static List<OrderEntity> accepted(int... hours) {
        return Arrays.stream(hours)
                .mapToObj(each -> {
                    var order = new OrderEntity();
                    order.submittedAt = Instant.EPOCH;
                    order.acceptedAt = Instant.EPOCH.plus(Duration.ofHours(each));
                    return order;
                })
                .toList();
    }

    private static FigureQuery span(Long themeId) {
        return new FigureQuery(Today.date().minusDays(30), Today.date().plusDays(1), null, themeId);
    }
}
