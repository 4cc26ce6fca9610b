package org.jiangtai.uikit;

/** Thrown where a dialog saves: the person was told there what is the matter, and the dialog stays open with what was typed. */
public final class StayOpen extends RuntimeException {

    public StayOpen(Throwable cause) {
        super(cause);
    }
}
