package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Span;
import org.jiangtai.suggestion.InboxPart;
import org.jiangtai.suggestion.InboxRow;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionState;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** The state of a suggestion, whether its author asked for it a second time, and what it waits for. */
final class StateBadges extends Span {

    StateBadges(Suggestion suggestion) {
        this(suggestion.state(), suggestion.reopened());
        if (suggestion.doneOn() != null && suggestion.state().isOpen()) {
            add(new StatusBadge(InboxPart.TO_ANSWER, Tone.ATTENTION));
        }
    }

    StateBadges(InboxRow row) {
        this(row.state(), row.reopened());
        if (row.asked()) {
            add(new StatusBadge(InboxPart.ASKED, Tone.CALM));
        }
        if (row.done() && row.state().isOpen()) {
            add(new StatusBadge(InboxPart.TO_ANSWER, Tone.ATTENTION));
        }
    }

    private StateBadges(SuggestionState state, boolean reopened) {
        addClassName("jt-row");
        add(new StatusBadge(state, tone(state)));
        if (reopened && state.isOpen()) {
            add(new StatusBadge(InboxPart.REOPENED, Tone.BAD));
        }
    }

    private static Tone tone(SuggestionState state) {
        return switch (state) {
            case RECEIVED -> Tone.ATTENTION;
            case ACCEPTED, ASSIGNED, NOT_ACCEPTED, MERGED -> Tone.CALM;
            case ANSWERED, CLOSED -> Tone.GOOD;
        };
    }
}
