package org.jiangtai.planning;

import org.jiangtai.shared.Failure;

/** A file has no row of headings by which it is a plan of a season. */
public final class NoSeasonHeadings extends Failure {}
