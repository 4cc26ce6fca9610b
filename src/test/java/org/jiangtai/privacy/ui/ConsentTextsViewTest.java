package org.jiangtai.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangtai.identity.Role;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.privacy.ConsentText;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ConsentTextsViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    ConsentService consents;

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        fixtures.signIn(Role.ORGANISER);
        navigate(ConsentTextsView.class);
    }

    @Test
    void aNewVersionStartsFromTheOneInForceAndStandsBesideIt() {
        int before = test($(Grid.class).single()).size();
        ConsentText inForce = consents.current(ConsentPurpose.SUGGESTION);

        press("发布新版本");
        choose(ConsentPurpose.SUGGESTION);
        TextArea chinese = $(TextArea.class).withCaption("中文").single();
        assertThat(chinese.getValue()).isEqualTo(inForce.chinese());
        test(chinese).setValue("新的说明 " + Fixtures.unique());
        press("保存");

        assertThat(test($(Grid.class).single()).size()).isEqualTo(before + 1);
        assertThat(consents.find(ConsentPurpose.SUGGESTION, inForce.version())).contains(inForce);
        assertThat(consents.current(ConsentPurpose.SUGGESTION)).isNotEqualTo(inForce);
    }

    @Test
    void anUnchangedTextIsRefusedAtItsField() {
        press("发布新版本");
        choose(ConsentPurpose.GUARDIAN);
        press("保存");

        assertThat($(TextArea.class).withCaption("中文").single().isInvalid()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private void choose(ConsentPurpose purpose) {
        $(Select.class).withCaption("用途").single().setValue(purpose);
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
    }
}
