package org.jiangtai.suggestion;

import java.util.List;

/**
 * What became of an import.
 *
 * @param batchId what the codes are found by
 * @param saved how many suggestions there are more
 * @param refused rows that were fine and could not be saved after all
 * @param left how many rows were not looked at, because somebody stopped it
 */
public record ImportOutcome(long batchId, int saved, List<Refused> refused, int left) {

    /** A row and why it was not saved. */
    public record Refused(int number, String what, RuntimeException reason) {}
}
