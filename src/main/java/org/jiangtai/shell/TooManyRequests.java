package org.jiangtai.shell;

import org.jiangtai.shared.Failure;

/** More requests came from one address than a person makes. */
public final class TooManyRequests extends Failure {}
