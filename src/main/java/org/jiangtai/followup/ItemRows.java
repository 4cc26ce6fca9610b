package org.jiangtai.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
    private final EvidenceRepository pictures;
    private final UnitService units;
    private final WorkingDays workingDays;
    private final DueDates dueDates;
    private final Clock clock;

    ItemRows(
            ItemStepRepository steps,
            EvidenceRepository pictures,
            UnitService units,
            WorkingDays workingDays,
            DueDates dueDates,
            Clock clock) {
        this.steps = steps;
        this.pictures = pictures;
        this.units = units;
        this.workingDays = workingDays;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    List<Item> shown(Collection<ItemEntity> items) {
        Map<Long, Unit> found = units.findAll(items.stream()
                .flatMap(item -> Stream.concat(Stream.ofNullable(item.unitId), item.partnerIds.stream()))
                .collect(Collectors.toSet()));
        Set<Integer> announced = workingDays.announcedYears();
        LocalDate today = dueDates.day(clock.instant());
        return items.stream().map(item -> shown(item, found, announced, today)).toList();
    }

    /** The lines of a list, with what was last reported of each item. */
    List<LedgerRow> lines(List<ItemEntity> items) {
        Map<Long, String> done = items.isEmpty()
                ? Map.of()
                : steps.findLastWords(items.stream().map(item -> item.id).toList(), WORK).stream()
                        .collect(Collectors.toMap(
                                ItemStepRepository.LastWords::itemId, ItemStepRepository.LastWords::note));
        Map<Long, EvidenceRepository.Shown> shownBy = items.isEmpty()
                ? Map.of()
                : pictures.countAll(items.stream().map(item -> item.id).toList()).stream()
                        .collect(Collectors.toMap(EvidenceRepository.Shown::itemId, Function.identity()));
        List<Item> shown = shown(items);
        return IntStream.range(0, items.size())
                .mapToObj(row -> {
                    ItemEntity item = items.get(row);
                    return line(
                            item,
                            shown.get(row),
                            done.getOrDefault(item.id, ""),
                            shownBy.getOrDefault(item.id, new EvidenceRepository.Shown(item.id, 0, 0)));
                })
                .toList();
    }

    private LedgerRow line(ItemEntity item, Item shown, String done, EvidenceRepository.Shown by) {
        return new LedgerRow(
                shown,
                item.source,
                item.foundOn,
                item.foundBy,
                item.measure,
                item.money,
                dueDates.assignedOn(item),
                done,
                item.submittedOn,
                item.verdict,
                item.verifier,
                item.verifiedOn,
                item.noPicture,
                by.before(),
                by.after());
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

    private Item shown(ItemEntity item, Map<Long, Unit> found, Set<Integer> announced, LocalDate today) {
        Unit lead = item.unitId == null ? null : found.get(item.unitId);
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
                lead == null ? "" : lead.shortName(),
                lead != null && lead.isDissolved() && item.isAssigned() && item.state != ItemState.CLOSED,
                item.partnerIds.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(Unit::shortName)
                        .sorted()
                        .toList(),
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
