package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** Whoever asks for more time waits for the answer first. */
public final class ExtensionAsked extends Failure {}
