package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** The text tells who the teller is, who has not agreed to be named. */
public final class TellerNamed extends Failure {}
