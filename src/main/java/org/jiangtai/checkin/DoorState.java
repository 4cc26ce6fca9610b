package org.jiangtai.checkin;

import java.time.Instant;
import java.util.List;

/**
 * An event's door at this moment, for a device that follows it.
 *
 * @param cursor to be given back with the next question
 * @param expected how many people have a seat
 * @param seatsLeft seats of the event that nobody has
 * @param lists how many are there, list by list
 * @param rosterTag changes when the list that a device took along is no longer right; a second late at most
 * @param moves what came after the cursor, at all doors
 */
public record DoorState(
        Instant now,
        String cursor,
        int arrived,
        int expected,
        int seatsLeft,
        String rosterTag,
        List<ListCount> lists,
        List<Move> moves) {

    /**
     * A list's numbers.
     *
     * @param seatsLeft -1 where the list has no number of its own
     */
    public record ListCount(int number, int arrived, int inside, int seatsLeft) {}

    /**
     * A coming or going that counts, or that counts no more.
     *
     * @param undone whether it was taken back
     */
    public record Move(
            long entryId,
            long registrationId,
            int list,
            Direction direction,
            Instant at,
            String door,
            boolean undone) {}
}
