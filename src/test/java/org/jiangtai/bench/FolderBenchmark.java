package org.jiangtai.bench;

import java.nio.file.Path;
import java.util.List;

/** Measurements on what a folder holds; they don't need the program to run. */
public interface FolderBenchmark {

    /** As it is called on the command line. */
    String name();

    /**
     * Measures with each of the folder's files that it can read, and says how far it is on the error output.
     *
     * @throws Unclear where the folder holds nothing to measure with
     */
    List<Measured> measure(Path folder) throws Exception;

    /** What all of it comes to, in a line below the table. */
    String summary(List<Measured> measured);
}
