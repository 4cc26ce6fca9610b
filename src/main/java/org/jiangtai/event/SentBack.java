package org.jiangtai.event;

/** A draft that a reviewer sent back, and why. */
public record SentBack(Event event, String reason) {}
