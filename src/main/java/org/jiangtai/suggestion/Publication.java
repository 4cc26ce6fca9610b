package org.jiangtai.suggestion;

import java.time.Instant;

/**
 * A suggestion as everybody may read it.
 *
 * @param text what was suggested, in words of its own and without names
 * @param result what came of it; empty while nothing did
 */
public record Publication(String text, String result, Instant at) {}
