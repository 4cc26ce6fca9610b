package org.jiangtai.bench.periodic;

import java.util.Arrays;
import org.jiangtai.planning.solver.search.Dice;

/**
 * Makes a plan from two: some days are taken from the one, some from the other, some from both, as far as a customer's
 * days go together (periodic crossover with insertions after Vidal and others).
 */
final class Crossing {

    private final Instance instance;
    private final Routes routes;
    private final Recreate recreate;
    private final int[] daysOf;
    private final int[] order;

    Crossing(Instance instance, Routes routes, Recreate recreate) {
        this.instance = instance;
        this.routes = routes;
        this.recreate = recreate;
        daysOf = new int[instance.customers() + 1];
        order = new int[instance.days()];
    }

    /** The routes stand as the child's; visits that are still missing are put where they cost least. */
    void cross(Plan one, Plan other, Dice dice) {
        routes.clear();
        Arrays.fill(daysOf, 0);
        shuffle(dice);
        int cut = dice.below(order.length + 1);
        int end = dice.below(order.length + 1);
        int alone = Math.min(cut, end);
        int both = Math.max(cut, end);
        for (int i = 0; i < both; i++) {
            for (int[] route : one.routes().get(order[i])) {
                if (i < alone || dice.below(2) == 0) {
                    take(route, order[i]);
                }
            }
        }
        for (int i = alone; i < order.length; i++) {
            for (int[] route : other.routes().get(order[i])) {
                take(route, order[i]);
            }
        }
        for (int customer = 1; customer <= instance.customers(); customer++) {
            recreate.complete(customer, daysOf[customer], dice);
        }
    }

    private void shuffle(Dice dice) {
        for (int i = 0; i < order.length; i++) {
            int to = dice.below(i + 1);
            order[i] = order[to];
            order[to] = i;
        }
    }

    /** Drives a route with those of its customers that still may be visited on that day, where a vehicle is left. */
    private void take(int[] route, int day) {
        int vehicle = routes.first(day);
        while (vehicle < routes.end(day) && routes.size(vehicle) > 0) {
            vehicle++;
        }
        if (vehicle == routes.end(day)) {
            return;
        }
        for (int customer : route) {
            int days = daysOf[customer] | 1 << day;
            if (days != daysOf[customer] && allowed(customer, days)) {
                daysOf[customer] = days;
                routes.insert(customer, vehicle, routes.size(vehicle) + 1);
            }
        }
    }

    private boolean allowed(int customer, int days) {
        for (int combination : instance.combinations()[customer]) {
            if ((combination & days) == days) {
                return true;
            }
        }
        return false;
    }
}
