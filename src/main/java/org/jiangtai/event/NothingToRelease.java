package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** None of the chosen events differs from what the public sees. */
public final class NothingToRelease extends Failure {}
