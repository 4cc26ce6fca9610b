package org.jiangtai.order;

import java.util.stream.IntStream;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;

/**
 * What the orderer thinks of the lecture, one to five stars each.
 *
 * @param overall for the whole
 * @param punctual for keeping to the time
 * @param words anything in words
 */
public record Evaluation(int overall, int content, int manner, int punctual, String words) {

    public static final int MOST_STARS = 5;

    /**
     * The same, looked at.
     *
     * @throws InvalidInput for {@code overall}, {@code content}, {@code manner} or {@code punctual} without stars, or
     *     {@code words}
     */
    Evaluation checked() {
        stars("overall", overall);
        stars("content", content);
        stars("manner", manner);
        stars("punctual", punctual);
        return new Evaluation(overall, content, manner, punctual, Typed.optional("words", words, 1000));
    }

    /** The fewest stars that were given for anything. */
    public int fewest() {
        return IntStream.of(overall, content, manner, punctual).min().orElseThrow();
    }

    private static void stars(String field, int stars) {
        if (stars < 1 || stars > MOST_STARS) {
            throw new InvalidInput(field, "invalid.order.stars");
        }
    }
}
