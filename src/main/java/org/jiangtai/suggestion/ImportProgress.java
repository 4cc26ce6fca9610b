package org.jiangtai.suggestion;

/** Hears how far an import has come. */
@FunctionalInterface
public interface ImportProgress {

    /**
     * Called after each part.
     *
     * @param done how many rows have been looked at
     * @return whether to go on; what is saved stays saved
     */
    boolean goOn(int done);
}
