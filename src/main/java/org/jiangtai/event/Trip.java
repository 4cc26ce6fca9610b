package org.jiangtai.event;

import java.time.Instant;
import java.util.List;
import org.jiangtai.place.VenueContact;

/**
 * An event as its lecturer sees it.
 *
 * @param event as it was announced; as it is planned where it is approved and not announced yet
 * @param reason what the lecturer said with the answer
 * @param proposals when the lecturer could come instead
 * @param contact whom to call, the number in full; of the event, else of its venue
 * @param map the address of a map
 */
public record Trip(
        Event event, AnswerState answer, String reason, List<Instant> proposals, VenueContact contact, String map) {

    /** Whether the lecturer can still say something. */
    public boolean isOpen() {
        return !event.state().isOver();
    }
}
