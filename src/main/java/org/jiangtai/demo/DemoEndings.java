package org.jiangtai.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.followup.EvidenceKind;
import org.jiangtai.followup.EvidenceService;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.PlanStep;
import org.jiangtai.followup.Seen;
import org.jiangtai.followup.VerificationService;
import org.jiangtai.followup.WorkService;
import org.jiangtai.shared.Photos;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.OfferedPicture;
import org.jiangtai.suggestion.PictureChoice;
import org.jiangtai.suggestion.PictureSource;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads some suggestions on to what the public sees of them, by the same services as people. */
@Component
@Profile("demo")
class DemoEndings {

    private final SuggestionService residents;
    private final HandlingService handling;
    private final WorkService work;
    private final EvidenceService evidence;
    private final VerificationService verification;
    private final LedgerService ledger;
    private final PublicationService publications;
    private final Photos photos;
    private final ZoneId zone;
    private final Clock clock;

    DemoEndings(
            SuggestionService residents,
            HandlingService handling,
            WorkService work,
            EvidenceService evidence,
            VerificationService verification,
            LedgerService ledger,
            PublicationService publications,
            Photos photos,
            ZoneId zone,
            Clock clock) {
        this.residents = residents;
        this.handling = handling;
        this.work = work;
        this.evidence = evidence;
        this.verification = verification;
        this.ledger = ledger;
        this.publications = publications;
        this.photos = photos;
        this.zone = zone;
        this.clock = clock;
    }

    void lead(String code, Table.Row row, DemoData data) {
        Suggestion suggestion = residents.track(code).orElseThrow();
        boolean shown = row.get("ends").equals("SHOWN");
        if (shown) {
            putRight(Objects.requireNonNull(suggestion.itemId()), row, data);
            handling.answer(suggestion.id(), Adoption.valueOf(row.get("adoption")), row.get("answer"));
        }
        publications.submit(
                suggestion.id(),
                null,
                row.get("published"),
                row.get("result"),
                publications.begin(suggestion.id()).pictures().stream()
                        .filter(picture -> picture.source() == PictureSource.EVIDENCE)
                        .map(DemoEndings::unpainted)
                        .toList());
        if (shown) {
            publications.approve(
                    suggestion.id(),
                    publications.draft(suggestion.id()).orElseThrow().version());
        }
    }

    private void putRight(long item, Table.Row row, DemoData data) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        work.plan(seen(item), row.get("result"), List.of(new PlanStep(data.phrase("item-mend"), 1, today)));
        evidence.add(item, EvidenceKind.BEFORE, "", List.of(photos.clean(DrawnPhoto.brokenRoad())));
        evidence.add(item, EvidenceKind.AFTER, "", List.of(photos.clean(DrawnPhoto.mendedRoad())));
        work.report(seen(item), Set.of(0), row.get("result"));
        work.submit(seen(item), row.get("result"), "");
        verification.close(seen(item), data.phrase("item-verdict"));
    }

    private static PictureChoice unpainted(OfferedPicture picture) {
        return new PictureChoice(picture.source(), picture.sourceId(), picture.side(), List.of());
    }

    private Seen seen(long item) {
        return Seen.of(ledger.file(item).item());
    }
}
