package org.jiangtai.audit;

import java.util.List;
import org.jiangtai.shared.Labelled;

/**
 * What looking over the whole chain showed.
 *
 * @param sealed lines that are in order
 * @param unsealed lines that wait for their seal
 * @param faults at most {@link #MOST_FAULTS} of them
 */
public record ChainReport(long sealed, long unsealed, List<Fault> faults) {

    public static final int MOST_FAULTS = 100;

    /** What is wrong. */
    public enum Kind implements Labelled {
        /** The line does not say any more what was sealed. */
        CHANGED,
        /** A line that was sealed is gone. */
        MISSING,
        /** A place of the chain is gone, with its line. */
        GAP,
        /** A file that old lines went to is gone, cannot be read or ends elsewhere. */
        ARCHIVE,
        /** The chain was longer once. */
        CUT_OFF
    }

    /**
     * One thing that is wrong.
     *
     * @param line the line's number; 0 where it is not known
     */
    public record Fault(Kind kind, long position, long line) {}

    public boolean isSound() {
        return faults.isEmpty();
    }
}
