package org.jiangtai.menu;

import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;

/** How long the texts of a script may be. */
public final class ScriptRules {

    /** The most characters of a script's text. */
    public static final int MOST_TEXT = 50_000;

    static final int MOST_NAME = 80;
    static final int MOST_REASON = 500;
    static final int MOST_AUTHORS = 1_000;

    private ScriptRules() {}

    /**
     * The text as it is kept: lines end in one way, and no blanks stand at their ends.
     *
     * @throws InvalidInput if it is empty, too long or no text
     */
    static String text(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[ \\t]+(?=\\n)", "");
        return Typed.required("text", lines, MOST_TEXT);
    }
}
