package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** The door is not open now, so nobody registers in the hall. */
public final class WallClosed extends Failure {}
