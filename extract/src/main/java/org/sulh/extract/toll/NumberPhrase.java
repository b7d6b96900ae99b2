package org.sulh.extract.toll;

/**
 * A number of a sentence with what its words say of it.
 *
 * @param first first word of the figures themselves
 * @param last last word of the figures themselves
 * @param quantity the range meant, with "at least" before or "or more" behind taken in
 */
record NumberPhrase(int first, int last, Quantity quantity) {
    boolean covers(int word) {
        return word >= first && word <= last;
    }
}
