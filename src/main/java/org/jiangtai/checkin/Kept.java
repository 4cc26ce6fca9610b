package org.jiangtai.checkin;

import org.jiangtai.registration.Holder;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report.
 *
 * @param holder whom it meant; null if nobody
 * @param again whether the same nonce had been kept before, so that nothing new was written
 * @param earlier what stood against it
 */
record Kept(
        EntryEntity entry,
        @Nullable Holder holder,
        boolean again,
        @Nullable Movement earlier) {}
