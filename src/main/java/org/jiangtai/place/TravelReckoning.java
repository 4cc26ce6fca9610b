package org.jiangtai.place;

import java.util.Map;
import org.jiangtai.place.TravelTimes.Source;

/** Reckons the way between two units: pure numbers, no database. */
record TravelReckoning(TravelRules rules, Map<Long, TravelStop> stops, Map<TravelPair, Integer> entered) {

    record Way(int minutes, Source source) {}

    /** @throws IllegalArgumentException if a unit is not known */
    Way way(long from, long to) {
        var pair = new TravelPair(from, to);
        Integer known = entered.getOrDefault(pair, entered.get(pair.back()));
        return known == null || from == to ? reckoned(pair) : new Way(known, Source.OVERRIDE);
    }

    /** What holds where nobody entered anything. */
    Way reckoned(TravelPair pair) {
        TravelStop start = stop(pair.from());
        TravelStop end = stop(pair.to());
        if (pair.from() == pair.to()) {
            return new Way(rules.sameUnit(), Source.SAME_UNIT);
        }
        if (start.position() != null && end.position() != null) {
            return new Way(rules.minutesFor(start.position().kilometresTo(end.position())), Source.POSITIONS);
        }
        return start.town() == end.town()
                ? new Way(rules.sameTown(), Source.SAME_TOWN)
                : new Way(rules.otherTown(), Source.OTHER_TOWN);
    }

    private TravelStop stop(long unit) {
        TravelStop stop = stops.get(unit);
        if (stop == null) {
            throw new IllegalArgumentException("unit " + unit + " was not asked for");
        }
        return stop;
    }
}
