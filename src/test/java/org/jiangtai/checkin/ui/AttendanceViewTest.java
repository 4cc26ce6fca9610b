package org.jiangtai.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceState;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class AttendanceViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    Event event;
    Registration first;

    @BeforeEach
    void anEventWithTwoPeople() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        event = fixtures.runningEvent(10);
        first = fixtures.registration(event, "王小明");
        fixtures.registration(event, "李四");
    }

    @Test
    void theKeeperSeesTheFiguresAndExcusesSomebody() {
        fixtures.signIn(Role.KEEPER, event.unitId());
        open();
        assertThat($view(LevelCard.class).all()).hasSize(2);
        assertThat(text()).contains("应到 2").contains("未说明单位").contains("请假 0 · 未到 2");

        buttons("请假").getFirst().click();
        $(TextArea.class).single().setValue("住院");
        test($(Button.class)
                        .withText("请假")
                        .withCondition(button -> button.findAncestor(Dialog.class) != null)
                        .single())
                .click();

        assertThat(text()).contains("请假 1 · 未到 1");
        assertThat(states().toList()).contains(AttendanceState.EXCUSED);
        buttons("撤回请假").getFirst().click();
        assertThat(text()).contains("请假 0 · 未到 2");
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        fixtures.signIn(Role.AUDITOR);
        open();
        assertThat(states().count()).isEqualTo(2);
        assertThat($view(AttendanceList.class).single().panel().grid().getColumns())
                .as("no column of buttons")
                .noneMatch(column -> column.getHeaderText() == null);
        assertThat($view(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("/print/"));
    }

    private java.util.List<Button> buttons(String text) {
        var list = $view(AttendanceList.class).single();
        return list.panel()
                .grid()
                .getListDataView()
                .getItems()
                .map(line -> test(list.panel().grid()))
                .flatMap(grid -> java.util.stream.IntStream.range(0, grid.size())
                        .mapToObj(row -> grid.getCellComponent(
                                row, list.panel().grid().getColumns().size() - 1)))
                .flatMap(AttendanceViewTest::deep)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .toList();
    }

    private static java.util.stream.Stream<com.vaadin.flow.component.Component> deep(
            com.vaadin.flow.component.Component component) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(component), component.getChildren().flatMap(AttendanceViewTest::deep));
    }

    private java.util.stream.Stream<AttendanceState> states() {
        return $view(AttendanceList.class)
                .single()
                .panel()
                .grid()
                .getListDataView()
                .getItems()
                .map(AttendanceLine::state);
    }

    private String text() {
        return $view(AttendanceView.class).single().getElement().getTextRecursively();
    }

    private void open() {
        navigate("events/" + event.id() + "/attendance", AttendanceView.class);
    }
}
