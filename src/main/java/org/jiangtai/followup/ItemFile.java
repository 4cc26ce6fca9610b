package org.jiangtai.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All there is of one item.
 *
 * @param money in yuan; null where none is needed
 * @param extensionReason empty where nobody asks for more time
 * @param verdict what the verifier found; empty before
 * @param verifiedOn null before
 * @param noPicture why it is said to be done without a picture; empty where there is one
 * @param possible what the current person can do now
 */
public record ItemFile(
        Item item,
        String source,
        LocalDate foundOn,
        String foundBy,
        String measure,
        @Nullable BigDecimal money,
        Set<Long> partnerIds,
        List<PlanStep> plan,
        @Nullable Instant assignedAt,
        String extensionReason,
        String verdict,
        String verifier,
        @Nullable LocalDate verifiedOn,
        String noPicture,
        List<ItemStep> history,
        Set<ItemAction> possible) {}
