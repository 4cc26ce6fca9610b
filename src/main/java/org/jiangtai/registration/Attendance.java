package org.jiangtai.registration;

import java.time.Instant;
import java.util.Optional;

/** Answers for the ticket page whether its holder has come; the door knows, and the door stands above this module. */
public interface Attendance {

    /** When the person came in to their event, or empty if not yet. */
    Optional<Instant> presentSince(long eventId, long registrationId);
}
