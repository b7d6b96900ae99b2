package org.sulh.testkit.score;

/**
 * What was said of a matter, and what is true.
 *
 * @param probability that it happened, 0 to 1
 * @param happened whether it did
 */
public record Forecast(double probability, boolean happened) {
    public Forecast {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(probability + " is not a probability");
        }
    }

    double outcome() {
        return happened ? 1 : 0;
    }
}
