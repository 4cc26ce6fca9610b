package org.jiangtai.suggestion;

import org.jiangtai.shared.Failure;

/** The stack is finished: its authors have been told, and nothing is added or taken back any more. */
public final class BatchFinished extends Failure {}
