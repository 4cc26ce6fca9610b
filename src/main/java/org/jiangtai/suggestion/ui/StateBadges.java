package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Span;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** The state of a suggestion, and whether its author asked for it a second time. */
final class StateBadges extends Span {

    StateBadges(Suggestion suggestion) {
        addClassName("jt-row");
        add(new StatusBadge(suggestion.state(), tone(suggestion)));
        if (Shown.REOPENED.takes(suggestion)) {
            add(new StatusBadge(Shown.REOPENED, Tone.BAD));
        }
    }

    private static Tone tone(Suggestion suggestion) {
        return switch (suggestion.state()) {
            case RECEIVED -> Tone.ATTENTION;
            case ACCEPTED, ASSIGNED, NOT_ACCEPTED -> Tone.CALM;
            case ANSWERED, CLOSED -> Tone.GOOD;
        };
    }
}
