package org.sulh.model;

/**
 * An Admiralty grade: how reliable the source is, and how credible what this document says. The two are collected apart
 * (raters who give both at once put them on the diagonal: Baker, McKendry and Mace, "Certitude judgments in an operational
 * environment", 1968).
 *
 * @param reliability A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged
 * @param credibility 1 confirmed, 2 probably, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged
 */
public record Grade(char reliability, int credibility) {
    private static final char NO_LETTER = 'F';
    private static final int NO_DIGIT = 6;

    /** F6: neither can be judged. */
    public static final Grade UNJUDGED = new Grade(NO_LETTER, NO_DIGIT);

    public Grade {
        checkReliability(reliability);
        checkCredibility(credibility);
    }

    static void checkReliability(char letter) {
        Checks.that(letter >= 'A' && letter <= NO_LETTER, "reliability '" + letter + "' is not A to F");
    }

    static void checkCredibility(int digit) {
        Checks.that(digit >= 1 && digit <= NO_DIGIT, "credibility " + digit + " is not 1 to 6");
    }

    public boolean isReliabilityJudged() {
        return reliability != NO_LETTER;
    }

    public boolean isCredibilityJudged() {
        return credibility != NO_DIGIT;
    }

    /** As in "B2". */
    @Override
    public String toString() {
        return "" + reliability + credibility;
    }
}
