package org.jiangtai.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.place.Unit;

/** Makes items for tests, as the program. */
record Items(ItemService items, LedgerService ledger) {

    static ItemDraft draft() {
        return new ItemDraft(
                ItemKind.PROBLEM,
                Severity.ORDINARY,
                "村口路灯不亮",
                "十一月动员会",
                LocalDate.of(2026, 11, 2),
                "测试员",
                "三组村口",
                "更换灯具",
                new BigDecimal("1200"));
    }

    static Assignment to(Unit unit) {
        return to(unit, Term.COMPLAINT, null);
    }

    static Assignment to(Unit unit, Term term, LocalDate dueOn) {
        return new Assignment(unit.id(), Set.of(), "测试员", term, dueOn);
    }

    Item assigned(Unit unit) {
        return made(to(unit));
    }

    Item made(Assignment assignment) {
        return now(AsProgram.call(() -> items.make(draft(), assignment)));
    }

    ItemFile file(long id) {
        return AsProgram.call(() -> ledger.file(id));
    }

    Item now(long id) {
        return file(id).item();
    }

    Seen seen(long id) {
        return Seen.of(now(id));
    }

    List<ItemAction> history(long id) {
        return file(id).history().stream().map(ItemStep::action).toList();
    }
}
