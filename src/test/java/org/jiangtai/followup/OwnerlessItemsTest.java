package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a dissolved unit left behind is seen and handed over with its deadlines; and what burns is counted. */
@DatabaseTest
class OwnerlessItemsTest {

    @Autowired
    LedgerService ledger;

    @Autowired
    ItemService items;

    @Autowired
    WorkService work;

    @Autowired
    DissolutionService ends;

    @Autowired
    Fixtures fixtures;

    Items made;
    Unit gone;
    Unit heir;

    @BeforeEach
    void begin() {
        made = new Items(items, ledger);
        gone = fixtures.unit();
        heir = fixtures.unit();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void allThatADissolvedUnitHoldsIsHandedOverInOneStepWithItsDeadlines() {
        Item open = made.assigned(gone);
        Item begun = made.made(Items.to(gone, Term.QUESTION, null));
        AsProgram.run(() -> work.report(Seen.of(begun), Set.of(), "灯买到了"));
        Item done = made.assigned(gone);
        AsProgram.run(() -> work.submit(Seen.of(done), "装好了", "没有拍"));
        AsProgram.run(() -> ends.dissolve(gone.id(), heir.id()));

        fixtures.signIn(Role.ORGANISER);
        assertThat(made.now(open.id()).ownerless()).isTrue();
        assertThat(ledger.file(open.id()).possible()).contains(ItemAction.HAND_OVER);
        assertThat(ledger.ownerless())
                .filteredOn(left -> left.unit().id() == gone.id())
                .singleElement()
                .satisfies(left -> assertThat(left.items()).isEqualTo(3));
        assertThat(found(Burning.OWNERLESS)).contains(open.id(), begun.id(), done.id());

        assertThat(items.handOverAll(gone.id(), heir.id())).isEqualTo(3);
        for (Item before : List.of(open, begun, done)) {
            Item now = made.now(before.id());
            assertThat(now.unitId()).isEqualTo(heir.id());
            assertThat(now.dueOn()).isEqualTo(before.dueOn());
            assertThat(now.responsible()).isEmpty();
            assertThat(now.ownerless()).isFalse();
            assertThat(made.history(before.id())).endsWith(ItemAction.HAND_OVER);
        }
        assertThat(made.now(begun.id()).state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(made.now(done.id()).state()).isEqualTo(ItemState.TO_VERIFY);
        assertThat(ledger.ownerless()).noneMatch(left -> left.unit().id() == gone.id());
        assertThat(items.handOverAll(gone.id(), heir.id())).isZero();
    }

    @Test
    void oneItemIsHandedOverAndNothingIsGivenToAUnitThatIsNoMore() {
        Item item = made.assigned(gone);
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> items.handOver(Seen.of(item), heir.id())).isInstanceOf(OwnerStillThere.class);
        AsProgram.run(() -> ends.dissolve(gone.id(), null));
        Unit other = fixtures.unit();
        AsProgram.run(() -> ends.dissolve(other.id(), null));
        assertThatThrownBy(() -> items.handOver(Seen.of(item), other.id())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> items.make(Items.draft(), Items.to(gone))).isInstanceOf(InvalidInput.class);
        items.handOver(made.seen(item.id()), heir.id());
        assertThat(made.now(item.id()).unitId()).isEqualTo(heir.id());
    }

    @Test
    void onlyOrganisersHandOver() {
        Item item = made.assigned(gone);
        AsProgram.run(() -> ends.dissolve(gone.id(), heir.id()));
        fixtures.signIn(Role.KEEPER, gone.id());
        assertThatThrownBy(() -> items.handOver(Seen.of(item), heir.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> items.handOverAll(gone.id(), heir.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ledger.ownerless()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatBurnsIsCountedAsTheListsFindIt() {
        made.made(Items.to(gone, Term.URGENT, null));
        Item asks = made.assigned(gone);
        AsProgram.run(() -> work.askExtension(Seen.of(asks), 5, "等配件"));
        Item done = made.assigned(gone);
        AsProgram.run(() -> work.submit(Seen.of(done), "装好了", "没有拍"));
        fixtures.signIn(Role.KEEPER, gone.id());
        Map<Burning, Long> burning = ledger.burning();
        assertThat(burning.get(Burning.THIS_WEEK)).isEqualTo(1);
        assertThat(burning.get(Burning.EXTENSION)).isEqualTo(1);
        assertThat(burning.get(Burning.TO_VERIFY)).isEqualTo(1);
        for (Burning each : Burning.values()) {
            assertThat(ledger.count(LedgerQuery.all(Ledger.PROBLEMS).burning(each)))
                    .as(each.name())
                    .isEqualTo(burning.get(each));
        }
    }

    @Test
    void whatHasAMeaningIsSortedByIt() {
        Item open = made.assigned(gone);
        Item begun = made.assigned(gone);
        AsProgram.run(() -> work.report(Seen.of(begun), Set.of(), "灯买到了"));
        Item done = made.assigned(gone);
        AsProgram.run(() -> work.submit(Seen.of(done), "装好了", "没有拍"));
        fixtures.signIn(Role.KEEPER, gone.id());
        List<LedgerOrder> byState = List.of(new LedgerOrder(LedgerSort.STATE, false));
        assertThat(ledger.find(LedgerQuery.all(Ledger.PROBLEMS), byState, 0, 10))
                .extracting(row -> row.item().id())
                .containsExactly(open.id(), begun.id(), done.id());
        List<LedgerOrder> byLight = List.of(new LedgerOrder(LedgerSort.LIGHT, false));
        assertThat(ledger.find(LedgerQuery.all(Ledger.PROBLEMS), byLight, 0, 1))
                .as("what has no light stands below green")
                .extracting(row -> row.item().id())
                .containsExactly(done.id());
    }

    private List<Long> found(Burning burning) {
        return ledger.find(LedgerQuery.all(Ledger.PROBLEMS).burning(burning), List.of(), 0, 500).stream()
                .map(row -> row.item().id())
                .toList();
    }
}
