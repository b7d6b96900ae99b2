package org.sulh.app;

import java.util.ArrayList;
import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sulh.testkit.score.Forecast;
import org.sulh.testkit.score.LevelScore;
import org.sulh.testkit.score.ProbabilityScore;
import org.sulh.testkit.score.Reliability;

/** The figures of verification beside its rivals', for a person to read. */
final class VerificationSheet {
    static final String OURS = "Sulh";
    /** Bins with fewer incidents are not held against anybody. */
    private static final int BIN_OF_WEIGHT = 500;

    private final Formatter out = new Formatter(Locale.ROOT);

    /** One share of copies: all kinds of worlds together, then each. */
    void add(double copied, Map<String, Map<String, List<Forecast>>> byKind, List<LevelScore.Graded> graded) {
        Map<String, List<Forecast>> all = new LinkedHashMap<>();
        byKind.values()
                .forEach(methods -> methods.forEach((method, forecasts) ->
                        all.computeIfAbsent(method, key -> new ArrayList<>()).addAll(forecasts)));
        out.format(
                "%d%% of reports are copies: %d incidents, %d kinds of worlds\n",
                Math.round(100 * copied), all.getOrDefault(OURS, List.of()).size(), byKind.size());
        out.format(
                "  %-28s %7s %12s %11s %12s %9s %13s\n",
                "", "Brier", "reliability", "resolution", "uncertainty", "log loss", "greatest gap");
        all.forEach((method, forecasts) -> {
            ProbabilityScore score = ProbabilityScore.of(forecasts);
            out.format(
                    "  %-28s %7.4f %12.4f %11.4f %12.4f %9.4f %13.3f\n",
                    method,
                    score.brier(),
                    score.reliability(),
                    score.resolution(),
                    score.uncertainty(),
                    score.logLoss(),
                    score.greatestGap(BIN_OF_WEIGHT));
        });
        out.format("  Brier of each kind of world\n");
        out.format("  %-28s %s\n", "", String.join("  ", byKind.keySet()));
        for (String method : all.keySet()) {
            StringBuilder cells = new StringBuilder();
            byKind.forEach((kind, methods) -> cells.append(String.format(
                    Locale.ROOT,
                    "%" + Math.max(6, kind.length()) + ".4f  ",
                    ProbabilityScore.of(methods.getOrDefault(method, List.of())).brier())));
            out.format("  %-28s %s\n", method, cells.toString().stripTrailing());
        }
        bins(all.getOrDefault(OURS, List.of()));
        levels(graded);
        out.format("\n");
    }

    private void bins(List<Forecast> ours) {
        out.format("  How often it came true, by what was said\n");
        out.format("    %-11s %9s %6s %6s  %s\n", "P", "incidents", "said", "came", "95% interval");
        for (Reliability bin : ProbabilityScore.of(ours).bins()) {
            if (bin.count() > 0) {
                out.format(
                        "    %.1f to %.1f  %9d %6.3f %6.3f  %.3f to %.3f\n",
                        bin.from(), bin.to(), bin.count(), bin.said(), bin.observed(), bin.low(), bin.high());
            }
        }
    }

    private void levels(List<LevelScore.Graded> graded) {
        out.format("  How much happened, by level\n");
        for (LevelScore level : LevelScore.of(graded)) {
            if (level.happened().of() > 0) {
                out.format(
                        "    %-13s %5d of %5d happened (%.3f)\n",
                        level.level().formName(),
                        level.happened().right(),
                        level.happened().of(),
                        level.happened().share());
            }
        }
    }

    /** A line that says of a check how often it failed. */
    void check(String what, long failed, long of) {
        out.format("%s: %d of %d\n", what, failed, of);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
