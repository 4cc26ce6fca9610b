package org.jiangtai.planning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jiangtai.identity.Opens;
import org.jiangtai.planning.rota.RotaProgress;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotFound;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.LongWork;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A run of the rota: set up, watched while it is searched, looked at and applied. */
@Route(PlanningPages.ROTA)
@Opens(value = RotaService.class, method = "require")
@StyleSheet("context://planning/rota.css")
class RotaView extends Page implements BeforeEnterObserver {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final transient RotaService service;
    private final transient RotaParts parts;
    private final transient Feedback feedback;
    private final Div actions = new Div();
    private final Div content = new Div();
    private transient @Nullable AtomicBoolean looking;
    private transient @Nullable RotaRun run;

    RotaView(RotaService service, RotaParts parts, Feedback feedback) {
        super("rota.menu");
        this.service = service;
        this.parts = parts;
        this.feedback = feedback;
        addClassName("jt-page-wide");
        content.addClassName("jt-rota");
        actions.addClassName("jt-row");
        addActions(actions);
        add(new Anchor(PlanningPages.ROTAS, getTranslation("rota.back")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            show(PlanningPages.id(enter.getRouteParameters().get("id")));
        } catch (Failure failure) {
            content.add(new Paragraph(feedback.sentence(failure)));
        }
    }

    private void show(long id) {
        RotaRun now = service.require(id);
        run = now;
        setHeading(now.name());
        actions.removeAll();
        content.removeAll();
        actions.add(parts.actions(now, this::again));
        content.add(parts.summary(now));
        if (now.state().isBusy()) {
            var panel = new RotaProgressPanel(service.progress(id), now.seconds());
            content.add(panel);
            look(panel, now);
            return;
        }
        if (now.state().isPlanned()) {
            content.add(parts.plan(now, service.progress(id)));
        } else {
            content.add(parts.beforehand(now));
        }
    }

    private void again() {
        if (run != null) {
            showOrSay(run.id());
        }
    }

    /** Somebody may have removed it meanwhile. */
    private void showOrSay(long id) {
        try {
            show(id);
        } catch (NotFound gone) {
            actions.removeAll();
            content.removeAll();
            content.add(new Paragraph(getTranslation("rota.gone")));
        }
    }

    /**
     * Shows how far it is until it is done, as long as the page is open. The server tells the page by itself: a page that
     * asked would count as a person who does something, and nobody would ever be signed out in front of it.
     */
    private void look(RotaProgressPanel panel, RotaRun busy) {
        UI ui = UI.getCurrentOrThrow();
        stopLooking();
        var look = new AtomicBoolean(true);
        looking = look;
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> {
            while (look.get() && !ui.isClosing()) {
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
                LongWork.tell(ui, () -> {
                    if (look.get()) {
                        tell(panel, busy);
                    }
                });
            }
        }));
    }

    private void tell(RotaProgressPanel panel, RotaRun busy) {
        try {
            RotaProgress progress = service.progress(busy.id());
            if (progress.state() == busy.state()) {
                panel.show(progress);
                return;
            }
        } catch (NotFound gone) {
            // It is said below.
        }
        stopLooking();
        showOrSay(busy.id());
    }

    private void stopLooking() {
        if (looking != null) {
            looking.set(false);
            looking = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (run != null) {
            attached.getUI().getPage().setTitle(getPageTitle());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopLooking();
    }
}
