package org.jiangtai.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that can be published with a suggestion.
 *
 * @param side what it seems to show
 * @param caption what was written under it; empty if nothing was
 * @param mayShow whether its author was told that it may be published
 * @param chosen whether the last text for the public has it
 * @param masks what was painted over the last time
 * @param copyId the copy that stays as it is, as its original is deleted; null while there is an original
 */
public record OfferedPicture(
        PictureSource source,
        long sourceId,
        Side side,
        String caption,
        boolean mayShow,
        boolean chosen,
        List<Mask> masks,
        @Nullable Long copyId) {}
