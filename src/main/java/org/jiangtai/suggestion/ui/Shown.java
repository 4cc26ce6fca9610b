package org.jiangtai.suggestion.ui;

import org.jiangtai.shared.Labelled;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionState;

/** Which suggestions the inbox shows. */
enum Shown implements Labelled {
    OPEN,
    RECEIVED,
    ACCEPTED,
    ASSIGNED,
    REOPENED,
    ANSWERED,
    FINISHED,
    ALL;

    boolean takes(Suggestion suggestion) {
        return switch (this) {
            case OPEN -> suggestion.state().isOpen();
            case RECEIVED -> suggestion.state() == SuggestionState.RECEIVED;
            case ACCEPTED -> suggestion.state() == SuggestionState.ACCEPTED;
            case ASSIGNED -> suggestion.state() == SuggestionState.ASSIGNED;
            case REOPENED -> suggestion.reopened() && suggestion.state().isOpen();
            case ANSWERED -> suggestion.state() == SuggestionState.ANSWERED;
            case FINISHED ->
                suggestion.state() == SuggestionState.CLOSED || suggestion.state() == SuggestionState.NOT_ACCEPTED;
            case ALL -> true;
        };
    }
}
