package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** Nobody asks for more time, or it was answered already. */
public final class NoExtensionAsked extends Failure {}
