package org.jiangtai.registration;

import java.util.List;
import org.jiangtai.privacy.Agreement;

/**
 * People to be put down together.
 *
 * @param consent whether the person agreed to what is said of their data
 * @param guardianConsent whether a guardian agreed for those under 14
 * @param sameNameIsAnother a keeper says that the same name on the same phone is another person
 */
public record RegisterRequest(
        long eventId,
        List<PersonToRegister> people,
        Agreement consent,
        Agreement guardianConsent,
        boolean sameNameIsAnother) {

    /** A request of people who were told by word of mouth. */
    public RegisterRequest(
            long eventId,
            List<PersonToRegister> people,
            boolean consent,
            boolean guardianConsent,
            boolean sameNameIsAnother) {
        this(eventId, people, Agreement.byWord(consent), Agreement.byWord(guardianConsent), sameNameIsAnother);
    }
}
