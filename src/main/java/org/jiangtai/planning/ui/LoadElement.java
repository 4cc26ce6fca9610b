package org.jiangtai.planning.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;

/** The bars in the browser. It is public because Vaadin makes its events from outside. */
@Tag("jt-load")
public final class LoadElement extends SeasonElement {

    /** Somebody wants to see a lecturer's calendar. */
    @DomEvent("jt-open")
    public static final class Opened extends ComponentEvent<LoadElement> {
        final long lecturerId;

        public Opened(LoadElement source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.lecturerId = Long.parseLong(id);
        }
    }

    LoadElement() {
        super("load");
        text("label", "planning.load.label");
        text("lecturers", "planning.load.lecturers");
        text("sum", "planning.sum");
        text("limit", "planning.load.limit");
        text("no-limit", "planning.load.noLimit");
        text("over", "planning.load.over");
        text("minutes", "planning.load.minutes");
        text("away", "planning.load.away");
        text("away-sign", "planning.load.away.sign");
    }

    void onOpened(ComponentEventListener<Opened> listener) {
        addListener(Opened.class, listener);
    }
}
