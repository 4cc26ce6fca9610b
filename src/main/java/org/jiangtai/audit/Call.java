package org.jiangtai.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service's method that is under way, from the outermost call to its end. */
final class Call {

    /** What nobody called a service for. */
    static final String NOBODYS = "Program.work";

    static final ScopedValue<Call> NOW = ScopedValue.newInstance();

    private final String action;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private boolean written;
    private boolean sight;

    private @Nullable By by;

    /** Who called and from where, where another thread does the work. */
    record By(String actor, @Nullable Long actorId, String origin) {}

    Call(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }

    @Nullable
    By by() {
        return by;
    }

    void isBy(By whoever) {
        by = whoever;
    }

    Map<String, String> notes() {
        return notes;
    }

    /** Whether a line says already what this call did. */
    boolean isWritten() {
        return written;
    }

    /** Whether something that it called showed personal data. */
    boolean hasSight() {
        return sight;
    }

    void sightWithin() {
        sight = true;
    }

    void lineWritten() {
        written = true;
    }
}
