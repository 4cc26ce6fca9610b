/**
 * The benchmarks that {@code ./jiangtai bench} runs: each case beside its floor, which is the least that the same work
 * could cost, measured in the same run. Nothing here that takes
 * a time is a test, so that a slow machine never fails a build.
 */
@NullMarked
package org.jiangtai.bench;

import org.jspecify.annotations.NullMarked;
