package org.jiangtai.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How suggestions went from being received to being solved.
 *
 * @param streams how many went from one stop to the next, in the order of the way
 * @param steps how long each step took
 * @param offices how long those who answer took from getting it to the first answer
 * @param places how long it took from receiving it to the first answer, by where it was about
 */
public record SuggestionFlow(
        List<Stream> streams, Map<FlowStep, Pace> steps, List<UnitPace> offices, List<UnitPace> places) {

    /** So many went from one stop to another. */
    public record Stream(FlowStop from, FlowStop to, long count) {}

    /** How quick it is where a unit answers, or is answered about. */
    public record UnitPace(long unitId, Pace pace) {}

    /** How many came in. */
    public long received() {
        return at(FlowStop.RECEIVED);
    }

    /** How many came by a stop; what was received stands at the beginning. */
    public long at(FlowStop stop) {
        boolean first = stop == FlowStop.RECEIVED;
        return streams.stream()
                .filter(stream -> first ? stream.from == stop : stream.to == stop)
                .mapToLong(Stream::count)
                .sum();
    }

    /** The step of the offices' own that takes longest; empty while too few were taken to tell. */
    public Optional<Map.Entry<FlowStep, Pace>> slowest() {
        return steps.entrySet().stream()
                .filter(entry -> entry.getKey().isOurs() && entry.getValue().tells())
                .filter(entry -> entry.getValue().slow() > 0)
                .min(Map.Entry.comparingByValue(Pace.SLOWEST));
    }
}
