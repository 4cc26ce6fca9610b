package org.jiangtai.suggestion;

import java.time.Instant;

/**
 * A suggestion as everybody may read it.
 *
 * @param text what was suggested and what came of it, in words of its own and without names
 */
public record Publication(String text, Instant at) {}
