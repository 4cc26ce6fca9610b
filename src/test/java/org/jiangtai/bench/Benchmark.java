package org.jiangtai.bench;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Measurements that share their data. */
interface Benchmark {

    /** As it is called on the command line. */
    String name();

    /** Whether it is run on each kind of database, one after the other, unless one is named. */
    default boolean everyDatabase() {
        return false;
    }

    /** Makes the data where it is not there yet, always the same; what is measured one call after the other. */
    default List<Case> prepare(ApplicationContext program) {
        return List.of();
    }

    /** Makes the data where it is not there yet; what many do at once. */
    default List<Flow> flows(ApplicationContext program) throws Exception {
        return List.of();
    }
}
