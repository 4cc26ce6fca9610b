package org.jiangtai.registration;

import org.jiangtai.shared.Failure;

/** Somebody in the hall wanted to register and no seat is left. */
public final class NoSeatLeft extends Failure {}
