package org.jiangtai.event.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The calendar in the browser. All times that go in and out are those of the clock on the installation's wall; the
 * browser's own zone plays no part. It is public because Vaadin makes its events from outside.
 */
@Tag("jt-calendar")
@StyleSheet("context://event/calendar.css")
public final class CalendarElement extends Component {

    /**
     * One event as the calendar draws it.
     *
     * @param state the state in words
     * @param sign what stands for the theme
     * @param mark what stands for changes that the public does not know yet
     * @param moreOf the day that this line stands for the rest of; empty for an event
     */
    record Item(
            String id,
            String title,
            String start,
            String end,
            String url,
            List<String> classNames,
            boolean editable,
            String state,
            String place,
            String lecturer,
            String sign,
            String mark,
            String moreOf) {}

    /** Another span of time came into view, its end excluded. */
    @DomEvent("jt-span")
    public static final class SpanShown extends ComponentEvent<CalendarElement> {
        final LocalDateTime from;
        final LocalDateTime to;
        final boolean month;

        public SpanShown(
                CalendarElement source,
                boolean fromClient,
                @EventData("event.detail.from") String from,
                @EventData("event.detail.to") String to,
                @EventData("event.detail.view") String view) {
            super(source, fromClient);
            this.month = "month".equals(view);
            this.from = LocalDateTime.parse(from);
            this.to = LocalDateTime.parse(to);
        }
    }

    /** Somebody dragged an event to another time or stretched it. */
    @DomEvent("jt-move")
    public static final class Moved extends ComponentEvent<CalendarElement> {
        final long eventId;
        final LocalDateTime start;
        final LocalDateTime end;

        public Moved(
                CalendarElement source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.start") String start,
                @EventData("event.detail.end") String end) {
            super(source, fromClient);
            this.eventId = Long.parseLong(id);
            this.start = LocalDateTime.parse(start);
            this.end = LocalDateTime.parse(end);
        }
    }

    /** Somebody chose an empty place; {@code end} is empty where only a point was clicked. */
    @DomEvent("jt-slot")
    public static final class SlotChosen extends ComponentEvent<CalendarElement> {
        final String start;
        final String end;

        public SlotChosen(
                CalendarElement source,
                boolean fromClient,
                @EventData("event.detail.start") String start,
                @EventData("event.detail.end") String end) {
            super(source, fromClient);
            this.start = start;
            this.end = end;
        }
    }

    /** Somebody opened an event. */
    @DomEvent("jt-open")
    public static final class Opened extends ComponentEvent<CalendarElement> {
        final long eventId;

        public Opened(CalendarElement source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.eventId = Long.parseLong(id);
        }
    }

    /** Somebody asked by key for the last change back, or again. */
    @DomEvent("jt-undo")
    public static final class UndoAsked extends ComponentEvent<CalendarElement> {
        final boolean again;

        public UndoAsked(CalendarElement source, boolean fromClient, @EventData("event.detail.again") boolean again) {
            super(source, fromClient);
            this.again = again;
        }
    }

    /** Somebody chose the heading of a day. */
    @DomEvent("jt-day")
    public static final class DayChosen extends ComponentEvent<CalendarElement> {
        final LocalDate day;

        public DayChosen(CalendarElement source, boolean fromClient, @EventData("event.detail.day") String day) {
            super(source, fromClient);
            this.day = LocalDate.parse(day);
        }
    }

    private Runnable shown = () -> {};

    CalendarElement(String zone, boolean editable) {
        put("zone", zone);
        put("editable", Boolean.toString(editable));
        put("text-today", getTranslation("event.calendar.today"));
        put("text-previous", getTranslation("event.calendar.previous"));
        put("text-next", getTranslation("event.calendar.next"));
        put("text-month", getTranslation("event.calendar.month"));
        put("text-week", getTranslation("event.calendar.week"));
        put("text-day", getTranslation("event.calendar.day"));
        put("text-list", getTranslation("event.calendar.agenda"));
        put("text-empty", getTranslation("event.calendar.empty"));
        put("text-more", getTranslation("event.calendar.more"));
        put("text-move-day", getTranslation("event.moveDay"));
        put("text-close", getTranslation("action.close"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        put("language", attached.getUI().getLocale().toLanguageTag());
        attached.getUI().getPage().addJsModule("/event/calendar.js");
    }

    /** Opens at this view ({@code month}, {@code week}, {@code day} or {@code list}) and day ({@code 2026-11-22}); empty is today. */
    void openAt(String view, String day) {
        put("view", view);
        put("date", day);
    }

    void show(List<Item> items) {
        getElement().callJsFunction("show", JacksonUtils.listToJson(items));
        shown.run();
    }

    /** Writes a choice into the page's address, so that a reload and a copied link come back to it. */
    void remember(String name, String value) {
        getElement().callJsFunction("remember", name, value);
    }

    void onSpanShown(ComponentEventListener<SpanShown> listener) {
        addListener(SpanShown.class, listener);
    }

    /** Is run each time the events are drawn anew. */
    void onShown(Runnable listener) {
        shown = listener;
    }

    void onUndo(ComponentEventListener<UndoAsked> listener) {
        addListener(UndoAsked.class, listener);
    }

    void onDayChosen(ComponentEventListener<DayChosen> listener) {
        addListener(DayChosen.class, listener);
    }

    void onMoved(ComponentEventListener<Moved> listener) {
        addListener(Moved.class, listener);
    }

    void onSlotChosen(ComponentEventListener<SlotChosen> listener) {
        addListener(SlotChosen.class, listener);
    }

    void onOpened(ComponentEventListener<Opened> listener) {
        addListener(Opened.class, listener);
    }

    private void put(String name, String value) {
        getElement().setAttribute("data-" + name, value);
    }
}
