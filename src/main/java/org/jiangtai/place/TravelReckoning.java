package org.jiangtai.place;

import java.util.Map;
import org.jiangtai.place.TravelTimes.Source;

/** Reckons the way between two units: pure numbers, no database. */
record TravelReckoning(TravelRules rules, Map<Long, TravelStop> stops, Map<TravelPair, Integer> entered) {

    record Way(int minutes, Source source) {}

    /** @throws IllegalArgumentException if a unit is not known */
    Way way(long from, long to) {
        TravelStop start = stop(from);
        TravelStop end = stop(to);
        if (from == to) {
            return new Way(rules.sameUnit(), Source.SAME_UNIT);
        }
        var pair = new TravelPair(from, to);
        Integer known = entered.getOrDefault(pair, entered.get(pair.back()));
        if (known != null) {
            return new Way(known, Source.OVERRIDE);
        }
        return reckoned(start, end);
    }

    /** What holds where nobody entered anything. */
    Way reckoned(TravelStop start, TravelStop end) {
        if (start.position() != null && end.position() != null) {
            return new Way(rules.minutesFor(start.position().kilometresTo(end.position())), Source.POSITIONS);
        }
        return start.town() == end.town()
                ? new Way(rules.sameTown(), Source.SAME_TOWN)
                : new Way(rules.otherTown(), Source.OTHER_TOWN);
    }

    TravelStop stop(long unit) {
        TravelStop stop = stops.get(unit);
        if (stop == null) {
            throw new IllegalArgumentException("unit " + unit + " was not asked for");
        }
        return stop;
    }
}
