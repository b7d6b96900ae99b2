package org.sulh.pipeline.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.sulh.model.Document;
import org.sulh.pipeline.compare.Fingerprints;

/**
 * Documents whose texts hold one another: a wire story and its reprints.
 *
 * @param percent share of the shorter text found in the other, for each pair that passes the threshold, both ways round
 */
record Reprints(Map<Pair, Integer> percent) {
    private static final int LEAST_PERCENT = 50;
    /** Below this a text is too short to tell a reprint from a common phrase (about 30 words). */
    private static final int LEAST_FINGERPRINTS = 6;
    /** A passage in more documents than this is a formula, not a trace of one story. */
    private static final int COMMON = 200;

    record Pair(String first, String second) {}

    static Reprints among(List<Document> documents) {
        List<Fingerprints> prints = documents.stream().map(Fingerprints::of).toList();
        Map<Integer, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            for (int hash : prints.get(i).hashes()) {
                index.computeIfAbsent(hash, key -> new ArrayList<>()).add(i);
            }
        }
        Map<Pair, Integer> percent = new HashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            if (prints.get(i).hashes().size() >= LEAST_FINGERPRINTS) {
                for (int other : later(i, prints, index)) {
                    int share = prints.get(i).percentShared(prints.get(other));
                    if (prints.get(other).hashes().size() >= LEAST_FINGERPRINTS && share >= LEAST_PERCENT) {
                        String first = documents.get(i).id();
                        String second = documents.get(other).id();
                        percent.put(new Pair(first, second), share);
                        percent.put(new Pair(second, first), share);
                    }
                }
            }
        }
        return new Reprints(Map.copyOf(percent));
    }

    private static Set<Integer> later(int document, List<Fingerprints> prints, Map<Integer, List<Integer>> index) {
        Set<Integer> later = new HashSet<>();
        for (int hash : prints.get(document).hashes()) {
            List<Integer> holders = index.getOrDefault(hash, List.of());
            if (holders.size() <= COMMON) {
                holders.stream().filter(holder -> holder > document).forEach(later::add);
            }
        }
        return later;
    }

    /** Share of the shorter text in the other, when they are reprints; 100 for one document. */
    OptionalInt findPercent(String first, String second) {
        if (first.equals(second)) {
            return OptionalInt.of(100);
        }
        Integer share = percent.get(new Pair(first, second));
        return share == null ? OptionalInt.empty() : OptionalInt.of(share);
    }

    boolean areReprints(String first, String second) {
        return findPercent(first, second).isPresent();
    }
}
