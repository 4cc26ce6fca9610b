package org.jiangtai.suggestion;

/**
 * A copy of a picture for everybody, with what nobody should see painted over.
 *
 * @param id stands in its address; another copy has another one
 * @param painted whether anything was painted over
 */
public record PublicPicture(long id, Side side, boolean painted) {}
