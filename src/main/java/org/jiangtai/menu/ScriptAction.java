package org.jiangtai.menu;

/** What can be done with a version of a script. */
public enum ScriptAction {
    EDIT,
    SUBMIT,
    WITHDRAW,
    /** Approve it or send it back. */
    REVIEW,
    /** Begin the next version. */
    BEGIN_NEXT
}
