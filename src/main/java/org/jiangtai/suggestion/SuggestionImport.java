package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Portions;
import org.jiangtai.shared.SheetReader;
import org.jiangtai.shared.SheetTable;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over suggestions from a list that somebody made: first a look at every row, which saves nothing, then the rows
 * that are right, some dozens in each transaction.
 */
@Service
public class SuggestionImport {

    /** How much is read at once; ten thousand suggestions in long sentences are about five megabytes. */
    public static final SheetReader.Most MOST = new SheetReader.Most(20_000, 10 * 1024 * 1024);

    static final int AT_ONCE = 100;

    private final BatchRepository batches;
    private final Intake intake;
    private final SameSuggestions same;
    private final SuggestionMaker maker;
    private final SuggestionDays days;
    private final UnitService units;
    private final CurrentPerson current;
    private final Portions portions;
    private final Texts texts;
    private final Clock clock;

    SuggestionImport(
            BatchRepository batches,
            Intake intake,
            SameSuggestions same,
            SuggestionMaker maker,
            SuggestionDays days,
            UnitService units,
            CurrentPerson current,
            Portions portions,
            Texts texts,
            Clock clock) {
        this.batches = batches;
        this.intake = intake;
        this.same = same;
        this.maker = maker;
        this.days = days;
        this.units = units;
        this.current = current;
        this.portions = portions;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Says for every row of a file what would become of it.
     *
     * @throws Failure if the file is no table, too large, or holds no suggestion
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public ImportPreview look(byte[] file) {
        UnitScope.Reach reach = intake.reach();
        var reader = new ImportRowReader(units.existing(), texts, this::event, usualUnit(reach), days.today());
        List<ImportRow> rows = new ArrayList<>();
        Set<String> ignored = new LinkedHashSet<>();
        for (SheetReader.Sheet sheet : SheetReader.read(file, MOST)) {
            Optional<SheetTable<SuggestionImportColumn>> table =
                    SheetTable.find(sheet, SuggestionImportColumn.names(), SuggestionImportColumn.NEEDED);
            table.ifPresent(found -> {
                ignored.addAll(found.unknown());
                found.rows().forEach(row -> rows.add(checked(reader.read(sheet.name(), row), reach)));
            });
        }
        if (rows.isEmpty()) {
            throw new NoSuggestionsInList();
        }
        return new ImportPreview(same.marked(rows), Set.copyOf(ignored));
    }

    /**
     * Saves the rows that are taken. What stops one of them stops no other.
     *
     * @throws InvalidInput for the fields {@code rows}, {@code papers} and {@code consent}; nothing is saved then
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportOutcome save(ImportRequest request, ImportProgress progress) {
        List<ImportRow> wanted =
                request.rows().stream().filter(ImportRow::isTaken).toList();
        if (wanted.isEmpty()) {
            throw new InvalidInput("rows", "invalid.suggestion.rows");
        }
        boolean personal = wanted.stream().anyMatch(ImportRow::isPersonal);
        if (personal && !request.head().consent()) {
            throw new InvalidInput("consent", "invalid.consent");
        }
        String papers = Intake.papers(request.head(), personal);
        long batchId = portions.together(
                () -> batches.save(batch(papers, request.head().consent())).id);
        var saving = new Saving(batchId, intake.reach(), request.tell());
        int done = 0;
        while (done < wanted.size()) {
            List<ImportRow> part = wanted.subList(done, Math.min(done + AT_ONCE, wanted.size()));
            saving.saveAll(part, done);
            done += part.size();
            if (!progress.goOn(done)) {
                break;
            }
        }
        return new ImportOutcome(batchId, saving.saved, List.copyOf(saving.refused), wanted.size() - done);
    }

    private ImportRow checked(ImportRow row, UnitScope.Reach reach) {
        List<ImportRow.Problem> problems = new ArrayList<>(row.problems());
        Set<SuggestionImportColumn> told = new LinkedHashSet<>();
        problems.forEach(problem -> told.add(problem.column()));
        for (InvalidInput refused : intake.refusals(paper(row, 0), reach)) {
            SuggestionImportColumn column = SuggestionImportColumn.of(refused.field());
            if (told.add(column)) {
                problems.add(new ImportRow.Problem(column, refused));
            }
        }
        return new ImportRow(
                row.sheet(),
                row.number(),
                row.cells(),
                row.typed(),
                row.eventId(),
                row.saidOn(),
                problems.isEmpty() ? RowStatus.FINE : RowStatus.WRONG,
                0,
                "",
                List.copyOf(problems),
                row.choice());
    }

    private static Intake.Paper paper(ImportRow row, int number) {
        return new Intake.Paper(
                number, row.typed(), row.eventId(), row.saidOn(), row.cell(SuggestionImportColumn.REMARK));
    }

    private Optional<Long> event(String code) {
        return maker.event(code).map(Event::id);
    }

    /** A keeper's own unit; an organiser's list may be about any, and about none. */
    private @Nullable Long usualUnit(UnitScope.Reach reach) {
        return reach.covers(null)
                ? null
                : current.find().map(SignedIn::homeUnit).orElse(null);
    }

    private SuggestionBatchEntity batch(String papers, boolean consented) {
        var batch = new SuggestionBatchEntity();
        batch.kind = BatchKind.IMPORT;
        batch.papers = papers;
        batch.consented = consented;
        batch.accountId = current.require().accountId();
        batch.begunAt = clock.instant();
        batch.finishedAt = batch.begunAt;
        return batch;
    }

    /** One import while it is being saved. */
    private final class Saving {

        private final long batchId;
        private final UnitScope.Reach reach;
        private final boolean tell;
        private final List<ImportOutcome.Refused> refused = new ArrayList<>();
        private int saved;

        Saving(long batchId, UnitScope.Reach reach, boolean tell) {
            this.batchId = batchId;
            this.reach = reach;
            this.tell = tell;
        }

        /** All of a part together; if one of them cannot be saved, each alone, so that the others still are. */
        void saveAll(List<ImportRow> part, int before) {
            List<ImportRow> fresh = again(part);
            try {
                saved += portions.together(() -> {
                    for (int i = 0; i < fresh.size(); i++) {
                        save(fresh.get(i), before + i + 1);
                    }
                    return fresh.size();
                });
            } catch (InvalidInput | Failure | DataAccessException | TransactionException oneOfThem) {
                for (int i = 0; i < fresh.size(); i++) {
                    alone(fresh.get(i), before + i + 1);
                }
            }
        }

        private void alone(ImportRow row, int number) {
            try {
                portions.patiently(() -> {
                    save(row, number);
                    return row;
                });
                saved++;
            } catch (InvalidInput | Failure reason) {
                refuse(row, reason);
            }
        }

        /** Without those that somebody else has stored since the look. */
        private List<ImportRow> again(List<ImportRow> part) {
            List<ImportRow> now = portions.together(() -> same.marked(part));
            now.stream()
                    .filter(row -> !row.isTaken())
                    .forEach(row -> refuse(
                            row, new InvalidInput("what", "suggestion.import.why.already", Long.toString(row.like()))));
            return now.stream().filter(ImportRow::isTaken).toList();
        }

        private void save(ImportRow row, int number) {
            SuggestionEntity stored = intake.store(batchId, paper(row, number), reach);
            if (tell) {
                intake.tell(stored);
            }
        }

        private void refuse(ImportRow row, RuntimeException reason) {
            refused.add(new ImportOutcome.Refused(row.number(), row.cell(SuggestionImportColumn.WHAT), reason));
        }
    }
}
