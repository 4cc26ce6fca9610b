package org.jiangtai.place;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotPermitted;

/** The person's roles are held for another unit. */
public final class NotYourUnit extends Failure implements NotPermitted {}
