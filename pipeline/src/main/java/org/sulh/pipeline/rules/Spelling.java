package org.sulh.pipeline.rules;

/** How far two spellings are apart. */
final class Spelling {
    private Spelling() {}

    /** Least number of letters to put in, take out or exchange (Levenshtein, 1966). Cost: product of the lengths. */
    static int distance(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int exchanged = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[second.length()];
    }
}
