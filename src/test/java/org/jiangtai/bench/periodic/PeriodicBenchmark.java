package org.jiangtai.bench.periodic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jiangtai.bench.FolderBenchmark;
import org.jiangtai.bench.Measured;
import org.jiangtai.bench.Unclear;
import org.jiangtai.planning.solver.search.Budget;

/**
 * Plans the public instances of periodic vehicle routing that a folder holds, beside the best plans that anybody has
 * published ({@code best-known.csv}). With {@code -Dbench.seconds=} for each (60), {@code -Dbench.runs=} from different
 * seeds (1) and {@code -Dbench.only=}, a part of an instance's name.
 */
public final class PeriodicBenchmark implements FolderBenchmark {

    private static final String ONLY = System.getProperty("bench.only", "");
    private static final int RUNS = Integer.getInteger("bench.runs", 1);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final String BEST_KNOWN = "best-known.csv";
    private static final double PERCENT = 100;

    @Override
    public String name() {
        return "rota-public";
    }

    @Override
    public List<Measured> measure(Path folder) throws IOException {
        Path bestKnown = folder.resolve(BEST_KNOWN);
        if (!Files.exists(bestKnown)) {
            throw new Unclear("文件夹里没有 " + BEST_KNOWN, "The folder has no " + BEST_KNOWN);
        }
        List<Measured> all = new ArrayList<>();
        for (String line : Files.readAllLines(bestKnown)) {
            String[] cells = line.split(",");
            if (cells[0].contains(ONLY) && Files.exists(folder.resolve(cells[0]))) {
                Instance instance = InstanceReader.read(cells[0], Files.readAllLines(folder.resolve(cells[0])));
                all.add(measure(instance, Double.parseDouble(cells[1])));
            }
        }
        if (all.isEmpty()) {
            throw new Unclear("文件夹里没有要测的数据", "The folder holds no such instance");
        }
        return all;
    }

    private static Measured measure(Instance instance, double bestKnown) {
        double[] costs = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            costs[run] = cost(instance, run + 1);
            System.err.printf(
                    Locale.ROOT,
                    "%s: %.2f, %+.2f %%%n",
                    instance.name(),
                    costs[run],
                    PERCENT * (costs[run] / bestKnown - 1));
        }
        Arrays.sort(costs);
        double median = costs[RUNS / 2];
        return new Measured(
                instance.name(),
                "cost",
                rounded(median, 100),
                rounded(costs[0], 100),
                rounded(costs[RUNS - 1], 100),
                bestKnown,
                rounded(median / bestKnown, 100_000));
    }

    /** What a plan costs counts only where somebody who knows nothing of the search finds it right. */
    private static double cost(Instance instance, long seed) {
        Plan plan = new PeriodicSolver(instance, Tuning.measured(instance))
                .solve(Budget.of(Duration.ofSeconds(SECONDS)), seed);
        Checker checker = new Checker(instance);
        List<String> wrong = checker.violations(plan);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(instance.name() + ": " + wrong);
        }
        return checker.length(plan);
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }

    @Override
    public String summary(List<Measured> measured) {
        double[] gaps = measured.stream()
                .mapToDouble(one -> PERCENT * (one.ratio() - 1))
                .toArray();
        double mean = Arrays.stream(gaps).average().orElseThrow();
        double worst = Arrays.stream(gaps).max().orElseThrow();
        return String.format(
                Locale.ROOT,
                "与已知最好解相比：平均 %+.2f %%，最差 %+.2f %%  Above the best known: on average %+.2f %%, at worst %+.2f %%",
                mean,
                worst,
                mean,
                worst);
    }
}
