package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** Somebody has decided about the entries from paper already. */
public final class AlreadyDecided extends Failure {}
