package org.sulh.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sulh.model.EventRow;
import org.sulh.pipeline.records.Field;
import org.sulh.pipeline.records.RecordMatching;
import org.sulh.testkit.planted.PlantedTables;
import org.sulh.testkit.planted.TablePlan;
import org.sulh.testkit.planted.WindowMatcher;
import org.sulh.testkit.score.Partitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Matching of rows on planted data sets, where what belongs together is known. */
@Command(
        name = "matching",
        description = {
            "Match planted data sets and compare the incidents found with those that were planted.",
            "",
            "Each world is three data sets about happenings on a square of 600 km in a year: one with places 3 km off,"
                    + " one that puts everything at towns and bears only families of types, one of both; days off by one,"
                    + " a tenth of the actors wrong. Matching learns from the rows alone. Beside it a matcher with fixed"
                    + " windows, at those of its windows that the truth says are the best."
        })
final class EvaluateMatchingCommand implements Callable<Integer> {
    private static final List<Double> WINDOWS_KM = List.of(3.0, 6.0, 10.0, 15.0, 20.0, 30.0);
    private static final List<Integer> WINDOWS_DAYS = List.of(0, 1, 2);

    private final Terminal terminal;

    @Option(
            names = "--happenings",
            paramLabel = "N",
            split = ",",
            defaultValue = "1030,5000,19500",
            description = "How many happenings are planted; some 1.85 rows tell of each (${DEFAULT-VALUE}).")
    private List<Integer> happenings = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many worlds of each size (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--first-seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Seed of the first world; the others follow (${DEFAULT-VALUE}).")
    private long firstSeed;

    @Option(
            names = "--windows",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Try the matcher with fixed windows too (${DEFAULT-VALUE}); it takes longest.")
    private boolean windows;

    EvaluateMatchingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Sums over worlds of one size. */
    private static final class Sums {
        private double rows;
        private double precision;
        private double recall;
        private double f1;
        private double least = 1;
        private double bCubed;
        private double window;

        void add(Partitions score, double ofWindow) {
            rows += score.things();
            precision += score.pairs().precision();
            recall += score.pairs().recall();
            f1 += score.pairs().f1();
            least = Math.min(least, score.pairs().f1());
            bCubed += score.bCubedF1();
            window += ofWindow;
        }
    }

    @Override
    public Integer call() {
        if (seeds < 1 || happenings.stream().anyMatch(count -> count < 1)) {
            throw new UsageException("--seeds and --happenings need at least 1");
        }
        terminal.out().println("Means over " + seeds + " worlds of each size, by pairs of rows in one incident.");
        terminal.out()
                .println("    rows  precision  recall      F1  lowest F1  B-cubed F1"
                        + (windows ? "  fixed windows F1" : ""));
        for (int count : happenings) {
            Sums sums = new Sums();
            for (int i = 0; i < seeds; i++) {
                terminal.showProgress("world " + (i + 1) + " of " + seeds + " with " + count + " happenings");
                evaluate(TablePlan.threeDataSets(count), firstSeed + i, sums);
            }
            terminal.clearProgress();
            terminal.out().println(line(sums));
            terminal.out().flush();
        }
        return ExitCode.DONE;
    }

    private void evaluate(TablePlan plan, long seed, Sums sums) {
        PlantedTables tables = PlantedTables.of(plan, seed);
        int[] truth = tables.truth().stream().mapToInt(i -> i).toArray();
        List<Field> fields = MatchFields.of(List.of("type", "actor"), List.of()).fields();
        int[] found = RecordMatching.of(tables.rows(), RecordMatching.Request.of(fields))
                .sets();
        sums.add(Partitions.compare(found, truth), windows ? bestWindow(tables.rows(), truth, fields) : 0);
    }

    /** F1 at the windows at which it is greatest. */
    private static double bestWindow(List<EventRow> rows, int[] truth, List<Field> fields) {
        double best = 0;
        for (double km : WINDOWS_KM) {
            for (int days : WINDOWS_DAYS) {
                int[] found =
                        new WindowMatcher(km, days).match(rows, (first, second) -> agreement(first, second, fields));
                best = Math.max(best, Partitions.compare(found, truth).pairs().f1());
            }
        }
        return best;
    }

    /** Types of one kind, and the actor; types of two kinds are never put together. */
    private static double agreement(EventRow first, EventRow second, List<Field> fields) {
        String one = first.labels().get(0);
        String other = second.labels().get(0);
        Map<String, List<String>> kinds = fields.getFirst().kinds().getOrDefault(Field.ANY, Map.of());
        if (!kinds.getOrDefault(one, List.of(one)).equals(kinds.getOrDefault(other, List.of(other)))) {
            return -1;
        }
        boolean actor = first.labels().get(1).equals(second.labels().get(1));
        return (one.equals(other) ? 1 : 0.5) + (actor ? 1 : 0);
    }

    private String line(Sums sums) {
        String figures = String.format(
                Locale.ROOT,
                "%8.0f     %.4f  %.4f  %.4f     %.4f      %.4f",
                sums.rows / seeds,
                sums.precision / seeds,
                sums.recall / seeds,
                sums.f1 / seeds,
                sums.least,
                sums.bCubed / seeds);
        return windows ? figures + String.format(Locale.ROOT, "            %.4f", sums.window / seeds) : figures;
    }
}
