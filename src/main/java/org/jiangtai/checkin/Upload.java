package org.jiangtai.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a device did by itself and tells afterwards. */
public sealed interface Upload {

    /** What tells it from any other; the same one again is the same thing. */
    String nonce();

    When when();

    /**
     * When it happened.
     *
     * @param deviceTime by the device's own clock
     * @param behind by how many milliseconds the device believed its clock to be behind the server's; null if it never
     *     knew
     */
    record When(Instant deviceTime, @Nullable Long behind) {}

    /**
     * Somebody showed a code or was picked from the list.
     *
     * @param list the list's number; null for the device's own
     * @param code what was read or typed; null where the person was picked
     * @param registrationId who was picked; null where a code was read
     * @param refusal why the device let nobody pass; null if it did
     */
    record Scanned(
            String nonce,
            When when,
            @Nullable Integer list,
            Direction direction,
            EntryMethod method,
            @Nullable String code,
            @Nullable Long registrationId,
            @Nullable Refusal refusal)
            implements Upload {}

    /** Somebody without a ticket came in. */
    record WalkedIn(
            String nonce,
            When when,
            @Nullable Integer list,
            String name,
            @Nullable String phone) implements Upload {}

    /**
     * The device took an entry back.
     *
     * @param of the entry's nonce
     */
    record Undone(String nonce, When when, String of) implements Upload {}

    /**
     * What became of it. Each answer is final: the device may forget the thing.
     *
     * @param verdict what the book says now; null for what could not be kept or was taken back
     * @param forced what the rules would have said to what happened all the same; null if nothing
     * @param invalid why it could not be kept; null if it was
     */
    record Answer(
            String nonce,
            Status status,
            @Nullable Verdict verdict,
            @Nullable Refusal forced,
            @Nullable RuntimeException invalid) {}

    /** How an upload ended. */
    enum Status {
        /** It was written down. */
        STORED,
        /** It had been written down before. */
        KNOWN,
        /** It is no such thing as can be written down; trying again changes nothing. */
        INVALID
    }
}
