package org.jiangtai.followup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the ids of a list's rows. Only what is asked for stands in the statement, so that the database sees through it. */
@Component
class LedgerSearch {

    private static final Set<Long> NONE = Set.of(-1L);

    private final EntityManager database;

    LedgerSearch(EntityManager database) {
        this.database = database;
    }

    /**
     * Who asks, and when.
     *
     * @param units the units that the asker is limited to; null is no limit
     * @param dissolved the units that were dissolved
     */
    record Asked(@Nullable Set<Long> units, LocalDate today, Set<Long> dissolved) {}

    /**
     * A part of the rows, by what is asked for and what burns first otherwise: the oldest deadlines, then what has none,
     * then what is closed.
     */
    List<Long> find(LedgerQuery query, Asked asked, List<LedgerOrder> orders, int offset, int limit) {
        var order = new StringBuilder(" order by ");
        for (LedgerOrder each : orders) {
            order.append(each.by().column()).append(each.descending() ? " desc, " : ", ");
        }
        if (orders.isEmpty()) {
            order.append("i.burnsOn, ");
        }
        var wanted = new Wanted(query, asked);
        Query statement = database.createQuery("select i.id" + wanted.text() + order + "i.id", Long.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
        wanted.values.forEach(statement::setParameter);
        List<Long> found = new ArrayList<>();
        for (Object id : statement.getResultList()) {
            found.add((Long) id);
        }
        return found;
    }

    long count(LedgerQuery query, Asked asked) {
        var wanted = new Wanted(query, asked);
        Query statement = database.createQuery("select count(i.id)" + wanted.text(), Long.class);
        wanted.values.forEach(statement::setParameter);
        return (Long) statement.getSingleResult();
    }

    /** How many items burn for each reason, by one statement. */
    Map<Burning, Long> burning(Asked asked) {
        var wanted = new Wanted(asked);
        wanted.conditions.add("i.state <> org.jiangtai.followup.ItemState.CLOSED");
        Stream.of(Burning.values()).forEach(wanted::value);
        String sums = Stream.of(Burning.values())
                .map(each -> "coalesce(sum(case when " + each.condition() + " then 1 else 0 end), 0)")
                .collect(Collectors.joining(", "));
        Query statement = database.createQuery("select " + sums + wanted.text(), Object[].class);
        wanted.values.forEach(statement::setParameter);
        Object[] found = (Object[]) statement.getSingleResult();
        Map<Burning, Long> burning = new EnumMap<>(Burning.class);
        for (Burning each : Burning.values()) {
            burning.put(each, ((Number) found[each.ordinal()]).longValue());
        }
        return burning;
    }

    private static final class Wanted {

        final List<String> conditions = new ArrayList<>();
        final Map<String, Object> values = new HashMap<>();
        private final Asked asked;

        Wanted(Asked asked) {
            this.asked = asked;
            Set<Long> units = asked.units();
            if (units != null) {
                with(
                        "(i.unitId in :units or exists (select 1 from ItemEntity p join p.partnerIds u "
                                + "where p.id = i.id and u in :units))",
                        "units",
                        units.isEmpty() ? NONE : units);
            }
        }

        Wanted(LedgerQuery query, Asked asked) {
            this(asked);
            if (query.wantedStates().size() < ItemState.values().length) {
                with("i.state in :states", "states", query.wantedStates());
            }
            if (query.ledger().isAssignedOnly()) {
                conditions.add("i.assignedAt is not null");
            }
            if (!query.kinds().isEmpty()) {
                with("i.kind in :kinds", "kinds", query.kinds());
            }
            if (query.severity() != null) {
                with("i.severity = :severity", "severity", query.severity());
            }
            if (query.light() != null) {
                with("i.light = :light and " + ItemRepository.RUNNING, "light", query.light());
            }
            if (query.unitId() != null) {
                with("i.unitId = :unit", "unit", query.unitId());
            }
            if (query.burning() != null) {
                conditions.add(query.burning().condition());
                value(query.burning());
            }
            // With the characters that a pattern knows taken as they are.
            String words = query.words().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
            if (!words.isEmpty()) {
                with(
                        "(lower(i.number) like :words escape '!' or lower(i.what) like :words escape '!' "
                                + "or lower(i.place) like :words escape '!' or lower(i.source) like :words escape '!' "
                                + "or lower(i.responsible) like :words escape '!')",
                        "words",
                        "%" + words + "%");
            }
        }

        /** What a reason's condition speaks of. */
        private void value(Burning burning) {
            switch (burning) {
                case OVERDUE -> values.put("today", asked.today());
                case THIS_WEEK -> {
                    values.put("today", asked.today());
                    values.put("sunday", asked.today().with(DayOfWeek.SUNDAY));
                }
                case OWNERLESS -> values.put("dissolved", asked.dissolved().isEmpty() ? NONE : asked.dissolved());
                case RED, YELLOW, TO_VERIFY, EXTENSION, UNASSIGNED -> {
                    // They speak of the item alone.
                }
            }
        }

        private void with(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        String text() {
            return " from ItemEntity i" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        }
    }
}
