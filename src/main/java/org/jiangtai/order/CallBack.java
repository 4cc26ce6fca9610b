package org.jiangtai.order;

import java.time.Instant;

/**
 * Somebody called about few stars.
 *
 * @param who who called
 * @param reached whether somebody answered, so that the matter is talked about
 * @param said what was said
 */
public record CallBack(Instant at, String who, boolean reached, String said) {}
