package org.jiangtai.followup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
     * A part of the rows, by what is asked for and what burns first otherwise: the oldest deadlines, then what has none,
     * then what is closed.
     *
     * @param units the units that the asker is limited to; null is no limit
     */
    List<Long> find(
            LedgerQuery query,
            @Nullable Set<Long> units,
            LocalDate today,
            List<LedgerOrder> orders,
            int offset,
            int limit) {
        var order = new StringBuilder(" order by ");
        for (LedgerOrder each : orders) {
            order.append(each.by().column()).append(each.descending() ? " desc, " : ", ");
        }
        if (orders.isEmpty()) {
            order.append("i.burnsOn, ");
        }
        var wanted = new Wanted(query, units, today);
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

    long count(LedgerQuery query, @Nullable Set<Long> units, LocalDate today) {
        var wanted = new Wanted(query, units, today);
        Query statement = database.createQuery("select count(i.id)" + wanted.text(), Long.class);
        wanted.values.forEach(statement::setParameter);
        return (Long) statement.getSingleResult();
    }

    private static final class Wanted {

        final List<String> conditions = new ArrayList<>();
        final Map<String, Object> values = new HashMap<>();

        Wanted(LedgerQuery query, @Nullable Set<Long> units, LocalDate today) {
            if (units != null) {
                with(
                        "(i.unitId in :units or exists (select 1 from ItemEntity p join p.partnerIds u "
                                + "where p.id = i.id and u in :units))",
                        "units",
                        units.isEmpty() ? NONE : units);
            }
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
            if (query.overdue()) {
                with("i.dueOn < :today and " + ItemRepository.RUNNING, "today", today);
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

        private void with(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        String text() {
            return " from ItemEntity i" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        }
    }
}
