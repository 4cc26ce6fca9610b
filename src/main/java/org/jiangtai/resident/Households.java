package org.jiangtai.resident;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Who of a list lives together: lines with the same text for the household, or, where there is none, with the same
 * phone. What the text says is not kept.
 */
public final class Households {

    private final Map<String, String> names = new HashMap<>();
    private final Supplier<String> fresh;

    /** @param fresh makes a name for a household that nobody has met yet */
    public Households(Supplier<String> fresh) {
        this.fresh = fresh;
    }

    /** The household's name, the same for all lines of one household. */
    public String of(PersonRow row) {
        return names.computeIfAbsent(key(row), key -> fresh.get());
    }

    /** Lets the lines of this line's household join one that has a name already. */
    void join(PersonRow row, String household) {
        names.put(key(row), household);
    }

    /** How many households these lines are. */
    public static int count(List<PersonRow> rows) {
        return (int) rows.stream().map(Households::key).distinct().count();
    }

    private static String key(PersonRow row) {
        String household = plain(row.household());
        if (!household.isEmpty()) {
            return "h " + household;
        }
        String phone = plain(row.phone()).replaceAll("\\D", "").replaceFirst("^86(?=1)", "");
        return phone.isEmpty() ? "row " + row.id() : "p " + phone;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
