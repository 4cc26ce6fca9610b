package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** More time is asked for where there is a deadline. */
public final class NoDeadline extends Failure {}
