package org.jiangtai.place;

import java.time.LocalTime;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/** A venue to be saved; {@code id} null makes a new one. */
public record VenueDraft(
        @Nullable Long id,
        long unitId,
        String name,
        String address,
        int capacity,
        LocalTime opensAt,
        LocalTime closesAt,
        String equipment) {

    static final int NAME_LENGTH = 80;
    static final int TEXT_LENGTH = 200;
    static final int MOST_SEATS = 20_000;

    /**
     * The draft as it is kept.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    VenueDraft checked() {
        requireSeats(capacity);
        requireHours(opensAt, closesAt);
        return new VenueDraft(
                id,
                unitId,
                Typed.required("name", name, NAME_LENGTH),
                Typed.optional("address", address, TEXT_LENGTH),
                capacity,
                opensAt,
                closesAt,
                Typed.optional("equipment", equipment, TEXT_LENGTH));
    }

    static void requireSeats(int capacity) {
        if (capacity < 1 || capacity > MOST_SEATS) {
            throw new InvalidInput("capacity", "invalid.venue.capacity", MOST_SEATS);
        }
    }

    static void requireHours(LocalTime opensAt, LocalTime closesAt) {
        if (!opensAt.isBefore(closesAt)) {
            throw new InvalidInput("closesAt", "invalid.venue.hours");
        }
    }
}
