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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.Lecturer;
import org.jspecify.annotations.Nullable;

/** Finds halls, topics and lecturers by what people call them, and calls them so that they are found again. */
final class SeasonNames {

    private static final int MOST_NAMED = 5;

    private final Map<String, Set<Venue>> places = new HashMap<>();
    private final Map<String, Set<Topic>> topics = new HashMap<>();
    private final Map<String, Set<Lecturer>> lecturers = new HashMap<>();
    private final Map<Long, Unit> units;
    private final Map<Long, Venue> venuesById;
    private final Map<Long, Lecturer> lecturersById;

    SeasonNames(List<Unit> units, List<Venue> venues, List<Topic> topics, List<Lecturer> lecturers) {
        this.units = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        venuesById = venues.stream().collect(Collectors.toMap(Venue::id, Function.identity()));
        List<Lecturer> known =
                lecturers.stream().filter(each -> !each.state().isCandidate()).toList();
        lecturersById = known.stream().collect(Collectors.toMap(Lecturer::id, Function.identity()));
        venues.forEach(this::learn);
        for (Topic topic : topics) {
            for (String name : List.of(topic.title(), topic.number(), topic.number() + topic.title())) {
                put(this.topics, name, topic);
            }
        }
        for (Lecturer lecturer : known) {
            put(this.lecturers, lecturer.name(), lecturer);
            put(this.lecturers, withUnit(lecturer), lecturer);
        }
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
     * @throws InvalidInput if none or several are
     */
    Venue place(String typed, @Nullable Long kept) {
        if (typed.isBlank()) {
            throw new InvalidInput("venueId", "planning.wrong.noPlace");
        }
        return one(
                places.getOrDefault(key(typed), Set.of()),
                venue -> Objects.equals(venue.id(), kept),
                "planning.wrong.place",
                "planning.wrong.places",
                typed,
                venue -> venue.unitName() + " " + venue.name());
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
     * The lecturer who is called so.
     *
     * @throws InvalidInput if nobody or several are
     */
    Lecturer lecturer(String typed, @Nullable Long kept) {
        return one(
                lecturers.getOrDefault(key(typed), Set.of()),
                lecturer -> Objects.equals(lecturer.id(), kept),
                "planning.wrong.lecturer",
                "planning.wrong.lecturers",
                typed,
                this::withUnit);
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
        Lecturer lecturer = event.lecturerId() == null ? null : lecturersById.get(event.lecturerId());
        return lecturer == null ? event.lecturerName() : lecturerOf(lecturer);
    }

    String lecturerOf(Lecturer lecturer) {
        return lecturers.getOrDefault(key(lecturer.name()), Set.of()).size() > 1 ? withUnit(lecturer) : lecturer.name();
    }

    private String withUnit(Lecturer lecturer) {
        Unit unit = units.get(lecturer.unitId());
        return unit == null ? lecturer.name() : lecturer.name() + " (" + unit.shortName() + ")";
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
