package org.sulh.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sulh.model.EventRow;
import org.sulh.pipeline.records.Field;
import org.sulh.pipeline.records.RecordMatching;
import org.sulh.testkit.planted.PlantedTables;
import org.sulh.testkit.planted.TablePlan;

/**
 * How quick rows of three planted data sets are matched, learning included, in one process: medians of runs one after another,
 * and how time grows at one density and on the same ground.
 */
public final class MatchBench {
    private static final int WARMING = 10;
    private static final int HAPPENINGS = 19_500;
    private static final double KILOMETRES = 600;

    private MatchBench() {}

    /** Arguments: runs; then {@code million} to match a million rows too. */
    public static void main(String[] args) {
        int runs = Integer.parseInt(args[0]);
        List<EventRow> rows = rows(1, 1);
        for (int i = 0; i < WARMING; i++) {
            match(rows);
        }
        double base = report("36,000 at their density", rows, runs, 1);
        report("4 times the ground", rows(4, 2), Math.max(1, runs / 2), base);
        report("4 times as many on the same ground", rows(4, 1), Math.max(1, runs / 2), base);
        if (args.length > 1 && args[1].equals("million")) {
            report("a million at the density of the 36,000", rows(27.7, Math.sqrt(27.7)), 1, base);
        }
    }

    private static List<EventRow> rows(double times, double sides) {
        return PlantedTables.of(TablePlan.threeDataSets((int) (HAPPENINGS * times), KILOMETRES * sides), 1)
                .rows();
    }

    private static double match(List<EventRow> rows) {
        long start = System.nanoTime();
        RecordMatching.of(rows, RecordMatching.Request.of(List.of(Field.plain("type"), Field.plain("actor"))));
        return (System.nanoTime() - start) / 1e9;
    }

    private static double report(String what, List<EventRow> rows, int runs, double base) {
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            seconds[i] = match(rows);
        }
        Arrays.sort(seconds);
        double median = seconds[runs / 2];
        System.out.printf(
                Locale.ROOT,
                "%-42s %,9d rows  %7.3f s (%.3f to %.3f, %d runs)  %.2f times the first%n",
                what,
                rows.size(),
                median,
                seconds[0],
                seconds[runs - 1],
                runs,
                base == 1 ? 1 : median / base);
        return median;
    }
}
