package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.shared.Registration;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotFound;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.LongWork;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** A page of one event's attendance: the event's tabs, and below what is drawn anew when somebody comes in. */
abstract class EventPage extends Page implements BeforeEnterObserver {

    private final transient EventService events;
    private final transient SubPageTabs tabs;
    private final transient PresentNews news;
    private final transient Feedback feedback;
    private final String route;
    private final Div content = new Div();
    private final Div links = new Div();
    private @Nullable Event event;
    private @Nullable Registration listening;

    EventPage(
            String titleKey, String route, EventService events, SubPageTabs tabs, PresentNews news, Feedback feedback) {
        super(titleKey);
        this.route = route;
        this.events = events;
        this.tabs = tabs;
        this.news = news;
        this.feedback = feedback;
        links.addClassName("jt-row");
        addActions(links);
        add(content);
    }

    /** Draws the page of an event that the person may see. */
    abstract void draw(Event shown, Div into, Div actions);

    /** Reads everything anew. */
    abstract void refresh();

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        content.removeAll();
        links.removeAll();
        try {
            event = null;
            Event found = events.require(id(enter));
            event = found;
            setHeading(found.title());
            content.add(tabs.draw("event", found.id(), route));
            draw(found, content, links);
            refresh();
        } catch (Failure failure) {
            var sentence = new Paragraph(feedback.sentence(failure));
            sentence.getElement().setAttribute("role", "alert");
            var card = new Div(sentence);
            card.addClassName("jt-card");
            content.add(card);
        }
        getUI().ifPresent(this::listen);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        listen(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        listenNoMore();
    }

    /** Follows the event that is shown, and no other that was shown before. */
    private void listen(UI ui) {
        listenNoMore();
        if (event != null) {
            listening = news.listen(event.id(), () -> LongWork.tell(ui, this::refresh));
        }
    }

    private void listenNoMore() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    /** A link to something that is printed or shown in a window of its own. */
    static Anchor paper(String address, String key) {
        var link = new Anchor(address);
        link.setText(link.getTranslation(key));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.addClassName("jt-link-button");
        return link;
    }

    private static long id(BeforeEnterEvent enter) {
        try {
            return Long.parseLong(enter.getRouteParameters().get("id").orElse(""));
        } catch (NumberFormatException typed) {
            throw new NotFound();
        }
    }
}
