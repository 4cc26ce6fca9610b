package org.jiangtai.shared;

import java.util.List;

/**
 * What a file that leaves the desk says of itself on its last sheet: who made it, when and why.
 *
 * @param title the sheet's name
 */
public record FileNote(String title, List<Line> lines) {

    /** One thing that is said. */
    public record Line(String label, String value) {}
}
