package org.jiangtai.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class DataKeptViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Test
    void organiserAndAuditorSeeWhatIsKeptAndHowLong() {
        for (Locale language : Texts.LANGUAGES) {
            for (Role role : List.of(Role.ORGANISER, Role.AUDITOR)) {
                fixtures.signIn(role);
                UI.getCurrent().setLocale(language);
                navigate(DataKeptView.class);

                Grid<?> grid = $(Grid.class).single();
                List<String> days = new ArrayList<>();
                for (int row = 0; row < test(grid).size(); row++) {
                    days.add(test(grid).getCellText(row, 2));
                    assertThat(test(grid).getCellText(row, 0)).doesNotStartWith("retention.");
                    assertThat(test(grid).getCellText(row, 4)).matches("\\d+");
                }
                assertThat(days).hasSizeGreaterThanOrEqualTo(6).anyMatch(text -> text.contains("183"));
            }
        }
    }
}
