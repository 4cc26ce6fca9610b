package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** The step does not lead on from the story's present state: somebody was faster. */
public final class WrongStoryState extends Failure {

    WrongStoryState(StoryState state) {
        super(state);
    }
}
