package org.jiangtai.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentDraft;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class GroupViewsTest extends SpringBrowserlessTest {

    private static final String TOLD = "已逐个告诉本人：姓名和手机号只用于这场活动的报名、通知和签到，本人同意";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ResidentService residents;

    @Autowired
    private RegistrationService registrations;

    @Test
    void peopleOfTheVillagesListAreTickedAndPutDownWithSomebodyNew() {
        Event event = fixtures.openEvent(2);
        Resident one = remember(event, "王一");
        remember(event, "王二");
        fixtures.signIn(Role.KEEPER, event.unitId());
        open(ChooseResidentsView.class, event);

        residentGrid().select(one);
        press("加一个人");
        test($(TextField.class).withCaption("姓名").single()).setValue("李四");
        press("保存");
        press("给 2 人报名");
        assertThat(all(event)).as("nobody said that they agreed").isEmpty();
        tick(TOLD);
        press("给 2 人报名");

        assertThat(all(event)).extracting(Registration::state).containsOnly(RegistrationState.SEATED);
        assertThat(all(event)).extracting(Registration::maskedName).containsExactly("王*", "李*");
        assertThat(all(event)).extracting(Registration::unitId).containsOnly(event.unitId());
    }

    @Test
    void aPastedListIsPutDownAndRememberedOnce() {
        Event event = fixtures.openEvent(1);
        fixtures.signIn(Role.KEEPER, event.unitId());
        open(RegisterListView.class, event);

        test($(TextArea.class).single()).setValue("王一、王二 " + Fixtures.phone() + "\n王三 123456");
        press("检查名单");
        tick(TOLD);
        tick("同时记进居民名单，下次不用再填；已逐个告诉本人，本人同意");
        press("给 2 人报名");

        assertThat(all(event))
                .extracting(Registration::state)
                .containsExactly(RegistrationState.SEATED, RegistrationState.WAITING);
        assertThat(AsProgram.call(() -> residents.of(event.unitId()))).hasSize(2);
    }

    @Test
    void somebodyIsFoundByTheCardAndMasked() {
        Event event = fixtures.openEvent(5);
        Registration one = fixtures.registration(event, "欧阳晓梅");
        fixtures.signIn(Role.KEEPER, event.unitId());
        UI.getCurrent().setLocale(Texts.CHINESE);
        navigate(OnePersonView.class);

        test($(TextField.class).single()).setValue(one.shortCode());
        press("查找");

        assertThat($(com.vaadin.flow.component.html.H2.class).single().getText())
                .isEqualTo("欧阳**，" + one.maskedPhone());
    }

    private Resident remember(Event event, String name) {
        return AsProgram.call(() ->
                residents.save(new ResidentDraft(null, event.unitId(), name, "", false, "", Agreement.byWord(true))));
    }

    private List<Registration> all(Event event) {
        return AsProgram.call(() -> registrations.of(event.id()));
    }

    @SuppressWarnings("unchecked")
    private Grid<Resident> residentGrid() {
        return $(Grid.class).all().getLast();
    }

    private <T extends com.vaadin.flow.component.Component> void open(Class<T> view, Event event) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        navigate(view, Map.of("id", "" + event.id()));
    }

    private void tick(String label) {
        test($(Checkbox.class).withCaption(label).single()).click();
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
    }
}
