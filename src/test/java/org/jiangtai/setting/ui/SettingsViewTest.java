package org.jiangtai.setting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.SettingValue;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class SettingsViewTest extends SpringBrowserlessTest {

    private static final String LABEL = "路上车速（公里/小时）";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private SettingService settings;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void theUsualValueHoldsAgain() {
        AsProgram.call(() -> {
            settings.reset("travel.speed");
            return true;
        });
    }

    @Test
    void aChangeHoldsAtOnceAndTheUsualValueIsOneClickAway() {
        open(Role.ORGANISER);

        test(speed()).setValue(50);
        assertThat(speedNow()).isEqualTo(50);
        assertThat($view(Button.class).withText("恢复通常值").all()).hasSize(1);

        IntegerField field = speed();
        test($view(Button.class).withText("恢复通常值").single()).click();
        assertThat(speedNow()).isEqualTo(40);
        assertThat(speed())
                .as("the field stays, so that whoever is in it stays there")
                .isSameAs(field);
        assertThat(field.getValue()).isEqualTo(40);
        assertThat($view(Button.class).withText("恢复通常值").exists()).isFalse();
    }

    @Test
    void aChangeCanBeUndone() {
        open(Role.ADMINISTRATOR);

        test(speed()).setValue(60);
        test($(Button.class).withText("撤销").first()).click();

        assertThat(speedNow()).isEqualTo(40);
    }

    @Test
    void whatIsOutOfBoundsIsRefusedAtTheFieldAndNothingChanges() {
        open(Role.ORGANISER);

        IntegerField field = speed();
        field.setValue(500);
        ComponentUtil.fireEvent(field, new AbstractField.ComponentValueChangeEvent<>(field, field, 40, true));

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("请填 3 到 120 之间的整数");
        assertThat(speedNow()).isEqualTo(40);
    }

    @Test
    void searchingAndWhatWasChangedNarrowThePage() {
        open(Role.ORGANISER);
        int all = $view(H3.class).all().size();

        test($view(TextField.class).withAriaLabel("搜索设置").single()).setValue("车速");
        assertThat($view(H3.class).all()).extracting(H3::getText).containsExactly(LABEL);

        test($view(TextField.class).withAriaLabel("搜索设置").single()).setValue("");
        assertThat($view(H3.class).all()).hasSize(all);
        test($view(Checkbox.class).withLabel("只看改过的").single()).click();
        assertThat($view(H3.class).all()).extracting(H3::getText).doesNotContain(LABEL);
    }

    @Test
    void anAuditorLooksAndChangesNothing() {
        open(Role.AUDITOR);

        assertThat(speed().isReadOnly()).isTrue();
    }

    @Test
    void aKeeperDoesNotOpenIt() {
        fixtures.signIn(Role.KEEPER);
        assertThatThrownBy(() -> navigate(SettingsView.class)).isInstanceOf(Exception.class);
    }

    private void open(Role role) {
        fixtures.signIn(role);
        navigate(SettingsView.class);
    }

    private IntegerField speed() {
        return $view(IntegerField.class).withAriaLabel(LABEL).single();
    }

    private Object speedNow() {
        return AsProgram.call(settings::all).stream()
                .filter(value -> value.setting().name().equals("travel.speed"))
                .map(SettingValue::value)
                .findFirst()
                .orElseThrow();
    }
}
