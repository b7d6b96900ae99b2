package org.sulh.testkit.score;

/**
 * So many of so many.
 *
 * @param right 0 or more
 * @param of 0 or more
 */
public record Rate(int right, int of) {
    static final Rate NONE = new Rate(0, 0);

    Rate plus(Rate other) {
        return new Rate(right + other.right, of + other.of);
    }

    /** The share, 0 to 1; not a number when there was nothing to be right about. */
    public double share() {
        return of == 0 ? Double.NaN : (double) right / of;
    }
}
