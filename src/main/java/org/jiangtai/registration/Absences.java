package org.jiangtai.registration;

import java.time.Instant;
import java.util.Optional;

/** What people said of not coming; the module of the door keeps it, and stands above this one. */
public interface Absences {

    /**
     * That somebody cannot come.
     *
     * @param reason in the words of the person, or of whoever wrote for them; may be empty
     * @param at when it was said
     */
    record Said(String reason, Instant at) {}

    /** What is kept of it, taken back or not. */
    Optional<Said> saidBy(long registrationId);

    /** Lets the words go at once; that somebody was excused stays counted. */
    void forget(long registrationId);
}
