package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** The unit handed this item back once already. */
public final class HandedBackBefore extends Failure {}
