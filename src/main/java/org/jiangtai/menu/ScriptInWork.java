package org.jiangtai.menu;

import org.jiangtai.shared.Failure;

/** A topic's next version is begun once the one that is being worked on is approved. */
public final class ScriptInWork extends Failure {

    private final long openId;

    ScriptInWork(long openId, int number, ScriptState state) {
        super(number, state);
        this.openId = openId;
    }

    /** The version that is being worked on. */
    public long openId() {
        return openId;
    }
}
