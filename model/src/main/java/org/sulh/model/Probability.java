package org.sulh.model;

/**
 * A probability in parts per million, so that it can stand in an entry.
 *
 * @param partsPerMillion 0 to 1,000,000
 */
public record Probability(int partsPerMillion) implements Comparable<Probability> {
    /** One, in parts per million. */
    public static final int CERTAIN = 1_000_000;

    public Probability {
        Checks.that(partsPerMillion >= 0 && partsPerMillion <= CERTAIN, partsPerMillion + " ppm is not a probability");
    }

    /** The probability of log odds in micro-nats: 1 / (1 + e^-x). */
    public static Probability ofLogOdds(long microNats) {
        double p = 1 / (1 + StrictMath.exp(-microNats / 1e6));
        return new Probability((int) StrictMath.rint(p * 1e6));
    }

    public double value() {
        return partsPerMillion / 1e6;
    }

    @Override
    public int compareTo(Probability other) {
        return Integer.compare(partsPerMillion, other.partsPerMillion);
    }
}
