package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** Who wrote a story does not review it. */
public final class OwnStory extends Failure {}
