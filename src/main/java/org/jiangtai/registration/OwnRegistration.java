package org.jiangtai.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one person with a ticket, for that person.
 *
 * @param name empty once it was deleted
 * @param phone empty if none is known; masked unless the person has shown to know it
 * @param consentVersion to which text the person agreed; null if somebody else wrote without any
 * @param guardianVersion to which text a guardian agreed; null if none had to
 * @param withdrawnAt when name and phone were deleted on the person's own wish; null if they were not
 * @param toCome whether deleting gives the seat back
 * @param answers to the organiser's questions
 * @param leave what the person said of not coming; null if nothing
 */
public record OwnRegistration(
        String token,
        String shortCode,
        long eventId,
        String name,
        String phone,
        RegistrationState state,
        Source source,
        Instant registeredAt,
        @Nullable String consentVersion,
        @Nullable Instant consentedAt,
        @Nullable String guardianVersion,
        @Nullable Instant withdrawnAt,
        boolean toCome,
        List<Answer> answers,
        Absences.@Nullable Said leave) {

    public boolean isForgotten() {
        return name.isEmpty();
    }
}
