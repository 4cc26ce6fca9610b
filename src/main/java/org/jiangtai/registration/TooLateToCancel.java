package org.jiangtai.registration;

import org.jiangtai.shared.Failure;

/** The event has begun, so the registration stands. */
public final class TooLateToCancel extends Failure {}
