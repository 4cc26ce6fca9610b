package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** The device link does not exist, has expired or was revoked. */
public final class DoorLinkInvalid extends Failure {}
