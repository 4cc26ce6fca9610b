package org.jiangtai.registration;

import java.util.List;
import java.util.Map;
import org.jiangtai.privacy.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * People to be put down together.
 *
 * @param consent whether the person agreed to what is said of their data
 * @param guardianConsent whether a guardian agreed for those under 14
 * @param sameNameIsAnother a keeper says that the same name on the same phone is another person
 * @param unitId whose people they are; null if nobody asked
 * @param answers to the organiser's questions, by question
 */
public record RegisterRequest(
        long eventId,
        List<PersonToRegister> people,
        Agreement consent,
        Agreement guardianConsent,
        boolean sameNameIsAnother,
        @Nullable Long unitId,
        Map<Long, String> answers) {

    /** A request of people who were told by word of mouth. */
    public RegisterRequest(
            long eventId,
            List<PersonToRegister> people,
            boolean consent,
            boolean guardianConsent,
            boolean sameNameIsAnother) {
        this(eventId, people, consent, guardianConsent, sameNameIsAnother, null);
    }

    /** The same for people of a unit. */
    public RegisterRequest(
            long eventId,
            List<PersonToRegister> people,
            boolean consent,
            boolean guardianConsent,
            boolean sameNameIsAnother,
            @Nullable Long unitId) {
        this(
                eventId,
                people,
                Agreement.byWord(consent),
                Agreement.byWord(guardianConsent),
                sameNameIsAnother,
                unitId,
                Map.of());
    }
}
