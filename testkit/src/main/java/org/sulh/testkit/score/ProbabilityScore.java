package org.sulh.testkit.score;

import java.util.List;

/**
 * How good probabilities are.
 *
 * <pre>
 * brier       = mean of (p - o)^2, o being 1 when it happened and 0 when not; 0 is best, 0.25 what 1/2 always gets
 * reliability = mean over bins of (mean p - share that came true)^2; 0 is best
 * resolution  = mean over bins of (share that came true - share of all)^2; the more the better
 * uncertainty = share of all times (1 - share of all); not of the forecaster's doing
 * brier       = reliability - resolution + uncertainty + what p varies within bins (small)
 * log loss    = mean of -ln of the probability given to what is true, p held between 1e-6 and 1 - 1e-6
 * </pre>
 *
 * Sources: Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78, 1950; Murphy,
 * "A new vector partition of the probability score", Journal of Applied Meteorology 12, 1973; what varies within bins:
 * Stephenson, Coelho and Jolliffe, "Two extra components in the Brier score decomposition", Weather and Forecasting 23,
 * 2008; log loss: Good, "Rational decisions", JRSS B 14, 1952. Known failure: bins of a few forecasts look unreliable by
 * chance, see the intervals of {@link Reliability}. Cost: linear.
 *
 * @param count how many forecasts; all figures are not numbers when none
 * @param brier see above
 * @param reliability see above
 * @param resolution see above
 * @param uncertainty see above
 * @param logLoss see above, in nats
 * @param bins ten, of equal width
 */
public record ProbabilityScore(
        int count,
        double brier,
        double reliability,
        double resolution,
        double uncertainty,
        double logLoss,
        List<Reliability> bins) {
    private static final double LEAST = 1e-6;

    public ProbabilityScore {
        bins = List.copyOf(bins);
    }

    public static ProbabilityScore of(List<Forecast> forecasts) {
        int n = forecasts.size();
        double brier = 0;
        double logLoss = 0;
        double came = 0;
        for (Forecast forecast : forecasts) {
            double miss = forecast.probability() - forecast.outcome();
            brier += miss * miss;
            double p = Math.clamp(forecast.probability(), LEAST, 1 - LEAST);
            logLoss -= StrictMath.log(forecast.happened() ? p : 1 - p);
            came += forecast.outcome();
        }
        double base = came / n;
        List<Reliability> bins = Reliability.of(forecasts);
        double reliability = 0;
        double resolution = 0;
        for (Reliability bin : bins) {
            if (bin.count() > 0) {
                double share = (double) bin.count() / n;
                reliability += share * bin.gap() * bin.gap();
                resolution += share * (bin.observed() - base) * (bin.observed() - base);
            }
        }
        return new ProbabilityScore(
                n,
                brier / n,
                n == 0 ? Double.NaN : reliability,
                n == 0 ? Double.NaN : resolution,
                base * (1 - base),
                logLoss / n,
                bins);
    }

    /** The greatest gap among bins of at least so many forecasts; 0 when there is none. */
    public double greatestGap(int leastCount) {
        return bins.stream()
                .filter(bin -> bin.count() >= leastCount)
                .mapToDouble(Reliability::gap)
                .max()
                .orElse(0);
    }
}
