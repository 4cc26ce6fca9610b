package org.jiangtai.suggestion;

import org.jiangtai.shared.Failure;

/** Nobody waits for a reply of the author. */
public final class NothingAsked extends Failure {}
