package org.jiangtai.suggestion;

import java.time.Instant;

/**
 * Something that happened to a suggestion, as its author may read it.
 *
 * @param note what was said to the author; empty if nothing was
 */
public record Step(StepKind kind, Instant at, String note) {}
