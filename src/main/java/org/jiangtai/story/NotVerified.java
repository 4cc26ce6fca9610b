package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** Nobody has written down yet what was checked. */
public final class NotVerified extends Failure {}
