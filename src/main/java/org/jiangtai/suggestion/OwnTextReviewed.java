package org.jiangtai.suggestion;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotPermitted;

/** Whoever wrote a text for the public does not decide about it. */
public final class OwnTextReviewed extends Failure implements NotPermitted {}
