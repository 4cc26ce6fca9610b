package org.jiangtai.suggestion.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.followup.ItemAction;
import org.jiangtai.followup.Milestone;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.suggestion.Step;
import org.jiangtai.suggestion.StepKind;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.Tracked;
import org.springframework.stereotype.Component;

/** Puts all that happened to a suggestion, and to the item that was made of it, into one row of plain sentences. */
@Component
class WayInWords {

    /** What of the leading suggestion concerns those that go on with it; the rest is between its author and the office. */
    private static final Set<StepKind> SHARED = EnumSet.of(
            StepKind.ACCEPTED,
            StepKind.NOT_ACCEPTED,
            StepKind.ASSIGNED,
            StepKind.HANDED_BACK,
            StepKind.DUE_MOVED,
            StepKind.ANSWERED,
            StepKind.PUBLISHED,
            StepKind.DONE,
            StepKind.CLOSED);

    /** Whose words stand in a place of their own, or are another author's, and so not in the row. */
    private static final Set<StepKind> WITHOUT_WORDS = EnumSet.of(
            StepKind.ANSWERED,
            StepKind.NOT_ACCEPTED,
            StepKind.ASKED,
            StepKind.REPLIED,
            StepKind.DONE,
            StepKind.REOPENED);

    private static final Map<ItemAction, String> MILESTONES = Map.of(
            ItemAction.PLAN, "suggestion.way.PLAN",
            ItemAction.GRANT_EXTENSION, "suggestion.way.GRANT_EXTENSION",
            ItemAction.MOVE_DUE, "suggestion.way.MOVE_DUE",
            ItemAction.SUBMIT, "suggestion.way.SUBMIT",
            ItemAction.SEND_BACK, "suggestion.way.SEND_BACK",
            ItemAction.KEEP_LONG_TERM, "suggestion.way.KEEP_LONG_TERM");

    private final Moments moments;
    private final Texts texts;

    WayInWords(Moments moments, Texts texts) {
        this.moments = moments;
        this.texts = texts;
    }

    /**
     * One thing that happened.
     *
     * @param note what was said then; empty if nothing was, or if it stands elsewhere on the page
     */
    record Entry(Instant at, String sentence, String note, List<Long> photoIds) {}

    List<Entry> of(Tracked tracked) {
        List<Entry> way = new ArrayList<>();
        tracked.own().steps().forEach(step -> way.add(entry(step)));
        if (tracked.isMerged()) {
            shared(tracked.leading()).forEach(step -> way.add(entry(step)));
        }
        tracked.milestones().forEach(milestone -> way.add(entry(milestone)));
        way.sort(Comparator.comparing(Entry::at));
        return way;
    }

    private static List<Step> shared(Suggestion leading) {
        return leading.steps().stream()
                .filter(step -> SHARED.contains(step.kind()))
                .map(step -> new Step(step.kind(), step.at(), step.note()))
                .toList();
    }

    private Entry entry(Step step) {
        String note = WITHOUT_WORDS.contains(step.kind()) ? "" : step.note();
        return new Entry(step.at(), texts.of(step.kind()), note, step.photoIds());
    }

    private Entry entry(Milestone milestone) {
        String key =
                Objects.requireNonNull(MILESTONES.get(milestone.action()), () -> milestone.action() + " has no words");
        String day = milestone.dueOn() == null ? "" : moments.day(milestone.dueOn());
        return new Entry(milestone.at(), texts.of(key, day), "", List.of());
    }
}
