package org.jiangtai.event.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.jiangtai.event.Event;

/** Events in short lines, as the home page lists them: when, what and where, how many, in which state. */
@StyleSheet("context://event/calendar.css")
final class EventLines extends UnorderedList {

    EventLines(List<Event> events, Function<Event, String> when) {
        addClassName("jt-events");
        events.forEach(event -> add(line(event, when.apply(event))));
    }

    private ListItem line(Event event, String when) {
        var time = new Span(when);
        time.addClassName("jt-events-time");
        var place = new Span(event.place());
        place.addClassName("jt-muted");
        var what = new Div(new Anchor(EventPages.addressOf(event.id()), event.title()), place);
        what.addClassName("jt-events-what");
        var seats = new Span(getTranslation("event.seats.short", event.taken(), event.capacity()));
        seats.addClassName("jt-events-seats");
        return new ListItem(time, what, seats, EventPages.badge(event));
    }
}
