package org.jiangtai.registration;

import java.util.List;

/**
 * People to be put down together.
 *
 * @param consent the person agreed to what the form says of their data
 * @param guardianConsent a guardian agreed for those under 14
 * @param sameNameIsAnother a keeper says that the same name on the same phone is another person
 */
public record RegisterRequest(
        long eventId,
        List<PersonToRegister> people,
        boolean consent,
        boolean guardianConsent,
        boolean sameNameIsAnother) {}
