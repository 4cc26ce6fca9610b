package org.jiangtai.bench.periodic;

import org.jiangtai.planning.solver.search.Dice;

/** Customers that wait to be put back. */
final class Removed {

    private final int[] customers;
    private final double[] keys;
    private int count;

    Removed(int room) {
        customers = new int[room];
        keys = new double[room];
    }

    void clear() {
        count = 0;
    }

    void add(int customer) {
        customers[count++] = customer;
    }

    int count() {
        return count;
    }

    int at(int i) {
        return customers[i];
    }

    /** By demand, far from the depot first, near to it first, or in any order. */
    void sort(Instance instance, Dice dice) {
        int kind = dice.below(11);
        double[] ways = instance.distance()[0];
        for (int i = 0; i < count; i++) {
            int customer = customers[i];
            keys[i] = kind < 4
                    ? dice.share()
                    : kind < 8 ? -instance.demand()[customer] : kind < 10 ? -ways[customer] : ways[customer];
        }
        for (int i = 1; i < count; i++) {
            int customer = customers[i];
            double key = keys[i];
            int to = i;
            for (; to > 0 && keys[to - 1] > key; to--) {
                customers[to] = customers[to - 1];
                keys[to] = keys[to - 1];
            }
            customers[to] = customer;
            keys[to] = key;
        }
    }
}
