package org.jiangtai.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.QuestionKind;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.RegistrationTerms;
import org.jiangtai.registration.Source;
import org.jiangtai.registration.TermsService;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class RegistrationsViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    TermsService terms;

    @Autowired
    EventService events;

    @Test
    void aKeeperPutsDownSomebodyWithoutAPhone() {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(Role.KEEPER, event.unitId());
        open(event);

        press("代人报名");
        test($(TextField.class).withCaption("姓名").single()).setValue("王大爷");
        test($(Checkbox.class).withCaption("已告诉本人：姓名和手机号只用于这场活动的报名、通知和签到，本人同意").single())
                .click();
        press("报名");

        List<Registration> all = AsProgram.call(() -> registrations.of(event.id()));
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().source()).isEqualTo(Source.BY_UNIT);
    }

    @Test
    void withoutConsentNothingIsSavedAndTheFormStays() {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(Role.KEEPER, event.unitId());
        open(event);

        press("代人报名");
        test($(TextField.class).withCaption("姓名").single()).setValue("王大爷");
        press("报名");

        assertThat($(TextField.class).withCaption("姓名").single().getValue()).isEqualTo("王大爷");
        assertThat(events.find(event.id()).orElseThrow().taken()).isZero();
    }

    @Test
    void theListMasksNamesAndPhones() {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "欧阳晓梅");
        fixtures.signIn(Role.ORGANISER);
        open(event);

        Grid<?> grid = $(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("欧阳**");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo(one.maskedPhone());
    }

    /** Who has the code sees the name in full, corrects and deletes. */
    @Test
    void theListHoldsNoCode() {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "欧阳晓梅");
        fixtures.signIn(Role.ORGANISER);
        open(event);

        Grid<?> grid = $(Grid.class).single();
        long shown = grid.getColumns().stream().filter(Grid.Column::isVisible).count();
        for (int column = 0; column < shown - 1; column++) {
            assertThat(test(grid).getCellText(0, column).replace(" ", "")).doesNotContain(one.shortCode());
        }
    }

    @Test
    void whoWasNotAskedWhatMustBeAnsweredIsMarked() {
        Event event = fixtures.runningEvent(10);
        AsProgram.run(() -> terms.save(
                event.id(),
                new RegistrationTerms(
                        false,
                        List.of(),
                        null,
                        List.of(new Question(null, QuestionKind.YES_NO, "要接送吗？", "安排车辆", List.of(), true)))));
        AsProgram.run(() -> registrations.registerWalkIn(event.id(), "王一", null));
        fixtures.signIn(Role.KEEPER, event.unitId());
        open(event);

        Grid<?> grid = $(Grid.class).single();
        assertThat(((Span) test(grid).getCellComponent(0, 4)).getText()).isEqualTo("必答题没答");
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        Event event = fixtures.openEvent(10);
        fixtures.registration(event, "王一");
        fixtures.signIn(Role.AUDITOR);
        open(event);

        assertThat($(Button.class).withText("代人报名").all()).isEmpty();
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void aMaskedPersonIsFoundByNameAndByLastFourDigits() {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "欧阳晓梅");
        fixtures.registration(event, "李四");
        fixtures.signIn(Role.ORGANISER);
        open(event);
        Grid<?> grid = $(Grid.class).single();

        for (String typed : List.of("晓梅", one.lastFour())) {
            test($(TextField.class).withAriaLabel("搜索").single()).setValue(typed);
            assertThat(test(grid).size()).as(typed).isEqualTo(1);
            assertThat(test(grid).getCellText(0, 0)).isEqualTo("欧阳**");
        }
    }

    @Test
    void theExportAsksWhatItIsFor() {
        Event event = fixtures.openEvent(10);
        fixtures.registration(event, "王小明");
        fixtures.signIn(Role.ORGANISER);
        open(event);

        press("导出 Excel");
        TextArea reason = $(TextArea.class).withCaption("原因").single();
        assertThat(reason.getMaxLength()).isEqualTo(200);
        press("导出 Excel");

        assertThat(reason.isInvalid()).isTrue();
        assertThat($(Dialog.class).single().isOpened()).isTrue();

        test(reason).setValue("提醒");
        press("导出 Excel");
        assertThat($(Dialog.class).all()).isEmpty();
    }

    @Test
    void theOrganiserKeepsSeatsForAVillageAsksAQuestionAndDecidesAboutEachPerson() {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(Role.ORGANISER);
        open(event);

        press("报名设置");
        test($(Checkbox.class).withCaption("报名要审核").single()).click();
        press("再加一个问题");
        test($(TextField.class).withCaption("问题").single()).setValue("您的身份证号？");
        assertThat($(Paragraph.class).all())
                .anySatisfy(line -> assertThat(line.getText()).contains("敏感信息"));
        test($(TextField.class).withCaption("问题").single()).setValue("从哪里上车？");
        test($(TextField.class).withCaption("用途").single()).setValue("安排车辆");
        press("保存");

        RegistrationTerms saved = AsProgram.call(() -> terms.of(event.id()));
        assertThat(saved.approval()).isTrue();
        assertThat(saved.questions()).extracting(Question::purpose).containsExactly("安排车辆");

        Registration one = fixtures.registration(event, "王一");
        Registration two = fixtures.registration(event, "王二");
        open(event);
        assertThat($(Span.class).all())
                .anySatisfy(note -> assertThat(note.getText()).contains("2 份报名等待审核"));
        press("通过所选");
        assertThat(registrations.ticket(one.token()).orElseThrow().state()).isEqualTo(RegistrationState.APPLIED);
        @SuppressWarnings("unchecked")
        Grid<Registration> grid = $(Grid.class).single();
        grid.asMultiSelect().select(registrations.ticket(one.token()).orElseThrow());
        press("通过所选");
        assertThat(registrations.ticket(one.token()).orElseThrow().state()).isEqualTo(RegistrationState.SEATED);
        assertThat(registrations.ticket(two.token()).orElseThrow().state()).isEqualTo(RegistrationState.APPLIED);
    }

    @Test
    void theKeeperSeesWhoseOfferOthersAnswerAndAcceptsIt() {
        Event event = fixtures.openEvent(1);
        Registration seated = fixtures.registration(event, "王一");
        Registration elder = AsProgram.call(() -> registrations.registerByUnit(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister("王大爷", "", false)), true, false, false)))
                .getFirst();
        registrations.cancel(seated.token());
        fixtures.signIn(Role.KEEPER, event.unitId());
        open(event);

        assertThat($(Span.class).all())
                .anySatisfy(note -> assertThat(note.getText()).contains("有 1 位候补到了名额"));
        press("只看这些人");
        assertThat(test($(Grid.class).single()).size()).isOne();
        assertThat($(Button.class).withText("报名设置").all()).isEmpty();
    }

    private void open(Event event) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        navigate(RegistrationsView.class, Map.of("id", "" + event.id()));
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
    }
}
