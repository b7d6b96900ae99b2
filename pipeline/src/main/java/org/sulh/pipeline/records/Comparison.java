package org.sulh.pipeline.records;

/** How two rows lie to each other in time and place, as levels that can be counted. */
final class Comparison {
    /** Levels of lag between exact rows. */
    static final int LAGS = 2 * Candidates.LAG + 1;
    /** Levels of lag: exact ones by day, then for vague rows overlap, within two days, and more. */
    static final int LAG_LEVELS = LAGS + 3;

    private static final double[] VAGUE_LAG_DAYS = {0, 4, 10};

    private Comparison() {}

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
}
