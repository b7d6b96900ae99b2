package org.sulh.report;

import org.sulh.model.Probability;

/** Probabilities in words. */
final class Chance {
    private Chance() {}

    /** Whole percent; the ends are not rounded to certainty. */
    static String percent(Probability probability) {
        int ppm = probability.partsPerMillion();
        if (ppm < 10_000) {
            return "under 1%";
        }
        if (ppm > 990_000) {
            return "over 99%";
        }
        return "about " + (ppm + 5_000) / 10_000 + "%";
    }
}
