package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** Nobody holds the item yet, so that nothing can be done about it. */
public final class ItemNotAssigned extends Failure {}
