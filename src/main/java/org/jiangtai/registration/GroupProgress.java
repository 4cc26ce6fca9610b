package org.jiangtai.registration;

/** Hears how far a group has come. */
@FunctionalInterface
public interface GroupProgress {

    /**
     * Called after each part.
     *
     * @param done how many people have been looked at
     * @return whether to go on; who is down already stays down
     */
    boolean goOn(int done);
}
