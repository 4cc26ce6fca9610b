package org.jiangtai.bench.periodic;

import java.util.List;

/**
 * An answer in plain words: for each day its routes, each with its customers in order, without the depot. Routes that
 * nobody drives are left out.
 */
record Plan(List<List<int[]>> routes) {}
