package org.jiangtai.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorList;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class DoorViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorService door;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    DoorListService lists;

    Event event;
    DoorDevice device;
    Registration first;
    Registration second;

    @BeforeEach
    void anEventWithTwoPeople() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        event = fixtures.runningEvent(10);
        device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        first = fixtures.registration(event, "王小明");
        second = fixtures.registration(event, "李四");
    }

    @Test
    void thePageFollowsTheEventItWasOpenedWithLast() {
        fixtures.signIn(Role.ORGANISER);
        Event before = fixtures.runningEvent(5);
        navigate("events/" + before.id() + "/door", DoorView.class);
        open();
        letIn(first);

        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(figures()).containsExactly("1", "2", "0", "1");
        });
    }

    @Test
    void theFiguresAndTheSheetFollowTheDoorByThemselves() {
        fixtures.signIn(Role.ORGANISER);
        open();
        assertThat(figures()).containsExactly("0", "2", "0", "2");

        letIn(first);

        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(figures()).containsExactly("1", "2", "0", "1");
        });
        assertThat(rows()).extracting(AttendanceLine::door).containsExactly("正门", "");
    }

    @Test
    void theFilterShowsWhoIsMissing() {
        letIn(first);
        fixtures.signIn(Role.ORGANISER);
        open();

        $view(AttendanceList.class).single().filter().setValue(Arrival.ABSENT);

        assertThat(rows()).extracting(line -> line.registration().id()).containsExactly(second.id());
    }

    @Test
    void aLateSignInAsksForAReason() {
        Account approver = fixtures.account(Role.ORGANISER, event.unitId());
        fixtures.signIn(Role.KEEPER);
        open();
        press(first, "补签");
        ApproverField field = $(ApproverField.class).single();
        field.setValue(field.getListDataView()
                .getItems()
                .filter(choice -> choice.id() == approver.id())
                .findFirst()
                .orElseThrow());
        press("保存");
        TextArea reason = $(TextArea.class).withLabel("补签原因").single();
        assertThat(reason.isInvalid()).isTrue();

        reason.setValue("停电，纸质签到");
        press("保存");

        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(figures()).containsExactly("1", "2", "0", "1");
    }

    @Test
    void anOrganiserUndoesWithAReasonAndAKeeperCannot() {
        letIn(first);
        fixtures.signIn(Role.KEEPER);
        open();
        assertThat(buttonsOf(first)).doesNotContain("撤销");

        fixtures.signIn(Role.ORGANISER);
        open();
        press(first, "撤销");
        $(TextArea.class).single().setValue("扫错了人");
        test($(Button.class).withText("撤销").withCondition(this::isInDialog).single())
                .click();

        assertThat(figures()).containsExactly("0", "2", "0", "2");
    }

    @Test
    void aLinkIsMadeShownAndEnded() {
        fixtures.signIn(Role.ORGANISER);
        open();
        press("生成链接");
        TextField name = $view(TextField.class).withLabel("签到点名称").single();
        assertThat(name.isInvalid()).isTrue();

        name.setValue("侧门");
        press("生成链接");

        DoorDevice made = AsProgram.call(() -> doorLinks.links(event.id())).getLast();
        assertThat($(TextField.class).withLabel("链接").single().getValue()).endsWith("/door/" + made.token());
    }

    @Test
    void aListIsMadeForTheAfternoonAndALinkBeginsWithIt() {
        fixtures.signIn(Role.ORGANISER);
        open();
        press("添加场次");
        press("保存");
        TextField name = $(TextField.class).withLabel("场次名称").single();
        assertThat(name.isInvalid()).isTrue();

        name.setValue("下午");
        press("保存");

        DoorList made = AsProgram.call(() -> lists.of(event.id())).getLast();
        assertThat(made.name()).isEqualTo("下午");
        Select<DoorList> choice = $view(DoorLinks.class).single().lists();
        assertThat(choice.isVisible()).isTrue();
        choice.setValue(made);
        $view(TextField.class).withLabel("签到点名称").single().setValue("侧门");
        press("生成链接");
        assertThat(AsProgram.call(() -> doorLinks.links(event.id())).getLast().list())
                .isEqualTo(made.number());
    }

    @Test
    void onlyOrganisersAndKeepersOpenIt() {
        for (Role role : List.of(Role.LECTURER, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR, Role.HANDLER)) {
            fixtures.signIn(role);
            assertThatThrownBy(this::open).as(role.name()).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aKeeperSeesNoOtherVillagesDoor() {
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        open();
        assertThat($view(Grid.class).all()).isEmpty();
        assertThat($view(DoorLinks.class).all()).isEmpty();
    }

    private void open() {
        navigate(DoorView.class, Map.of("id", Long.toString(event.id())));
    }

    private void letIn(Registration person) {
        door.pick(device.token(), person.id(), UUID.randomUUID().toString(), Instant.now());
    }

    private List<String> figures() {
        return $view(Span.class).withClassName("jt-number").all().stream()
                .map(Span::getText)
                .toList();
    }

    private List<AttendanceLine> rows() {
        return $view(AttendanceList.class)
                .single()
                .panel()
                .grid()
                .getListDataView()
                .getItems()
                .toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).first()).click();
    }

    private void press(Registration person, String text) {
        actions(person).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<String> buttonsOf(Registration person) {
        return actions(person).stream().map(Button::getText).toList();
    }

    private List<Button> actions(Registration person) {
        Grid<AttendanceLine> grid = $view(AttendanceList.class).single().panel().grid();
        AttendanceLine line = rows().stream()
                .filter(row -> row.registration().id() == person.id())
                .findFirst()
                .orElseThrow();
        int column = grid.getColumns().size() - 1;
        int row = rows().indexOf(line);
        Component cell = test(grid).getCellComponent(row, column);
        return cell instanceof Button button ? List.of(button) : List.of();
    }

    private boolean isInDialog(Component component) {
        return component
                .getParent()
                .map(parent -> parent instanceof Dialog
                        || parent.getClass().getSimpleName().contains("Footer")
                        || isInDialog(parent))
                .orElse(false);
    }
}
