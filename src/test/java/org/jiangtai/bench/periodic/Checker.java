package org.jiangtai.bench.periodic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks at a plan with nothing but the instance in hand, and shares no line with the search. */
record Checker(Instance instance) {

    private static final double ROUNDING = 1e-6;

    /** What is wrong with it; empty where all is right. */
    List<String> violations(Plan plan) {
        List<String> wrong = new ArrayList<>();
        if (plan.routes().size() != instance.days()) {
            return List.of("days: " + plan.routes().size());
        }
        int[] daysOf = new int[instance.customers() + 1];
        for (int day = 0; day < instance.days(); day++) {
            List<int[]> routes = plan.routes().get(day);
            if (routes.size() > instance.vehicles()) {
                wrong.add("day " + day + ": too many vehicles");
            }
            for (int[] route : routes) {
                look(day, route, wrong);
                for (int customer : route) {
                    if ((daysOf[customer] & 1 << day) != 0) {
                        wrong.add("day " + day + ": customer " + customer + " twice");
                    }
                    daysOf[customer] |= 1 << day;
                }
            }
        }
        for (int customer = 1; customer <= instance.customers(); customer++) {
            int days = daysOf[customer];
            if (Integer.bitCount(days) != instance.visits()[customer]
                    || Arrays.stream(instance.combinations()[customer]).noneMatch(allowed -> allowed == days)) {
                wrong.add("customer " + customer + ": not on days that it allows");
            }
        }
        return wrong;
    }

    private void look(int day, int[] route, List<String> wrong) {
        double load = 0;
        double time = length(route);
        for (int customer : route) {
            load += instance.demand()[customer];
            time += instance.service()[customer];
        }
        if (load > instance.capacity()[day] + ROUNDING) {
            wrong.add("day " + day + ": a vehicle carries " + load);
        }
        if (time > instance.limit()[day] + ROUNDING) {
            wrong.add("day " + day + ": a route takes " + time);
        }
    }

    double length(Plan plan) {
        return plan.routes().stream()
                .flatMap(List::stream)
                .mapToDouble(this::length)
                .sum();
    }

    private double length(int[] route) {
        double sum = 0;
        int at = 0;
        for (int customer : route) {
            sum += instance.distance()[at][customer];
            at = customer;
        }
        return sum + instance.distance()[at][0];
    }
}
