package org.jiangtai.planning;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.speaker.LecturerState;
import org.jspecify.annotations.Nullable;

/** Finds halls, topics and lecturers by what people call them, and calls them so that they are found again. */
final class SeasonNames {

    private static final int MOST_NAMED = 5;
    private static final Pattern WITH_UNIT =
            Pattern.compile("\\s*(.+?)\\s*[(\\uFF08]([^()\\uFF08\\uFF09]+)[)\\uFF09]\\s*");

    private final Map<String, Set<Venue>> places = new HashMap<>();
    private final Map<String, Set<Topic>> topics = new HashMap<>();
    private final Map<String, Set<LecturerName>> lecturers = new HashMap<>();
    private final Map<Long, Unit> units;
    private final Map<Long, Venue> venuesById;
    private final LongFunction<Lecturer> lookUp;
    private final Map<Long, Lecturer> lookedUp = new HashMap<>();

    /** @param lookUp asked only for lecturers who share their name with another */
    SeasonNames(
            List<Unit> units,
            List<Venue> venues,
            List<Topic> topics,
            List<LecturerName> lecturers,
            LongFunction<Lecturer> lookUp) {
        this.units = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        venuesById = venues.stream().collect(Collectors.toMap(Venue::id, Function.identity()));
        this.lookUp = lookUp;
        venues.forEach(this::learn);
        for (Topic topic : topics) {
            for (String name : List.of(topic.title(), topic.number(), topic.number() + topic.title())) {
                put(this.topics, name, topic);
            }
        }
        lecturers.forEach(lecturer -> put(this.lecturers, lecturer.name(), lecturer));
    }

    /** A hall is known by its own name, with its unit's names before it, and by its unit's alone. */
    private void learn(Venue venue) {
        Unit unit = units.get(venue.unitId());
        put(places, venue.name(), venue);
        put(places, venue.unitName() + venue.name(), venue);
        put(places, venue.unitName(), venue);
        if (unit != null) {
            put(places, unit.name() + venue.name(), venue);
            put(places, unit.name(), venue);
        }
    }

    /**
     * The hall that is called so.
     *
     * @param kept the hall that the event has; it wins where several are called so
     * @throws InvalidInput if none or several are, or its unit is no more
     */
    Venue place(String typed, @Nullable Long kept) {
        if (typed.isBlank()) {
            throw new InvalidInput("venueId", "planning.wrong.noPlace");
        }
        Set<Venue> found = places.getOrDefault(key(typed), Set.of());
        if (found.stream().noneMatch(venue -> Objects.equals(venue.id(), kept))) {
            Set<Venue> there = found.stream().filter(this::isThere).collect(Collectors.toSet());
            if (there.isEmpty() && !found.isEmpty()) {
                throw new InvalidInput("venueId", "invalid.venue.gone");
            }
            found = there;
        }
        return one(
                found,
                venue -> Objects.equals(venue.id(), kept),
                "planning.wrong.place",
                "planning.wrong.places",
                typed,
                venue -> venue.unitName() + " " + venue.name());
    }

    private boolean isThere(Venue venue) {
        Unit unit = units.get(venue.unitId());
        return unit == null || unit.takes(null);
    }

    /**
     * The topic that is called so, or null if none is.
     *
     * @throws InvalidInput if several are
     */
    @Nullable
    Topic topic(String typed, @Nullable Long kept) {
        Set<Topic> found = topics.getOrDefault(key(typed), Set.of());
        return found.isEmpty()
                ? null
                : one(
                        found,
                        topic -> Objects.equals(topic.id(), kept),
                        "planning.wrong.topics",
                        "planning.wrong.topics",
                        typed,
                        topic -> topic.number() + " " + topic.title());
    }

    /**
     * The lecturer who is called so; where several are, the unit behind the name tells them apart, else the one who is
     * engaged.
     *
     * @throws InvalidInput if nobody or several are
     */
    LecturerName lecturer(String typed, @Nullable Long kept) {
        Matcher parts = WITH_UNIT.matcher(typed);
        boolean withUnit = parts.matches();
        Set<LecturerName> found = lecturers.getOrDefault(key(withUnit ? parts.group(1) : typed), Set.of());
        if (found.size() > 1 && withUnit) {
            String unit = key(parts.group(2));
            found = filtered(found, each -> key(unitOf(each)).equals(unit));
        } else if (found.size() > 1 && found.stream().noneMatch(each -> Objects.equals(each.id(), kept))) {
            found = filtered(found, each -> lookedUp(each).state() == LecturerState.ENGAGED);
        }
        return one(
                found,
                lecturer -> Objects.equals(lecturer.id(), kept),
                "planning.wrong.lecturer",
                "planning.wrong.lecturers",
                typed,
                this::withUnit);
    }

    /** Those of whom it holds, or all where it holds of nobody. */
    private static <T> Set<T> filtered(Set<T> all, Predicate<T> wanted) {
        Set<T> left = all.stream().filter(wanted).collect(Collectors.toSet());
        return left.isEmpty() ? all : left;
    }

    private static <T> T one(
            Set<T> found, Predicate<T> isKept, String none, String several, String typed, Function<T, String> inWords) {
        if (found.isEmpty()) {
            throw new InvalidInput("name", none, typed.strip());
        }
        if (found.size() == 1) {
            return found.iterator().next();
        }
        return found.stream()
                .filter(isKept)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "name",
                        several,
                        typed.strip(),
                        found.stream().limit(MOST_NAMED).map(inWords).collect(Collectors.joining(" / "))));
    }

    /** How the event's hall is written, so that it alone is found by it. */
    String placeOf(Event event) {
        Venue venue = venuesById.get(event.venueId());
        Set<Venue> found = places.getOrDefault(key(event.place()), Set.of());
        return venue == null || found.equals(Set.of(venue)) ? event.place() : placeOf(venue);
    }

    String placeOf(Venue venue) {
        return venue.unitName() + " " + venue.name();
    }

    /** How the event's lecturer is written; with the unit where several have the name. */
    String lecturerOf(Event event) {
        return lecturers.getOrDefault(key(event.lecturerName()), Set.of()).stream()
                .filter(each -> Objects.equals(each.id(), event.lecturerId()))
                .findFirst()
                .map(this::inWords)
                .orElse(event.lecturerName());
    }

    private String inWords(LecturerName lecturer) {
        return lecturers.getOrDefault(key(lecturer.name()), Set.of()).size() > 1 ? withUnit(lecturer) : lecturer.name();
    }

    private String withUnit(LecturerName lecturer) {
        return lecturer.name() + " (" + unitOf(lecturer) + ")";
    }

    private String unitOf(LecturerName lecturer) {
        Unit unit = units.get(lookedUp(lecturer).unitId());
        return unit == null ? "" : unit.shortName();
    }

    private Lecturer lookedUp(LecturerName lecturer) {
        return lookedUp.computeIfAbsent(lecturer.id(), lookUp::apply);
    }

    private static <T> void put(Map<String, Set<T>> into, String name, T thing) {
        into.computeIfAbsent(key(name), fresh -> new LinkedHashSet<>()).add(thing);
    }

    /** A name without blanks, dots and brackets, whatever their width. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
