package org.jiangtai.checkin;

import java.time.Instant;
import java.util.List;
import org.jiangtai.registration.RegistrationState;

/**
 * What a device of the door takes along to decide by itself: the event, its lists, and of its people no more than it
 * takes to tell them apart.
 *
 * @param list the list that the device begins with
 * @param linkEndsAt when the device's link ends
 * @param undoMinutes for how long it may take back its own entries
 * @param expected how many people have a seat
 * @param seatsLeft how many seats are left as far as is known
 */
public record DoorRoster(
        String code,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        boolean cancelled,
        String door,
        int list,
        Instant linkEndsAt,
        List<DoorList> lists,
        long undoMinutes,
        int expected,
        int seatsLeft,
        List<Guest> guests,
        List<Codes> replaced) {

    /**
     * One person.
     *
     * @param codes of the ticket
     * @param party equal for people who were put down together, and counted from 1
     * @param family the first 32 hexadecimal digits of the SHA-256 of the code that all of them have together
     * @param unit the unit's name; empty if none is known
     */
    public record Guest(
            long id,
            Codes codes,
            String maskedName,
            String lastFour,
            RegistrationState state,
            int party,
            String family,
            String unit) {}

    /**
     * A ticket's codes as a device can recognise them and nobody can read them: the first 32 hexadecimal digits of the
     * token's SHA-256, and the first 7 of that of the event's code, a colon and the short code. Seven digits are so few
     * that a stolen list leads to no code, and enough to tell a hall's people apart.
     */
    public record Codes(String token, String shortCode) {}
}
