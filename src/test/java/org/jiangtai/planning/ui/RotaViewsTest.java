package org.jiangtai.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.rota.RotaAbsence;
import org.jiangtai.planning.rota.RotaApplyService;
import org.jiangtai.planning.rota.RotaHandService;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaOffer;
import org.jiangtai.planning.rota.RotaPlanService;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.planning.rota.RotaSetup;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.planning.rota.RotaState;
import org.jiangtai.planning.rota.RotaTheme;
import org.jiangtai.planning.solver.RotaWeights;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.jiangtai.uikit.CalendarElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The rota at the desk: from the button to the drafts. */
@ViewTest
class RotaViewsTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RotaService rotas;

    @Autowired
    EventService events;

    @Autowired
    Moments moments;

    @Autowired
    Texts texts;

    @Autowired
    RotaPlanService plans;

    @Autowired
    RotaHandService hand;

    @Autowired
    RotaApplyService applying;

    private Venue hall;
    private Topic topic;
    private LocalDate monday;

    @BeforeEach
    void signIn() {
        hall = fixtures.venue();
        topic = fixtures.topic();
        fixtures.lecturer();
        monday = LocalDate.of(2052, 1, 1).plusWeeks(Fixtures.unique() % 400);
        fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewRotaIsProposedWithEverythingAndKeptUnderItsName() {
        UI.getCurrent().navigate(PlanningPages.ROTA_NEW);
        String name = "轮讲 " + Fixtures.unique();
        field(TextField.class, "rota.name").setValue(name);
        find(DatePicker.class).single().setValue(monday);
        press("action.save");

        assertThat(getCurrentView()).isInstanceOf(RotaView.class);
        RotaRun kept = rotas.all().getFirst();
        assertThat(kept.name()).isEqualTo(name);
        assertThat(kept.setup().unitIds()).contains(hall.unitId());
        assertThat(kept.setup().weights()).isEqualTo(RotaWeights.USUAL);
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        UI.getCurrent().navigate(PlanningPages.ROTA_NEW);
        IntegerField weeks = field(IntegerField.class, "rota.weeks");
        weeks.setValue(0);
        press("action.save");

        assertThat(weeks.isInvalid()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(RotaFormView.class);
    }

    @Test
    void aSeasonIsStartedStoppedLookedAtAndApplied() {
        RotaRun run = rotas.setUp(setup());
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));
        press("rota.start");
        assertThat(rotas.require(run.id()).state().isBusy()
                        || rotas.require(run.id()).state().isPlanned())
                .isTrue();
        stopSearching(run);
        UI.getCurrent().navigate(PlanningPages.ROTAS);
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));
        assertThat(getCurrentView().getElement().getTextRecursively()).contains(texts.of("rota.placed"));

        UI.getCurrent().navigate(PlanningPages.ROTA_COMPARE, QueryParameters.of("runs", run.id() + ",x"));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(run.name(), texts.of("rota.loads.most"));
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));

        press("rota.apply");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        press("rota.apply.do");

        assertThat(rotas.require(run.id()).state()).isEqualTo(RotaState.APPLIED);
        assertThat(events.between(
                        moments.instant(monday.minusDays(7).atStartOfDay()),
                        moments.instant(monday.plusWeeks(5).atStartOfDay())))
                .anyMatch(event -> event.venueId() == hall.id());
        assertThat(find(Button.class).all())
                .noneMatch(button -> texts.of("rota.apply").equals(button.getText()));
    }

    @Test
    void aPlanIsLookedAtAsACalendarWhereAClickChoosesASession() {
        RotaRun run = planned();
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));
        showTab("rota.tab.calendar");
        CalendarElement calendar = find(CalendarElement.class).single();
        RotaLecture lecture = plans.lectures(run.id()).getFirst();
        RotaStand at = Objects.requireNonNull(lecture.at());
        CalendarElement.Item item =
                find(RotaCalendarPanel.class).single().items(at.day(), at.day().plusDays(1)).stream()
                        .findFirst()
                        .orElseThrow();
        assertThat(item.title()).isEqualTo(lecture.place());
        assertThat(item.place()).contains(lecture.lecturer());
        assertThat(item.start())
                .isEqualTo(at.day().atTime(plans.hours().of(at.part()).from()).toString());
        assertThat(find(RotaCalendarPanel.class).single().items(at.day().plusDays(1), monday.plusWeeks(4)))
                .isEmpty();

        ComponentUtil.fireEvent(calendar, new CalendarElement.Opened(calendar, true, "0"));
        assertThat(find(RotaInsightPanel.class).single().getElement().getTextRecursively())
                .contains(lecture.place(), lecture.lecturer());
    }

    @Test
    void thereIsNothingToUndoBeforeSomethingWasDone() {
        RotaRun run = planned();
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));
        assertThat(button("rota.undo").isEnabled()).isFalse();

        RotaMapElement map = find(RotaMapElement.class).single();
        ComponentUtil.fireEvent(map, new RotaMapElement.SessionChosen(map, true, 0));
        press("rota.leaveOut");
        assertThat(button("rota.undo").isEnabled()).isTrue();

        press("rota.undo");
        assertThat(button("rota.undo").isEnabled()).isFalse();
        assertThat(plans.lectures(run.id()).getFirst().isPlaced()).isTrue();
    }

    @Test
    void aDropMovesTheSessionThatTheHalfDaysAreAboutAndNoOther() {
        RotaRun run = planned();
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));
        RotaMapElement map = find(RotaMapElement.class).single();
        ComponentUtil.fireEvent(map, new RotaMapElement.SessionChosen(map, true, 0));
        RotaHalfDaysElement halfDays = find(RotaHalfDaysElement.class).single();
        RotaStand before =
                Objects.requireNonNull(plans.lectures(run.id()).getFirst().at());
        List<RotaOffer> offers = hand.halfDays(run.id(), 0);
        int other = 0;
        while (offers.get(other).stand().day().equals(before.day())) {
            other++;
        }

        ComponentUtil.fireEvent(halfDays, new RotaHalfDaysElement.Taken(halfDays, true, 7, other));
        assertThat(plans.lectures(run.id()).getFirst().at()).isEqualTo(before);

        ComponentUtil.fireEvent(halfDays, new RotaHalfDaysElement.Taken(halfDays, true, 0, other));
        assertThat(plans.lectures(run.id()).getFirst().at())
                .isEqualTo(offers.get(other).stand());
        assertThat(find(RotaHalfDaysElement.class).single()).isSameAs(halfDays);
    }

    @Test
    void aRotaThatSomebodyRemovedMeanwhileIsSaidToBeGone() {
        RotaRun run = planned();
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));
        rotas.remove(run.id());
        press("rota.again");
        find(ConfirmDialog.class).all().forEach(dialog -> test(dialog).confirm());

        assertThat(getCurrentView().getElement().getTextRecursively()).contains(texts.of("rota.gone"));
    }

    @Test
    void whatWasTypedButNotAddedIsTakenAlongWhenARotaIsPlannedAnewAndRememberedTheNextTime() {
        RotaRun run = planned();
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));
        press("rota.apply");
        press("rota.apply.do");
        press("rota.replan");
        @SuppressWarnings("unchecked")
        ComboBox<LecturerName> who = field(ComboBox.class, "rota.replan.away");
        LecturerName lecturer = who.getListDataView().getItems().toList().getLast();
        who.setValue(lecturer);
        press("rota.replan.do");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        DatePicker from = find(DatePicker.class).all().getFirst();
        assertThat(from.isInvalid()).isTrue();

        from.setValue(monday);
        press("rota.replan.do");
        RotaRun changed = rotas.all().getFirst();
        assertThat(Objects.requireNonNull(changed.change()).absences())
                .containsExactly(new RotaAbsence(lecturer.id(), monday, monday));

        waitUntilSearched(changed);
        applying.apply(changed.id(), Set.of(), "");
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));
        UI.getCurrent().navigate(PlanningPages.rota(changed.id()));
        press("rota.replan");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(texts.of("rota.replan.away.line", lecturer.name(), moments.day(monday), moments.day(monday)));
    }

    @Test
    void whoeverOnlyLooksIsOfferedNothingToDo() {
        RotaRun run = rotas.setUp(setup());
        fixtures.signIn(Role.REVIEWER);
        UI.getCurrent().navigate(PlanningPages.rota(run.id()));

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain(texts.of("rota.start"), texts.of("rota.remove"));
        assertThat(getCurrentView().getElement().getTextRecursively()).contains(texts.of("rota.notYet"));
    }

    private RotaSetup setup() {
        return new RotaSetup(
                "轮讲 " + Fixtures.unique(),
                monday,
                4,
                List.of(hall.unitId()),
                List.of(new RotaTheme(topic.themeId(), 1, List.of(topic.id()))),
                50,
                false,
                false,
                600,
                RotaWeights.USUAL,
                1,
                1,
                1);
    }

    private <F extends AbstractField<?, ?>> F field(Class<F> type, String labelKey) {
        return find(type).all().stream()
                .filter(each ->
                        each instanceof HasLabel labelled && texts.of(labelKey).equals(labelled.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /** A run that was searched to its end. */
    private RotaRun planned() {
        RotaRun run = rotas.setUp(setup());
        rotas.start(run.id());
        stopSearching(run);
        return rotas.require(run.id());
    }

    /** Whoever stops before the search has begun takes the run out of the line. */
    private void stopSearching(RotaRun run) {
        while (rotas.require(run.id()).state() == RotaState.WAITING) {
            Thread.onSpinWait();
        }
        rotas.stop(run.id());
        waitUntilSearched(run);
    }

    private void waitUntilSearched(RotaRun run) {
        while (rotas.require(run.id()).state().isBusy()) {
            Thread.onSpinWait();
        }
    }

    private void showTab(String textKey) {
        TabSheet sides = find(TabSheet.class).single();
        for (int i = 0; i < sides.getTabCount(); i++) {
            if (texts.of(textKey).equals(sides.getTabAt(i).getLabel())) {
                sides.setSelectedIndex(i);
            }
        }
    }

    private Button button(String textKey) {
        return find(Button.class).all().stream()
                .filter(one -> texts.of(textKey).equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String textKey) {
        Button button = find(Button.class).all().stream()
                .filter(one -> texts.of(textKey).equals(one.getText()))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }
}
