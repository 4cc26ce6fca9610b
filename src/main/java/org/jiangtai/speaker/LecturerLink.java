package org.jiangtai.speaker;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lecturer's personal link; the address itself is shown once and kept nowhere.
 *
 * @param madeAt null where there never was one
 * @param usedOn the last day on which it was opened, in the installation's zone
 */
public record LecturerLink(
        LinkState state, @Nullable Instant madeAt, @Nullable LocalDate usedOn) {

    static final LecturerLink NONE = new LecturerLink(LinkState.NONE, null, null);
}
