package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotFound;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.StepKind;
import org.jiangtai.speaker.TrialService;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** One lecturer: who nominated, every step since, the trial lectures, the personal link, and the next step. */
@StyleSheet("context://speaker/speaker.css")
@Route("lecturers/:id")
@Opens(value = LecturerService.class, method = "require")
class LecturerView extends Page implements BeforeEnterObserver {

    private final transient LecturerService lecturers;
    private final transient LecturerPathService path;
    private final transient LecturerDialogs dialogs;
    private final transient LecturerCards cards;
    private final transient UnitScope scope;
    private final transient CurrentPerson current;
    private final transient Feedback feedback;
    private final Div actions = new Div();
    private final Section content = new Section();

    LecturerView(
            LecturerService lecturers,
            LecturerPathService path,
            LecturerDialogs dialogs,
            LecturerCards cards,
            UnitScope scope,
            CurrentPerson current,
            Feedback feedback) {
        super("speaker.one");
        this.lecturers = lecturers;
        this.path = path;
        this.dialogs = dialogs;
        this.cards = cards;
        this.scope = scope;
        this.current = current;
        this.feedback = feedback;
        actions.addClassName("jt-row");
        content.addClassName("jt-two-columns");
        addActions(actions);
        var back = new Anchor("lecturers", getTranslation("speaker.back"));
        back.addClassName("jt-back");
        add(back, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            show(lecturers.require(number(enter.getRouteParameters().get("id").orElse(""))));
        } catch (Failure failure) {
            setHeading(getTranslation("speaker.one"));
            actions.removeAll();
            content.removeAll();
            content.add(new Paragraph(feedback.sentence(failure)));
        }
    }

    private void show(Lecturer lecturer) {
        setHeading(lecturer.name());
        UI.getCurrent().getPage().setTitle(getPageTitle());
        actions.removeAll();
        content.removeAll();
        boolean decides = current.may(LecturerPathService.class, "go");
        if (decides) {
            offerSteps(lecturer);
        }
        var left = new Div(cards.facts(lecturer));
        left.addClassName("jt-stack");
        var right = new Div();
        right.addClassName("jt-stack");
        if (current.may(TrialService.class, "of") && lecturer.state() != LecturerState.NOMINATED) {
            left.add(cards.trials(lecturer, () -> show(lecturers.require(lecturer.id()))));
        }
        if (current.may(LecturerPathService.class, "of") && scope.covers(lecturer.unitId())) {
            right.add(cards.history(lecturer));
        }
        if (current.may(LecturerLinks.class, "make") && !lecturer.state().isCandidate()) {
            right.add(cards.link(lecturer));
        }
        content.add(left, right);
    }

    private void offerSteps(Lecturer lecturer) {
        var edit = new Button(
                getTranslation("speaker.editThis"),
                VaadinIcon.EDIT.create(),
                click -> dialogs.edit(lecturer, this::show));
        actions.add(edit);
        if (lecturer.state() == LecturerState.SELECTED || lecturer.state() == LecturerState.TRIAL) {
            actions.add(new Button(
                    getTranslation("speaker.trial.arrange"),
                    click -> cards.arrange(lecturer, () -> show(lecturers.require(lecturer.id())))));
        }
        if (lecturer.state() == LecturerState.LEFT || lecturer.state() == LecturerState.NOT_TAKEN) {
            actions.add(new Button(
                    getTranslation("speaker.nominateAgain"), click -> dialogs.nominate(lecturer, this::show)));
        }
        for (StepKind kind : StepKind.from(lecturer.state())) {
            var go = new Button(getTranslation(kind.labelKey()), click -> dialogs.step(lecturer, kind, this::show));
            if (!kind.needsReason() && kind != StepKind.PAUSE) {
                go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            actions.add(go);
        }
        var undo = new Button(
                getTranslation("speaker.undo"),
                VaadinIcon.ARROW_BACKWARD.create(),
                click -> Confirm.ask("speaker.undo", "speaker.undo.text", "speaker.undo", () -> undo(lecturer)));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(undo);
    }

    private void undo(Lecturer lecturer) {
        try {
            show(path.undo(lecturer.id()));
            feedback.done("speaker.undone", lecturer.name());
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
