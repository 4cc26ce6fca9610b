package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** The unit that holds the item was not dissolved, so nobody has to take it over. */
public final class OwnerStillThere extends Failure {}
