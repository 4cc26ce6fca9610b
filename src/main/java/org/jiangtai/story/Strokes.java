package org.jiangtai.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.shared.InvalidInput;

/**
 * A signature as it was drawn: lines on a sheet of 1000 by 400, written as {@code x,y x,y;x,y …}. Only what was read
 * here is kept and drawn again, so that nothing else comes along with it.
 */
public final class Strokes {

    /** The most that a phone may send. */
    public static final int MOST_CHARACTERS = 40_000;

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 400;

    private static final String FIELD = "signature";
    private static final int MOST_LINES = 300;
    /** So much ink a name has at least; a tap or a short dash is none. */
    private static final int LEAST_INK = 400;

    private static final int MOST_DIGITS = 4;

    private final List<int[]> lines;

    private Strokes(List<int[]> lines) {
        this.lines = lines;
    }

    /**
     * Reads what a page sent.
     *
     * @throws InvalidInput for the field {@code signature} if nothing was drawn, too little to be a name, or it is no
     *     drawing of ours
     */
    public static Strokes parse(String typed) {
        if (typed.isBlank()) {
            throw new InvalidInput(FIELD, "invalid.signature.empty");
        }
        if (typed.length() > MOST_CHARACTERS) {
            throw new InvalidInput(FIELD, "invalid.signature.large");
        }
        List<int[]> lines = new ArrayList<>();
        for (String line : typed.strip().split(";")) {
            if (!line.isBlank()) {
                lines.add(points(line.strip()));
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new InvalidInput(FIELD, lines.isEmpty() ? "invalid.signature.empty" : "invalid.signature.large");
        }
        if (lines.stream().mapToDouble(Strokes::length).sum() < LEAST_INK) {
            throw new InvalidInput(FIELD, "invalid.signature.short");
        }
        return new Strokes(lines);
    }

    /** As it is kept. */
    byte[] bytes() {
        var written = new StringBuilder();
        for (int[] line : lines) {
            written.append(written.isEmpty() ? "" : ";");
            for (int i = 0; i < line.length; i += 2) {
                written.append(i == 0 ? "" : " ").append(line[i]).append(',').append(line[i + 1]);
            }
        }
        return written.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What was kept. */
    static Strokes kept(byte[] bytes) {
        return parse(new String(bytes, StandardCharsets.US_ASCII));
    }

    /** The lines as an SVG path, {@code M1,2 3,4 M…}. */
    public String path() {
        var path = new StringBuilder();
        for (int[] line : lines) {
            path.append('M');
            for (int i = 0; i < line.length; i += 2) {
                path.append(line[i]).append(',').append(line[i + 1]).append(' ');
            }
            // A single point is seen as a dot.
            if (line.length == 2) {
                path.append("l1,0 ");
            }
        }
        return path.toString().strip();
    }

    private static int[] points(String line) {
        String[] written = line.split(" +");
        int[] points = new int[written.length * 2];
        for (int i = 0; i < written.length; i++) {
            int comma = written[i].indexOf(',');
            points[2 * i] = number(written[i], 0, comma, WIDTH);
            points[2 * i + 1] = number(written[i], comma + 1, written[i].length(), HEIGHT);
        }
        return points;
    }

    private static int number(String written, int from, int to, int most) {
        boolean digits = to > from && to - from <= MOST_DIGITS;
        for (int i = from; digits && i < to; i++) {
            digits = written.charAt(i) >= '0' && written.charAt(i) <= '9';
        }
        int number = digits ? Integer.parseInt(written, from, to, 10) : most + 1;
        if (number > most) {
            throw new InvalidInput(FIELD, "invalid.signature.form");
        }
        return number;
    }

    private static double length(int[] line) {
        double length = 0;
        for (int i = 2; i < line.length; i += 2) {
            length += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
        }
        return length;
    }
}
