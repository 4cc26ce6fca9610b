package org.jiangtai.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Objects;
import java.util.function.Supplier;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.UnitService;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.planning.rota.RotaSetup;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where a run of the rota is set up: a new one, a copy of another, or one that was not applied yet. */
@Route(PlanningPages.ROTA_NEW)
@RouteAlias(PlanningPages.ROTA_EDIT)
@RouteAlias(PlanningPages.ROTA_COPY)
@Opens(value = RotaService.class, method = "setUp")
@StyleSheet("context://planning/rota.css")
class RotaFormView extends Page implements BeforeEnterObserver {

    private final transient RotaService service;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final RotaForm form;
    private final Div found = new Div();
    private transient @Nullable Supplier<RotaRun> keep;

    RotaFormView(RotaService service, UnitService units, MenuService menu, Feedback feedback, Moments moments) {
        super("rota.new");
        this.service = service;
        this.feedback = feedback;
        this.moments = moments;
        form = new RotaForm(units, menu, feedback);
        var start = new Button(getTranslation("rota.saveAndStart"), VaadinIcon.PLAY.create(), click -> save(true));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var save = new Button(getTranslation("action.save"), click -> save(false));
        var check = new Button(getTranslation("rota.check"), click -> check());
        check.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var back = new Button(
                getTranslation("action.back"),
                click -> UI.getCurrent().getPage().getHistory().back());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(start, save, check, back);
        buttons.addClassNames("jt-row", "jt-rota-buttons");
        addHelp("rota.form.help");
        add(form, found, buttons);
        found.addClassName("jt-stack");
        found.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        String path = enter.getLocation().getPath();
        try {
            if (enter.getRouteParameters().get("id").isEmpty()) {
                form.show(service.propose());
                keep = () -> service.setUp(form.setup());
                return;
            }
            RotaRun run =
                    service.require(PlanningPages.id(enter.getRouteParameters().get("id")));
            boolean copies = path.endsWith("/copy");
            String name = copies ? getTranslation("rota.copyOf", run.name()) : run.name();
            setHeading(name);
            form.show(run.setup().called(name));
            keep = copies
                    ? () -> service.copy(run.id(), form.setup())
                    : () -> service.change(run.id(), run.version(), form.setup());
        } catch (Failure failure) {
            removeAll();
            add(new Paragraph(feedback.sentence(failure)));
        }
    }

    private void save(boolean andStart) {
        form.clearErrors();
        try {
            RotaRun kept = Objects.requireNonNull(keep).get();
            // From now on it is this run that is set up.
            keep = () -> service.change(kept.id(), kept.version(), form.setup());
            if (andStart) {
                service.start(kept.id());
            }
            UI.getCurrent().navigate(PlanningPages.rota(kept.id()));
        } catch (InvalidInput invalid) {
            form.refuse(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        } catch (OptimisticLockingFailureException changed) {
            feedback.failed("rota.changed");
        }
    }

    private void check() {
        form.clearErrors();
        found.removeAll();
        try {
            RotaSetup setup = form.setup();
            found.add(new RotaLackList(service.lacks(setup), moments));
        } catch (InvalidInput invalid) {
            form.refuse(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }
}
