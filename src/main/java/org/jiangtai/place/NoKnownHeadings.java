package org.jiangtai.place;

import org.jiangtai.shared.Failure;

/** The file is a table, but neither of units nor of venues. */
public final class NoKnownHeadings extends Failure {}
