package org.jiangtai.event.ui;

import org.jiangtai.event.AnswerState;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** How a lecturer's answers look. */
final class AnswerBadges {

    private AnswerBadges() {}

    static StatusBadge of(AnswerState state) {
        return new StatusBadge(
                state,
                switch (state) {
                    case CONFIRMED -> Tone.GOOD;
                    case OPEN, PROPOSED -> Tone.ATTENTION;
                    case DECLINED -> Tone.BAD;
                    case NOT_ASKED -> Tone.CALM;
                });
    }
}
