package org.jiangtai.place;

import java.time.LocalTime;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A venue to be saved; {@code id} null makes a new one.
 *
 * @param contactName whom to ask there; null leaves who is kept, empty is nobody
 * @param contactPhone the contact's number; null leaves the one that is kept, empty removes it
 */
public record VenueDraft(
        @Nullable Long id,
        long unitId,
        String name,
        String address,
        int capacity,
        LocalTime opensAt,
        LocalTime closesAt,
        String equipment,
        @Nullable String contactName,
        @Nullable String contactPhone) {

    static final int NAME_LENGTH = 80;
    static final int TEXT_LENGTH = 200;
    static final int CONTACT_LENGTH = 40;
    static final int MOST_SEATS = 20_000;

    /** A venue whose contact stays as it is. */
    public VenueDraft(
            @Nullable Long id,
            long unitId,
            String name,
            String address,
            int capacity,
            LocalTime opensAt,
            LocalTime closesAt,
            String equipment) {
        this(id, unitId, name, address, capacity, opensAt, closesAt, equipment, null, null);
    }

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
                Typed.optional("equipment", equipment, TEXT_LENGTH),
                contactName == null ? null : Typed.optional("contactName", contactName, CONTACT_LENGTH),
                contactPhone);
    }

    /** The number to be kept, or null for none. Only for a draft that names a number or its removal. */
    @Nullable
    PhoneNumber phone() {
        return contactPhone == null || contactPhone.isBlank() ? null : PhoneNumber.parseContact(contactPhone);
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
