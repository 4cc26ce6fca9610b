package org.jiangtai.bench.periodic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All routes of all days, changed one stop at a time. What is too much for a vehicle is counted, not refused; changes
 * since {@link #begin} can be taken back at the price of the routes they touched.
 */
final class Routes {

    private final Instance instance;
    private final int vehicles;
    private final double[][] distance;

    /** The stops of a route: the depot, the customers, the depot. Routes of a day stand side by side. */
    private final int[][] stops;
    /** The way to each stop from the one before it. */
    private final double[][] legs;

    private final int[] size;
    private final double[] load;
    private final double[] time;
    private final int[][] routeOf;
    private final int[] visits;
    private double travelled;
    private double overload;
    private double overtime;

    private final Touched touched;

    Routes(Instance instance) {
        this.instance = instance;
        vehicles = instance.vehicles();
        distance = instance.distance();
        int routes = instance.days() * vehicles;
        int room = instance.customers() + 2;
        stops = new int[routes][room];
        legs = new double[routes][room];
        size = new int[routes];
        load = new double[routes];
        time = new double[routes];
        routeOf = new int[instance.days()][instance.customers() + 1];
        for (int[] day : routeOf) {
            Arrays.fill(day, -1);
        }
        visits = new int[instance.days()];
        touched = new Touched(routes, room);
    }

    int days() {
        return visits.length;
    }

    int first(int day) {
        return day * vehicles;
    }

    int end(int day) {
        return (day + 1) * vehicles;
    }

    int dayOf(int route) {
        return route / vehicles;
    }

    int[] stops(int route) {
        return stops[route];
    }

    double[] legs(int route) {
        return legs[route];
    }

    int size(int route) {
        return size[route];
    }

    double load(int route) {
        return load[route];
    }

    /** On the way and at the stops. */
    double time(int route) {
        return time[route];
    }

    /** The route that visits a customer on a day, or -1. */
    int routeOf(int day, int customer) {
        return routeOf[day][customer];
    }

    int visits(int day) {
        return visits[day];
    }

    double travelled() {
        return travelled;
    }

    double overload() {
        return overload;
    }

    double overtime() {
        return overtime;
    }

    /** The way between two stops, on average. */
    double meanLeg() {
        int legs = 0;
        for (int each : size) {
            legs += each == 0 ? 0 : each + 1;
        }
        return travelled / Math.max(1, legs);
    }

    /** From here on changes can be taken back. */
    void begin() {
        touched.count = 0;
        touched.stamp++;
        touched.travelled = travelled;
        touched.overload = overload;
        touched.overtime = overtime;
    }

    /** Puts a customer before the stop at a place of a route; the first place is 1. */
    void insert(int customer, int route, int place) {
        touched.keep(route);
        uncount(route);
        int[] at = stops[route];
        double[] leg = legs[route];
        int after = size[route] + 2 - place;
        System.arraycopy(at, place, at, place + 1, after);
        System.arraycopy(leg, place, leg, place + 1, after);
        double to = distance[at[place - 1]][customer];
        double on = distance[customer][at[place + 1]];
        double gone = leg[place];
        at[place] = customer;
        leg[place] = to;
        leg[place + 1] = on;
        size[route]++;
        load[route] += instance.demand()[customer];
        time[route] += to + on - gone + instance.service()[customer];
        travelled += to + on - gone;
        routeOf[dayOf(route)][customer] = route;
        visits[dayOf(route)]++;
        count(route);
    }

    void remove(int customer, int day) {
        int route = routeOf[day][customer];
        int place = place(customer, route);
        touched.keep(route);
        uncount(route);
        int[] at = stops[route];
        double[] leg = legs[route];
        double gone = leg[place] + leg[place + 1];
        int after = size[route] + 1 - place;
        System.arraycopy(at, place + 1, at, place, after);
        System.arraycopy(leg, place + 1, leg, place, after);
        double way = distance[at[place - 1]][at[place]];
        leg[place] = way;
        size[route]--;
        load[route] -= instance.demand()[customer];
        time[route] += way - gone - instance.service()[customer];
        travelled += way - gone;
        routeOf[day][customer] = -1;
        visits[day]--;
        count(route);
    }

    /** Where a customer stands in a route that visits it. */
    int place(int customer, int route) {
        int[] at = stops[route];
        int place = 1;
        while (at[place] != customer) {
            place++;
        }
        return place;
    }

    private void uncount(int route) {
        overload -= Math.max(0, load[route] - instance.capacity()[dayOf(route)]);
        overtime -= Math.max(0, time[route] - instance.limit()[dayOf(route)]);
    }

    private void count(int route) {
        overload += Math.max(0, load[route] - instance.capacity()[dayOf(route)]);
        overtime += Math.max(0, time[route] - instance.limit()[dayOf(route)]);
    }

    /** Everything stands again as at the last {@link #begin}. */
    void takeBack() {
        for (int i = 0; i < touched.count; i++) {
            forget(touched.route[i]);
        }
        for (int i = 0; i < touched.count; i++) {
            int route = touched.route[i];
            int[] after = stops[route];
            double[] legsAfter = legs[route];
            stops[route] = touched.stops[i];
            legs[route] = touched.legs[i];
            touched.stops[i] = after;
            touched.legs[i] = legsAfter;
            size[route] = touched.size[i];
            load[route] = touched.load[i];
            time[route] = touched.time[i];
            announce(route);
        }
        travelled = touched.travelled;
        overload = touched.overload;
        overtime = touched.overtime;
    }

    private void forget(int route) {
        int day = dayOf(route);
        for (int place = 1; place <= size[route]; place++) {
            routeOf[day][stops[route][place]] = -1;
        }
        visits[day] -= size[route];
    }

    private void announce(int route) {
        int day = dayOf(route);
        for (int place = 1; place <= size[route]; place++) {
            routeOf[day][stops[route][place]] = route;
        }
        visits[day] += size[route];
    }

    Plan plan() {
        List<List<int[]>> days = new ArrayList<>();
        for (int day = 0; day < days(); day++) {
            List<int[]> routes = new ArrayList<>();
            for (int route = first(day); route < end(day); route++) {
                if (size[route] > 0) {
                    routes.add(Arrays.copyOfRange(stops[route], 1, size[route] + 1));
                }
            }
            days.add(routes);
        }
        return new Plan(days);
    }

    /** Nobody is visited, and nothing before can be taken back. */
    void clear() {
        for (int route = 0; route < size.length; route++) {
            forget(route);
            size[route] = 0;
            load[route] = 0;
            time[route] = 0;
            stops[route][1] = 0;
            legs[route][1] = 0;
        }
        travelled = 0;
        overload = 0;
        overtime = 0;
        begin();
    }

    /** Stands as a plan says, counted anew. */
    void follow(Plan plan) {
        clear();
        for (int day = 0; day < days(); day++) {
            int route = first(day);
            for (int[] customers : plan.routes().get(day)) {
                for (int customer : customers) {
                    insert(customer, route, size[route] + 1);
                }
                route++;
            }
        }
    }

    /** The routes that were changed, as they were before. */
    private final class Touched {

        private final int[] stampOf;
        private final int[] route;
        private final int[][] stops;
        private final double[][] legs;
        private final int[] size;
        private final double[] load;
        private final double[] time;
        private int stamp;
        private int count;
        private double travelled;
        private double overload;
        private double overtime;

        Touched(int routes, int room) {
            stampOf = new int[routes];
            route = new int[routes];
            stops = new int[routes][room];
            legs = new double[routes][room];
            size = new int[routes];
            load = new double[routes];
            time = new double[routes];
        }

        void keep(int changed) {
            if (stampOf[changed] == stamp) {
                return;
            }
            stampOf[changed] = stamp;
            int i = count++;
            route[i] = changed;
            size[i] = Routes.this.size[changed];
            load[i] = Routes.this.load[changed];
            time[i] = Routes.this.time[changed];
            System.arraycopy(Routes.this.stops[changed], 0, stops[i], 0, size[i] + 2);
            System.arraycopy(Routes.this.legs[changed], 0, legs[i], 0, size[i] + 2);
        }
    }
}
