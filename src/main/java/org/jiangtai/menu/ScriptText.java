package org.jiangtai.menu;

import java.util.List;
import java.util.regex.Pattern;

/** A version of a script with its text; the lines end with {@code \n}. */
public record ScriptText(Script script, String text) {

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");

    /** A paragraph as it is shown; one that begins with {@code #}, as Markdown has it, is a heading. */
    public record Line(String text, boolean heading) {}

    /** The paragraphs that are not empty. */
    public List<Line> lines() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ScriptText::line)
                .toList();
    }

    private static Line line(String line) {
        var mark = HEADING.matcher(line);
        return mark.lookingAt() ? new Line(line.substring(mark.end()), true) : new Line(line, false);
    }
}
