package org.jiangtai.event.web;

import java.text.Collator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jiangtai.event.Event;
import org.jiangtai.menu.Theme;
import org.jiangtai.shared.Moments;

/**
 * The coming events as the first page shows them: those that fit what was asked for, by day, and what can be asked for.
 *
 * @param coming all public events to come, soonest first
 */
record Programme(List<Event> coming, List<Theme> themes, Locale locale, Moments moments) {

    /** A line of a filter: the value that stands in the address, and what people read. */
    record Choice(String value, String label) {}

    List<Event> fitting(Asked asked) {
        return coming.stream()
                .filter(event -> asked.village().isEmpty() || asked.village().equals(Long.toString(event.unitId())))
                .filter(event -> asked.theme().isEmpty() || asked.theme().equals(String.valueOf(event.themeId())))
                .filter(event -> asked.week().isEmpty()
                        || asked.week().equals(monday(event).toString()))
                .filter(event -> asked.isFoundIn(searchable(event)))
                .toList();
    }

    /** The events of one page below the day they are on. */
    Map<String, List<Event>> byDay(List<Event> events) {
        Map<String, List<Event>> days = new LinkedHashMap<>();
        for (Event event : events) {
            days.computeIfAbsent(moments.longDay(event.startsAt(), locale), day -> new ArrayList<>())
                    .add(event);
        }
        return days;
    }

    /** The villages that something is on in, as Chinese readers sort them. */
    public List<Choice> villages() {
        Map<String, Choice> byName = new TreeMap<>(Collator.getInstance(Locale.CHINA));
        coming.forEach(event ->
                byName.putIfAbsent(event.unitName(), new Choice(Long.toString(event.unitId()), event.unitName())));
        return List.copyOf(byName.values());
    }

    /** The lecturers who speak, as Chinese readers sort them. */
    public List<Choice> lecturers() {
        Map<String, Choice> byName = new TreeMap<>(Collator.getInstance(Locale.CHINA));
        coming.stream()
                .filter(event -> event.lecturerId() != null)
                .forEach(event -> byName.putIfAbsent(
                        event.lecturerName() + event.lecturerId(),
                        new Choice(String.valueOf(event.lecturerId()), event.lecturerName())));
        return List.copyOf(byName.values());
    }

    public List<Choice> themesOnOffer() {
        return themes.stream()
                .filter(theme -> coming.stream()
                        .anyMatch(event -> Long.valueOf(theme.id()).equals(event.themeId())))
                .map(theme -> new Choice(Long.toString(theme.id()), theme.name(locale)))
                .toList();
    }

    /** The weeks that something is on in, each from Monday to Sunday. */
    public List<Choice> weeks() {
        return coming.stream()
                .map(this::monday)
                .distinct()
                .map(monday -> new Choice(
                        monday.toString(),
                        moments.shortDay(monday, locale) + "–" + moments.shortDay(monday.plusDays(6), locale)))
                .toList();
    }

    public String themeOf(Event event) {
        return themes.stream()
                .filter(theme -> Long.valueOf(theme.id()).equals(event.themeId()))
                .map(theme -> theme.name(locale))
                .findFirst()
                .orElse("");
    }

    private LocalDate monday(Event event) {
        return moments.date(event.startsAt()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private String searchable(Event event) {
        return String.join(
                        " ",
                        event.title(),
                        event.description(),
                        event.lecturerName(),
                        event.unitName(),
                        event.venueName(),
                        event.venueAddress(),
                        themeOf(event))
                .toLowerCase(Locale.ROOT);
    }
}
