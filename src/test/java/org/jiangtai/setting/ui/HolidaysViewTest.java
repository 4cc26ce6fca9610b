package org.jiangtai.setting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.setting.Holiday;
import org.jiangtai.setting.HolidayService;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Today;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class HolidaysViewTest extends SpringBrowserlessTest {

    private static final LocalDate NATIONAL_DAY = LocalDate.of(2045, 10, 1);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private HolidayService holidays;

    @Autowired
    private WorkingDays days;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        fixtures.signIn(Role.ORGANISER);
        navigate(HolidaysView.class);
    }

    @AfterEach
    void nothingIsLeft() {
        AsProgram.call(() -> {
            holidays.year(2045).forEach(holiday -> holidays.clear(holiday.day()));
            return true;
        });
    }

    @Test
    void aYearIsSeenBeforeItIsTakenOver() {
        upload("""
                {"year": 2045, "days": [
                  {"name": "国庆节", "date": "2045-10-01", "isOffDay": true},
                  {"name": "国庆节", "date": "2045-10-02", "isOffDay": true}]}""");
        assertThat(days.isWorking(LocalDate.of(2045, 10, 2))).as("a Monday").isTrue();
        assertThat($view(Grid.class).all()).hasSize(2);

        test($view(Button.class).withText("确认导入 2045 年").single()).click();

        assertThat(days.isWorking(LocalDate.of(2045, 10, 2))).isFalse();
        assertThat($view(NativeButton.class).all())
                .extracting(cell -> cell.getElement().getAttribute("aria-label"))
                .contains("2045-10-01 星期日 国庆节 放假");
        // The same file once more changes nothing, and one without a day takes it away.
        upload("""
                {"year": 2045, "days": [{"name": "国庆节", "date": "2045-10-01", "isOffDay": true}]}""");
        test($view(Button.class).withText("确认导入 2045 年").single()).click();
        assertThat(AsProgram.call(() -> holidays.year(2045))).containsExactly(new Holiday(NATIONAL_DAY, false, "国庆节"));
    }

    @Test
    void aFileWithAWrongDayIsRefusedWhole() {
        upload("""
                {"year": 2045, "days": [
                  {"name": "国庆节", "date": "2045-10-01", "isOffDay": true},
                  {"name": "国庆节", "date": "2045-10-32", "isOffDay": true}]}""");

        assertThat($view(Span.class).withTextContaining("第 2 天（2045-10-32）有误").exists())
                .isTrue();
        assertThat($view(Button.class).withText("确认导入 2045 年").exists()).isFalse();
        assertThat(AsProgram.call(() -> holidays.year(2045))).isEmpty();
    }

    @Test
    void aDayIsSetByHandAndSetBack() {
        int thisYear = Today.date().getYear();
        NativeButton cell = $view(NativeButton.class).all().stream()
                .filter(each -> each.getElement().getAttribute("aria-label").startsWith(thisYear + "-12-31"))
                .findFirst()
                .orElseThrow();
        test(cell).click();
        $(TextField.class).withLabel("名称").single().setValue("试验日");
        test($(Button.class).withText("保存").single()).click();
        LocalDate day = LocalDate.of(thisYear, 12, 31);
        assertThat(AsProgram.call(() -> holidays.year(thisYear)))
                .anyMatch(named -> named.day().equals(day));

        test($(Button.class).withText("撤销").first()).click();
        assertThat(AsProgram.call(() -> holidays.year(thisYear)))
                .noneMatch(named -> named.day().equals(day));
    }

    @Test
    void aReviewerDoesNotOpenIt() {
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> navigate(HolidaysView.class)).isInstanceOf(Exception.class);
    }

    private void upload(String json) {
        test($view(Upload.class).single())
                .upload("2045.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
