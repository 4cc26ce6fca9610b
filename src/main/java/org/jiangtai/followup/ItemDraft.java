package org.jiangtai.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * An item as somebody writes it down by hand.
 *
 * @param source where it comes from: a meeting, an inspection, a letter
 * @param foundBy who found it, a person or an office; may be empty
 * @param place may be empty
 * @param measure what is to be done about it; may be empty
 * @param money in yuan; null where none is needed
 */
public record ItemDraft(
        @Nullable ItemKind kind,
        Severity severity,
        String what,
        String source,
        @Nullable LocalDate foundOn,
        String foundBy,
        String place,
        String measure,
        @Nullable BigDecimal money) {

    private static final int LONG = 1000;
    private static final int SHORT = 200;
    private static final int NAME = 80;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000");

    /**
     * The draft as it is kept.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    ItemDraft checked(LocalDate today) {
        if (kind == null) {
            throw new InvalidInput("kind", "invalid.empty");
        }
        if (foundOn == null) {
            throw new InvalidInput("foundOn", "invalid.empty");
        }
        if (foundOn.isAfter(today)) {
            throw new InvalidInput("foundOn", "invalid.item.future");
        }
        if (money != null && (money.signum() < 0 || money.compareTo(MOST_MONEY) >= 0)) {
            throw new InvalidInput("money", "invalid.item.money");
        }
        return new ItemDraft(
                kind,
                severity,
                Typed.required("what", what, LONG),
                Typed.required("source", source, SHORT),
                foundOn,
                Typed.optional("foundBy", foundBy, NAME),
                Typed.optional("place", place, SHORT),
                Typed.optional("measure", measure, LONG),
                money == null ? null : money.setScale(2, RoundingMode.HALF_UP));
    }
}
