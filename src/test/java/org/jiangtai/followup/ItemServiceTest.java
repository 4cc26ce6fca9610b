package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitInUse;
import org.jiangtai.place.UnitService;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** From what was found to its closing, and who may not. */
@DatabaseTest
class ItemServiceTest {

    @Autowired
    ItemService items;

    @Autowired
    WorkService work;

    @Autowired
    VerificationService verification;

    @Autowired
    LedgerService ledger;

    @Autowired
    ItemRepository rows;

    @Autowired
    FinderRetention retention;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    UnitService units;

    @Autowired
    Fixtures fixtures;

    Items made;

    @BeforeEach
    void begin() {
        made = new Items(items, ledger);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anItemGoesFromFoundToClosed() {
        Unit village = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        long id = items.make(Items.draft(), null);
        Item found = ledger.file(id).item();
        assertThat(found.number()).matches("SX20\\d\\d-\\d{4,}");
        assertThat(found.assigned()).isFalse();
        assertThat(found.dueOn()).isNull();
        items.assign(Seen.of(found), Items.to(village));
        Item assigned = ledger.file(id).item();
        assertThat(assigned.unitName()).isEqualTo(village.shortName());
        assertThat(assigned.dueOn()).isEqualTo(workingDays.plus(Today.date(), 13));

        fixtures.signIn(Role.KEEPER, village.id());
        work.plan(Seen.of(assigned), "换灯", List.of(new PlanStep("买灯", 1, null), new PlanStep("装灯", 3, null)));
        work.report(made.seen(id), Set.of(0), "灯买到了");
        assertThat(made.now(id).percent()).isEqualTo(25);
        assertThat(made.now(id).state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThatThrownBy(() -> work.submit(made.seen(id), "装好了", "没有拍")).isInstanceOf(StepsOpen.class);
        work.report(made.seen(id), Set.of(1), "");
        work.submit(made.seen(id), "装好了", "没有拍");

        Account verifier = fixtures.signIn(Role.ORGANISER);
        verification.sendBack(made.seen(id), "有一盏不亮");
        fixtures.signIn(Role.KEEPER, village.id());
        work.submit(made.seen(id), "换过了", "没有拍");
        fixtures.signIn(verifier);
        verification.close(made.seen(id), "现场看过，都亮了");
        ItemFile file = ledger.file(id);
        assertThat(file.item().state()).isEqualTo(ItemState.CLOSED);
        assertThat(file.item().percent()).isEqualTo(100);
        assertThat(file.verdict()).isEqualTo("现场看过，都亮了");
        assertThat(file.verifier()).isEqualTo(verifier.displayName());
        assertThat(file.verifiedOn()).isEqualTo(Today.date());
        assertThat(file.possible()).containsExactly(ItemAction.REOPEN);
        assertThat(made.history(id))
                .containsExactly(
                        ItemAction.MAKE,
                        ItemAction.ASSIGN,
                        ItemAction.PLAN,
                        ItemAction.REPORT,
                        ItemAction.REPORT,
                        ItemAction.SUBMIT,
                        ItemAction.SEND_BACK,
                        ItemAction.SUBMIT,
                        ItemAction.CLOSE);
    }

    @Test
    void aKeeperMakesItemsForTheOwnVillageAndBelowAndNoOther() {
        Unit own = fixtures.unit();
        Unit below = fixtures.unit(own.id());
        Unit other = fixtures.unit();
        fixtures.signIn(Role.KEEPER, own.id());
        assertThat(ledger.file(items.make(Items.draft(), Items.to(below)))
                        .item()
                        .unitId())
                .isEqualTo(below.id());
        assertThatThrownBy(() -> items.make(Items.draft(), Items.to(other))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> items.make(Items.draft(), null)).isInstanceOf(InvalidInput.class);
        Assignment withOther = new Assignment(own.id(), Set.of(other.id()), "", Term.QUESTION, null);
        assertThatThrownBy(() -> items.make(Items.draft(), withOther)).isInstanceOf(NotYourUnit.class);
    }

    @Test
    void anotherVillagesItemIsNotThereForAKeeperAndAPartnersIs() {
        Unit lead = fixtures.unit();
        Unit partner = fixtures.unit();
        Item item = made.made(new Assignment(lead.id(), Set.of(partner.id()), "", Term.COMPLAINT, null));
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> ledger.file(item.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.submit(Seen.of(item), "好了", "没有拍")).isInstanceOf(NotFound.class);
        assertThat(all(Ledger.PROBLEMS)).doesNotContain(item.id());

        fixtures.signIn(Role.HANDLER, partner.id());
        assertThat(all(Ledger.PROBLEMS)).containsExactly(item.id());
        assertThat(ledger.file(item.id()).possible())
                .containsExactly(ItemAction.REPORT, ItemAction.ADD_PICTURE, ItemAction.DROP_PICTURE);
        assertThatThrownBy(() -> work.submit(Seen.of(item), "好了", "没有拍")).isInstanceOf(NotYourItem.class);
        assertThatThrownBy(() -> work.handBack(Seen.of(item), "不归我们")).isInstanceOf(NotYourItem.class);
        work.report(Seen.of(item), Set.of(), "电线查过了");
        assertThat(made.now(item.id()).state()).isEqualTo(ItemState.IN_PROGRESS);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        Item item = made.assigned(fixtures.unit());
        fixtures.signIn(Role.AUDITOR);
        assertThat(ledger.file(item.id()).possible()).isEmpty();
        assertThat(ledger.count(LedgerQuery.all(Ledger.PROBLEMS))).isPositive();
        assertThatThrownBy(() -> items.make(Items.draft(), null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> items.keepLongTerm(Seen.of(item), "一直做")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> work.report(Seen.of(item), Set.of(), "好")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> verification.close(Seen.of(item), "好")).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.LECTURER);
        assertThatThrownBy(() -> ledger.file(item.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoDidTheWorkDoesNotVerifyIt() {
        Item item = made.assigned(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        work.submit(Seen.of(item), "纸面报来的，替村里填", "没有拍");
        assertThatThrownBy(() -> verification.close(made.seen(item.id()), "好")).isInstanceOf(OwnWorkVerified.class);
        assertThatThrownBy(() -> verification.sendBack(made.seen(item.id()), "不好"))
                .isInstanceOf(OwnWorkVerified.class);
        assertThat(ledger.file(item.id()).possible()).doesNotContain(ItemAction.CLOSE, ItemAction.SEND_BACK);
        fixtures.signIn(Role.REVIEWER);
        verification.close(made.seen(item.id()), "看过了");
        assertThat(made.now(item.id()).state()).isEqualTo(ItemState.CLOSED);
    }

    @Test
    void ofTwoWhoCloseAtOnceOneReadsThatItChangedMeanwhile() throws Exception {
        Item item = made.assigned(fixtures.unit());
        AsProgram.run(() -> work.submit(Seen.of(item), "好了", "没有拍"));
        Seen both = made.seen(item.id());
        var start = new CountDownLatch(1);
        List<Future<?>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String verdict : List.of("甲看过了", "乙看过了")) {
                asked.add(threads.submit(() -> {
                    start.await();
                    AsProgram.run(() -> verification.close(both, verdict));
                    return true;
                }));
            }
            start.countDown();
        }
        List<Throwable> refused = new ArrayList<>();
        for (Future<?> answer : asked) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                refused.add(e.getCause());
            }
        }
        assertThat(refused).singleElement().isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(made.history(item.id())).filteredOn(ItemAction.CLOSE::equals).hasSize(1);
    }

    @Test
    void aUnitHandsAnItemBackOnceAndTheNextOneMayToo() {
        Unit first = fixtures.unit();
        Unit second = fixtures.unit();
        Item item = made.assigned(first);
        fixtures.signIn(Role.HANDLER, first.id());
        assertThatThrownBy(() -> work.handBack(Seen.of(item), " ")).isInstanceOf(InvalidInput.class);
        work.handBack(Seen.of(item), "不归我们管");
        Item back = made.now(item.id());
        assertThat(back.assigned()).isFalse();
        assertThat(back.dueOn()).isNull();
        assertThatThrownBy(() -> work.report(Seen.of(back), Set.of(), "好")).isInstanceOf(NotYourItem.class);

        AsProgram.run(() -> items.assign(Seen.of(back), Items.to(first)));
        assertThat(ledger.file(item.id()).possible()).doesNotContain(ItemAction.HAND_BACK);
        assertThatThrownBy(() -> work.handBack(made.seen(item.id()), "还是不归")).isInstanceOf(HandedBackBefore.class);

        AsProgram.run(() -> items.assign(made.seen(item.id()), Items.to(second)));
        fixtures.signIn(Role.KEEPER, second.id());
        work.handBack(made.seen(item.id()), "归供电所");
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> work.submit(made.seen(item.id()), "好了", "没有拍")).isInstanceOf(ItemNotAssigned.class);
        assertThat(ledger.file(item.id()).possible())
                .containsExactlyInAnyOrder(ItemAction.EDIT, ItemAction.ASSIGN, ItemAction.ADD_PICTURE);
    }

    @Test
    void moreTimeIsAskedForAndGivenOrNot() {
        Unit village = fixtures.unit();
        Item item = made.assigned(village);
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> work.askExtension(Seen.of(item), 21, "雨天")).isInstanceOf(InvalidInput.class);
        work.askExtension(Seen.of(item), 5, "雨天");
        assertThatThrownBy(() -> work.askExtension(made.seen(item.id()), 5, "雨天"))
                .isInstanceOf(ExtensionAsked.class);
        assertThatThrownBy(() -> items.grantExtension(made.seen(item.id()), 5, ""))
                .isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.ORGANISER);
        items.grantExtension(made.seen(item.id()), 5, "");
        Item longer = made.now(item.id());
        assertThat(longer.dueOn()).isEqualTo(workingDays.plus(Today.date(), 18));
        assertThat(longer.extensionDays()).isNull();
        ItemStep granted = made.file(item.id()).history().getLast();
        assertThat(granted.dueBefore()).isEqualTo(item.dueOn());
        assertThat(granted.dueAfter()).isEqualTo(longer.dueOn());
        assertThatThrownBy(() -> items.refuseExtension(Seen.of(longer), "不行")).isInstanceOf(NoExtensionAsked.class);

