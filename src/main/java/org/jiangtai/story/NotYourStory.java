package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** The step is for somebody else. */
public final class NotYourStory extends Failure {}
