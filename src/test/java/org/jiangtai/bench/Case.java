package org.jiangtai.bench;

/**
 * One thing that is measured.
 *
 * @param name what is done, in words
 * @param calls how often it is done in a round, so that a round is long enough to be measured
 * @param subject does it for the n-th time
 * @param floor does the least that must be done for the same, for the n-th time
 */
record Case(String name, int calls, Work subject, Work floor) {

    /** Something done; what comes out is looked at, so that no compiler leaves it away. */
    @FunctionalInterface
    interface Work {
        int run(int n) throws Exception;
    }
}
