package org.jiangtai.followup;

import java.time.Instant;

/**
 * A picture of an item, as others than the desk see it.
 *
 * @param caption may be empty
 */
public record Evidence(long id, EvidenceKind kind, String caption, Instant at) {}
