package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Learns what likeness is worth from the rows alone: expectation and maximisation over candidate pairs (Fellegi and
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
final class Learning {
    /** A whole match. */
    static final long ONE = 1 << 20;

    /** Lags that are taken for chance: too long for one happening, too short for the times to have changed. */
    private static final int CHANCE_FROM = 8;

    private static final int CHANCE_TO = 12;
    private static final int SAMPLE = 2_000;
    /** A row with more rows about it than this teaches nothing. */
    private static final int MOST_RIVALS = 1_000;

    private static final int ROUNDS = 12;
    /** Levels of lag between exact rows. */
    static final int LAGS = 2 * Candidates.LAG + 1;
    /** Levels of lag: exact ones by day, then for vague rows overlap, within two days, and more. */
    static final int LAG_LEVELS = LAGS + 3;

    private static final double[] VAGUE_LAG_DAYS = {0, 4, 10};
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
    private final List<Field> fields;
    /** Those of each data set. */
    private final List<Candidates> candidates;

    private final Places places;
    private final double[] room;

    Learning(Columns columns, List<Field> fields, Places places) {
        this.columns = columns;
        this.fields = fields;
        this.candidates = IntStream.range(0, columns.dataSets.size())
                .mapToObj(d -> new Candidates(
                        columns, Levels.FARTHEST_KM, Levels.FARTHEST_KM / 2, row -> columns.dataSet[row] == d))
                .toList();
        this.places = places;
        this.room = PlaceCounts.room(columns, places);
    }

    /** Level of the lag between two rows. */
    static int lagLevel(Columns columns, int a, int b) {
        int lag = columns.lag(a, b);
        if (!columns.vague[a] && !columns.vague[b]) {
            return lag + Candidates.LAG;
        }
        return LAGS + (lag == 0 ? 0 : Math.abs(lag) <= 2 ? 1 : 2);
    }

    /** Days on which a row would show the level by chance. */
    static double days(Columns columns, int a, int b, int lagLevel) {
        return lagLevel < LAGS ? 1 : lagLevel == LAGS ? columns.windows(a, b) : VAGUE_LAG_DAYS[lagLevel - LAGS];
    }

    /** How many times the area of the radius the reach of two rows makes it. */
    static double area(Columns columns, int a, int b) {
        double more = (columns.reachKm[a] + columns.reachKm[b]) / Levels.FARTHEST_KM;
        return (1 + more) * (1 + more);
    }

    /** Step of the distance, as a share of the radius and reach. */
    static int step(Columns columns, int a, int b, double squaredKm) {
        double km = StrictMath.sqrt(squaredKm);
        double reach = columns.reachKm[a] + columns.reachKm[b];
        return Math.min(
                Levels.STEPS - 1,
                Levels.step(reach == 0 ? km : km * Levels.FARTHEST_KM / (Levels.FARTHEST_KM + reach)));
    }

    /** What is learnt of two data sets. */
    private final class Pair {
        private final int a;
        private final int b;
        private final Sample sample = new Sample(fields.size());
        private final LevelCounts lags = new LevelCounts(LAG_LEVELS);
        private final PlaceCounts there = new PlaceCounts(room);
        private final PlaceCounts back = new PlaceCounts(room);
        private final LevelCounts tolls = new LevelCounts(Levels.TOLLS.length);
        private final List<LabelCounts> labels = new ArrayList<>();
        private int rows;
        private double share = 0.5;
        private long[] odds = {};

        Pair(int a, int b) {
            this.a = a;
            this.b = b;
            for (int f = 0; f < fields.size(); f++) {
                labels.add(new LabelCounts(columns, f, fields.get(f), a, b));
            }
        }

        private void learn() {
            rows = gather();
            for (int round = 0; round < ROUNDS; round++) {
                round();
                if (round == DOUBTFUL_ROUNDS) {
                    sample.keep(odds, LEAST_ODDS);
                }
            }
        }

        private int gather() {
            int all = 0;
            for (int row = 0; row < columns.size; row++) {
                all += columns.dataSet[row] == a ? 1 : 0;
            }
            int every = Math.max(1, all / SAMPLE);
            int sampled = 0;
            for (int row = 0; row < columns.size; row++) {
                if (columns.dataSet[row] == a && columns.hash(row) % every == 0) {
                    int before = sample.size;
                    candidates.get(b).around(row, CHANCE_TO, (first, second, squaredKm) -> {
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
                int level = lagLevel(columns, first, second);
                int distance = Levels.distance(step(columns, first, second, squaredKm));
                for (int f = 0; f < fields.size(); f++) {
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
                for (int f = 0; f < fields.size(); f++) {
                    labels.get(f).addChance(labels.get(f).cell(columns.labels[f][first], columns.labels[f][second]));
                }
            }
        }

        /** The mean, as of logarithms, of the rows by chance that either row sees the other among. */
        private double chance(int first, int second, int lagLevel) {
            if (columns.vague[first] || columns.vague[second]) {
                return StrictMath.sqrt(places.density()[first] * places.density()[second])
                        * area(columns, first, second)
                        * days(columns, first, second, lagLevel);
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
            double[][] label = new double[fields.size()][];
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
            double[] shares = new double[LAG_LEVELS];
            double exact = 0;
            for (int i = 0; i < LAGS; i++) {
                exact += lags.matched(i);
            }
            double vague = lags.matched() - exact;
            for (int i = 0; i < LAG_LEVELS; i++) {
                double before = i < LAGS
                        ? LAG_BEFORE * StrictMath.pow(LAG_FALLS, Math.abs(i - Candidates.LAG))
                        : VAGUE_LAG_BEFORE[i - LAGS];
                shares[i] = (lags.matched(i) + LAG_STEADY * before) / ((i < LAGS ? exact : vague) + LAG_STEADY);
            }
            return shares;
        }

        private double[] tollRatios() {
            double[] ratios = tolls.ratios(TOLLS_BEFORE, 5);
            ratios[0] = 1;
            return ratios;
        }

        private int farthest() {
            double allowed = BEYOND * lags.matched();
            int level = Levels.DISTANCES - 1;
            while (level > 0 && there.beyond(level - 1) <= allowed) {
                level--;
            }
            return level;
        }

        private int farthestDays() {
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

        private PairWeights weights() {
            return PairWeights.of(
                    share,
                    lagShares(),
                    there.densities(),
                    back.densities(),
                    tollRatios(),
                    labels.stream().map(LabelCounts::weights).toList());
        }
    }

    /** @param repeating data sets that may tell one happening more than once, and are compared with themselves */
    RecordWeights learn(Set<String> repeating) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < columns.dataSets.size(); a++) {
            for (int b = a; b < columns.dataSets.size(); b++) {
                if (a != b || repeating.contains(columns.dataSets.get(a))) {
                    pairs.add(new Pair(a, b));
                }
            }
        }
        pairs.parallelStream().forEach(Pair::learn);
        Map<RecordWeights.DataSets, PairWeights> weights = new HashMap<>();
        int farthest = 0;
        int days = 1;
        for (Pair pair : pairs) {
            weights.put(
                    new RecordWeights.DataSets(columns.dataSets.get(pair.a), columns.dataSets.get(pair.b)),
                    pair.weights());
            farthest = Math.max(farthest, pair.farthest());
            days = Math.max(days, pair.farthestDays());
        }
        return new RecordWeights(weights, Levels.EDGES_KM[farthest], days);
    }
}
