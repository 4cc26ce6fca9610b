package org.jiangtai.checkin;

import java.time.Instant;
import org.jiangtai.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/**
 * What the door says.
 *
 * @param entryId the entry that was written, refused ones too
 * @param refusal why not; null if the person is in
 * @param who the masked name; empty if the code is unknown
 * @param since when the same ticket came in before, for {@link Refusal#ALREADY_IN}
 * @param sinceDoor at which door that was
 * @param registrationId whom it meant; null if nobody
 * @param state how the registration stood that it meant; null if it meant nobody
 * @param otherEvent the title of the event the ticket is for, for {@link Refusal#OTHER_EVENT}
 */
public record Verdict(
        long entryId,
        @Nullable Refusal refusal,
        String who,
        @Nullable Instant since,
        String sinceDoor,
        String otherEvent,
        @Nullable Long registrationId,
        @Nullable RegistrationState state) {

    public boolean admitted() {
        return refusal == null;
    }
}
