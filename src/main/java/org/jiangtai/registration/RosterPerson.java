package org.jiangtai.registration;

import org.jspecify.annotations.Nullable;

/** One line of the list that a device of the door takes along; whoever passes it on makes the codes unreadable. */
public record RosterPerson(
        long id,
        RegistrationState state,
        String maskedName,
        String lastFour,
        String party,
        @Nullable Long unitId,
        String token,
        String shortCode) {}
