package org.jiangtai.speaker.ui;

import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.TalentState;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** How the states of lecturers and talents look. */
final class LecturerBadges {

    private LecturerBadges() {}

    static StatusBadge of(LecturerState state) {
        return new StatusBadge(
                state,
                switch (state) {
                    case ENGAGED -> Tone.GOOD;
                    case NOMINATED, SELECTED, TRIAL, PAUSED -> Tone.ATTENTION;
                    case LEFT, NOT_TAKEN -> Tone.CALM;
                });
    }

    static StatusBadge of(TalentState state) {
        return new StatusBadge(
                state,
                switch (state) {
                    case CHOSEN -> Tone.GOOD;
                    case RESERVED, TRAINED -> Tone.ATTENTION;
                    case LEFT -> Tone.CALM;
                });
    }
}
