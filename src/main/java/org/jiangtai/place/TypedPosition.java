package org.jiangtai.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A position as people copy it from a map: {@code 32.0011, 119.5822}, the other way round as Amap copies it, with a
 * Chinese comma or a blank between, or with letters or words that say which is which.
 */
public final class TypedPosition {

    private static final String NUMBER = "([-+]?\\d{1,3}(?:\\.\\d{1,15})?)\\s*°?";
    private static final String NORTH = "(?:n|lat(?:itude)?|北纬|纬度)\\s*[:=]?\\s*";
    private static final String EAST = "(?:e|lon(?:gitude)?|lng|东经|经度)\\s*[:=]?\\s*";
    private static final String BETWEEN = "\\s*[,;、\\s]\\s*";
    private static final Pattern NORTH_FIRST =
            Pattern.compile("(?:" + NORTH + ")?" + NUMBER + "n?" + BETWEEN + "(?:" + EAST + ")?" + NUMBER + "e?");
    private static final Pattern EAST_FIRST =
            Pattern.compile(EAST + NUMBER + BETWEEN + NORTH + NUMBER + "|" + NUMBER + "e" + BETWEEN + NUMBER + "n");
    /** China lies east of here and south of there, so the order can be told. */
    private static final double MOST_NORTH = 60;

    private TypedPosition() {}

    /**
     * The position that was typed, or empty if nothing was.
     *
     * @throws InvalidInput if it is no position
     */
    public static Optional<Position> parse(@Nullable String typed, MapDatum datum) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[(\\[]|[)\\]]$", "")
                .strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Matcher eastFirst = EAST_FIRST.matcher(plain);
        if (eastFirst.matches()) {
            boolean words = eastFirst.group(1) != null;
            return Optional.of(at(eastFirst.group(words ? 2 : 4), eastFirst.group(words ? 1 : 3), datum));
        }
        Matcher northFirst = NORTH_FIRST.matcher(plain);
        if (!northFirst.matches()) {
            throw new InvalidInput("position", "invalid.position.text");
        }
        String first = northFirst.group(1);
        String second = northFirst.group(2);
        boolean otherWay = Math.abs(Double.parseDouble(first)) > MOST_NORTH
                && Math.abs(Double.parseDouble(second)) < MOST_NORTH
                && plain.matches("[-+\\d.].*");
        return Optional.of(otherWay ? at(second, first, datum) : at(first, second, datum));
    }

    private static Position at(String latitude, String longitude, MapDatum datum) {
        return datum.toWgs84(new Position(Double.parseDouble(latitude), Double.parseDouble(longitude)));
    }
}
