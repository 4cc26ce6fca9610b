package org.jiangtai.speaker;

/**
 * What a jury looks at.
 *
 * @param weight how much it counts beside the others, 1 to 100
 */
public record Criterion(String name, int weight) {}
