package org.jiangtai.suggestion;

import org.jiangtai.shared.Failure;

/** The author has not yet replied to what was asked last. */
public final class QuestionOpen extends Failure {}