        fixtures.signIn(Role.KEEPER, village.id());
        work.askExtension(made.seen(item.id()), 3, "还在下雨");
        fixtures.signIn(Role.ORGANISER);
        items.refuseExtension(made.seen(item.id()), "天晴了");
        assertThat(made.now(item.id()).dueOn()).isEqualTo(longer.dueOn());
    }

    @Test
    void afterTheDeadlineNobodyAsksForMoreTime() {
        Unit village = fixtures.unit();
        Item item = made.assigned(village);
        ItemEntity late = rows.findWhole(item.id()).orElseThrow();
        late.dueOn = Today.date().minusDays(1);
        rows.saveAndFlush(late);
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> work.askExtension(made.seen(item.id()), 5, "雨天"))
                .isInstanceOf(ExtensionTooLate.class);
        assertThat(made.now(item.id()).overdue()).isTrue();
        assertThat(ledger.find(LedgerQuery.all(Ledger.RECTIFICATION).burning(Burning.OVERDUE), List.of(), 0, 10))
                .extracting(row -> row.item().id())
                .containsExactly(item.id());
    }

    @Test
    void aLongTermItemHasNoDeadlineAndCanStillBeDone() {
        Unit village = fixtures.unit();
        Item item = made.assigned(village);
        fixtures.signIn(Role.ORGANISER);
        items.keepLongTerm(Seen.of(item), "常年保洁");
        Item kept = made.now(item.id());
        assertThat(kept.state()).isEqualTo(ItemState.LONG_TERM);
        assertThat(kept.dueOn()).isNull();
        fixtures.signIn(Role.KEEPER, village.id());
        assertThat(all(Ledger.IMPLEMENTATION)).containsExactly(item.id());
        work.report(Seen.of(kept), Set.of(), "本月扫过");
        work.submit(made.seen(item.id()), "移交物业", "没有拍");
        assertThat(made.now(item.id()).state()).isEqualTo(ItemState.TO_VERIFY);
    }

    @Test
    void aDeadlineInThePastIsRefusedAndANamedDayStands() {
        Unit village = fixtures.unit();
        LocalDate today = Today.date();
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> items.make(Items.draft(), Items.to(village, Term.BY_DATE, today.minusDays(1))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("dueOn"));
        assertThatThrownBy(() -> items.make(Items.draft(), Items.to(village, Term.BY_DATE, null)))
                .isInstanceOf(InvalidInput.class);
        assertThat(made.made(Items.to(village, Term.BY_DATE, today)).dueOn()).isEqualTo(today);
        assertThat(made.made(Items.to(village, Term.URGENT, null)).dueOn()).isEqualTo(today);
        assertThat(made.made(Items.to(village, Term.QUESTION, null)).dueOn()).isEqualTo(workingDays.plus(today, 3));
    }

    @Test
    void aUnitThatWasDissolvedTakesNothingAndOneThatHoldsSomethingIsNotDissolved() {
        Unit gone = fixtures.unit();
        AsProgram.run(() -> units.remove(gone.id()));
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> items.make(Items.draft(), Items.to(gone)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.messageKey()).isEqualTo("invalid.item.unit.gone"));
        Unit holds = fixtures.unit();
        made.assigned(holds);
        assertThatThrownBy(() -> AsProgram.run(() -> units.remove(holds.id()))).isInstanceOf(UnitInUse.class);
    }

    @Test
    void theLedgerIsSearchedWithWhatTheTypedCharactersAre() {
        Unit village = fixtures.unit();
        Item item = made.assigned(village);
        fixtures.signIn(Role.KEEPER, village.id());
        assertThat(found("路灯")).containsExactly(item.id());
        assertThat(found(item.number().toLowerCase(java.util.Locale.ROOT))).containsExactly(item.id());
        assertThat(found("%")).isEmpty();
        assertThat(found("_")).isEmpty();
        assertThat(found("!")).isEmpty();
        assertThat(all(Ledger.IMPLEMENTATION)).isEmpty();
    }

    @Test
    void whatIsWrittenIsCorrectedWhileItIsOpen() {
        Item item = made.assigned(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        ItemDraft draft = Items.draft();
        ItemDraft later = new ItemDraft(
                ItemKind.HAZARD, Severity.SERIOUS, "电线裸露", draft.source(), draft.foundOn(), "", "", "", null);
        items.edit(Seen.of(item), later);
        assertThat(made.now(item.id()).what()).isEqualTo("电线裸露");
        assertThatThrownBy(() -> items.edit(Seen.of(item), later))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void theFindersNameGoesSomeTimeAfterTheClosing() {
        Item item = made.assigned(fixtures.unit());
        AsProgram.run(() -> work.submit(Seen.of(item), "好了", "没有拍"));
        AsProgram.run(() -> verification.close(made.seen(item.id()), "好"));
        retention.forget(Instant.now());
        assertThat(made.file(item.id()).foundBy()).isNotEmpty();
        Instant later = Instant.now().plus(retention.kept()).plus(Duration.ofDays(1));
        assertThat(retention.due(later)).isPositive();
        retention.forget(later);
        assertThat(retention.due(later)).isZero();
        assertThat(made.file(item.id()).foundBy()).isEmpty();
    }

    private List<Long> all(Ledger list) {
        return ledger.find(LedgerQuery.all(list), List.of(), 0, 100).stream()
                .map(row -> row.item().id())
                .toList();
    }

    private List<Long> found(String words) {
        return ledger.find(LedgerQuery.all(Ledger.PROBLEMS).with(words), List.of(), 0, 10).stream()
                .map(row -> row.item().id())
                .toList();
    }
}
