package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.VenueService;
import org.jiangtai.planning.rota.RotaApplyService;
import org.jiangtai.planning.rota.RotaHandService;
import org.jiangtai.planning.rota.RotaPlanService;
import org.jiangtai.planning.rota.RotaPoint;
import org.jiangtai.planning.rota.RotaProgress;
import org.jiangtai.planning.rota.RotaReplanService;
import org.jiangtai.planning.rota.RotaResult;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.planning.rota.RotaSetup;
import org.jiangtai.planning.rota.RotaState;
import org.jiangtai.planning.rota.RotaTheme;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Feedback;

/** What the page of a run is put together from. */
@org.springframework.stereotype.Component
class RotaParts {

    private final RotaService service;
    private final RotaPlanService plans;
    private final RotaHandService hand;
    private final RotaApplyService applying;
    private final RotaReplanService replans;
    private final LecturerService lecturers;
    private final VenueService venues;
    private final MenuService menu;
    private final CurrentPerson current;
    private final Moments moments;
    private final Feedback feedback;
    private final ZoneId zone;

    RotaParts(
            RotaService service,
            RotaPlanService plans,
            RotaHandService hand,
            RotaApplyService applying,
            RotaReplanService replans,
            LecturerService lecturers,
            VenueService venues,
            MenuService menu,
            CurrentPerson current,
            Moments moments,
            Feedback feedback,
            ZoneId zone) {
        this.zone = zone;
        this.service = service;
        this.plans = plans;
        this.hand = hand;
        this.applying = applying;
        this.replans = replans;
        this.lecturers = lecturers;
        this.venues = venues;
        this.menu = menu;
        this.current = current;
        this.moments = moments;
        this.feedback = feedback;
    }

    /** What can be done with a run now; nothing for whoever only looks. */
    Component actions(RotaRun run, Runnable again) {
        return current.may(RotaService.class, "start")
                ? new RotaActions(
                        run,
                        service,
                        plans,
                        applying,
                        () -> RotaReplanDialog.of(run, replans, lecturers, venues, moments, feedback)
                                .open(),
                        feedback,
                        moments,
                        again)
                : new Div();
    }

    /** What was asked for, in a few facts. */
    Component summary(RotaRun run) {
        RotaSetup setup = run.setup();
        var facts = new FactList();
        facts.put("rota.state", RotaWords.badge(run.state()));
        facts.put(
                "rota.season", moments.days(setup.span().monday(), setup.span().lastDay()));
        facts.put("rota.places", Integer.toString(setup.unitIds().size()));
        facts.put("rota.themes", Integer.toString((int)
                setup.themes().stream().filter(theme -> theme.lectures() > 0).count()));
        facts.put(
                "rota.perPlace",
                Integer.toString(
                        setup.themes().stream().mapToInt(RotaTheme::lectures).sum()));
        facts.put("rota.made", moments.minute(run.madeAt()) + " " + run.madeBy());
        facts.addClassName("jt-rota-facts");
        return facts;
    }

    /** What is missing, before the first search. */
    Component beforehand(RotaRun run) {
        var card = new Div();
        card.addClassName("jt-card");
        if (!current.may(RotaService.class, "lacks")) {
            card.add(new Paragraph(card.getTranslation("rota.notYet")));
            return card;
        }
        if (run.state() == RotaState.BROKEN_OFF) {
            card.add(new Paragraph(card.getTranslation("rota.brokenOff")));
        }
        card.add(new RotaLackList(service.lacks(run.id()), moments));
        return card;
    }

    /** The plan from all sides. */
    Component plan(RotaRun run, RotaProgress progress) {
        var all = new Div();
        all.addClassName("jt-rota");
        boolean editable = run.state().isOpen() && current.may(RotaHandService.class, "move");
        if (run.goesOn()) {
            all.add(new RotaChangesPanel(
                    RotaWords.file(run, moments), replans.changes(run.id()), replans.untouched(run.id()), moments));
        }
        all.add(new RotaPlanPanel(run, menu.themes(), service, plans, hand, feedback, moments, zone, editable));
        var curve = new RotaCurveElement();
        // What is left out in the end is told by its number; here it would only dwarf everything else.
        RotaResult result = run.result();
        long leftOut = result == null ? 0 : result.cost().leftOut();
        curve.show(
                progress.course().stream()
                        .map(point -> new RotaPoint(point.millis(), Math.max(0, point.cost() - leftOut)))
                        .toList(),
                run.seconds());
        var course = new Div(new H2(all.getTranslation("rota.curve.label")), curve);
        course.addClassNames("jt-card", "jt-rota-course");
        all.add(course);
        return all;
    }
}
