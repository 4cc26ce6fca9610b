package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/** What somebody does with an item, or the clock; {@link ItemRules} says who may, when, and where it leads. */
public enum ItemAction implements Labelled {
    MAKE,
    EDIT,
    ASSIGN,
    /** The unit that held it was dissolved; another one has it now, by the same deadline. */
    HAND_OVER,
    HAND_BACK,
    PLAN,
    REPORT,
    ASK_EXTENSION,
    GRANT_EXTENSION,
    REFUSE_EXTENSION,
    SUBMIT,
    SEND_BACK,
    CLOSE,
    KEEP_LONG_TERM,
    /** It was closed, and is not right after all. */
    REOPEN,
    ADD_PICTURE,
    DROP_PICTURE,
    /** The clock reminded the unit; the state stays. */
    REMIND,
    /** The clock lit the first light. */
    BLUE,
    YELLOW,
    RED,
    /** The calendar of holidays changed, and the deadline with it. */
    MOVE_DUE
}
