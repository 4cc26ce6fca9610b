package org.jiangtai.menu.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class TopicsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MenuService menu;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void topicsAreFilteredByTheme() {
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.KEEPER);
        navigate(TopicsView.class);
        Select<Theme> filter = select("主题");
        filter.setValue(theme(topic.themeId()));
        assertThat(shown()).contains(topic);
        filter.setValue(menu.themes().getLast());
        assertThat(shown()).doesNotContain(topic);
    }

    @Test
    void takingATopicOffTheShelfCanBeUndone() {
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.ORGANISER);
        navigate(TopicsView.class);
        int row = shown().indexOf(topic);
        var actions = test(grid()).getCellComponent(row, grid().getColumns().size() - 1);
        test($(Button.class, actions).withText("下架").single()).click();
        assertThat(menu.topic(topic.id()).orElseThrow().onShelf()).isFalse();

        var told = $(Notification.class).last();
        test($(Button.class, told).withText("撤销").single()).click();
        assertThat(menu.topic(topic.id()).orElseThrow().onShelf()).isTrue();
    }

    @Test
    void aRefusedTopicStaysInTheFormAndIsSavedWhenItIsRight() {
        Topic other = fixtures.topic();
        fixtures.signIn(Role.ORGANISER);
        navigate(TopicsView.class);
        press("新增课题");
        field("课题").setValue("乡村的账本");
        field("编号").setValue(other.number());
        Select<Theme> themes =
                $(Select.class, $(Dialog.class).single()).withLabel("主题").single();
        themes.setValue(menu.themes().getFirst());
        press("保存");
        assertThat(field("编号").isInvalid()).isTrue();
        assertThat(field("课题").getValue()).isEqualTo("乡村的账本");

        String number = "N" + Fixtures.unique();
        field("编号").setValue(number);
        press("保存");
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(menu.topics()).anyMatch(topic -> topic.number().equals(number) && topic.onShelf());
    }

    @Test
    void themesAreAddedRenamedMovedAndRemovedTogether() {
        List<Theme> before = menu.themes();
        fixtures.signIn(Role.ORGANISER);
        navigate(TopicsView.class);
        press("管理主题");
        press("新增主题");
        press("保存");
        assertThat(themeFields().getLast().isInvalid())
                .as("a theme needs a name")
                .isTrue();
        themeFields().getLast().setValue("临时主题");
        String last = before.getLast().nameZh();
        test($(Button.class).withAriaLabel("上移“" + last + "”").single()).click();
        press("保存");
        assertThat(menu.themes())
                .extracting(Theme::nameZh)
                .endsWith(before.get(before.size() - 2).nameZh(), "临时主题");

        press("管理主题");
        test($(Button.class).withAriaLabel("删除“临时主题”").single()).click();
        test($(Button.class).withAriaLabel("下移“" + last + "”").single()).click();
        press("保存");
        assertThat(menu.themes()).isEqualTo(before);
    }

    @Test
    void aThemeThatTopicsBelongToCannotBeRemoved() {
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.ORGANISER);
        List<Theme> without = menu.themes().stream()
                .filter(theme -> theme.id() != topic.themeId())
                .toList();
        assertThatThrownBy(() -> menu.saveThemes(without)).isInstanceOf(org.jiangtai.menu.ThemeInUse.class);
        assertThat(menu.themes()).hasSize(without.size() + 1);
    }

    @Test
    void whoOnlyReadsGetsNoButtonsAndTheAdministratorNothing() {
        fixtures.topic();
        fixtures.signIn(Role.REVIEWER);
        navigate(TopicsView.class);
        assertThat($view(Button.class).withText("新增课题").exists()).isFalse();
        fixtures.signIn(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> navigate(TopicsView.class)).isInstanceOf(Exception.class);
    }

    private Theme theme(long id) {
        return menu.themes().stream()
                .filter(theme -> theme.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<Topic> grid() {
        return $view(Grid.class).single();
    }

    private List<Topic> shown() {
        return grid().getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Theme> select(String label) {
        return $view(Select.class).withAriaLabel(label).single();
    }

    private List<TextField> themeFields() {
        return $(TextField.class).withAriaLabel("中文名称").all();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
