package org.jiangtai.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.EvidenceKind;
import org.jiangtai.followup.EvidenceService;
import org.jiangtai.followup.ItemDraft;
import org.jiangtai.followup.ItemKind;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.PlanStep;
import org.jiangtai.followup.Seen;
import org.jiangtai.followup.Severity;
import org.jiangtai.followup.Term;
import org.jiangtai.followup.VerificationService;
import org.jiangtai.followup.WorkService;
import org.jiangtai.shared.Photos;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads some items of the ledger to each place they can get to, by the same services as people. */
@Component
@Profile("demo")
class DemoItems {

    /** How far an item got. */
    private enum To {
        FOUND,
        ASSIGNED,
        HANDED_BACK,
        PLANNED,
        WORKED,
        LONG_TERM,
        SUBMITTED,
        CLOSED
    }

    private final ItemService items;
    private final WorkService work;
    private final VerificationService verification;
    private final EvidenceService evidence;
    private final LedgerService ledger;
    private final Photos photos;
    private final ZoneId zone;
    private final Clock clock;

    DemoItems(
            ItemService items,
            WorkService work,
            VerificationService verification,
            EvidenceService evidence,
            LedgerService ledger,
            Photos photos,
            ZoneId zone,
            Clock clock) {
        this.items = items;
        this.work = work;
        this.verification = verification;
        this.evidence = evidence;
        this.ledger = ledger;
        this.photos = photos;
        this.zone = zone;
        this.clock = clock;
    }

    void make(DemoData data, Placed placed) {
        data.items().forEach(row -> make(row, data, placed));
    }

    private void make(Table.Row row, DemoData data, Placed placed) {
        To to = To.valueOf(row.get("to"));
        long id = items.make(draft(row), to == To.FOUND ? null : assignment(row, placed));
        if (to == To.HANDED_BACK) {
            work.handBack(seen(id), row.get("note"));
        }
        if (to.compareTo(To.PLANNED) >= 0) {
            work.plan(seen(id), row.get("measure"), plan(data));
        }
        if (to.compareTo(To.WORKED) >= 0) {
            work.report(seen(id), Set.of(0), row.get("note"));
        }
        if (to == To.LONG_TERM) {
            items.keepLongTerm(seen(id), row.get("note"));
        }
        if (to.compareTo(To.SUBMITTED) >= 0) {
            evidence.add(id, EvidenceKind.BEFORE, "", List.of(photos.clean(DrawnPhoto.brokenRoad())));
            evidence.add(id, EvidenceKind.AFTER, "", List.of(photos.clean(DrawnPhoto.mendedRoad())));
            work.report(seen(id), Set.of(1), row.get("note"));
            work.submit(seen(id), row.get("note"), "");
        }
        if (to == To.CLOSED) {
            verification.close(seen(id), data.phrase("item-verdict"));
        }
    }

    private ItemDraft draft(Table.Row row) {
        return new ItemDraft(
                ItemKind.valueOf(row.get("kind")),
                Severity.valueOf(row.get("severity")),
                row.get("what"),
                row.get("source"),
                LocalDate.ofInstant(clock.instant(), zone).minusDays(row.number("moment")),
                "",
                row.get("place"),
                row.get("measure"),
                null);
    }

    private static @Nullable Assignment assignment(Table.Row row, Placed placed) {
        String partner = row.get("partner_code");
        return new Assignment(
                placed.unit(row.get("unit_code")),
                partner.isEmpty() ? Set.of() : Set.of(placed.unit(partner)),
                row.get("responsible"),
                Term.valueOf(row.get("term")),
                null);
    }

    private List<PlanStep> plan(DemoData data) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return List.of(
                new PlanStep(data.phrase("item-look"), 1, today.plusDays(2)),
                new PlanStep(data.phrase("item-mend"), 3, today.plusDays(9)));
    }

    private Seen seen(long id) {
        return Seen.of(ledger.file(id).item());
    }
}
