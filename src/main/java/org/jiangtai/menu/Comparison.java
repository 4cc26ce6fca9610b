package org.jiangtai.menu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.menu.ComparedParagraph.Change;
import org.jiangtai.menu.ComparedParagraph.Piece;

/**
 * Compares two Chinese texts as a person would: by paragraphs, and inside a paragraph that was worked on by characters,
 * as there are no blanks between words. Empty lines do not count.
 */
final class Comparison {

    /** As alike as this is the same paragraph, worked on; less is another one. */
    private static final double ALIKE = 0.4;
    /** So many pairs of paragraphs are looked at to find out which became which. */
    private static final int MOST_PAIRS = 10_000;
    /** Longer paragraphs are compared by sentences. */
    private static final int LONG = 3_000;

    private Comparison() {}

    static List<ComparedParagraph> of(String before, String after) {
        List<ComparedParagraph> all = new ArrayList<>();
        for (Stretch<String> stretch : Stretch.of(paragraphs(before), paragraphs(after))) {
            if (stretch.same()) {
                stretch.after().forEach(each -> all.add(ComparedParagraph.whole(Change.SAME, each)));
            } else {
                replaced(stretch.before(), stretch.after(), all);
            }
        }
        return all;
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Finds the paragraphs that were worked on among those that went and those that came: the pairs most alike. */
    private static void replaced(List<String> before, List<String> after, List<ComparedParagraph> all) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            before.forEach(each -> all.add(ComparedParagraph.whole(Change.REMOVED, each)));
            after.forEach(each -> all.add(ComparedParagraph.whole(Change.ADDED, each)));
            return;
        }
        double[][] likeness = likeness(before, after);
        double[][] best = new double[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                double apart = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = Math.max(apart, paired(likeness[i][j], best[i + 1][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size()
                    && j < after.size()
                    && best[i][j] > 0
                    && best[i][j] == paired(likeness[i][j], best[i + 1][j + 1])) {
                all.add(new ComparedParagraph(Change.CHANGED, pieces(before.get(i++), after.get(j++))));
            } else if (i < before.size() && (j == after.size() || best[i][j] == best[i + 1][j])) {
                all.add(ComparedParagraph.whole(Change.REMOVED, before.get(i++)));
            } else {
                all.add(ComparedParagraph.whole(Change.ADDED, after.get(j++)));
            }
        }
    }

    /** What pairing two paragraphs is worth with all that follows; nothing if they are not alike. */
    private static double paired(double likeness, double rest) {
        return likeness < ALIKE ? -1 : likeness + rest;
    }

    private static double[][] likeness(List<String> before, List<String> after) {
        List<Map<String, Integer>> old =
                before.stream().map(Comparison::pairsOfCharacters).toList();
        List<Map<String, Integer>> fresh =
                after.stream().map(Comparison::pairsOfCharacters).toList();
        double[][] likeness = new double[old.size()][fresh.size()];
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < fresh.size(); j++) {
                likeness[i][j] = likeness(old.get(i), fresh.get(j));
            }
        }
        return likeness;
    }

    /** Dice's coefficient: 1 for the same pairs of characters, 0 for none in common. */
    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int common = one.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0)))
                .sum();
        int all = one.values().stream().mapToInt(Integer::intValue).sum()
                + other.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Map<String, Integer> pairsOfCharacters(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static List<Piece> pieces(String before, String after) {
        boolean bySentence = before.length() > LONG || after.length() > LONG;
        List<Stretch<String>> stretches = bySentence
                ? Stretch.of(sentences(before), sentences(after))
                : readable(Stretch.of(characters(before), characters(after)));
        List<Piece> pieces = new ArrayList<>();
        for (Stretch<String> stretch : stretches) {
            if (stretch.same()) {
                pieces.add(new Piece(Change.SAME, String.join("", stretch.after())));
            } else {
                add(pieces, Change.REMOVED, stretch.before());
                add(pieces, Change.ADDED, stretch.after());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Change change, List<String> parts) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(change, String.join("", parts)));
        }
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[。！？；.!?;])"));
    }

    /** A single character that happens to stand in both sentences is no anchor for the eye: it joins what changed. */
    private static List<Stretch<String>> readable(List<Stretch<String>> stretches) {
        List<Stretch<String>> joined = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch<String> stretch = stretches.get(i);
            boolean lonely = stretch.same() && stretch.after().size() == 1 && i > 0 && i + 1 < stretches.size();
            boolean follows = !joined.isEmpty() && !joined.getLast().same() && (lonely || !stretch.same());
            joined.add(follows ? joined.removeLast().joined(stretch) : stretch);
        }
        return joined;
    }
}
