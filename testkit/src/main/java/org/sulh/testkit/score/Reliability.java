package org.sulh.testkit.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts of about one probability, and how often they came true.
 *
 * @param from least probability of the bin, 0 to 1
 * @param to greatest
 * @param count how many forecasts
 * @param said their mean, not a number when there are none
 * @param came how many of them came true
 */
public record Reliability(double from, double to, int count, double said, int came) {
    private static final int BINS = 10;
    /** 97.5th percentile of the standard normal. */
    private static final double Z = 1.959963985;

    /** Ten bins of equal width. */
    public static List<Reliability> of(List<Forecast> forecasts) {
        int[] count = new int[BINS];
        int[] came = new int[BINS];
        double[] sum = new double[BINS];
        for (Forecast forecast : forecasts) {
            int bin = Math.min(BINS - 1, (int) (forecast.probability() * BINS));
            count[bin]++;
            came[bin] += forecast.happened() ? 1 : 0;
            sum[bin] += forecast.probability();
        }
        List<Reliability> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new Reliability(
                    (double) i / BINS,
                    (double) (i + 1) / BINS,
                    count[i],
                    count[i] == 0 ? Double.NaN : sum[i] / count[i],
                    came[i]));
        }
        return bins;
    }

    /** Share that came true; not a number when there are no forecasts. */
    public double observed() {
        return count == 0 ? Double.NaN : (double) came / count;
    }

    /** How far what came true lies from what was said, 0 to 1; not a number when there are no forecasts. */
    public double gap() {
        return Math.abs(observed() - said);
    }

    /** Lower end of the 95% interval of {@link #observed} (Wilson, "Probable inference", JASA 22, 1927). */
    public double low() {
        return wilson(-1);
    }

    /** Upper end of it. */
    public double high() {
        return wilson(1);
    }

    private double wilson(int sign) {
        double n = count;
        double p = observed();
        double centre = p + Z * Z / (2 * n);
        double half = Z * StrictMath.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (centre + sign * half) / (1 + Z * Z / n);
    }
}
