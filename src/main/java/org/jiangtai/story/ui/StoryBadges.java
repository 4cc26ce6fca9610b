package org.jiangtai.story.ui;

import com.vaadin.flow.component.html.Span;
import org.jiangtai.story.Story;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** Where a story stands, whether its teller agreed, and whether everybody may read it. */
final class StoryBadges extends Span {

    StoryBadges(Story story) {
        addClassName("jt-row");
        add(new StatusBadge(story.state(), tone(story)));
        if (story.isPublished()) {
            add(new StatusBadge(StoryMark.PUBLISHED, Tone.GOOD));
        }
        add(new StatusBadge(
                story.consented() ? StoryMark.CONSENTED : StoryMark.NOT_CONSENTED,
                story.consented() ? Tone.CALM : Tone.ATTENTION));
    }

    private static Tone tone(Story story) {
        return switch (story.state()) {
            case LEAD, IN_REVIEW -> Tone.ATTENTION;
            case VERIFYING, WRITING -> Tone.CALM;
            case LIBRARY, TOLD -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
        };
    }
}
