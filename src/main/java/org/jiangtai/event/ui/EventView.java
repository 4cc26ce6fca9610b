package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.Clash;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.TripService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** One event: what it is, how full it is, where the public finds it, and what can be done with it now. */
@Route(EventPages.DATA)
@Opens(value = EventService.class, method = "require")
@StyleSheet("context://event/calendar.css")
class EventView extends Page implements BeforeEnterObserver {

    private final transient EventService events;
    private final transient EventParts parts;
    private final transient ApprovalCard.Maker approvals;
    private final transient EventDeeds deeds;
    private final transient TripService trips;
    private final transient Moments moments;
    private final transient SubPageTabs tabs;
    private final transient Feedback feedback;
    private final transient CurrentPerson current;
    private final Div actions = new Div();
    private final Section content = new Section();

    EventView(
            EventService events,
            EventParts parts,
            ApprovalCard.Maker approvals,
            EventDeeds deeds,
            TripService trips,
            Moments moments,
            SubPageTabs tabs,
            Feedback feedback,
            CurrentPerson current) {
        super("event.tab.data");
        this.approvals = approvals;
        this.events = events;
        this.parts = parts;
        this.deeds = deeds;
        this.trips = trips;
        this.moments = moments;
        this.tabs = tabs;
        this.feedback = feedback;
        this.current = current;
        actions.addClassName("jt-row");
        addActions(actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            long id = Ids.parse(enter.getRouteParameters().get("id").orElse(""));
            Event event = events.require(id);
            add(tabs.draw("event", id, EventPages.DATA), content);
            show(event);
            if (enter.getLocation()
                            .getQueryParameters()
                            .getSingleParameter("apply")
                            .isPresent()
                    && current.may(ApprovalService.class, "apply")) {
                approvals.apply(event, () -> show(events.require(id)));
            }
        } catch (Failure failure) {
            add(new NotHere(feedback.sentence(failure)));
        }
    }

    private void show(Event event) {
        setHeading(event.title());
        actions.removeAll();
        if (current.may(EventService.class, "save")) {
            actions.add(new EventActions(event, approvals.concerns(event.kind()), deeds, this::show));
        }
        content.removeAll();
        var left = new Div();
        left.addClassName("jt-stack");
        if (!event.cancelReason().isEmpty()) {
            left.add(warning(getTranslation("event.cancelled.because", event.cancelReason())));
        }
        List<Clash> clashes = events.clashesOf(event.id());
        if (!clashes.isEmpty()) {
            left.add(clashesOf(event, clashes));
        }
        approvals.card(event, () -> show(events.require(event.id()))).ifPresent(left::add);
        left.add(parts.facts(event));
        var right = new Div(parts.seats(event));
        right.addClassName("jt-stack");
        if (current.may(TripService.class, "of")) {
            trips.of(event.id())
                    .ifPresent(status -> right.addComponentAsFirst(
                            new AnswerCard(status, current.may(EventService.class, "save"), trips, moments, feedback)));
        }
        if (event.isPublic()) {
            right.add(parts.publicPage(event, current.may(EventService.class, "poster")));
        }
        content.add(left, right);
        content.addClassName("jt-two-columns");
        UI.getCurrent().getPage().setTitle(getPageTitle());
    }

    private Div clashesOf(Event event, List<Clash> clashes) {
        var box = new Div(new Paragraph(getTranslation("event.clash.now")), new ClashList(clashes));
        box.addClassNames("jt-card", "jt-event-clashes");
        if (!event.clashReason().isEmpty()) {
            var reason = new Paragraph(getTranslation("event.clash.because", event.clashReason()));
            reason.addClassName("jt-muted");
            box.add(reason);
        }
        return box;
    }

    private static Div warning(String sentence) {
        var box = new Div(sentence);
        box.addClassName("jt-warning");
        return box;
    }
}
