package org.jiangtai.setting;

import org.jiangtai.shared.Failure;

/** A file is no list of a year's holidays. */
public final class HolidaysUnreadable extends Failure {}
