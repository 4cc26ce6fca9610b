package org.jiangtai.resident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentDraft;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ResidentsViewTest extends SpringBrowserlessTest {

    private static final int ACTIONS = 5;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ResidentService residents;

    private Unit village;

    @BeforeEach
    void village() {
        village = fixtures.unit();
    }

    @Test
    void aKeeperRemembersSomebodyOnlyWithConsent() {
        fixtures.signIn(Role.KEEPER, village.id());
        open();

        press("记一个人");
        test($(TextField.class).withCaption("姓名").single()).setValue("王大爷");
        press("保存");
        assertThat(all()).isEmpty();
        test($(Checkbox.class).withCaption("已告诉本人，本人同意").single()).click();
        press("保存");

        assertThat(all()).extracting(Resident::maskedName).containsExactly("王**");
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void theListIsMaskedUntilTheNamesAreAskedFor() {
        save("欧阳晓梅");
        fixtures.signIn(Role.KEEPER, village.id());
        open();

        Grid<?> grid = $(Grid.class).single();
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("欧阳**");
        press("显示全名");
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("欧阳晓梅");
    }

    @Test
    void whoeverIsTickedIsRemovedAndComesBackByUndo() {
        Resident one = save("王一");
        save("王二");
        fixtures.signIn(Role.KEEPER, village.id());
        open();

        @SuppressWarnings("unchecked")
        Grid<Resident> grid = $(Grid.class).single();
        grid.select(one);
        press("删去 1 人");
        assertThat(all()).hasSize(1);
        press("撤销");

        assertThat(all()).hasSize(2);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        save("王一");
        fixtures.signIn(Role.AUDITOR);
        open();

        assertThat($(Button.class).withText("记一个人").all()).isEmpty();
        assertThat($(Button.class).withText("显示全名").all()).isEmpty();
        assertThat(test($(Grid.class).single()).size()).isPositive();
    }

    @Test
    void aPastedListIsLookedAtPutRightAndSaved() {
        fixtures.signIn(Role.KEEPER, village.id());
        UI.getCurrent().setLocale(Texts.CHINESE);
        navigate(ResidentImportView.class);
        String phone = Fixtures.phone();

        test($(TextArea.class).single()).setValue("王一、王二 " + phone + "\n王三 12345678\n王一 " + Fixtures.phone());
        press("检查名单");
        Grid<?> grid = $(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(4);
        Button save = $(Button.class).withText("记下 2 人").single();
        assertThat(save.isEnabled()).as("one is not decided").isFalse();

        inRow(grid, 3, 0).click();
        inRow(grid, 2, 1).click();
        test($(TextField.class).withCaption("手机号").single()).setValue("");
        press("保存");
        test($(Checkbox.class).withCaption("已逐个告诉本人，本人同意").single()).click();
        press("记下 4 人");

        assertThat(all()).hasSize(4);
    }

    private Resident save(String name) {
        return AsProgram.call(() ->
                residents.save(new ResidentDraft(null, village.id(), name, "", false, "", Agreement.byWord(true))));
    }

    private List<Resident> all() {
        return AsProgram.call(() -> residents.of(village.id()));
    }

    private void open() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        navigate(ResidentsView.class);
    }

    private Button inRow(Grid<?> grid, int row, int button) {
        var actions = (Div) test(grid).getCellComponent(row, ACTIONS);
        return (Button) actions.getChildren().toList().get(button);
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
    }
}
