package org.jiangtai.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** The two ways to look at the season: as a calendar or as a list. */
final class EventsNav extends Nav {

    EventsNav(Class<? extends Component> current) {
        addClassName("jt-subpages");
        link("event.calendar", CalendarView.class, current);
        link("event.list", EventListView.class, current);
    }

    private void link(String textKey, Class<? extends Component> target, Class<? extends Component> current) {
        var link = new RouterLink(getTranslation(textKey), target);
        if (target.equals(current)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
