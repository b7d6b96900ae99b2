package org.sulh.pipeline.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.sulh.model.Fingerprints;
import org.sulh.model.Trace;

/**
 * Documents whose texts hold one another: a wire story and its reprints.
 *
 * <p>Texts with the same fingerprints are twins, found by a look at a table, so that hundreds of copies of one story cost
 * no comparisons. Others are compared when they share a passage that is in no more than {@value #COMMON} different texts.
 * Known failure: of a story that more than that many outlets print, each in words of its own, no two need be compared.
 * About linear in the documents.
 *
 * @param twins for each document that has the fingerprints of an earlier one, that one
 * @param percent share of the shorter text found in the other, for each pair of texts that passes the threshold, both ways
 *     round; of twins only the first
 */
record Reprints(Map<String, String> twins, Map<Pair, Integer> percent) {
    private static final int LEAST_PERCENT = 50;
    /** Below this a text is too short to tell a reprint from a common phrase (about 30 words). */
    private static final int LEAST_FINGERPRINTS = 6;
    /** A passage in more texts than this is a formula, not a trace of one story. */
    private static final int COMMON = 200;

    record Pair(String first, String second) {}

    static Reprints among(Collection<Trace> traces) {
        Map<Fingerprints, String> firsts = new LinkedHashMap<>();
        Map<String, String> twins = new HashMap<>();
        for (Trace trace : traces) {
            if (trace.fingerprints().size() >= LEAST_FINGERPRINTS) {
                String first = firsts.putIfAbsent(trace.fingerprints(), trace.document());
                if (first != null && !first.equals(trace.document())) {
                    twins.put(trace.document(), first);
                }
            }
        }
        return new Reprints(Map.copyOf(twins), shares(List.copyOf(firsts.keySet()), List.copyOf(firsts.values())));
    }

    private static Map<Pair, Integer> shares(List<Fingerprints> prints, List<String> ids) {
        Map<Integer, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            int text = i;
            prints.get(i).hashes().forEach(hash -> index.computeIfAbsent(hash, key -> new ArrayList<>(1))
                    .add(text));
        }
        Map<Pair, Integer> percent = new HashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            for (int other : later(i, prints, index)) {
                int share = percentShared(prints.get(i), prints.get(other));
                if (share >= LEAST_PERCENT) {
                    percent.put(new Pair(ids.get(i), ids.get(other)), share);
                    percent.put(new Pair(ids.get(other), ids.get(i)), share);
                }
            }
        }
        return Map.copyOf(percent);
    }

    private static int percentShared(Fingerprints first, Fingerprints second) {
        int common = Math.max(first.thinning(), second.thinning());
        Fingerprints one = first.thinnedTo(common);
        Fingerprints other = second.thinnedTo(common);
        return Math.min(one.size(), other.size()) < LEAST_FINGERPRINTS ? 0 : one.percentShared(other);
    }

    private static Set<Integer> later(int document, List<Fingerprints> prints, Map<Integer, List<Integer>> index) {
        Set<Integer> later = new HashSet<>();
        prints.get(document).hashes().forEach(hash -> {
            List<Integer> holders = index.getOrDefault(hash, List.of());
            if (holders.size() <= COMMON) {
                holders.stream().filter(holder -> holder > document).forEach(later::add);
            }
        });
        return later;
    }

    /** The first document with the fingerprints of this one, which may be itself. */
    String text(String document) {
        return twins.getOrDefault(document, document);
    }

    /** Share of the shorter text in the other, when they are reprints; 100 for one document. */
    OptionalInt findPercent(String first, String second) {
        if (text(first).equals(text(second))) {
            return OptionalInt.of(100);
        }
        Integer share = percent.get(new Pair(text(first), text(second)));
        return share == null ? OptionalInt.empty() : OptionalInt.of(share);
    }

    boolean areReprints(String first, String second) {
        return findPercent(first, second).isPresent();
    }
}
