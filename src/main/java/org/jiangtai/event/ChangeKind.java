package org.jiangtai.event;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** How an event differs from what stood in an earlier release. */
public enum ChangeKind implements Labelled {
    NEW,
    CANCELLED,
    WITHDRAWN,
    TIME,
    PLACE,
    LECTURER,
    CONTENT,
    REGISTRATION,
    /** A name or an address was put right; nobody has to be told. */
    WORDING;

    /** What is different in the same event, leaving aside whether it was cancelled. */
    static Set<ChangeKind> between(EventFacts before, EventFacts after) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        if (!before.sameTime(after)) {
            kinds.add(TIME);
        }
        if (!before.samePlace(after)) {
            kinds.add(PLACE);
        }
        if (!before.sameLecturer(after)) {
            kinds.add(LECTURER);
        }
        if (!before.sameContent(after)) {
            kinds.add(CONTENT);
        }
        // Registration that closes with the start moves with it; only what was set on its own is a change of its own.
        if (before.sameTime(after) && !before.sameRegistration(after)) {
            kinds.add(REGISTRATION);
        }
        if (!before.sameNames(after)) {
            kinds.add(WORDING);
        }
        return kinds;
    }
}
