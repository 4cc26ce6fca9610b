package org.jiangtai.planning.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;

/** The board in the browser. It is public because Vaadin makes its events from outside. */
@Tag("jt-board")
public final class BoardElement extends SeasonElement {

    /** Somebody dragged an event to another week or place; {@code unitId} is 0 where the place is the same. */
    @DomEvent("jt-move")
    public static final class Moved extends ComponentEvent<BoardElement> {
        final long eventId;
        final long version;
        final int weeks;
        final long unitId;

        public Moved(
                BoardElement source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.version") double version,
                @EventData("event.detail.weeks") int weeks,
                @EventData("event.detail.unit") String unit) {
            super(source, fromClient);
            this.eventId = Long.parseLong(id);
            this.version = (long) version;
            this.weeks = weeks;
            this.unitId = unit.isEmpty() ? 0 : Long.parseLong(unit);
        }
    }

    /** Somebody chose an event. */
    @DomEvent("jt-pick")
    public static final class Picked extends ComponentEvent<BoardElement> {
        final long eventId;

        public Picked(BoardElement source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.eventId = Long.parseLong(id);
        }
    }

    /** Somebody wants an event at a place in a week, counted from 0. */
    @DomEvent("jt-slot")
    public static final class SlotChosen extends ComponentEvent<BoardElement> {
        final long unitId;
        final int week;

        public SlotChosen(
                BoardElement source,
                boolean fromClient,
                @EventData("event.detail.unit") String unit,
                @EventData("event.detail.week") int week) {
            super(source, fromClient);
            this.unitId = Long.parseLong(unit);
            this.week = week;
        }
    }

    BoardElement(boolean editable) {
        super("board");
        put("editable", Boolean.toString(editable));
        text("label", "planning.board.label");
        text("places", "planning.places");
        text("more", "planning.more");
        text("add", "planning.add");
        text("none", "planning.board.none");
        text("draft", "planning.mark.draft");
        text("review", "planning.mark.review");
        text("behind", "planning.mark.behind");
        text("behind-long", "planning.mark.behind.long");
    }

    void onMoved(ComponentEventListener<Moved> listener) {
        addListener(Moved.class, listener);
    }

    void onPicked(ComponentEventListener<Picked> listener) {
        addListener(Picked.class, listener);
    }

    void onSlotChosen(ComponentEventListener<SlotChosen> listener) {
        addListener(SlotChosen.class, listener);
    }
}
