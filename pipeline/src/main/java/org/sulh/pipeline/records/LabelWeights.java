package org.sulh.pipeline.records;

/**
 * What a pair of words of one field is worth, in millibits.
 *
 * @param words how many words the field has, the unknown one counted
 * @param byWord whether pairs of words were learnt one by one
 * @param cells weight of each pair of words, a row for each word of the first data set; where not learnt one by one, of each
 *     level
 */
@SuppressWarnings("ArrayRecordComponent") // columns for speed; nobody compares two of them
record LabelWeights(int words, boolean byWord, int[] cells) {
    /** Weight of two words by their numbers; 0 where one is unknown. */
    int of(int first, int second) {
        if (first == 0 || second == 0) {
            return 0;
        }
        return cells[byWord ? first * words + second : first == second ? 0 : cells.length - 1];
    }
}
