package org.jiangtai.identity;

import org.jiangtai.shared.Failure;

/** A second factor was set up meanwhile, on another page. */
public final class SecondFactorIsOn extends Failure {}
