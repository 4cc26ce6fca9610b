package org.jiangtai.suggestion.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.privacy.AgreementsInWords;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.KeptFact;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.suggestion.OwnSuggestion;
import org.jiangtai.suggestion.Step;
import org.jiangtai.suggestion.StepKind;
import org.jiangtai.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/** Puts what is kept of a suggestion's author into words: each thing, and what it is kept for. */
@Component
class SuggestionFacts {

    private static final Set<StepKind> WORDS = EnumSet.of(StepKind.REPLIED, StepKind.SOLVED, StepKind.NOT_SOLVED);

    private final UnitGroups units;
    private final AgreementsInWords agreements;
    private final Moments moments;
    private final Texts texts;

    SuggestionFacts(UnitGroups units, AgreementsInWords agreements, Moments moments, Texts texts) {
        this.units = units;
        this.agreements = agreements;
        this.moments = moments;
        this.texts = texts;
    }

    List<KeptFact> of(OwnSuggestion kept) {
        Suggestion suggestion = kept.suggestion();
        String unit = suggestion.unitId() == null
                ? ""
                : Objects.toString(units.names().get(suggestion.unitId()), "");
        String agreed = kept.consentVersion() == null || kept.consentedAt() == null
                ? ""
                : agreements.inWords(ConsentPurpose.SUGGESTION, kept.consentVersion(), kept.consentedAt());
        return List.of(
                new KeptFact("suggestion.field.name", kept.name(), "privacy.why.author"),
                new KeptFact("suggestion.field.phone", kept.phone(), "privacy.why.answer"),
                new KeptFact("suggestion.field.what", suggestion.what(), "privacy.why.content"),
                new KeptFact("suggestion.field.unit", unit, "privacy.why.content"),
                new KeptFact("suggestion.field.place", suggestion.place(), "privacy.why.content"),
                new KeptFact(
                        "privacy.photos",
                        suggestion.photoIds().isEmpty()
                                ? ""
                                : Integer.toString(suggestion.photoIds().size()),
                        "privacy.why.content"),
                new KeptFact("suggestion.field.laterWords", laterWords(suggestion), "privacy.why.content"),
                new KeptFact("suggestion.field.received", moments.minute(suggestion.receivedAt()), "privacy.why.when"),
                new KeptFact(
                        "suggestion.field.mayPublish",
                        texts.of(suggestion.mayPublish() ? "suggestion.mayPublish.yes" : "suggestion.mayPublish.no"),
                        "privacy.why.publish"),
                new KeptFact("privacy.consent", agreed, "privacy.why.consent"),
                new KeptFact(
                        "privacy.withdrawn",
                        kept.withdrawnAt() == null ? "" : moments.minute(kept.withdrawnAt()),
                        "privacy.why.withdrawn"));
    }

    /** What the author replied, and said of the answer. */
    private static String laterWords(Suggestion suggestion) {
        return suggestion.steps().stream()
                .filter(step -> WORDS.contains(step.kind()) && !step.note().isEmpty())
                .map(Step::note)
                .collect(Collectors.joining("\n"));
    }
}
