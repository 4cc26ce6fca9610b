package org.jiangtai.speaker.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
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
class LecturersViewTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2099, 5, 4);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private LecturerService lecturers;

    @Autowired
    private AccountService allAccounts;

    @Autowired
    private UnitService units;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void aNewLecturerIsSavedAndARefusedOneStaysInTheForm() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturersView.class);
        press("新增宣讲员");
        field("姓名").setValue("沈小满");
        field("联系电话").setValue("12");
        ComboBox<Unit> units = $(ComboBox.class).withLabel("推荐单位").single();
        units.setValue(unit);
        press("保存");
        assertThat(field("联系电话").isInvalid()).isTrue();
        assertThat(field("姓名").getValue()).isEqualTo("沈小满");

        field("联系电话").setValue("13912345678");
        press("保存");
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(lecturers.all()).anySatisfy(lecturer -> {
            assertThat(lecturer.unitId()).isEqualTo(unit.id());
            assertThat(lecturer.maskedPhone()).isEqualTo("139****5678");
        });
    }

    @Test
    void thePhoneStaysMaskedAndKeptUntilItIsTypedAnewOrRemoved() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturersView.class);
        edit(lecturer);
        assertThat(field("联系电话").getValue()).isEmpty();
        assertThat(field("联系电话").getPlaceholder()).isEqualTo(lecturer.maskedPhone());
        press("保存");
        assertThat(now(lecturer).maskedPhone()).isEqualTo(lecturer.maskedPhone());

        edit(lecturer);
        press("显示");
        assertThat(field("联系电话").getPlaceholder()).isEqualTo("13800138000");
        press("清除");
        press("保存");
        assertThat(now(lecturer).maskedPhone()).isEmpty();
    }

    @Test
    void severalSpansOfDaysOffCanBeAddedAndRemoved() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturersView.class);
        edit(lecturer);
        press("增加一段");
        press("增加一段");
        days("从").getFirst().setValue(DAY);
        days("从").getLast().setValue(DAY.plusDays(10));
        days("到（含当天）").getLast().setValue(DAY.plusDays(9));
        press("保存");
        assertThat(days("到（含当天）").getLast().getErrorMessage()).isEqualTo("结束日期不能早于开始日期。");

        days("到（含当天）").getLast().setValue(DAY.plusDays(12));
        press("保存");
        assertThat(now(lecturer).daysOff())
                .containsExactly(new DaysOff(DAY, DAY, ""), new DaysOff(DAY.plusDays(10), DAY.plusDays(12), ""));
        assertThat(shownRow(lecturer)).contains("2099-05-04");

        edit(lecturer);
        test($(Button.class).withAriaLabel("删除这一段").first()).click();
        press("保存");
        assertThat(now(lecturer).daysOff()).hasSize(1);
    }

    @Test
    void whatIsEnteredWhileTheFormIsOpenIsNotLost() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturersView.class);
        edit(lecturer);
        TextArea introduction = $(TextArea.class).withLabel("简介").single();
        introduction.setValue("会讲故事");
        var away = new DaysOff(DAY, DAY, "开会");
        AsProgram.call(() -> lecturers.save(away(lecturer, away)));
        press("保存");
        assertThat(introduction.getValue()).isEqualTo("会讲故事");
        assertThat(now(lecturer).introduction()).isEmpty();

        press("保存");
        assertThat(now(lecturer).introduction()).isEqualTo("会讲故事");
        assertThat(now(lecturer).daysOff()).containsExactly(away);
    }

    @Test
    void anAccountThatIsSwitchedOffStaysWithItsLecturer() {
        Lecturer lecturer = fixtures.lecturer();
        Account account = fixtures.account(Role.LECTURER, null);
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturersView.class);
        edit(lecturer);
        ComboBox<AccountChoice> accounts = $(ComboBox.class).withLabel("登录账号").single();
        accounts.setValue(new AccountChoice(account.id(), account.displayName(), account.username()));
        press("保存");
        AsProgram.run(() -> allAccounts.setEnabled(account.id(), false));
        edit(lecturer);
        press("保存");
        assertThat(now(lecturer).accountId()).isEqualTo(account.id());
    }

    @Test
    void anAccountBelongsToOneLecturerOnly() {
        Lecturer first = fixtures.lecturer();
        Lecturer second = fixtures.lecturer();
        Account account = fixtures.account(Role.LECTURER, null);
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturersView.class);
        for (Lecturer lecturer : List.of(first, second)) {
            edit(lecturer);
            ComboBox<AccountChoice> accounts =
                    $(ComboBox.class).withLabel("登录账号").single();
            accounts.setValue(new AccountChoice(account.id(), account.displayName(), account.username()));
            press("保存");
        }
        assertThat($(ComboBox.class).withLabel("登录账号").single().getErrorMessage())
                .contains(first.name());
        assertThat(now(second).accountId()).isNull();
    }

    @Test
    void aKeeperOnlyReadsAndTheAdministratorSeesNothing() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.KEEPER, lecturer.unitId());
        navigate(LecturersView.class);
        assertThat(shown()).extracting(Lecturer::id).contains(lecturer.id());
        assertThat($view(Button.class).withText("新增宣讲员").exists()).isFalse();
        assertThat(units.find(lecturer.unitId())).isPresent();
        for (Role role : List.of(Role.ADMINISTRATOR, Role.HANDLER, Role.LECTURER)) {
            fixtures.signIn(role);
            assertThatThrownBy(() -> navigate(LecturersView.class))
                    .as(role.name())
                    .isInstanceOf(Exception.class);
        }
    }

    private static LecturerDraft away(Lecturer lecturer, DaysOff away) {
        return new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                "",
                lecturer.themeIds(),
                lecturer.languages(),
                List.of(away),
                lecturer.state(),
                null);
    }

    private Lecturer now(Lecturer lecturer) {
        return AsProgram.call(() -> lecturers.find(lecturer.id())).orElseThrow();
    }

    private void edit(Lecturer lecturer) {
        test(grid()).doubleClickRow(row(lecturer));
    }

    private int row(Lecturer lecturer) {
        return shown().stream().map(Lecturer::id).toList().indexOf(lecturer.id());
    }

    private String shownRow(Lecturer lecturer) {
        int row = row(lecturer);
        return test(grid()).getCellText(row, 5);
    }

    @SuppressWarnings("unchecked")
    private Grid<Lecturer> grid() {
        return $view(Grid.class).single();
    }

    private List<Lecturer> shown() {
        return grid().getListDataView().getItems().toList();
    }

    private List<DatePicker> days(String label) {
        return $(DatePicker.class).withLabel(label).all();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
