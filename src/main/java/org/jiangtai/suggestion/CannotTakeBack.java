package org.jiangtai.suggestion;

import org.jiangtai.shared.Failure;

/** Somebody already works on it. */
public final class CannotTakeBack extends Failure {}
