package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiangtai.event.AnswerState;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.Publication;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.event.TripService;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.uikit.CalendarElement;
import org.springframework.stereotype.Component;

/** Makes of events what the calendar draws: words, signs, and classes for the colours. */
@Component
class CalendarItems {

    static final int COLOURS = 8;

    /** A day of the month has room for so many; a busier one names how many more there are, and leads to the day. */
    static final int MOST_A_DAY = 4;

    private final MenuService menu;
    private final TripService trips;
    private final Moments moments;
    private final Texts texts;

    CalendarItems(MenuService menu, TripService trips, Moments moments, Texts texts) {
        this.menu = menu;
        this.trips = trips;
        this.moments = moments;
        this.texts = texts;
    }

    /**
     * The items of a span.
     *
     * @param editable whether the person may move events at all
     */
    List<CalendarElement.Item> of(List<SeasonEvent> events, CalendarColour colour, boolean editable) {
        Locale locale = UI.getCurrent().getLocale();
        List<Theme> themes = menu.themes();
        Map<Long, Integer> places = new HashMap<>();
        themes.forEach(theme -> places.put(theme.id(), places.size()));
        Map<Long, AnswerState> answers =
                trips.states(events.stream().map(SeasonEvent::id).toList());
        return events.stream()
                .map(event -> {
                    Integer place = event.themeId() == null ? null : places.get(event.themeId());
                    String sign = place == null ? "" : themes.get(place).sign(locale);
                    String look = colour == CalendarColour.STATE
                            ? "jt-event-" + event.state().name().toLowerCase(Locale.ROOT)
                            : place == null ? "jt-theme-none" : "jt-theme-" + place % COLOURS;
                    return item(
                            event,
                            answers.getOrDefault(event.id(), AnswerState.NOT_ASKED),
                            sign,
                            look,
                            editable,
                            locale);
                })
                .toList();
    }

    /** The same for a month: no day has more than it has room for, however many events there are. */
    List<CalendarElement.Item> ofMonth(List<SeasonEvent> events, CalendarColour colour, boolean editable) {
        Map<LocalDate, List<SeasonEvent>> days = new TreeMap<>();
        events.forEach(event -> days.computeIfAbsent(moments.date(event.startsAt()), none -> new ArrayList<>())
                .add(event));
        List<SeasonEvent> shown = new ArrayList<>();
        List<CalendarElement.Item> more = new ArrayList<>();
        days.forEach((day, there) -> {
            int room = there.size() > MOST_A_DAY ? MOST_A_DAY - 1 : there.size();
            shown.addAll(there.subList(0, room));
            if (room < there.size()) {
                more.add(more(day, there.size() - room));
            }
        });
        return Stream.concat(of(shown, colour, editable).stream(), more.stream())
                .toList();
    }

    private CalendarElement.Item item(
            SeasonEvent event, AnswerState answer, String sign, String look, boolean editable, Locale locale) {
        List<String> classes = new ArrayList<>(List.of("jt-event", look));
        if (event.stage() == EventStage.DRAFT || event.stage() == EventStage.IN_REVIEW) {
            classes.add("jt-event-unsure");
        }
        boolean said = !event.state().isOver() && (answer == AnswerState.OPEN || answer.needsWork());
        if (said) {
            classes.add("jt-answer-" + answer.name().toLowerCase(Locale.ROOT));
        }
        boolean behind = event.publication() == Publication.BEHIND;
        return new CalendarElement.Item(
                Long.toString(event.id()),
                event.title(),
                moments.local(event.startsAt()).toString(),
                moments.local(event.endsAt()).toString(),
                "/desk/" + EventPages.addressOf(event.id()),
                classes,
                editable && event.isMovable(),
                texts.in(locale, event.state().labelKey()),
                event.unitName(),
                // What the lecturer said stands beside the name where somebody has to know it.
                said
                        ? texts.in(
                                locale,
                                "event.answer.beside",
                                event.lecturerName(),
                                texts.in(locale, answer.labelKey()))
                        : event.lecturerName(),
                sign,
                behind ? texts.in(locale, "event.calendar.behind") : "",
                "");
    }

    private CalendarElement.Item more(LocalDate day, int count) {
        return new CalendarElement.Item(
                "more-" + day,
                texts.in(UI.getCurrent().getLocale(), "uikit.calendar.more").replace("#", Integer.toString(count)),
                day.atTime(LocalTime.of(23, 58)).toString(),
                day.atTime(LocalTime.of(23, 59)).toString(),
                "/desk/events?view=day&date=" + day,
                List.of("jt-event", "jt-event-more"),
                false,
                "",
                "",
                "",
                "",
                "",
                day.toString());
    }
}
