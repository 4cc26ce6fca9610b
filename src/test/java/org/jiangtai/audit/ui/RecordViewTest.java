package org.jiangtai.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangtai.audit.Line;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class RecordViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private EventService events;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void theAuditorFindsWhatWasDoneAndSeesBeforeAndAfter() {
        Event event = fixtures.openEvent(20);
        String who = fixtures.signIn(Role.ORGANISER).username();
        events.cancel(event.id(), "礼堂停电");
        fixtures.signIn(Role.AUDITOR);
        navigate(RecordView.class);
        field("对象").setValue("Event " + event.id());
        List<Line> found = shown();
        assertThat(found).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("EventService.cancel");
            assertThat(line.actor()).isEqualTo(who);
        });
        field("内容或来源").setValue("礼堂停电");
        assertThat(shown()).extracting(Line::action).containsExactly("EventService.cancel");
        test(grid()).clickRow(0);
        Dialog dialog = $(Dialog.class).single();
        String text = dialog.getElement().getTextRecursively();
        assertThat(text).contains("礼堂停电", "已批准", "已取消", who);
    }

    @Test
    void whatMatchesNothingSaysSo() {
        fixtures.signIn(Role.AUDITOR);
        navigate(RecordView.class);
        field("内容或来源").setValue("no such words anywhere " + Fixtures.unique());
        assertThat(shown()).isEmpty();
        assertThat(grid().getEmptyStateText()).contains("没有符合条件的记录");
    }

    @Test
    void theAuditorChecksTheChain() {
        fixtures.signIn(Role.AUDITOR);
        navigate(RecordView.class);
        test($(Button.class).withText("校验完整性").single()).click();
        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("记录");
    }

    @Test
    void nobodyElseOpensIt() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.ORGANISER, Role.KEEPER, Role.REVIEWER)) {
            fixtures.signIn(role);
            assertThatThrownBy(() -> navigate(RecordView.class)).as(role.name()).isInstanceOf(Exception.class);
        }
    }

    private TextField field(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<Line> grid() {
        return $(Grid.class).single();
    }

    private List<Line> shown() {
        return grid().getListDataView().getItems().toList();
    }
}
