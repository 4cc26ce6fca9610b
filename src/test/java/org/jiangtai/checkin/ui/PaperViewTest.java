package org.jiangtai.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceService;
import org.jiangtai.checkin.AttendanceState;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.QuestionKind;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationTerms;
import org.jiangtai.registration.TermsService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PaperViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    AttendanceService attendance;

    @Autowired
    TermsService terms;

    @Autowired
    Moments times;

    @Autowired
    java.time.Clock clock;

    Event event;
    Registration first;
    Account approver;

    @BeforeEach
    void anEventWithTwoPeople() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        event = fixtures.runningEvent(10);
        first = fixtures.registration(event, "王小明");
        fixtures.registration(event, "李四");
        approver = fixtures.account(Role.ORGANISER, event.unitId());
        fixtures.signIn(Role.KEEPER, event.unitId());
        navigate("events/" + event.id() + "/paper", PaperView.class);
    }

    @Test
    void aNumberAndEnterIsSomebodyPresent() {
        head();
        typing().query().setValue("1");
        now();
        typing().enter();

        assertThat(states()).containsExactly(AttendanceState.PRESENT, AttendanceState.EXPECTED);
        assertThat(typing().query().getValue()).isEmpty();
        assertThat(run()).singleElement().asString().startsWith("王小明");
        assertThat($view(PaperBatches.class)
                        .single()
                        .panel()
                        .grid()
                        .getListDataView()
                        .getItemCount())
                .isEqualTo(1);

        test($(Button.class).withText("撤销").single()).click();
        assertThat(states()).containsOnly(AttendanceState.EXPECTED);
        assertThat(run()).isEmpty();
    }

    @Test
    void whoIsOnNoListIsRegisteredWithASecondEnter() {
        head();
        typing().query().setValue("赵六");
        now();
        typing().enter();
        assertThat(typing().phone().isVisible()).isTrue();
        typing().add();

        assertThat(states()).hasSize(3).contains(AttendanceState.PRESENT);
        assertThat(run()).singleElement().asString().contains("新登记");
    }

    @Test
    void withoutAReasonAnApproverOrATimeNothingIsTakenAndNothingIsLost() {
        typing().query().setValue("1");
        now();
        typing().enter();
        assertThat($(ApproverField.class).single().isInvalid() || states().contains(AttendanceState.EXPECTED))
                .isTrue();
        assertThat(typing().query().getValue()).isEqualTo("1");

        head();
        $(TextField.class).withLabel("补录原因").single().setValue("");
        typing().enter();
        assertThat($(TextField.class).withLabel("补录原因").single().isInvalid()).isTrue();

        typing().time().setValue("25点");
        typing().enter();
        assertThat(typing().time().isInvalid()).isTrue();
        assertThat(states()).containsOnly(AttendanceState.EXPECTED);
    }

    @Test
    void whoeverComesInMeanwhileChangesNothingThatIsTyped() {
        fixtures.registration(event, "王大明");
        navigate("events/" + event.id() + "/paper", PaperView.class);
        typing().query().setValue("王");
        typing().choose(1);
        assertThat(chosen()).contains("王大明");
        view().refresh();
        assertThat(chosen()).contains("王大明");

        typing().query().setValue("赵六");
        typing().enter();
        typing().phone().setValue("138");
        view().refresh();
        assertThat(typing().phone().isVisible()).isTrue();
        assertThat(typing().phone().getValue()).isEqualTo("138");
    }

    @Test
    void whoWasNotAskedIsSaidToBe() {
        AsProgram.run(() -> terms.save(
                event.id(),
                new RegistrationTerms(
                        false,
                        List.of(),
                        null,
                        List.of(new Question(null, QuestionKind.YES_NO, "要接送吗？", "安排车辆", List.of(), true)))));
        navigate("events/" + event.id() + "/paper", PaperView.class);
        head();
        typing().query().setValue("赵六");
        now();
        typing().enter();
        typing().add();

        assertThat($(Notification.class).all())
                .anyMatch(note -> note.getElement().getTextRecursively().contains("必答题没答"));
    }

    private PaperView view() {
        return (PaperView) getCurrentView();
    }

    private String chosen() {
        return $view(ListItem.class).all().stream()
                .filter(item -> "true".equals(item.getElement().getAttribute("aria-current")))
                .map(item -> item.getElement().getTextRecursively())
                .findFirst()
                .orElse("");
    }

    @Test
    void theNumberIsFoundBeforeTheNamesAndWhoIsInComesLast() {
        List<AttendanceLine> sheet = AsProgram.call(() -> attendance.sheet(event.id()));
        var finder = new PaperFinder(sheet, Map.of(first.id(), "王小明"));

        assertThat(finder.find("02")).extracting(AttendanceLine::number).containsExactly(2);
        assertThat(finder.find("小明")).extracting(AttendanceLine::number).containsExactly(1);
        assertThat(finder.find(first.lastFour()))
                .extracting(AttendanceLine::number)
                .contains(1);
        assertThat(finder.find(" ")).isEmpty();
    }

    private void head() {
        $(TextField.class).withLabel("补录原因").single().setValue("停电，纸质签到");
        ApproverField field = $(ApproverField.class).single();
        field.setValue(field.getListDataView()
                .getItems()
                .filter(choice -> choice.id() == approver.id())
                .findFirst()
                .orElseThrow());
    }

    /** The event begins in half an hour, so whoever is there came a moment ago. */
    private void now() {
        typing().time().setValue(times.clock(clock.instant().minus(Duration.ofMinutes(1))));
    }

    private PaperTyping typing() {
        return $view(PaperTyping.class).single();
    }

    private List<AttendanceState> states() {
        return AsProgram.call(() -> attendance.sheet(event.id())).stream()
                .map(AttendanceLine::state)
                .toList();
    }

    private List<String> run() {
        return $view(ListItem.class).all().stream()
                .filter(item -> item.getParent()
                        .filter(list -> list.getElement().getClassList().contains("jt-paper-run"))
                        .isPresent())
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }
}
