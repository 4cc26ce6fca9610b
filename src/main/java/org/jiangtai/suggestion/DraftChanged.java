package org.jiangtai.suggestion;

import org.jiangtai.shared.Failure;

/** Somebody changed or decided about the text meanwhile; what was seen is not what would be published. */
public final class DraftChanged extends Failure {}
