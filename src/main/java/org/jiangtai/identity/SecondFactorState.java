package org.jiangtai.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a person's second factor.
 *
 * @param setAt since when it is on; null if it is off
 * @param forced whether the person's role asks for it, so that it cannot be switched off
 * @param codesLeft recovery codes that were not used yet
 */
public record SecondFactorState(@Nullable Instant setAt, boolean forced, int codesLeft) {

    public boolean isOn() {
        return setAt != null;
    }
}
