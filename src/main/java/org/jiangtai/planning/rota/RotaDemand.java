package org.jiangtai.planning.rota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.menu.Theme;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.planning.SeasonSpan;
import org.jspecify.annotations.Nullable;

/** Which lectures a season needs: what was asked for, without what is given already. */
final class RotaDemand {

    private record Cell(long unitId, long themeId) {}

    private final RotaFacts facts;
    private final Map<Cell, Integer> given = new HashMap<>();
    private final List<RotaRow> rows = new ArrayList<>();

    private RotaDemand(RotaFacts facts) {
        this.facts = facts;
    }

    /**
     * What a season needs beside sessions that stand already; the orders are not among them.
     *
     * @param facts read with these sessions: their orders count as given by that
     */
    static List<RotaRow> beside(RotaFacts facts, Collection<RotaRow> standing) {
        var demand = new RotaDemand(facts);
        standing.stream()
                .filter(row -> row.orderId() == null)
                .forEach(row -> demand.given.merge(new Cell(row.unitId(), row.themeId()), 1, Integer::sum));
        return demand.rows().stream().filter(row -> row.orderId() == null).toList();
    }

    /** Those of some sessions that are still needed, one for each that is. */
    static List<RotaRow> stillNeeded(Collection<RotaRow> wanted, Collection<RotaRow> demand) {
        List<RotaRow> open = new ArrayList<>(demand);
        List<RotaRow> needed = new ArrayList<>();
        for (RotaRow row : wanted) {
            open.stream().filter(other -> isSame(other, row)).findFirst().ifPresent(other -> {
                open.remove(other);
                needed.add(row);
            });
        }
        return needed;
    }

    /** The sessions, place by place and theme by theme; the orders among them. */
    static List<RotaRow> of(RotaFacts facts) {
        return new RotaDemand(facts).rows();
    }

    /** Whether two sessions are for the same, whoever gives them and whenever. */
    static boolean isSame(RotaRow one, RotaRow other) {
        return one.unitId() == other.unitId()
                && one.themeId() == other.themeId()
                && Objects.equals(one.orderId(), other.orderId());
    }

    /** An order takes the place of one of the lectures that the village would get of the theme anyhow. */
    private List<RotaRow> rows() {
        SeasonSpan span = facts.setup().span();
        for (RotaEngagement event : facts.engagements()) {
            if (event.themeId() != null
                    && span.includes(event.startsAt().atZone(facts.zone()).toLocalDate())) {
                given.merge(new Cell(event.unitId(), event.themeId()), 1, Integer::sum);
            }
        }
        for (OrderToPlan order : facts.offered()) {
            given.merge(new Cell(order.unitId(), facts.themeOf(order)), 1, Integer::sum);
        }
        for (OrderToPlan order : facts.orders()) {
            long theme = facts.themeOf(order);
            given.merge(new Cell(order.unitId(), theme), 1, Integer::sum);
            rows.add(RotaRow.fresh(rows.size(), order.unitId(), theme, order.id()));
        }
        Map<Long, RotaTheme> wanted = new HashMap<>();
        facts.setup().themes().forEach(theme -> wanted.put(theme.themeId(), theme));
        for (long unit : facts.setup().unitIds()) {
            if (facts.units().containsKey(unit)) {
                for (Theme theme : facts.themes()) {
                    add(unit, theme.id(), wanted.get(theme.id()));
                }
            }
        }
        return List.copyOf(rows);
    }

    private void add(long unit, long theme, @Nullable RotaTheme wanted) {
        int lectures = wanted == null ? 0 : wanted.lectures();
        int missing = lectures - given.getOrDefault(new Cell(unit, theme), 0);
        for (int i = 0; i < missing; i++) {
            rows.add(RotaRow.fresh(rows.size(), unit, theme, null));
        }
    }
}
