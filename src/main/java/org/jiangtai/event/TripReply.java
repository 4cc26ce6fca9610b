package org.jiangtai.event;

import java.time.Instant;
import java.util.List;

/**
 * A lecturer's answer.
 *
 * @param reason why; must be given with a refusal
 * @param proposals when it would be possible instead, at most three; only with {@link TripAnswer#PROPOSED}
 */
public record TripReply(TripAnswer answer, String reason, List<Instant> proposals) {

    public static TripReply confirmed() {
        return new TripReply(TripAnswer.CONFIRMED, "", List.of());
    }
}
