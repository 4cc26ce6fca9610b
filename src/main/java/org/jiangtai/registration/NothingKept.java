package org.jiangtai.registration;

import org.jiangtai.shared.Failure;

/** Name and phone are gone already, so there is nothing to correct. */
public final class NothingKept extends Failure {}
