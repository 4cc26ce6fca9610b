package org.jiangtai.identity;

import org.jiangtai.shared.Failure;

/** The person's role asks for a second factor, so it stays on. */
public final class SecondFactorForced extends Failure {}
