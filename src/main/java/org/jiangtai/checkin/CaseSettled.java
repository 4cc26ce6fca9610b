package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** Somebody has settled the case already. */
public final class CaseSettled extends Failure {}
