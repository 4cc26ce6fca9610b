package org.jiangtai.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.setting.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what people read of items, with the names of their units; any number of items by the same statements. */
@Component
class ItemRows {

    private static final Set<ItemAction> WORK = EnumSet.of(ItemAction.REPORT, ItemAction.SUBMIT);

    private final ItemStepRepository steps;
    private final UnitService units;
    private final WorkingDays workingDays;
    private final DueDates dueDates;
    private final Clock clock;

    ItemRows(ItemStepRepository steps, UnitService units, WorkingDays workingDays, DueDates dueDates, Clock clock) {
        this.steps = steps;
        this.units = units;
        this.workingDays = workingDays;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    List<Item> shown(Collection<ItemEntity> items) {
        Map<Long, String> names = names(items.stream()
                .flatMap(item -> Stream.concat(Stream.ofNullable(item.unitId), item.partnerIds.stream())));
        Set<Integer> announced = workingDays.announcedYears();
        LocalDate today = dueDates.day(clock.instant());
        return items.stream().map(item -> shown(item, names, announced, today)).toList();
    }

    /** The lines of a list, with what was last reported of each item. */
    List<LedgerRow> lines(List<ItemEntity> items) {
        Map<Long, String> done = items.isEmpty()
                ? Map.of()
                : steps.findLastWords(items.stream().map(item -> item.id).toList(), WORK).stream()
                        .collect(Collectors.toMap(
                                ItemStepRepository.LastWords::itemId, ItemStepRepository.LastWords::note));
        List<Item> shown = shown(items);
        return IntStream.range(0, items.size())
                .mapToObj(row -> line(items.get(row), shown.get(row), done))
                .toList();
    }

    private LedgerRow line(ItemEntity item, Item shown, Map<Long, String> done) {
        return new LedgerRow(
                shown,
                item.source,
                item.foundOn,
                item.foundBy,
                item.measure,
                item.money,
                dueDates.assignedOn(item),
                done.getOrDefault(item.id, ""),
                item.submittedOn,
                item.verdict,
                item.verifier,
                item.verifiedOn);
    }

    List<ItemStep> history(List<ItemStepEntity> steps) {
        Map<Long, String> names = names(steps.stream().map(step -> step.unitId).filter(Objects::nonNull));
        return steps.stream()
                .map(step -> new ItemStep(
                        step.happenedAt,
                        step.action,
                        step.fromState,
                        step.toState,
                        step.who,
                        name(step.unitId, names),
                        step.note,
                        step.dueBefore,
                        step.dueAfter))
                .toList();
    }

    private Item shown(ItemEntity item, Map<Long, String> names, Set<Integer> announced, LocalDate today) {
        boolean running = item.state.isRunning() && item.isAssigned();
        LocalDate due = item.dueOn;
        ItemEntity.Reckoned now = item.reckoned(dueDates.assignedOn(item), today);
        return new Item(
                item.id,
                item.version,
                item.number,
                item.kind,
                item.severity,
                item.state,
                item.what,
                item.place,
                item.unitId,
                name(item.unitId, names),
                item.partnerIds.stream().map(id -> name(id, names)).sorted().toList(),
                item.responsible,
                item.isAssigned(),
                item.term,
                due,
                due != null && item.dueDays != null && !announced.contains(due.getYear()),
                running && due != null && due.isBefore(today),
                item.rung,
                now.percent(),
                now.light(),
                item.extensionDays);
    }

    private Map<Long, String> names(Stream<Long> ids) {
        return units.findAll(ids.collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(Unit::id, Unit::shortName));
    }

    private static String name(@Nullable Long unitId, Map<Long, String> names) {
        return unitId == null ? "" : names.getOrDefault(unitId, "");
    }
}
