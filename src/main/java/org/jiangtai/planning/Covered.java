package org.jiangtai.planning;

/**
 * What a place got and gets of a theme, or a sum of that.
 *
 * @param done lectures that were given
 * @param planned lectures that are to come, drafts included
 * @param missing what neither given nor planned lectures fill of the target
 */
public record Covered(int done, int planned, int missing) {

    static final Covered NOTHING = new Covered(0, 0, 0);

    static Covered of(int done, int planned, int target) {
        return new Covered(done, planned, Math.max(0, target - done - planned));
    }

    Covered plus(Covered other) {
        return new Covered(done + other.done, planned + other.planned, missing + other.missing);
    }
}
