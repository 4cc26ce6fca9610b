package org.jiangtai.speaker.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class MyDaysViewTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2099, 5, 4);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private LecturerService lecturers;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void aLecturerSaysWhenItIsImpossibleToCome() {
        Lecturer lecturer = fixtures.lecturer();
        belongsTo(lecturer, fixtures.signIn(Role.LECTURER));
        navigate(MyDaysView.class);
        press("增加一段");
        press("保存");
        DatePicker from = $view(DatePicker.class).withLabel("从").single();
        assertThat(from.isInvalid()).isTrue();
        from.setValue(DAY);
        press("保存");
        assertThat(lecturers.find(lecturer.id()).orElseThrow().daysOff()).containsExactly(new DaysOff(DAY, DAY, ""));
    }

    @Test
    void anAccountWithoutALecturerIsToldWhomToAsk() {
        fixtures.signIn(Role.LECTURER);
        navigate(MyDaysView.class);
        assertThat($view(Paragraph.class).single().getText()).contains("请联系组织者");
        assertThat($view(Button.class).withText("保存").exists()).isFalse();
    }

    @Test
    void onlyLecturersOpenIt() {
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> navigate(MyDaysView.class)).isInstanceOf(Exception.class);
    }

    private void belongsTo(Lecturer lecturer, Account account) {
        AsProgram.call(() -> lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                lecturer.introduction(),
                lecturer.themeIds(),
                lecturer.languages(),
                lecturer.daysOff(),
                lecturer.state(),
                account.id())));
    }

    private void press(String text) {
        test($view(Button.class).withText(text).single()).click();
    }
}
