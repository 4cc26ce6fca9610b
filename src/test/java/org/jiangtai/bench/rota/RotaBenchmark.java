package org.jiangtai.bench.rota;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangtai.bench.FolderBenchmark;
import org.jiangtai.bench.Measured;
import org.jiangtai.planning.solver.RotaProblem;

/**
 * Plans the seasons of a folder, one thread. With {@code -Dbench.only=} (a part of a case's name, such as {@code "S: "})
 * in {@code JIANGTAI_JAVA_OPTIONS} only that is measured; with {@code -Dbench.long=true} L is searched for five minutes
 * too.
 */
public final class RotaBenchmark implements FolderBenchmark {

    private static final String ONLY = System.getProperty("bench.only", "");
    private static final boolean LONG = Boolean.getBoolean("bench.long");

    /** Lower bounds by a linear program over one lecturer's trips without dates, as the instances' page gives them. */
    private enum Known {
        S(7_155),
        M(37_723),
        L(200_277);

        private final long bound;

        Known(long bound) {
            this.bound = bound;
        }
    }

    @Override
    public String name() {
        return "rota";
    }

    @Override
    public List<Measured> measure(Path folder) throws Exception {
        List<Measured> measured = new ArrayList<>();
        for (Known known : Known.values()) {
            Path file = folder.resolve(known + ".txt");
            if (Files.exists(file)) {
                seasons(known, RotaInstance.read(file), measured);
            }
        }
        great(measured);
        return measured;
    }

    private static void seasons(Known known, RotaProblem problem, List<Measured> measured) throws Exception {
        var figures = new RotaFigures(problem, known + ": ", known.bound);
        add(known + ": first", measured, figures::first);
        for (int seconds : known == Known.L && LONG ? new int[] {10, 30, 60, 300} : new int[] {10, 30, 60}) {
            add(known + ": search", measured, () -> figures.searched(Duration.ofSeconds(seconds)));
        }
        add(known + ": insertion", measured, figures::insertion);
        add(known + ": rank", measured, figures::ranked);
        add(known + ": repair", measured, figures::repaired);
        add(known + ": Timefold streams", measured, () -> figures.timefold(false));
        add(known + ": Timefold incremental", measured, () -> figures.timefold(true));
    }

    /** Against best insertion, because no bound is known. */
    private static void great(List<Measured> measured) throws Exception {
        if (!"XL: ".contains(ONLY) && !ONLY.startsWith("XL")) {
            return;
        }
        RotaProblem problem = GreatSeason.problem();
        var plain = new RotaFigures(problem, "XL: ", 0);
        List<Measured> insertion = plain.insertion();
        measured.addAll(insertion);
        var figures =
                new RotaFigures(problem, "XL: ", Math.round(insertion.getFirst().median()));
        add("XL: first", measured, figures::first);
        add("XL: search", measured, () -> figures.searched(Duration.ofSeconds(60)));
        add("XL: rank", measured, figures::ranked);
    }

    private interface Figures {
        List<Measured> measure() throws Exception;
    }

    private static void add(String name, List<Measured> to, Figures figures) throws Exception {
        if (name.contains(ONLY)) {
            List<Measured> measured = figures.measure();
            measured.forEach(one -> System.err.println(one));
            to.addAll(measured);
        }
    }

    @Override
    public String summary(List<Measured> measured) {
        return measured.stream()
                .filter(one -> one.unit().equals(RotaFigures.COST) && one.floor() > 0)
                .map(one -> String.format(Locale.ROOT, "%s %+.2f %%", one.name(), (one.ratio() - 1) * 100))
                .collect(Collectors.joining("\n"));
    }
}
