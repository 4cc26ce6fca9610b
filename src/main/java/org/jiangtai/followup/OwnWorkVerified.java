package org.jiangtai.followup;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotPermitted;

/** Whoever did some of the work does not verify it. */
public final class OwnWorkVerified extends Failure implements NotPermitted {}
