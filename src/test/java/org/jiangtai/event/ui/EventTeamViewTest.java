package org.jiangtai.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventTeamService;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class EventTeamViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private EventTeamService teams;

    @Test
    void anOrganiserTakesSomebodyInAndLetsThemGo() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        Event event = fixtures.openEvent(10);
        Account helper = fixtures.account(Role.KEEPER, fixtures.unit().id());
        fixtures.signIn(Role.ORGANISER);
        navigate("events/" + event.id() + "/team", EventTeamView.class);
        press("加入");
        assertThat(account().isInvalid()).isTrue();
        account().setValue(new AccountChoice(helper.id(), helper.displayName(), helper.username()));
        press("加入");
        assertThat(teams.team(event.id()).members()).hasSize(1);
        Grid<?> grid = $view(Grid.class).single();
        test($(Button.class, test(grid).getCellComponent(0, 3)).single()).click();
        assertThat(teams.team(event.id()).members()).isEmpty();
        press("撤销");
        assertThat(teams.team(event.id()).members()).hasSize(1);
    }

    @Test
    void aHelperSeesTheTeamAndChangesNothing() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        Event event = fixtures.openEvent(10);
        fixtures.signIn(fixtures.account(Set.of(Grant.ofEvent(Role.ORGANISER, event.id()))));
        navigate("events/" + event.id() + "/team", EventTeamView.class);
        assertThat($view(Button.class).withText("加入").all()).isEmpty();
        assertThat(test($view(Grid.class).single()).size()).isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AccountChoice> account() {
        return $view(ComboBox.class).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
