package org.jiangtai.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as it was meant: the five look-alikes of the middle dot brought to one, spaces tidied, invisible
 * characters gone. Characters outside the Basic Multilingual Plane count as one, as everywhere.
 */
public record PersonName(String value) {

    static final int MAX_LENGTH = 40;

    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
    private static final Pattern DOTS = Pattern.compile("[\\u2027\\u2022\\u30FB\\uFF65\\u2219\\u22C5\\u2024]");
    private static final Pattern FULL_STOP_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})[.\\uFF0E](?=\\p{IsHan})");
    private static final Pattern SPACE_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u200C\\u2060\\uFEFF\\u00AD\\uFE0E\\uFE0F]");
    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF\\p{IsExtended_Pictographic}"
                    + "\\p{IsEmoji_Presentation}]");
    private static final Set<String> COMPOUND_SURNAMES = compoundSurnames();

    /**
     * Reads a typed name.
     *
     * @throws InvalidInput for the field {@code name} if it is empty, too long or holds what no name holds
     */
    public static PersonName parse(@Nullable String typed) {
        String name = typed == null ? "" : typed;
        name = INVISIBLE.matcher(name).replaceAll("");
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        name = DOTS.matcher(name).replaceAll("·");
        name = FULL_STOP_BETWEEN_HAN.matcher(name).replaceAll("·");
        name = SPACE_BETWEEN_HAN.matcher(name).replaceAll("");
        if (name.isEmpty()) {
            throw new InvalidInput("name", "invalid.name.empty");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw new InvalidInput("name", "invalid.name.long", MAX_LENGTH);
        }
        if (NOT_IN_A_NAME.matcher(name).find()) {
            throw new InvalidInput("name", "invalid.name.characters");
        }
        return new PersonName(name);
    }

    /** The name as lists show it: the surname stays, the rest are stars, counted by code point. */
    public String masked() {
        int dot = value.indexOf('·');
        if (dot > 0) {
            String rest = value.substring(dot + 1);
            return value.substring(0, dot + 1) + (rest.contains("·") ? "…" : stars(rest));
        }
        if (!HAN.matcher(value).matches()) {
            int space = value.indexOf(' ');
            return space > 0
                    ? value.substring(0, space + 1) + "***"
                    : value.substring(0, value.offsetByCodePoints(0, 1)) + "***";
        }
        int length = value.codePointCount(0, value.length());
        int surname = length > 2 && COMPOUND_SURNAMES.contains(firstTwo()) ? 2 : 1;
        String kept = value.substring(0, value.offsetByCodePoints(0, surname));
        return kept + stars(value.substring(kept.length()));
    }

    private String firstTwo() {
        return value.substring(0, value.offsetByCodePoints(0, 2));
    }

    private static String stars(String hidden) {
        return "*".repeat(hidden.codePointCount(0, hidden.length()));
    }

    private static Set<String> compoundSurnames() {
        try (var file = Objects.requireNonNull(PersonName.class.getResourceAsStream("/compound-surnames.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
