package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often words of one field meet in two data sets: in one happening, and by chance. What a pair of words is worth is
 * learnt from how much oftener than by chance it is seen, drawn towards what its level (the same word, one kind, neither)
 * is worth (a gamma-Poisson shrinkage: DuMouchel, "Bayesian data mining in large frequency tables", 1999), so that two
 * data sets that use other words for one thing are matched too.
 *
 * <p>Fields of more than {@link LabelWeights#MOST_WORDS} words are learnt by level only. Counts are whole numbers, so that the order
 * of the pairs is nothing to them.
 */
final class LabelCounts {
    /** Matches expected by chance that a pair's own count must outweigh to be believed by half. */
    private static final double STEADY = 10;
    /** Matches that the shares of levels set beforehand count as. */
    private static final double LEVEL_STEADY = 30;
    /** Share of matches that bear the same word, as supposed before anything is learnt. */
    private static final double SAME_BEFOREHAND = 0.6;

    private static final int TOLD_MILLIBITS = 50;

    private final int words;
    private final List<String> names;
    private final boolean byWord;
    private final int levels;
    private final byte[] level;
    private final long[] matched;
    private final long[] chance;
    private final long[] matchedLevel;
    private final long[] chanceLevel;
    /** Rows with each word, of either data set; the unknown word is left out. */
    private final long[] first;

    private final long[] second;

    /** @param dataSetA, dataSetB numbers of the data sets in the columns */
    LabelCounts(Columns columns, int field, Field known, int dataSetA, int dataSetB) {
        names = columns.words.get(field);
        words = names.size() + 1;
        byWord = words <= LabelWeights.MOST_WORDS;
        levels = known.depth() + 2;
        first = counts(columns, field, dataSetA);
        second = counts(columns, field, dataSetB);
        level = new byte[byWord ? words * words : 0];
        matched = new long[level.length];
        chance = new long[level.length];
        matchedLevel = new long[levels];
        chanceLevel = new long[levels];
        if (byWord) {
            String nameA = columns.dataSets.get(dataSetA);
            String nameB = columns.dataSets.get(dataSetB);
            for (int a = 1; a < words; a++) {
                for (int b = 1; b < words; b++) {
                    if (first[a] > 0 && second[b] > 0) {
                        level[a * words + b] = (byte) known.level(nameA, names.get(a - 1), nameB, names.get(b - 1));
                    }
                }
            }
        }
    }

    private long[] counts(Columns columns, int field, int dataSet) {
        long[] counts = new long[words];
        for (int i = 0; i < columns.size; i++) {
            if (columns.dataSet[i] == dataSet && columns.labels[field][i] > 0) {
                counts[columns.labels[field][i]]++;
            }
        }
        return counts;
    }

    /** Where the pair of words is counted; -1 where one is unknown. */
    int cell(int a, int b) {
        if (a == 0 || b == 0) {
            return -1;
        }
        return byWord ? a * words + b : a == b ? 0 : levels - 1;
    }

    private int level(int cell) {
        return byWord ? level[cell] : cell;
    }

    void addMatched(int cell, long weight) {
        if (cell >= 0) {
            matchedLevel[level(cell)] += weight;
            if (byWord) {
                matched[cell] += weight;
            }
        }
    }

    void addChance(int cell) {
        if (cell >= 0) {
            chanceLevel[level(cell)]++;
            if (byWord) {
                chance[cell]++;
            }
        }
    }

    void clearMatched() {
        Arrays.fill(matched, 0);
        Arrays.fill(matchedLevel, 0);
    }

    /** What was learnt; a pair of words that is worth about what its level is worth is left to its level. */
    LabelWeights weights() {
        int[] ofLevel = PairWeights.millibits(ratiosOfLevels(chanceOfLevels()));
        Map<LabelWeights.Words, Integer> pairs = new HashMap<>();
        if (byWord) {
            int[] cells = PairWeights.millibits(ratios());
            for (int cell = 0; cell < cells.length; cell++) {
                boolean used = first[cell / words] > 0 && second[cell % words] > 0;
                if (used && Math.abs(cells[cell] - ofLevel[level[cell]]) > TOLD_MILLIBITS) {
                    pairs.put(
                            new LabelWeights.Words(names.get(cell / words - 1), names.get(cell % words - 1)),
                            cells[cell]);
                }
            }
        }
        return new LabelWeights(pairs, LabelWeights.list(ofLevel));
    }

    /** For each cell, how much oftener it is seen in one happening than by chance. */
    double[] ratios() {
        double[] byChance = chanceOfLevels();
        double[] ofLevel = ratiosOfLevels(byChance);
        if (!byWord) {
            return ofLevel;
        }
        double allMatched = sum(matched) / (double) PairLearning.ONE;
        double allChance = sum(chance);
        double all = Math.max(1, sum(first) * sum(second));
        double[] ratios = new double[level.length];
        for (int cell = 0; cell < ratios.length; cell++) {
            double apart = first[cell / words] * second[cell % words] / all;
            // The chance of the pair near by, drawn towards what the two words' own shares give.
            double share = (chance[cell] + LEVEL_STEADY * apart) / (allChance + LEVEL_STEADY);
            double expected = allMatched * share;
            double seen = matched[cell] / (double) PairLearning.ONE;
            ratios[cell] = apart == 0 ? 1 : (seen + STEADY * ofLevel[level[cell]]) / (expected + STEADY);
        }
        return ratios;
    }

    private double[] chanceOfLevels() {
        // In whole numbers: a sum of shares would depend on which word comes first.
        long[] together = new long[levels];
        if (byWord) {
            for (int cell = 0; cell < level.length; cell++) {
                together[level[cell]] += first[cell / words] * second[cell % words];
            }
        } else {
            for (int w = 1; w < words; w++) {
                together[0] += first[w] * second[w];
            }
            together[levels - 1] =
                    Arrays.stream(first).sum() * Arrays.stream(second).sum() - together[0];
        }
        double pairs = Math.max(1, sum(first) * sum(second));
        double all = sum(chanceLevel);
        double[] shares = new double[levels];
        for (int k = 0; k < levels; k++) {
            shares[k] = (chanceLevel[k] + LEVEL_STEADY * together[k] / pairs) / (all + LEVEL_STEADY);
        }
        return shares;
    }

    private double[] ratiosOfLevels(double[] byChance) {
        double[] before = new double[levels];
        double left = 1;
        for (int k = 0; k < levels; k++) {
            before[k] = byChance[k] == 0 ? 0 : k == levels - 1 ? left : left * SAME_BEFOREHAND;
            left -= before[k];
        }
        double all = sum(matchedLevel) / (double) PairLearning.ONE;
        double[] ratios = new double[levels];
        for (int k = 0; k < levels; k++) {
            double seen = matchedLevel[k] / (double) PairLearning.ONE;
            double share = (seen + LEVEL_STEADY * before[k] / (1 - left)) / (all + LEVEL_STEADY);
            ratios[k] = byChance[k] == 0 ? 1 : share / byChance[k];
        }
        return ratios;
    }

    private static double sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
