package org.jiangtai.registration;

import org.jiangtai.shared.Failure;

/** The same name on the same phone is down for this event already. */
public final class AlreadyRegistered extends Failure {}
