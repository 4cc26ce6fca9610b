package org.jiangtai.event;

/**
 * A draft that was removed is there again.
 *
 * @param formerId the id that it had before
 */
public record EventRestored(long formerId, long eventId) {}
