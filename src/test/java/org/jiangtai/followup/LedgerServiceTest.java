package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** One ledger, searched, filtered and sorted by the database; what is closed and opens again. */
@DatabaseTest
class LedgerServiceTest {

    @Autowired
    LedgerService ledger;

    @Autowired
    ItemService items;

    @Autowired
    WorkService work;

    @Autowired
    VerificationService verification;

    @Autowired
    FollowupClock job;

    @Autowired
    Fixtures fixtures;

    Items made;
    Unit village;

    @BeforeEach
    void begin() {
        made = new Items(items, ledger);
        village = fixtures.unit();
        fixtures.signIn(Role.KEEPER, village.id());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyFilterIsTheDatabases() {
        Item plain = made.assigned(village);
        ItemDraft draft = Items.draft();
        long hazard = AsProgram.call(() -> items.make(
                new ItemDraft(
                        ItemKind.HAZARD, Severity.SERIOUS, "消防通道堵了", draft.source(), draft.foundOn(), "", "", "", null),
                Items.to(village, Term.URGENT, null)));
        AsProgram.run(() -> work.report(made.seen(hazard), Set.of(), "正在清"));
        LedgerQuery all = LedgerQuery.all(Ledger.PROBLEMS);
        assertThat(found(all)).containsExactly(hazard, plain.id());
        assertThat(found(query(Set.of(ItemState.IN_PROGRESS), Set.of(), null))).containsExactly(hazard);
        assertThat(found(query(Set.of(), Set.of(ItemKind.PROBLEM), null))).containsExactly(plain.id());
        assertThat(found(query(Set.of(), Set.of(), Severity.SERIOUS))).containsExactly(hazard);
        assertThat(found(all.with("消防"))).containsExactly(hazard);
        assertThat(found(all.with("动员会"))).as("the source").containsExactly(hazard, plain.id());
        assertThat(found(all.at(Light.GREEN))).containsExactly(hazard, plain.id());
        assertThat(found(all.at(Light.RED))).isEmpty();
        assertThat(ledger.count(all)).isEqualTo(2);
    }

    @Test
    void itIsSortedByWhatIsAskedForAndReadPageByPageWithoutADouble() {
        List<Long> ids = LongStream.range(0, 7)
                .mapToObj(i -> made.assigned(village).id())
                .toList();
        LedgerQuery all = LedgerQuery.all(Ledger.PROBLEMS);
        for (LedgerSort by : LedgerSort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                List<LedgerOrder> order = List.of(new LedgerOrder(by, descending));
                List<Long> read = LongStream.of(0, 3, 6)
                        .boxed()
                        .flatMap(offset -> ledger.find(all, order, offset.intValue(), 3).stream())
                        .map(row -> row.item().id())
                        .toList();
                assertThat(read).as(by.name()).containsExactlyInAnyOrderElementsOf(ids);
            }
        }
        assertThat(ledger.find(all, List.of(new LedgerOrder(LedgerSort.NUMBER, true)), 0, 1))
                .extracting(row -> row.item().id())
                .containsExactly(ids.getLast());
    }

    @Test
    void theLightIsFoundAsItIsShownOnceTheDayHasBegun() {
        Item item = made.assigned(village);
        LocalDate late = item.dueOn().plusDays(1);
        LedgerQuery red = LedgerQuery.all(Ledger.RECTIFICATION).at(Light.RED);
        assertThat(found(red)).isEmpty();
        assertThat(job.settle(late)).isPositive();
        assertThat(found(red)).containsExactly(item.id());
        assertThat(job.settle(late)).as("once a day").isZero();
        assertThat(made.now(item.id()).version())
                .as("nobody loses what was typed")
                .isEqualTo(item.version());
        AsProgram.run(() -> work.submit(made.seen(item.id()), "装好了", "晚上拍不清"));
        assertThat(found(red)).isEmpty();
    }

    @Test
    void aLineSaysWhatWasLastReported() {
        Item item = made.assigned(village);
        AsProgram.run(() -> work.report(made.seen(item.id()), Set.of(), "灯买到了"));
        AsProgram.run(() -> work.report(made.seen(item.id()), Set.of(), "杆子立好了"));
        LedgerRow row =
                ledger.find(LedgerQuery.all(Ledger.PROBLEMS), List.of(), 0, 10).getFirst();
        assertThat(row.done()).isEqualTo("杆子立好了");
        assertThat(row.source()).isEqualTo("十一月动员会");
        assertThat(row.measure()).isEqualTo("更换灯具");
        assertThat(row.assignedOn()).isEqualTo(Today.date());
    }

    @Test
    void oneMatterForManyUnitsIsManyItemsOrNone() {
        Unit other = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        List<Long> ids = items.makeEach(Items.draft(), List.of(Items.to(village), Items.to(other)));
        assertThat(ids).hasSize(2);
        assertThat(ids).extracting(id -> made.now(id).unitId()).containsExactly(village.id(), other.id());
        assertThat(ids).extracting(id -> made.now(id).number()).doesNotHaveDuplicates();
        assertThatThrownBy(() -> items.makeEach(Items.draft(), List.of())).isInstanceOf(InvalidInput.class);
        fixtures.signIn(Role.KEEPER, village.id());
        long before = ledger.count(LedgerQuery.all(Ledger.PROBLEMS));
        assertThatThrownBy(() -> items.makeEach(Items.draft(), List.of(Items.to(village), Items.to(other))))
                .isInstanceOf(NotYourUnit.class);
        assertThat(ledger.count(LedgerQuery.all(Ledger.PROBLEMS))).isEqualTo(before);
    }

    @Test
    void whatIsClosedOpensAgainWithAReasonAndANewDeadline() {
        Item item = closed();
        LocalDate named = Today.date().plusDays(9);
        assertThatThrownBy(() -> items.reopen(Seen.of(item), "又不亮了", Term.BY_DATE, named))
                .isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> items.reopen(Seen.of(item), " ", Term.QUESTION, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> items.reopen(
                        Seen.of(item), "又不亮了", Term.BY_DATE, Today.date().minusDays(1)))
                .isInstanceOf(InvalidInput.class);
        items.reopen(Seen.of(item), "又不亮了", Term.BY_DATE, named);
        ItemFile again = made.file(item.id());
        assertThat(again.item().state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(again.item().dueOn()).isEqualTo(named);
        assertThat(again.item().unitId()).isEqualTo(village.id());
        assertThat(again.verdict()).isEmpty();
        assertThat(again.verifiedOn()).isNull();
        assertThatThrownBy(() -> items.reopen(made.seen(item.id()), "再开", Term.QUESTION, null))
                .isInstanceOf(WrongItemState.class);
    }

    private Item closed() {
        Item item = made.assigned(village);
        AsProgram.run(() -> work.submit(Seen.of(item), "装好了", "没有拍"));
        AsProgram.run(() -> verification.close(made.seen(item.id()), "看过了"));
        return made.now(item.id());
    }

    private static LedgerQuery query(Set<ItemState> states, Set<ItemKind> kinds, Severity severity) {
        return new LedgerQuery(Ledger.PROBLEMS, states, kinds, severity, null, null, null, "");
    }

    private List<Long> found(LedgerQuery query) {
        return ledger.find(query, List.of(), 0, 10).stream()
                .map(row -> row.item().id())
                .toList();
    }
}
