package org.jiangtai.story;

import java.time.Instant;

/** Something that happened to a story. */
public record StoryStep(Instant at, StoryAction action, StoryState from, StoryState to, String who, String note) {}
