package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.TextSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people type, paste or send with bad intent into an item is kept as it is meant, or refused at its field. */
@DatabaseTest
class ItemTextsTest {

    @Autowired
    LedgerService ledger;

    @Autowired
    ItemService items;

    @Autowired
    WorkService work;

    @Autowired
    VerificationService verification;

    @Autowired
    Fixtures fixtures;

    Items made;
    Unit village;

    @BeforeEach
    void begin() {
        made = new Items(items, ledger);
        village = fixtures.unit();
    }

    @Test
    void whatIsTypedIsKeptThroughEveryStep() {
        for (TextSamples.Sample sample : TextSamples.texts()) {
            ItemFile closed = through(sample.typed());
            assertThat(List.of(
                            closed.item().what(),
                            closed.source(),
                            closed.item().place(),
                            closed.measure(),
                            closed.plan().getFirst().what(),
                            closed.verdict(),
                            closed.history().getLast().note()))
                    .containsOnly(sample.kept());
            assertThat(ledger(sample.kept())).contains(closed.item().id());
        }
    }

    @Test
    void theLongestTextsOfCharactersBeyondTheFirstPlaneFit() {
        String longest = "𠮷".repeat(1000);
        Item item = made.assigned(village);
        AsProgram.run(() -> work.askExtension(Seen.of(item), 3, longest));
        AsProgram.run(() -> work.submit(made.seen(item.id()), longest, "没有拍"));
        AsProgram.run(() -> verification.close(made.seen(item.id()), longest));
        assertThat(made.file(item.id()).verdict()).isEqualTo(longest);
        Item other = made.assigned(village);
        assertThatThrownBy(() -> AsProgram.run(() -> work.submit(Seen.of(other), longest + "𠮷", "没有拍")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatNoTextHoldsIsRefusedAtItsField() {
        Item item = made.assigned(village);
        for (String typed : TextSamples.noTexts()) {
            assertThatThrownBy(() -> through(typed))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            wrong -> assertThat(wrong.field()).isEqualTo("what"));
            assertThatThrownBy(() -> AsProgram.run(() -> work.report(Seen.of(item), Set.of(), typed)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            wrong -> assertThat(wrong.field()).isEqualTo("note"));
        }
        assertThat(made.history(item.id())).doesNotContain(ItemAction.REPORT);
    }

    private ItemFile through(String text) {
        var draft = new ItemDraft(
                ItemKind.PROBLEM, Severity.ORDINARY, text, text, LocalDate.of(2026, 11, 2), "", text, "", null);
        long id = AsProgram.call(() -> items.make(draft, Items.to(village)));
        AsProgram.run(() -> work.plan(made.seen(id), text, List.of(new PlanStep(text, 1, null))));
        AsProgram.run(() -> work.report(made.seen(id), Set.of(0), text));
        AsProgram.run(() -> work.submit(made.seen(id), text, text));
        AsProgram.run(() -> verification.close(made.seen(id), text));
        return made.file(id);
    }

    private List<Long> ledger(String words) {
        return AsProgram.call(
                        () -> ledger.find(LedgerQuery.all(Ledger.IMPLEMENTATION).with(words), List.of(), 0, 500))
                .stream()
                .map(row -> row.item().id())
                .toList();
    }
}
