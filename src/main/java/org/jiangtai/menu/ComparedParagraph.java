package org.jiangtai.menu;

import java.util.List;
import org.jiangtai.shared.Labelled;

/** A paragraph of two texts that are compared, in the order in which one reads them. */
public record ComparedParagraph(Change change, List<Piece> pieces) {

    /** What became of a paragraph, or of a part of one. */
    public enum Change implements Labelled {
        SAME,
        ADDED,
        REMOVED,
        /** Some of it; a paragraph only. */
        CHANGED
    }

    /** A part of a paragraph that is the same in both texts, or stands in one of them only. */
    public record Piece(Change change, String text) {}

    static ComparedParagraph whole(Change change, String text) {
        return new ComparedParagraph(change, List.of(new Piece(change, text)));
    }
}
