package org.jiangtai.planning.ui;

import com.vaadin.flow.internal.JacksonUtils;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Publication;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.menu.Theme;
import org.jiangtai.planning.Board;
import org.jiangtai.planning.Place;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A board as it travels to the browser: each name once, and each event as a short row of numbers, so that a season of
 * 5,000 events is a few hundred kilobytes.
 */
final class BoardData {

    private static final int DRAFT = 1;
    private static final int IN_REVIEW = 2;
    private static final int BEHIND = 4;
    private static final int DONE = 8;

    private final Board board;
    private final Moments moments;
    private final Texts texts;
    private final Locale locale;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Integer> titles = new LinkedHashMap<>();

    BoardData(Board board, Moments moments, Texts texts, Locale locale) {
        this.board = board;
        this.moments = moments;
        this.texts = texts;
        this.locale = locale;
    }

    ObjectNode json(LocalDate today) {
        ObjectNode json = JacksonUtils.createObjectNode();
        json.set("weeks", weeks());
        json.put("current", board.span().includes(today) ? board.span().weekOf(today) : -1);
        json.set(
                "days",
                strings(List.of(DayOfWeek.values()).stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList()));
        json.set("themes", ThemesJson.of(board.themes(), locale));
        json.set("places", places());
        json.set(
                "states",
                strings(List.of(EventState.values()).stream()
                        .map(state -> texts.in(locale, state.labelKey()))
                        .toList()));
        json.set("events", events());
        json.set("names", strings(names.keySet()));
        json.set("titles", strings(titles.keySet()));
        return json;
    }

    private ArrayNode weeks() {
        ArrayNode weeks = JacksonUtils.createArrayNode();
        board.span().mondays().forEach(monday -> {
            ArrayNode week = weeks.addArray();
            week.add(moments.shortDay(monday, locale));
            week.add("– " + moments.shortDay(monday.plusDays(6), locale));
            week.add(moments.day(monday));
        });
        return weeks;
    }

    private ArrayNode places() {
        ArrayNode places = JacksonUtils.createArrayNode();
        for (Place place : board.places()) {
            places.addArray()
                    .add(place.id())
                    .add(place.name())
                    .add(place.town())
                    .add(texts.in(locale, place.kind().labelKey()));
        }
        return places;
    }

    private ArrayNode events() {
        Map<Long, Integer> rows = new HashMap<>();
        board.places().forEach(place -> rows.put(place.id(), rows.size()));
        Map<Long, Integer> themes = new HashMap<>();
        for (Theme theme : board.themes()) {
            themes.put(theme.id(), themes.size());
        }
        ArrayNode events = JacksonUtils.createArrayNode();
        for (SeasonEvent event : board.events()) {
            LocalDateTime start = moments.local(event.startsAt());
            events.addArray()
                    .add(event.id())
                    .add(event.version())
                    .add(rows.getOrDefault(event.unitId(), -1).intValue())
                    .add(board.span().weekOf(start.toLocalDate()))
                    .add(start.getDayOfWeek().getValue() - 1)
                    .add((int) start.toLocalTime()
                                    .truncatedTo(ChronoUnit.MINUTES)
                                    .toSecondOfDay()
                            / 60)
                    .add(event.themeId() == null ? -1 : themes.getOrDefault(event.themeId(), -1))
                    .add(event.lecturerName().isEmpty() ? -1 : number(names, event.lecturerName()))
                    .add(number(titles, event.title()))
                    .add(event.state().ordinal())
                    .add(marks(event))
                    .add(event.isMovable() ? 1 : 0);
        }
        return events;
    }

    private static int marks(SeasonEvent event) {
        boolean done = event.state() == EventState.ENDED || event.state() == EventState.ARCHIVED;
        return (event.stage() == EventStage.DRAFT ? DRAFT : 0)
                | (event.stage() == EventStage.IN_REVIEW ? IN_REVIEW : 0)
                | (event.publication() == Publication.BEHIND ? BEHIND : 0)
                | (done ? DONE : 0);
    }

    private static int number(Map<String, Integer> known, String text) {
        Integer number = known.putIfAbsent(text, known.size());
        return number == null ? known.size() - 1 : number;
    }

    private static ArrayNode strings(Iterable<String> all) {
        ArrayNode array = JacksonUtils.createArrayNode();
        all.forEach(array::add);
        return array;
    }
}
