package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** A phone number stands in a text that everybody is to read. */
public final class PhoneInText extends Failure {}
