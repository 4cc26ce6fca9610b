package org.jiangtai.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or tried.
 *
 * @param action what, as {@code <Thing>.<verb>}; people read it under the key {@code deed.<Thing>.<verb>}
 * @param actor who, where nobody is signed in yet: the user name of an account, never what was merely typed, or
 *     {@link #STRANGER}; null leaves it to the recorder
 * @param target to what: the name of an entity and its id, as in {@code Account 12}; empty if to nothing in particular
 * @param outcome how it ended
 * @param details what else the auditor should know; never a name, a phone number or a secret in full
 */
public record Deed(String action, @Nullable String actor, String target, Outcome outcome, Map<String, String> details) {

    /** Somebody who has no account, or does not say which. */
    public static final String STRANGER = "";

    public static Deed done(String action, String target) {
        return new Deed(action, null, target, Outcome.DONE, Map.of());
    }

    /** The same with more that the auditor should know. */
    public Deed with(Map<String, String> more) {
        return new Deed(action, actor, target, outcome, more);
    }

    public static Deed refused(String action, String actor, Map<String, String> details) {
        return new Deed(action, actor, "", Outcome.REFUSED, details);
    }

    /** How it ended. */
    public enum Outcome implements Labelled {
        /** It happened. */
        DONE,
        /** The person may not do this. */
        REFUSED,
        /** The person may, but a rule of the domain said no. */
        DECLINED,
        /** The program failed. */
        FAILED
    }
}
