package org.jiangtai.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are counted: those that were handed in on these days, both included, in the installation's zone.
 *
 * @param unitId with all that lies below it; null is every unit
 * @param themeId null is every theme
 */
public record FigureQuery(
        LocalDate from,
        LocalDate to,
        @Nullable Long unitId,
        @Nullable Long themeId) {}
