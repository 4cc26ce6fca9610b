package org.jiangtai.menu;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotPermitted;

/** A lecturer works on what the lecturer wrote; organisers work on everything. */
public final class NotYourScript extends Failure implements NotPermitted {}
