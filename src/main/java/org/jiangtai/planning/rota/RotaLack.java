package org.jiangtai.planning.rota;

import java.util.List;

/**
 * Something that is missing or cannot be, said before a search begins.
 *
 * @param messageKey of the sentence; its placeholders are the names, the count and the most
 * @param names of what it is about
 * @param count how many there are, or are asked for
 * @param most how many can be
 * @param stops whether no plan can be made at all; otherwise the best of what is possible is made
 */
public record RotaLack(String messageKey, List<String> names, int count, int most, boolean stops) {

    static RotaLack stop(String messageKey) {
        return new RotaLack(messageKey, List.of(), 0, 0, true);
    }

    static RotaLack of(String messageKey, List<String> names) {
        return new RotaLack(messageKey, List.copyOf(names), names.size(), 0, false);
    }

    static RotaLack tooMany(String messageKey, List<String> names, int count, int most) {
        return new RotaLack(messageKey, List.copyOf(names), count, most, false);
    }
}
