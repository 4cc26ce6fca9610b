package org.jiangtai.planning.rota;

/**
 * A session that is elsewhere than it was.
 *
 * @param lecture as it is to be; not placed where there is no room for it any more
 * @param before who gave it before; empty if nobody did
 * @param hallBefore where it was before; empty if nowhere
 */
public record RotaChanged(RotaLecture lecture, String before, String hallBefore, RotaWhy why) {}
