package org.jiangtai.order;

import org.jiangtai.shared.Failure;

/** Few stars were given and nobody has called about it yet. */
public final class CallBackOpen extends Failure {}
