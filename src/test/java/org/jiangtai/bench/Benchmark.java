package org.jiangtai.bench;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Measurements that share their data. */
interface Benchmark {

    /** As it is called on the command line. */
    String name();

    /** Makes the data where it is not there yet, always the same. */
    List<Case> prepare(ApplicationContext program);
}
