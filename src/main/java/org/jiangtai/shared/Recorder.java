package org.jiangtai.shared;

/**
 * Writes into the record of who did what. What services change is recorded by itself, with before and after, and so
 * is every call of a method that {@link SeesPersonalData}; this door is for what happens outside a service's method: a
 * sign-in, a job, a refused second factor.
 */
public interface Recorder {

    /**
     * Writes one line at once, in a transaction of its own, so that it stays whatever becomes of the caller's. Who
     * did it, when and from where is found by the recorder.
     */
    void write(Deed deed);

    /**
     * Writes one line with the transaction under way, on its connection, so that it stands there only if that comes to
     * pass; at once where none is under way, or by a recorder that knows of no transactions.
     */
    default void writeAlong(Deed deed) {
        write(deed);
    }

    /**
     * The same for what another thread asked for.
     *
     * @param origin from where it was asked, by {@link #origin}; empty for where this thread's own request came from
     */
    default void writeAlong(Deed deed, String origin) {
        writeAlong(deed);
    }

    /** Where the request under way comes from, for a line that another thread writes. */
    default String origin() {
        return "";
    }

    /** In whose name something is done. */
    interface Asker {

        /** Does something for them on another thread, so that what it changes is recorded as theirs. */
        void lets(Runnable work);
    }

    /** Whoever asks for something now, for a thread that does it for several together. */
    default Asker asker() {
        return Runnable::run;
    }

    /**
     * Says more of the call that is under way: the line that is written when it ends carries it. Outside a recorded
     * call it says nothing.
     */
    void note(String name, String value);
}
