package org.jiangtai.story;

import org.jiangtai.shared.Labelled;

/** How a story was come upon. */
public enum StorySource implements Labelled {
    LECTURE,
    VISIT,
    LETTER,
    BY_HAND
}
