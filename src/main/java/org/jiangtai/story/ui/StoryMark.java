package org.jiangtai.story.ui;

import java.util.function.Predicate;
import org.jiangtai.shared.Labelled;
import org.jiangtai.story.Story;

/** What lists tell of stories besides their state, and what they are filtered by. */
enum StoryMark implements Labelled {
    CONSENTED(Story::consented),
    NOT_CONSENTED(story -> !story.consented()),
    PUBLISHED(Story::isPublished);

    private final transient Predicate<Story> predicate;

    StoryMark(Predicate<Story> predicate) {
        this.predicate = predicate;
    }

    boolean takes(Story story) {
        return predicate.test(story);
    }
}
