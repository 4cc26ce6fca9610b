package org.jiangtai.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The service's method that is under way, from the outermost call to its end. */
final class Call {

    static final ScopedValue<Call> NOW = ScopedValue.newInstance();

    private final String action;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private boolean written;
    private boolean sight;

    Call(String action) {
        this.action = action;
    }

    String action() {
        return action;
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
