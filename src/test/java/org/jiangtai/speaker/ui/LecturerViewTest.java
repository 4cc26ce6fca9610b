package org.jiangtai.speaker.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LinkState;
import org.jiangtai.speaker.Nomination;
import org.jiangtai.speaker.Talent;
import org.jiangtai.speaker.TalentDraft;
import org.jiangtai.speaker.TalentService;
import org.jiangtai.speaker.WeeklyPart;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class LecturerViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private LecturerService lecturers;

    @Autowired
    private LecturerPathService path;

    @Autowired
    private LecturerLinks links;

    @Autowired
    private TalentService talents;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void anOrganiserGoesAStepAndTakesItBack() {
        Lecturer candidate = nominate(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturerView.class, Map.of("id", Long.toString(candidate.id())));
        assertThat($view(H1.class).single().getText()).isEqualTo(candidate.name());
        press("通过初选");
        press("保存");
        assertThat(now(candidate)).isEqualTo(LecturerState.SELECTED);
        press("撤回上一步");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(now(candidate)).isEqualTo(LecturerState.NOMINATED);
        press("不录用");
        press("保存");
        assertThat($(TextArea.class).withLabel("原因").single().isInvalid()).isTrue();
    }

    @Test
    void theLinkIsShownOnceAndCanBeWithdrawn() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturerView.class, Map.of("id", Long.toString(lecturer.id())));
        press("开通链接");
        assertThat($(TextField.class).withLabel("链接").single().getValue()).contains("/l/");
        assertThat(AsProgram.call(() -> links.of(lecturer.id())).state()).isEqualTo(LinkState.VALID);
    }

    @Test
    void aKeeperSeesNoStepsToDecideAndNoOtherUnitsCandidates() {
        Unit unit = fixtures.unit();
        Lecturer candidate = nominate(unit);
        fixtures.signIn(Role.KEEPER, unit.id());
        navigate(LecturerView.class, Map.of("id", Long.toString(candidate.id())));
        assertThat($view(Button.class).withText("通过初选").exists()).isFalse();
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        navigate(LecturerView.class, Map.of("id", Long.toString(candidate.id())));
        assertThat($view(H1.class).single().getText()).isNotEqualTo(candidate.name());
    }

    @Test
    void aKeeperPutsSomebodyIntoTheOwnPoolAndTheHandlerSeesNone() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        Talent talent =
                talents.save(new TalentDraft(null, unit.id(), "云舒", "13912345678", "讲村史", LocalDate.of(2026, 1, 5)));
        navigate(TalentsView.class);
        Grid<?> grid = $view(Grid.class).single();
        assertThat(grid.getListDataView().getItems().map(each -> ((Talent) each).id()))
                .containsExactly(talent.id());
        test(grid).doubleClickRow(0);
        $(TextArea.class).withLabel("专长").single().setValue("讲村史和家风");
        press("保存");
        assertThat(talents.all()).singleElement().satisfies(saved -> {
            assertThat(saved.field()).isEqualTo("讲村史和家风");
            assertThat(saved.maskedPhone()).isEqualTo("139****5678");
        });
        fixtures.signIn(Role.HANDLER);
        assertThatThrownBy(() -> navigate(TalentsView.class)).isInstanceOf(Exception.class);
    }

    @Test
    void theWeekIsChangedByItsButtonsAndNothingElseIsLost() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        navigate(LecturersView.class);
        @SuppressWarnings("unchecked")
        Grid<Lecturer> grid = $view(Grid.class).single();
        List<Long> shown = grid.getListDataView().getItems().map(Lecturer::id).toList();
        test(grid).doubleClickRow(shown.indexOf(lecturer.id()));
        test($(NativeButton.class).withAriaLabel("星期二上午：能来").single()).click();
        press("保存");
        Lecturer saved = AsProgram.call(() -> lecturers.find(lecturer.id())).orElseThrow();
        assertThat(saved.never()).containsExactly(new WeeklyPart(java.time.DayOfWeek.TUESDAY, DayPart.MORNING));
        assertThat(saved.themeIds()).isEqualTo(lecturer.themeIds());
        assertThat(saved.state()).isEqualTo(LecturerState.ENGAGED);
    }

    private Lecturer nominate(Unit unit) {
        return AsProgram.call(() -> path.nominate(new Nomination(
                null,
                "沈" + (char) ('一' + Fixtures.unique() % 500),
                unit.id(),
                "",
                "王书记",
                LocalDate.of(2026, 1, 5),
                "会讲")));
    }

    private LecturerState now(Lecturer lecturer) {
        return AsProgram.call(() -> lecturers.find(lecturer.id())).orElseThrow().state();
    }

    private void press(String text) {
        test($(Button.class).withText(text).first()).click();
    }
}
