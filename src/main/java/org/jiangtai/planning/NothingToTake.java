package org.jiangtai.planning;

import org.jiangtai.shared.Failure;

/** A season's workbook would change nothing. */
public final class NothingToTake extends Failure {}
