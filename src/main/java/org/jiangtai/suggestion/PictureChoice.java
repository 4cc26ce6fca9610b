package org.jiangtai.suggestion;

import java.util.List;

/**
 * A picture that is to be published, with what is painted over.
 *
 * @param sourceId the picture's number where it comes from
 */
public record PictureChoice(PictureSource source, long sourceId, Side side, List<Mask> masks) {

    boolean isOf(PictureSource otherSource, long otherId) {
        return source == otherSource && sourceId == otherId;
    }
}
