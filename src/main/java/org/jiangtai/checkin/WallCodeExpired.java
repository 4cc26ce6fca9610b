package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** The code on the wall has changed since; the person scans it again. */
public final class WallCodeExpired extends Failure {}
