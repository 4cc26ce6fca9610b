package org.jiangtai.planning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.place.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Which places are shown.
 *
 * @param town the town's name; empty is all of them
 * @param kind null is villages, communities, and whoever has events
 * @param words part of the place's name; empty is all of them
 */
public record PlaceFilter(String town, @Nullable UnitKind kind, String words) {

    /** Villages, communities, and whoever has events. */
    public static final PlaceFilter USUAL = new PlaceFilter("", null, "");

    /** The places that it lets through, given the events of the span. */
    public List<Place> choose(List<Place> places, List<SeasonEvent> events) {
        Set<Long> hosts = events.stream().map(SeasonEvent::unitId).collect(Collectors.toSet());
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return places.stream()
                .filter(place -> place.there() || hosts.contains(place.id()))
                .filter(place -> kind == null ? place.isToured() || hosts.contains(place.id()) : place.kind() == kind)
                .filter(place -> town.isEmpty() || place.town().equals(town))
                .filter(place -> place.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
