package org.sulh.extract.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.NamedPlace;

/**
 * Names that may be the same name written otherwise in Latin letters: Gurbuz and Gorbuz, Spinboldak and Spin Boldak.
 *
 * <p>Two spellings meet when their consonants agree after the letters that transliterations exchange are made one ({@code
 * spellings.tsv}) and their vowels differ by one edit at most (or a quarter of the name). Of several only the nearest are
 * given. Known failure: two villages whose names differ by a vowel alone; so it is asked only within a mission area, and
 * only for a name that nothing else knows.
 */
final class SpellingVariants {
    private static final int SHORTEST_SKELETON = 3;
    private static final List<List<String>> SAME_SOUND = DataFile.read("spellings.tsv", 2);

    private record Spelling(String sounds, NamedPlace place) {}

    private final Map<String, List<Spelling>> bySkeleton = new HashMap<>();

    SpellingVariants(Collection<Gazetteer.Entry> entries) {
        for (Gazetteer.Entry entry : entries) {
            String sounds = sounds(entry.foldedName());
            String skeleton = skeleton(sounds);
            if (skeleton.length() >= SHORTEST_SKELETON) {
                bySkeleton.computeIfAbsent(skeleton, _ -> new ArrayList<>()).add(new Spelling(sounds, entry.place()));
            }
        }
    }

    /** The places with the nearest spellings, in the order given to the constructor; none when none is near. */
    List<NamedPlace> find(String name) {
        String sounds = sounds(NameFolding.fold(name));
        int nearest = Math.max(1, sounds.length() / 4);
        List<NamedPlace> found = new ArrayList<>();
        for (Spelling spelling : bySkeleton.getOrDefault(skeleton(sounds), List.of())) {
            int distance = distance(sounds, spelling.sounds());
            if (distance < nearest) {
                found.clear();
                nearest = distance;
            }
            if (distance == nearest && !found.contains(spelling.place())) {
                found.add(spelling.place());
            }
        }
        return List.copyOf(found);
    }

    /** The letters a to z of a folded name, with one letter for each sound. */
    private static String sounds(String folded) {
        String sounds = folded.replace(" ", "");
        for (List<String> same : SAME_SOUND) {
            sounds = sounds.replace(same.get(0), same.get(1));
        }
        return sounds.chars().allMatch(c -> c < 128) ? sounds : "";
    }

    /** Without vowels but a sign for a first one, without a final h, and without doubled letters. */
    private static String skeleton(String sounds) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char letter = sounds.charAt(i);
            boolean vowel = "aeiouy".indexOf(letter) >= 0;
            boolean silent = letter == 'h' && i == sounds.length() - 1;
            char kept = vowel ? 'a' : letter;
            if ((!vowel || i == 0)
                    && !silent
                    && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != kept)) {
                skeleton.append(kept);
            }
        }
        return skeleton.toString();
    }

    /** Levenshtein distance: the least number of letters to add, drop or exchange. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(exchanged, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
