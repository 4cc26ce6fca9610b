package org.jiangtai.shell;

import org.jiangtai.shared.Failure;

/** More requests came from one address than a person makes. */
public final class TooManyRequests extends Failure {

    private static final long A_MINUTE = 60;

    private final long seconds;

    public TooManyRequests() {
        this(A_MINUTE);
    }

    TooManyRequests(long seconds) {
        this.seconds = seconds;
    }

    /** After how many seconds it is worth trying again. */
    public long seconds() {
        return seconds;
    }
}
