package org.jiangtai.planning;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.event.Clash;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.SheetReader;
import org.jiangtai.shared.SheetTable;
import org.jiangtai.shared.TypedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a season over from a workbook: first a look at every row beside what is planned, which saves nothing, then all
 * rows together or none. Events that the file does not name stay as they are.
 */
@Service
@Transactional
public class SeasonImport {

    private final SeasonDirectory directory;
    private final EventService events;
    private final UnitScope scope;
    private final Moments moments;
    private final ZoneId zone;
    private final Clock clock;

    SeasonImport(
            SeasonDirectory directory,
            EventService events,
            UnitScope scope,
            Moments moments,
            ZoneId zone,
            Clock clock) {
        this.directory = directory;
        this.events = events;
        this.scope = scope;
        this.moments = moments;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Says for every row of a file what would become of it, and with what it would clash: with what is planned, and
     * with the other rows.
     *
     * @throws org.jiangtai.shared.Failure if the file is no table, too large, or has no heading that is known
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public SeasonPreview look(byte[] file) {
        List<SeasonPreview.Sheet> sheets = new ArrayList<>();
        for (SheetReader.Sheet sheet : SheetReader.read(file)) {
            SheetTable.find(sheet, SeasonImportColumn.names(), SeasonImportColumn.NEEDED)
                    .ifPresent(table -> sheets.add(new SeasonPreview.Sheet(sheet.name(), table)));
        }
        if (sheets.isEmpty()) {
            throw new NoSeasonHeadings();
        }
        return preview(sheets);
    }

    /** Looks at the same rows once more, beside what is planned now. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public SeasonPreview lookAgain(SeasonPreview before) {
        return preview(before.sheets());
    }

    /**
     * Saves the rows that are new or changed, all together or none.
     *
     * @param leaveOut whether rows that are wrong, outdated or clash for good are left out instead of refused
     * @param reason why to go on past the warnings
     * @throws SeasonRowsWrong if there are such rows and they were not to be left out
     * @throws NothingToTake if nothing is left to be saved
     * @throws org.jiangtai.event.ClashesTogether if some clash by now, and no reason helps or none was given
     * @throws org.jiangtai.event.DraftRefused if one is not as it must be
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody has changed one since the look
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public SeasonResult take(SeasonPreview preview, boolean leaveOut, String reason) {
        if (!leaveOut && preview.hindrances() > 0) {
            throw new SeasonRowsWrong(preview.hindrances());
        }
        List<SeasonRow> rows = preview.toSave(leaveOut);
        if (rows.isEmpty()) {
            throw new NothingToTake();
        }
        events.saveTogether(
                rows.stream().map(row -> Objects.requireNonNull(row.draft())).toList(), reason);
        int made = (int)
                rows.stream().filter(row -> row.status() == SeasonRowStatus.NEW).count();
        return new SeasonResult(made, rows.size() - made, (int) preview.hindrances());
    }

    private SeasonPreview preview(List<SeasonPreview.Sheet> sheets) {
        Set<String> ignored = new LinkedHashSet<>();
        sheets.forEach(sheet -> ignored.addAll(sheet.table().unknown()));
        SeasonNames names = directory.names();
        List<SeasonRow> rows = withClashes(read(sheets, names));
        rows.addAll(missing(rows, names));
        return new SeasonPreview(List.copyOf(sheets), List.copyOf(rows), Set.copyOf(ignored));
    }

    private List<SeasonRow> read(List<SeasonPreview.Sheet> sheets, SeasonNames names) {
        LocalDate today = moments.date(clock.instant());
        Map<Long, Event> kept = named(sheets);
        Map<Long, Integer> firstRow = new HashMap<>();
        List<SeasonRow> rows = new ArrayList<>();
        for (SeasonPreview.Sheet sheet : sheets) {
            String sheetName = sheets.size() > 1 ? sheet.name() : "";
            for (SheetTable.Row<SeasonImportColumn> row : sheet.table().rows()) {
                Optional<SeasonNumber> number = Optional.empty();
                InvalidInput wrong = null;
                try {
                    number = SeasonNumber.parse(row.get(SeasonImportColumn.NUMBER));
                } catch (InvalidInput e) {
                    wrong = e;
                }
                Event event = number.map(each -> kept.get(each.id())).orElse(null);
                if (number.isPresent() && event == null) {
                    wrong = new InvalidInput("number", "planning.wrong.gone", row.get(SeasonImportColumn.NUMBER));
                }
                if (number.isPresent()) {
                    Integer first = firstRow.putIfAbsent(number.get().id(), row.number());
                    wrong = first == null
                            ? wrong
                            : new InvalidInput("number", "planning.wrong.double", Integer.toString(first));
                }
                var reader = new SeasonRowReader(names, moments, zone, today, sheet.table(), row, event);
                if (wrong != null) {
                    reader.refuse(SeasonImportColumn.NUMBER, wrong);
                }
                rows.add(
                        reader.read(sheetName, number.map(SeasonNumber::version).orElse(null)));
            }
        }
        return rows;
    }

    /** The events that the rows name and the person may plan, by their ids. */
    private Map<Long, Event> named(List<SeasonPreview.Sheet> sheets) {
        Set<Long> ids = sheets.stream()
                .flatMap(sheet -> sheet.table().rows().stream())
                .map(row -> idIn(row.get(SeasonImportColumn.NUMBER)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        UnitScope.Reach reach = scope.reach();
        return events.findAll(ids).stream()
                .filter(event -> reach.coversEvent(event.id(), event.unitId()))
                .collect(Collectors.toMap(Event::id, Function.identity()));
    }

    private static @Nullable Long idIn(String typed) {
        try {
            return SeasonNumber.parse(typed).map(SeasonNumber::id).orElse(null);
        } catch (InvalidInput none) {
            return null;
        }
    }

    private List<SeasonRow> withClashes(List<SeasonRow> rows) {
        List<Integer> saved = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).isToSave())
                .boxed()
                .toList();
        List<EventDraft> drafts = saved.stream()
                .map(i -> Objects.requireNonNull(rows.get(i).draft()))
                .toList();
        List<List<Clash>> found = drafts.isEmpty() ? List.of() : events.clashesTogether(drafts);
        List<SeasonRow> all = new ArrayList<>(rows);
        for (int i = 0; i < saved.size(); i++) {
            all.set(saved.get(i), rows.get(saved.get(i)).with(found.get(i)));
        }
        return all;
    }

    /** What is planned from the first to the last day that the file names, and is not in it. */
    private List<SeasonRow> missing(List<SeasonRow> rows, SeasonNames names) {
        LocalDate today = moments.date(clock.instant());
        List<LocalDate> days = new ArrayList<>();
        for (SeasonRow row : rows) {
            try {
                days.add(TypedDay.parse(row.cell(SeasonImportColumn.DATE), today));
            } catch (InvalidInput none) {
                // The row says so itself.
            }
        }
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        Set<Long> known =
                rows.stream().map(SeasonRow::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
        return events
                .between(
                        moments.instant(first.atStartOfDay()),
                        moments.instant(last.plusDays(1).atStartOfDay()))
                .stream()
                .filter(event -> !known.contains(event.id()) && isPlanned(event))
                .map(event -> new SeasonRow(
                        "",
                        0,
                        SeasonRowStatus.MISSING,
                        event.id(),
                        SeasonExport.cells(event, names, moments),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        null))
                .toList();
    }

    static boolean isPlanned(Event event) {
        return event.state() != EventState.CANCELLED && event.state() != EventState.ARCHIVED;
    }
}
