package org.jiangtai.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose cards are printed.
 *
 * @param ids only these registrations; null does not ask
 * @param withoutPhone only people who gave no phone, who have nothing else in hand
 * @param unitId only this unit's people; null does not ask
 */
public record CardChoice(
        @Nullable Set<Long> ids,
        boolean withoutPhone,
        @Nullable Long unitId) {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");
    private static final int MOST = 5_000;

    boolean includes(PrintedCard card) {
        return (ids == null || ids.contains(card.id()))
                && !(withoutPhone && card.hasPhone())
                && (unitId == null || unitId.equals(card.unitId()));
    }

    /** Ids as an address carries them: a group has its ids in a row, so that hundreds are a few characters. */
    public static String text(Collection<Long> ids) {
        List<String> spans = new ArrayList<>();
        Long first = null;
        Long last = null;
        for (Long id : new TreeSet<>(ids)) {
            if (last == null || id != last + 1) {
                add(spans, first, last);
                first = id;
            }
            last = id;
        }
        add(spans, first, last);
        return String.join(".", spans);
    }

    /** The ids of such a text; what is none is passed over, and no more than anybody prints are read. */
    public static Set<Long> ids(String text) {
        Set<Long> ids = new TreeSet<>();
        for (String span : text.split("\\.")) {
            Matcher read = SPAN.matcher(span);
            if (read.matches()) {
                long from = Long.parseLong(read.group(1));
                long to = read.group(2) == null ? from : Long.parseLong(read.group(2));
                for (long id = from; id <= to && ids.size() < MOST; id++) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private static void add(List<String> spans, @Nullable Long first, @Nullable Long last) {
        if (first != null && last != null) {
            spans.add(first.equals(last) ? first.toString() : first + "-" + last);
        }
    }
}
