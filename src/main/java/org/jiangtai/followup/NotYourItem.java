package org.jiangtai.followup;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotPermitted;

/** The step is somebody else's. */
public final class NotYourItem extends Failure implements NotPermitted {}
