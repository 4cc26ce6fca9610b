package org.jiangtai.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/** Says why an event cannot be shown, and leads back to the calendar. */
final class NotHere extends Div {

    NotHere(String sentence) {
        addClassName("jt-card");
        var text = new Paragraph(sentence);
        text.getElement().setAttribute("role", "alert");
        add(text, new RouterLink(getTranslation("event.backToCalendar"), CalendarView.class));
    }
}
