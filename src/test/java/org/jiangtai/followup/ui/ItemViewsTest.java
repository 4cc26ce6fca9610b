package org.jiangtai.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.Item;
import org.jiangtai.followup.ItemAction;
import org.jiangtai.followup.ItemDraft;
import org.jiangtai.followup.ItemKind;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.ItemState;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.Seen;
import org.jiangtai.followup.Severity;
import org.jiangtai.followup.Term;
import org.jiangtai.followup.VerificationService;
import org.jiangtai.followup.WorkService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ItemViewsTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    ItemService items;

    @Autowired
    WorkService work;

    @Autowired
    VerificationService verification;

    @Autowired
    LedgerService ledger;

    @Test
    void anAddressSaysWhatIsLookedFor() {
        Unit village = fixtures.unit();
        Item plain = made(village, ItemKind.PROBLEM, "路灯不亮");
        Item hazard = made(village, ItemKind.HAZARD, "消防通道堵了");
        fixtures.signIn(Role.KEEPER, village.id());
        UI.getCurrent().navigate("items");
        assertThat(shown()).containsExactly(plain.id(), hazard.id());
        UI.getCurrent().navigate("items", QueryParameters.fromString("kind=hazard"));
        assertThat(shown()).containsExactly(hazard.id());
        UI.getCurrent().navigate("items", QueryParameters.fromString("words=%E8%B7%AF%E7%81%AF&kind=nonsense"));
        assertThat(shown()).containsExactly(plain.id());
        UI.getCurrent().navigate("items", QueryParameters.fromString("list=implementation"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void thePageHasAButtonForExactlyWhatIsPossible() {
        Unit village = fixtures.unit();
        Item item = made(village, ItemKind.PROBLEM, "路灯不亮");
        fixtures.signIn(Role.KEEPER, village.id());
        open(item);
        assertThat(text()).contains("路灯不亮", item.number());
        for (ItemAction action : List.of(ItemAction.HAND_BACK, ItemAction.PLAN, ItemAction.REPORT, ItemAction.SUBMIT)) {
            assertThat(button(action)).as(action.name()).isTrue();
        }
        assertThat(button(ItemAction.ASSIGN)).isFalse();
        assertThat(button(ItemAction.CLOSE)).isFalse();
        fixtures.signIn(Role.AUDITOR);
        open(item);
        assertThat(button(ItemAction.REPORT)).isFalse();
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        UI.getCurrent().navigate("items/" + item.id());
        assertThat(getCurrentView()).isNotInstanceOf(ItemView.class);
    }

    @Test
    void ofTwoWhoCloseTheSecondKeepsWhatWasTyped() {
        Unit village = fixtures.unit();
        Item item = made(village, ItemKind.PROBLEM, "路灯不亮");
        AsProgram.run(() -> work.submit(Seen.of(item), "装好了", "没有拍"));
        fixtures.signIn(Role.ORGANISER);
        open(item);
        test($view(Button.class).withText(label(ItemAction.CLOSE)).single()).click();
        TextArea words = $(TextArea.class).single();
        test(words).setValue("晚上去看过，都亮了");
        Item now = AsProgram.call(() -> ledger.file(item.id()).item());
        AsProgram.run(() -> verification.close(Seen.of(now), "我先看过了"));
        try {
            test($(Button.class)
                            .withText(UI.getCurrent().getTranslation("action.save"))
                            .single())
                    .click();
        } catch (RuntimeException told) {
            assertThat(told).hasStackTraceContaining("OptimisticLocking");
        }
        assertThat($(Dialog.class).all()).anyMatch(Dialog::isOpened);
        assertThat(words.getValue()).isEqualTo("晚上去看过，都亮了");
        Item closed = AsProgram.call(() -> ledger.file(item.id()).item());
        assertThat(closed.state()).isEqualTo(ItemState.CLOSED);
    }

    @Test
    void whatIsMissingInANewItemIsSaidAtItsField() {
        Unit village = fixtures.unit();
        fixtures.signIn(Role.KEEPER, village.id());
        navigate(NewItemView.class);
        test($view(Button.class)
                        .withText(UI.getCurrent().getTranslation("action.save"))
                        .single())
                .click();
        assertThat(getCurrentView()).isInstanceOf(NewItemView.class);
        assertThat($view(TextArea.class).all()).anyMatch(TextArea::isInvalid);
    }

    private Item made(Unit unit, ItemKind kind, String what) {
        var draft =
                new ItemDraft(kind, Severity.ORDINARY, what, "十一月动员会", LocalDate.of(2026, 11, 2), "", "三组", "", null);
        var to = new Assignment(unit.id(), Set.of(), "测试员", Term.COMPLAINT, null);
        return AsProgram.call(() -> ledger.file(items.make(draft, to)).item());
    }

    private void open(Item item) {
        UI.getCurrent().navigate("items/" + item.id());
        assertThat(getCurrentView()).isInstanceOf(ItemView.class);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private boolean button(ItemAction action) {
        return $view(Button.class).withText(label(action)).exists();
    }

    private static String label(ItemAction action) {
        return UI.getCurrent().getTranslation(action.labelKey());
    }

    @SuppressWarnings("unchecked")
    private List<Long> shown() {
        roundTrip();
        Grid<LedgerRow> grid = $view(Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).item().id())
                .toList();
    }
}
