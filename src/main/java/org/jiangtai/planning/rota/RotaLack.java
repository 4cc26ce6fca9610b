package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiangtai.menu.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Something that is missing or cannot be, said before a search begins.
 *
 * @param messageKey of the sentence; its placeholders are the names, the count and the most
 * @param names of what it is about
 * @param themes that it is about
 * @param count how many there are, or are asked for
 * @param most how many can be
 * @param day that it is about; null where it is about none
 * @param stops whether no plan can be made at all; otherwise the best of what is possible is made
 */
public record RotaLack(
        String messageKey,
        List<String> names,
        List<Theme> themes,
        int count,
        int most,
        @Nullable LocalDate day,
        boolean stops) {

    static RotaLack before(String messageKey, LocalDate day) {
        return new RotaLack(messageKey, List.of(), List.of(), 0, 0, day, false);
    }

    static RotaLack stop(String messageKey) {
        return new RotaLack(messageKey, List.of(), List.of(), 0, 0, null, true);
    }

    static RotaLack of(String messageKey, List<String> names) {
        return new RotaLack(messageKey, List.copyOf(names), List.of(), names.size(), 0, null, false);
    }

    static RotaLack ofThemes(String messageKey, List<Theme> themes) {
        return new RotaLack(messageKey, List.of(), List.copyOf(themes), themes.size(), 0, null, false);
    }

    static RotaLack beyond(String messageKey, List<String> names, int count, int most) {
        return new RotaLack(messageKey, List.copyOf(names), List.of(), count, most, null, false);
    }

    static RotaLack tooMany(String messageKey, List<Theme> themes, int count, int most) {
        return new RotaLack(messageKey, List.of(), List.copyOf(themes), count, most, null, false);
    }

    /** Of all that it is about, in the reader's language where there is a name in it. */
    public List<String> names(Locale locale) {
        return Stream.concat(names.stream(), themes.stream().map(theme -> theme.name(locale)))
                .toList();
    }
}
