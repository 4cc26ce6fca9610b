package org.jiangtai.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.Burning;
import org.jiangtai.followup.EvidenceService;
import org.jiangtai.followup.Item;
import org.jiangtai.followup.ItemAction;
import org.jiangtai.followup.ItemDraft;
import org.jiangtai.followup.ItemKind;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.ItemState;
import org.jiangtai.followup.ItemStep;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.Night;
import org.jiangtai.followup.Seen;
import org.jiangtai.followup.Severity;
import org.jiangtai.followup.Term;
import org.jiangtai.followup.VerificationService;
import org.jiangtai.followup.WorkService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.Unit;
import org.jiangtai.setting.Holiday;
import org.jiangtai.setting.HolidayService;
import org.jiangtai.shared.Photos;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Pictures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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

    @Autowired
    EvidenceService evidence;

    @Autowired
    DissolutionService ends;

    @Autowired
    HolidayService holidays;

    @Autowired
    ApplicationContext program;

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
    void oneButtonStandsOutTheOneTheItemWaitsFor() {
        Item item = made(fixtures.unit(), ItemKind.PROBLEM, "路灯不亮");
        fixtures.signIn(Role.ORGANISER);
        open(item);
        assertThat(foremost()).containsExactly(label(ItemAction.REPORT));
        AsProgram.run(() -> work.submit(Seen.of(item), "装好了", "没有拍"));
        open(item);
        assertThat(foremost()).containsExactly(label(ItemAction.CLOSE));
    }

    private List<String> foremost() {
        return $view(Button.class).all().stream()
                .filter(button -> button.getThemeNames().contains("primary"))
                .map(Button::getText)
                .toList();
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
        save();
        assertThat($(Dialog.class).all()).anyMatch(Dialog::isOpened);
        assertThat(words.getValue()).isEqualTo("晚上去看过，都亮了");
        Item closed = AsProgram.call(() -> ledger.file(item.id()).item());
        assertThat(closed.state()).isEqualTo(ItemState.CLOSED);
    }

    @Test
    void whoWasSlowerReadsWhatChangedAndSavesOn() {
        Unit village = fixtures.unit();
        Item item = made(village, ItemKind.PROBLEM, "路灯不亮");
        fixtures.signIn(Role.KEEPER, village.id());
        open(item);
        test($view(Button.class).withText(label(ItemAction.REPORT)).single()).click();
        test($(TextArea.class).single()).setValue("杆子立好了");
        AsProgram.run(() -> work.report(Seen.of(item), Set.of(), "灯买到了"));
        save();
        assertThat($(Dialog.class).all()).anyMatch(Dialog::isOpened);
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains(label(ItemAction.REPORT))
                        && text.contains(say(ItemState.IN_PROGRESS.labelKey())));
        assertThat($(TextArea.class).single().getValue()).isEqualTo("杆子立好了");
        save();
        assertThat(AsProgram.call(() -> ledger.file(item.id()).history()))
                .extracting(ItemStep::note)
                .endsWith("灯买到了", "杆子立好了");
    }

    @Test
    void theOrderStandsInTheAddressAndSoDoesWhatBurns() {
        Unit village = fixtures.unit();
        Item late = made(village, ItemKind.PROBLEM, "路灯不亮");
        Item urgent = AsProgram.call(() -> ledger.file(items.make(
                        new ItemDraft(
                                ItemKind.HAZARD,
                                Severity.SERIOUS,
                                "消防通道堵了",
                                "检查",
                                LocalDate.of(2026, 11, 2),
                                "",
                                "",
                                "",
                                null),
                        new Assignment(village.id(), Set.of(), "", Term.URGENT, null)))
                .item());
        fixtures.signIn(Role.KEEPER, village.id());
        UI.getCurrent().navigate("items", QueryParameters.fromString("sort=number"));
        assertThat(shown()).containsExactly(late.id(), urgent.id());
        UI.getCurrent().navigate("items", QueryParameters.fromString("sort=-number,nonsense"));
        assertThat(shown()).containsExactly(urgent.id(), late.id());
        UI.getCurrent().navigate("items", QueryParameters.fromString("burning=this_week"));
        assertThat(shown()).containsExactly(urgent.id());
        UI.getCurrent().navigate("");
        assertThat(text())
                .contains(say("item.home.title"), say(Burning.THIS_WEEK.labelKey()))
                .doesNotContain(say(Burning.OWNERLESS.labelKey()));
    }

    @Test
    void whatADissolvedUnitLeftIsHandedOverFromTheLists() {
        Unit gone = fixtures.unit();
        Unit heir = fixtures.unit();
        Item item = made(gone, ItemKind.PROBLEM, "路灯不亮");
        AsProgram.run(() -> ends.dissolve(gone.id(), heir.id()));
        fixtures.signIn(Role.ORGANISER);
        UI.getCurrent().navigate("items");
        assertThat(text()).contains(say("item.ownerless.unit", gone.name(), 1));
        $view(Div.class).withClassName("jt-item-notice").all().stream()
                .filter(line -> line.getElement().getTextRecursively().contains(gone.name()))
                .flatMap(line -> line.getChildren())
                .filter(Button.class::isInstance)
                .forEach(button -> test((Button) button).click());
        save();
        assertThat(AsProgram.call(() -> ledger.file(item.id()).item().unitId())).isEqualTo(heir.id());
        assertThat(text()).doesNotContain(gone.name());
    }

    @Test
    void theDeadlinesThatAHolidayMovedAreListed() {
        Unit village = fixtures.unit();
        Item item = made(village, ItemKind.PROBLEM, "路灯不亮");
        try {
            AsProgram.run(() -> holidays.put(new Holiday(item.dueOn(), false, "临时放假")));
            new Night(program).recount(item.dueOn());
            fixtures.signIn(Role.KEEPER, village.id());
            navigate(MovedView.class);
            Grid<?> grid = $view(Grid.class).single();
            assertThat(test(grid).size()).isEqualTo(1);
            assertThat(test(grid).getCellText(0, 3)).isEqualTo(item.dueOn().toString());
        } finally {
            AsProgram.run(() -> holidays.clear(item.dueOn()));
        }
    }

    @Test
    void aPictureThatIsNoneIsRefusedAndWhatWasTypedStays() {
        Unit village = fixtures.unit();
        Item item = made(village, ItemKind.PROBLEM, "路灯不亮");
        fixtures.signIn(Role.KEEPER, village.id());
        open(item);
        test($view(Button.class).withText(say("item.pictures.after")).single()).click();
        test($(TextField.class).withValue("").single()).setValue("新灯");
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> files = List.of(heic, Pictures.headOfPng(60_000, 60_000), new byte[Photos.MOST_BYTES + 9]);
        for (byte[] file : files) {
            test($(Upload.class).single()).upload("现场.png", "image/png", file);
            save();
            assertThat($(Dialog.class).all()).as("nothing was taken").anyMatch(Dialog::isOpened);
            assertThat($(TextField.class).withValue("新灯").exists()).isTrue();
        }
        test($(Upload.class).single()).upload("现场.jpg", "image/jpeg", Pictures.jpeg());
        save();
        assertThat(AsProgram.call(() -> evidence.all(item.id())))
                .singleElement()
                .satisfies(kept -> assertThat(kept.picture().caption()).isEqualTo("新灯"));
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

    private void save() {
        test($(Button.class)
                        .withText(UI.getCurrent().getTranslation("action.save"))
                        .single())
                .click();
        roundTrip();
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

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
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
