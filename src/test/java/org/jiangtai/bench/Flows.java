package org.jiangtai.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets the clients of a flow and of its floor work in turn, for a time each, round after round, so that whatever else
 * the machine does meets both.
 */
final class Flows {

    private static final int ROUNDS = 5;

    /** A program that runs for weeks is measured, not its first minute: turns until none is faster than before. */
    private static final int FEWEST_TO_WARM_UP = 10;

    private static final int MOST_TO_WARM_UP = 30;
    private static final int WITHOUT_GAIN = 8;
    private static final double GAIN = 1.03;

    private static final long TURN_NANOS = 1_500_000_000L;
    private static final double MILLI = 1e6;

    private Flows() {}

    /** What one turn did: things a second, and how long a piece of work took. */
    private record Turn(double perSecond, double p50, double p99) {}

    /** The rate, and the middle and the slowest hundredth of the answers. */
    static List<Measured> of(Flow flow) throws Exception {
        warmUp(flow);
        List<Turn> subject = new ArrayList<>();
        List<Turn> floor = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                subject.add(turn(flow.subject()));
                floor.add(turn(flow.floor()));
            } else {
                floor.add(turn(flow.floor()));
                subject.add(turn(flow.subject()));
            }
        }
        return List.of(
                measured(flow.name(), "/s", subject, floor, Turn::perSecond),
                measured(flow.name() + ", p50", "ms", subject, floor, Turn::p50),
                measured(flow.name() + ", p99", "ms", subject, floor, Turn::p99));
    }

    private static void warmUp(Flow flow) throws Exception {
        double best = 0;
        int lately = 0;
        for (int i = 0; i < MOST_TO_WARM_UP && (i < FEWEST_TO_WARM_UP || lately < WITHOUT_GAIN); i++) {
            double rate = turn(flow.subject()).perSecond();
            lately = rate > best * GAIN ? 0 : lately + 1;
            best = Math.max(best, rate);
            if (i % WITHOUT_GAIN == 0) {
                turn(flow.floor());
            }
        }
    }

    private interface Figure {
        double of(Turn turn);
    }

    private static Measured measured(String name, String unit, List<Turn> subject, List<Turn> floor, Figure figure) {
        double[] values = subject.stream().mapToDouble(figure::of).sorted().toArray();
        double[] floors = floor.stream().mapToDouble(figure::of).sorted().toArray();
        double[] ratios = new double[values.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.of(subject.get(i)) / figure.of(floor.get(i));
        }
        Arrays.sort(ratios);
        return new Measured(
                name,
                unit,
                rounded(values[values.length / 2]),
                rounded(values[0]),
                rounded(values[values.length - 1]),
                rounded(floors[floors.length / 2]),
                rounded(ratios[ratios.length / 2]));
    }

    private static Turn turn(Flow.Stream stream) throws Exception {
        List<Flow.Work> clients = new ArrayList<>();
        for (int i = 0; i < stream.clients(); i++) {
            clients.add(stream.client().connect(i));
        }
        var start = new CountDownLatch(1);
        var failed = new AtomicReference<Exception>();
        var times = new long[clients.size()][];
        List<Thread> threads = new ArrayList<>();
        long[] end = new long[1];
        for (int i = 0; i < clients.size(); i++) {
            int number = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    start.await();
                    times[number] = work(clients.get(number), end[0]);
                } catch (Exception e) {
                    failed.compareAndSet(null, e);
                    times[number] = new long[0];
                }
            }));
        }
        long begin = System.nanoTime();
        end[0] = begin + TURN_NANOS;
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (Flow.Work client : clients) {
            client.close();
        }
        if (failed.get() != null) {
            throw failed.get();
        }
        long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Turn(
                all.length * stream.worth() / seconds,
                all[all.length / 2] / MILLI,
                all[(int) (all.length * 0.99)] / MILLI);
    }

    private static long[] work(Flow.Work client, long end) throws Exception {
        var times = new long[1024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; ) {
            client.run();
            long after = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, count);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
