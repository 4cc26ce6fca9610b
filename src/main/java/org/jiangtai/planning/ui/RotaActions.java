package org.jiangtai.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangtai.planning.rota.RotaApplyService;
import org.jiangtai.planning.rota.RotaPlanService;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.planning.rota.RotaState;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;

/** What an organiser can do with a run, as it stands. */
final class RotaActions extends Div {

    private final transient RotaService service;
    private final transient RotaPlanService plans;
    private final transient RotaApplyService applying;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient Runnable again;
    private final transient RotaRun run;

    RotaActions(
            RotaRun run,
            RotaService service,
            RotaPlanService plans,
            RotaApplyService applying,
            Runnable replan,
            Feedback feedback,
            Moments moments,
            Runnable again) {
        this.moments = moments;
        this.run = run;
        this.plans = plans;
        this.service = service;
        this.applying = applying;
        this.feedback = feedback;
        this.again = again;
        addClassName("jt-row");
        RotaState state = run.state();
        if (state.isBusy()) {
            main("rota.stop", VaadinIcon.STOP, () -> act(() -> service.stop(run.id())));
            return;
        }
        if (state == RotaState.APPLIED) {
            main("rota.replan", VaadinIcon.REFRESH, replan);
            if (!run.goesOn()) {
                add("rota.takeBack", VaadinIcon.ARROW_BACKWARD, this::takeBack);
            }
        } else if (state.isPlanned()) {
            main(run.goesOn() ? "rota.applyChanges" : "rota.apply", VaadinIcon.CHECK, this::apply);
            add("rota.again", VaadinIcon.REFRESH, this::searchAgain);
        } else {
            main("rota.start", VaadinIcon.PLAY, () -> act(() -> service.start(run.id())));
        }
        if (state.isOpen() && !run.goesOn()) {
            add("rota.edit", VaadinIcon.EDIT, () -> go(PlanningPages.ROTA_EDIT));
        }
        if (!run.goesOn()) {
            add("rota.copy", VaadinIcon.COPY, () -> go(PlanningPages.ROTA_COPY));
        }
        if (state.isOpen()) {
            add("rota.remove", VaadinIcon.TRASH, this::remove);
        }
    }

    private void apply() {
        RotaDeed.isDone(
                () -> new RotaApplyDialog(run, plans.lectures(run.id()), applying, feedback, moments, again).open(),
                feedback);
    }

    private void takeBack() {
        Confirm.ask(
                "rota.takeBack.title",
                "rota.takeBack.text",
                "rota.takeBack",
                () -> act(() -> {
                    applying.takeBack(run.id());
                    feedback.done("rota.takeBack.done");
                }));
    }

    private void searchAgain() {
        Confirm.ask(
                "rota.again.title",
                run.goesOn() ? "rota.again.change" : "rota.again.text",
                "rota.again",
                () -> act(() -> service.start(run.id())));
    }

    private void remove() {
        Confirm.ask("rota.remove.title", "rota.remove.text", "rota.remove", () -> {
            if (RotaDeed.isDone(() -> service.remove(run.id()), feedback)) {
                UI.getCurrent().navigate(PlanningPages.ROTAS);
            }
        });
    }

    private void act(Runnable deed) {
        RotaDeed.isDone(deed, feedback);
        again.run();
    }

    private void go(String route) {
        UI.getCurrent().navigate(PlanningPages.of(route, run.id()));
    }

    private void main(String key, VaadinIcon icon, Runnable action) {
        var button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(button);
    }

    private void add(String key, VaadinIcon icon, Runnable action) {
        add(new Button(getTranslation(key), icon.create(), click -> action.run()));
    }
}
