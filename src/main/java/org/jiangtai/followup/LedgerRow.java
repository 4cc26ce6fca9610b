package org.jiangtai.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger, with all that officials expect in it.
 *
 * @param money in yuan; null where none is needed
 * @param assignedOn null while nobody has it
 * @param done what was last reported of the work; empty before
 * @param submittedOn when the unit last said that it is done; null before
 * @param verdict what the verifier found; empty before
 * @param verifiedOn null before
 * @param noPicture why it is said to be done without a picture; empty where there is one
 * @param picturesBefore how many pictures show it as it was found
 * @param picturesAfter how many show it as it is now
 */
public record LedgerRow(
        Item item,
        String source,
        LocalDate foundOn,
        String foundBy,
        String measure,
        @Nullable BigDecimal money,
        @Nullable LocalDate assignedOn,
        String done,
        @Nullable LocalDate submittedOn,
        String verdict,
        String verifier,
        @Nullable LocalDate verifiedOn,
        String noPicture,
        long picturesBefore,
        long picturesAfter) {}
