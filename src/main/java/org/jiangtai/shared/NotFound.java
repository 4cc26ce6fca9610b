package org.jiangtai.shared;

/** What was asked for does not exist, or not for the person who asked. */
public final class NotFound extends Failure {}
