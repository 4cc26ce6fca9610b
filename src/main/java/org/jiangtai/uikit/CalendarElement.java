package org.jiangtai.uikit;

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
@StyleSheet("context://uikit/calendar.css")
public final class CalendarElement extends Component {

    /**
     * One event as the calendar draws it.
     *
     * @param state the state in words
     * @param sign what stands for the theme
     * @param mark what stands for changes that the public does not know yet
     * @param moreOf the day that this line stands for the rest of; empty for an event
     */
    public record Item(
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
        public final LocalDateTime from;
        public final LocalDateTime to;
        public final boolean month;

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
        public final long eventId;
        public final LocalDateTime start;
        public final LocalDateTime end;

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
        public final String start;
        public final String end;

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
        public final long eventId;

        public Opened(CalendarElement source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.eventId = Long.parseLong(id);
        }
    }

    /** Somebody asked by key for the last change back, or again. */
    @DomEvent("jt-undo")
    public static final class UndoAsked extends ComponentEvent<CalendarElement> {
        public final boolean again;

        public UndoAsked(CalendarElement source, boolean fromClient, @EventData("event.detail.again") boolean again) {
            super(source, fromClient);
            this.again = again;
        }
    }

    /** Somebody chose the heading of a day. */
    @DomEvent("jt-day")
    public static final class DayChosen extends ComponentEvent<CalendarElement> {
        public final LocalDate day;

        public DayChosen(CalendarElement source, boolean fromClient, @EventData("event.detail.day") String day) {
            super(source, fromClient);
            this.day = LocalDate.parse(day);
        }
    }

    private Runnable shown = () -> {};

    public CalendarElement(String zone, boolean editable) {
        put("zone", zone);
        put("editable", Boolean.toString(editable));
        put("text-today", getTranslation("uikit.calendar.today"));
        put("text-previous", getTranslation("uikit.calendar.previous"));
        put("text-next", getTranslation("uikit.calendar.next"));
        put("text-month", getTranslation("uikit.calendar.month"));
        put("text-week", getTranslation("uikit.calendar.week"));
        put("text-day", getTranslation("uikit.calendar.day"));
        put("text-list", getTranslation("uikit.calendar.agenda"));
        put("text-empty", getTranslation("uikit.calendar.empty"));
        put("text-more", getTranslation("uikit.calendar.more"));
        put("text-close", getTranslation("action.close"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        put("language", attached.getUI().getLocale().toLanguageTag());
        attached.getUI().getPage().addJsModule("/uikit/calendar.js");
    }

    /** Leaves the page's address as it is: the calendar is but a part of the page. */
    public void keepAddress() {
        put("address", "kept");
    }

    /** What a click on the heading of a day does; where there is none, the headings are words alone. */
    public void nameDays(String text) {
        put("text-move-day", text);
    }

    /** Opens at this view ({@code month}, {@code week}, {@code day} or {@code list}) and day ({@code 2026-11-22}); empty is today. */
    public void openAt(String view, String day) {
        put("view", view);
        put("date", day);
    }

    public void show(List<Item> items) {
        getElement().callJsFunction("show", JacksonUtils.listToJson(items));
        shown.run();
    }

    /** Writes a choice into the page's address, so that a reload and a copied link come back to it. */
    public void remember(String name, String value) {
        getElement().callJsFunction("remember", name, value);
    }

    public void onSpanShown(ComponentEventListener<SpanShown> listener) {
        addListener(SpanShown.class, listener);
    }

    /** Is run each time the events are drawn anew. */
    public void onShown(Runnable listener) {
        shown = listener;
    }

    public void onUndo(ComponentEventListener<UndoAsked> listener) {
        addListener(UndoAsked.class, listener);
    }

    public void onDayChosen(ComponentEventListener<DayChosen> listener) {
        addListener(DayChosen.class, listener);
    }

    public void onMoved(ComponentEventListener<Moved> listener) {
        addListener(Moved.class, listener);
    }

    public void onSlotChosen(ComponentEventListener<SlotChosen> listener) {
        addListener(SlotChosen.class, listener);
    }

    public void onOpened(ComponentEventListener<Opened> listener) {
        addListener(Opened.class, listener);
    }

    private void put(String name, String value) {
        getElement().setAttribute("data-" + name, value);
    }
}
