package org.jiangtai.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class SeasonSheetViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private EventService events;

    @Autowired
    private Moments moments;

    private Venue venue;
    private LocalDate day;

    @BeforeEach
    void anOrganiserOpensThePage() {
        venue = fixtures.venue();
        day = LocalDate.of(2030, 1, 7).plusWeeks(DAYS.incrementAndGet());
        UI.getCurrent().setLocale(Texts.CHINESE);
        fixtures.signIn(Role.ORGANISER);
        navigate(SeasonSheetView.class);
    }

    @Test
    void everyRowIsLookedAtBeforeAllAreSaved() {
        upload(line("9:00-10:00", "读书会"), line("14:00-15:00", "读书会"));
        assertThat(numbers()).startsWith("2", "0", "0");
        assertThat(planned()).isEmpty();

        press("确认导入");

        assertThat(planned()).hasSize(2);
        assertThat($view(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("已新增 2 场、修改 0 场"));
    }

    @Test
    void wrongRowsStopTheWholeUnlessTheyAreLeftOut() {
        upload(line("9:00-10:00", "读书会"), line("25:00", "读书会"));
        Button confirm = $view(Button.class).withText("确认导入").single();
        assertThat(confirm.isEnabled()).isFalse();

        test($view(Checkbox.class).single()).click();
        assertThat(confirm.isEnabled()).isTrue();
        test(confirm).click();
        assertThat(planned()).hasSize(1);
    }

    @Test
    void aWarningAsksForAReasonThatStaysWithTheEvent() {
        // The hall opens at eight, so this is one warning.
        upload(line("6:00-7:00", "晨读"));
        press("确认导入");
        TextArea reason = $view(TextArea.class).single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(planned()).isEmpty();

        reason.setValue("已和管理员说好");
        press("确认导入");
        assertThat(planned())
                .singleElement()
                .satisfies(event -> assertThat(event.clashReason()).isEqualTo("已和管理员说好"));
    }

    @Test
    void aFileThatIsNoSeasonIsRefusedInASentence() {
        test($view(Upload.class).single())
                .upload("a.csv", "text/csv", "姓名,电话\n王某,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat($view(Span.class).withTextContaining("没有找到表头").exists()).isTrue();
        assertThat($view(Button.class).withText("确认导入").exists()).isFalse();
    }

    @Test
    void theExportSaysHowManyThereAreAndWhyThereAreNone() {
        upload(line("9:00-10:00", "读书会"));
        press("确认导入");
        $view(DatePicker.class).withLabel("从").single().setValue(day);
        $view(DatePicker.class).withLabel("到").single().setValue(day);
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("共 1 场"));

        DatePicker to = $view(DatePicker.class).withLabel("到").single();
        to.setValue(day.minusDays(1));
        assertThat(to.getErrorMessage()).isEqualTo("结束日期早于开始日期");
    }

    @Test
    void onlyAnOrganiserOpensIt() {
        fixtures.signIn(Role.KEEPER);
        assertThatThrownBy(() -> navigate(SeasonSheetView.class)).isInstanceOf(Exception.class);
    }

    private String line(String time, String title) {
        return day + "," + time + "," + venue.unitName() + " " + venue.name() + "," + title;
    }

    private void upload(String... lines) {
        String csv = "日期,时间,地点,课题\n" + String.join("\n", lines) + "\n";
        test($view(Upload.class).single()).upload("安排.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> numbers() {
        return $view(Span.class).withClassName("jt-number").all().stream()
                .map(Span::getText)
                .toList();
    }

    private List<String> paragraphs() {
        return $view(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<Event> planned() {
        return AsProgram.call(() -> events.between(
                moments.instant(day.atStartOfDay()),
                moments.instant(day.plusDays(1).atStartOfDay())));
    }

    private void press(String text) {
        test($view(Button.class).withText(text).single()).click();
    }
}
