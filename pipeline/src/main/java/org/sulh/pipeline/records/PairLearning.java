package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns what likeness of rows of two data sets is worth from the rows alone: expectation and maximisation over candidate pairs (Fellegi and
 * Sunter, "A theory for record linkage", 1969; Winkler, "Using the EM algorithm for weight computation", 1988), with two
 * things made fit for events. A row of one data set has at most one row of the other, so that the rows about it compete:
 * p = r / (1 - θ + Σr), where r is θ times the product of how much oftener each likeness is seen in one happening than by
 * chance, over the number of rows expected there by chance. And what is seen by chance is measured on rows as near in
 * place but {@link #CHANCE_FROM} to {@link #CHANCE_TO} days apart, which cannot be one happening but share
 * towns, actors and habits.
 *
 * <p>Expectations are counted in whole parts of {@link #ONE}, so that the order of the rows changes nothing. Rows are
 * sampled by what they say when there are more than {@link #SAMPLE} of a data set. Known failure: two data sets that share
 * no happening, of which some chance likeness is then made too much of.
 */
final class PairLearning {
    /** A whole match. */
    static final long ONE = 1 << 20;

    /** Lags that are taken for chance: too long for one happening, too short for the times to have changed. */
    private static final int CHANCE_FROM = 8;

    private static final int CHANCE_TO = 12;
    private static final int SAMPLE = 2_000;
    /** A row with more rows about it than this teaches nothing. */
    private static final int MOST_RIVALS = 1_000;

    private static final int ROUNDS = 12;
    private static final double LEAST_SHARE = 0.02;
    private static final double BEYOND = 0.003;
    private static final double LAG_STEADY = 5;
    /** Rounds after which pairs with next to no odds are left out of the others. */
    private static final int DOUBTFUL_ROUNDS = 3;

    private static final long LEAST_ODDS = ONE / 10_000;
    /** Odds beyond these are certain. */
    private static final double MOST_ODDS = 1e9;

    /** Shares supposed beforehand: most on the same day, each day further a seventh. */
    private static final double LAG_BEFORE = 0.74;

    private static final double LAG_FALLS = 0.15;
    private static final double[] VAGUE_LAG_BEFORE = {0.85, 0.1, 0.05};
    private static final double[] TOLLS_BEFORE = {1, 1.5, 2, 4, 10, 1.2, 2, 1, 0.5, 0.7, 0.3};

    private final Columns columns;
    private final Places places;
    private final int a;
    private final int b;
    private final Sample sample;
    private final LevelCounts lags = new LevelCounts(Comparison.LAG_LEVELS);
    private final PlaceCounts there;
    private final PlaceCounts back;
    private final LevelCounts tolls = new LevelCounts(Levels.TOLLS.length);
    private final List<LabelCounts> labels = new ArrayList<>();
    private int rows;
    private double share = 0.5;
    private long[] odds = {};

    /**
     * @param room room of each level of place
     * @param a number of the data set whose rows compete for partners
     * @param b number of the other; the same for one that may tell a happening more than once
     */
    PairLearning(Columns columns, List<Field> fields, Places places, double[] room, int a, int b) {
        this.columns = columns;
        this.places = places;
        this.a = a;
        this.b = b;
        sample = new Sample(fields.size());
        there = new PlaceCounts(room);
        back = new PlaceCounts(room);
        for (int f = 0; f < fields.size(); f++) {
            labels.add(new LabelCounts(columns, f, fields.get(f), a, b));
        }
    }

    int first() {
        return a;
    }

    int second() {
        return b;
    }

    /** @param candidates the rows of the second data set */
    void learn(Candidates candidates) {
        rows = gather(candidates);
        for (int round = 0; round < ROUNDS; round++) {
            round();
            if (round == DOUBTFUL_ROUNDS) {
                sample.keep(odds, LEAST_ODDS);
            }
        }
    }

    private int gather(Candidates candidates) {
        int all = 0;
        for (int row = 0; row < columns.size; row++) {
            all += columns.dataSet[row] == a ? 1 : 0;
        }
        int every = Math.max(1, all / SAMPLE);
        int sampled = 0;
        for (int row = 0; row < columns.size; row++) {
            if (columns.dataSet[row] == a && columns.hash(row) % every == 0) {
                int before = sample.size;
                candidates.around(row, CHANCE_TO, (first, second, squaredKm) -> {
                    if (sample.size - before <= MOST_RIVALS) {
                        take(first, second, squaredKm);
                    }
                });
                if (sample.size - before > MOST_RIVALS) {
                    sample.size = before;
                } else {
                    sampled++;
                }
            }
        }
        return sampled;
    }

    /** Takes a pair into the sample, or counts it as chance. */
    private void take(int first, int second, double squaredKm) {
        int lag = Math.abs(columns.lag(first, second));
        int toll = Levels.toll(columns.fatalities[first], columns.fatalities[second]);
        if (lag <= Candidates.LAG) {
            int level = Comparison.lagLevel(columns, first, second);
            int distance = Levels.distance(Comparison.step(columns, first, second, squaredKm));
            for (int f = 0; f < labels.size(); f++) {
                sampleLabel(f, first, second);
            }
            sample.add(
                    first,
                    chance(first, second, level),
                    level,
                    PlaceCounts.level(columns, places, first, second, distance),
                    PlaceCounts.level(columns, places, second, first, distance),
                    toll);
        } else if (lag >= CHANCE_FROM && !columns.vague[first] && !columns.vague[second]) {
            tolls.addChance(toll);
            for (int f = 0; f < labels.size(); f++) {
                labels.get(f).addChance(labels.get(f).cell(columns.labels[f][first], columns.labels[f][second]));
            }
        }
    }

    /** The mean, as of logarithms, of the rows by chance that either row sees the other among. */
    private double chance(int first, int second, int lagLevel) {
        if (columns.vague[first] || columns.vague[second]) {
            return StrictMath.sqrt(places.density()[first] * places.density()[second])
                    * Comparison.area(columns, first, second)
                    * Comparison.days(columns, first, second, lagLevel);
        }
        return StrictMath.sqrt(places.byChance()[first] * places.byChance()[second]);
    }

    private void sampleLabel(int field, int first, int second) {
        int[] cells = sample.labels[field];
        if (sample.size == cells.length) {
            sample.labels[field] = Arrays.copyOf(cells, 2 * cells.length);
        }
        sample.labels[field][sample.size] =
                labels.get(field).cell(columns.labels[field][first], columns.labels[field][second]);
    }

    /** One round: what each pair is by what is known, and what is known by that. */
    private void round() {
        odds = Arrays.copyOf(odds, sample.size);
        double[] lag = lagShares();
        double[] to = there.densities();
        double[] fro = back.densities();
        double[] toll = tollRatios();
        double[][] label = new double[labels.size()][];
        for (int f = 0; f < label.length; f++) {
            label[f] = labels.get(f).ratios();
            labels.get(f).clearMatched();
        }
        lags.clearMatched();
        there.clear();
        back.clear();
        tolls.clearMatched();
        int start = 0;
        for (int i = 0; i < sample.size; i++) {
            double r = share
                    / sample.byChance[i]
                    * lag[sample.lag[i]]
                    * StrictMath.sqrt(to[sample.there[i]] * fro[sample.back[i]])
                    * toll[sample.toll[i]];
            for (int f = 0; f < label.length; f++) {
                int cell = sample.labels[f][i];
                r *= cell < 0 ? 1 : label[f][cell];
            }
            odds[i] = (long) StrictMath.rint(Math.min(r, MOST_ODDS) * ONE);
            if (i + 1 == sample.size || sample.row[i + 1] != sample.row[i]) {
                count(start, i + 1);
                start = i + 1;
            }
        }
        share = Math.clamp((lags.matched() + 1) / (rows + 2), LEAST_SHARE, 1 - LEAST_SHARE);
    }

    /** Counts the pairs of one row, each by its odds over those of all and of none. */
    private void count(int from, int to) {
        long all = (long) StrictMath.rint((1 - share) * ONE);
        for (int i = from; i < to; i++) {
            all += odds[i];
        }
        for (int i = from; i < to; i++) {
            long weight = (long) StrictMath.rint((double) odds[i] / all * ONE);
            lags.addMatched(sample.lag[i], weight);
            there.add(sample.there[i], weight);
            back.add(sample.back[i], weight);
            if (sample.toll[i] > 0) {
                tolls.addMatched(sample.toll[i], weight);
            }
            for (int f = 0; f < labels.size(); f++) {
                labels.get(f).addMatched(sample.labels[f][i], weight);
            }
        }
    }

    /** Share of each level among exact matches, and among vague ones. */
    private double[] lagShares() {
        double[] shares = new double[Comparison.LAG_LEVELS];
        double exact = 0;
        for (int i = 0; i < Comparison.LAGS; i++) {
            exact += lags.matched(i);
        }
        double vague = lags.matched() - exact;
        for (int i = 0; i < Comparison.LAG_LEVELS; i++) {
            double before = i < Comparison.LAGS
                    ? LAG_BEFORE * StrictMath.pow(LAG_FALLS, Math.abs(i - Candidates.LAG))
                    : VAGUE_LAG_BEFORE[i - Comparison.LAGS];
            shares[i] = (lags.matched(i) + LAG_STEADY * before) / ((i < Comparison.LAGS ? exact : vague) + LAG_STEADY);
        }
        return shares;
    }

    private double[] tollRatios() {
        double[] ratios = tolls.ratios(TOLLS_BEFORE, 5);
        ratios[0] = 1;
        return ratios;
    }

    /** The level of distance beyond which next to no match lies. */
    int farthest() {
        double allowed = BEYOND * lags.matched();
        int level = Levels.DISTANCES - 1;
        while (level > 0 && there.beyond(level - 1) <= allowed) {
            level--;
        }
        return level;
    }

    /** The lag in days beyond which next to no match lies. */
    int farthestDays() {
        double allowed = BEYOND * lags.matched();
        int days = Candidates.LAG;
        double beyond = 0;
        while (days > 0) {
            beyond += lags.matched(Candidates.LAG + days) + lags.matched(Candidates.LAG - days);
            if (beyond > allowed) {
                break;
            }
            days--;
        }
        return days;
    }

    PairWeights weights() {
        return PairWeights.of(
                share,
                lagShares(),
                there.densities(),
                back.densities(),
                tollRatios(),
                labels.stream().map(LabelCounts::weights).toList());
    }
}
