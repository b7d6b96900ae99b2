package org.sulh.testkit.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Asserter;
import org.sulh.model.Participant;
import org.sulh.model.SpeakerKind;

/**
 * When two ways of naming somebody count as the same. Where a person gave a slug, the slug decides. Where not, the words do:
 * their last content word is the same, or all content words of one are among those of the other.
 */
final class Likeness {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "a", "an", "of", "and", "its", "his", "her", "their", "s", "some", "other", "two", "in", "at", "to");

    private Likeness() {}

    static boolean same(Participant gold, Participant found) {
        return gold.actor().isPresent() ? gold.actor().equals(found.actor()) : sameWords(gold.text(), found.text());
    }

    static boolean same(Asserter gold, Asserter found) {
        if (gold.actor().isPresent()) {
            return gold.actor().equals(found.actor());
        }
        boolean ownVoice = gold.kind() == SpeakerKind.OUTLET || gold.text().equals(Asserter.NARRATOR);
        if (ownVoice && found.kind() == SpeakerKind.OUTLET) {
            // The text's own voice, whether or not the program knows a name for it.
            return true;
        }
        boolean spokenFor = found.actor().isPresent() && gold.kind() != found.kind();
        return !spokenFor && gold.kind() != SpeakerKind.OUTLET && sameWords(gold.text(), found.text());
    }

    /** Whether each of the one is the same as another one of the other, and none is left. */
    static boolean sameAll(List<Participant> gold, List<Participant> found) {
        List<Participant> left = new ArrayList<>(found);
        for (Participant one : gold) {
            Optional<Participant> match =
                    left.stream().filter(f -> same(one, f)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return left.isEmpty();
    }

    static boolean sameWords(String gold, String found) {
        List<String> one = contentWords(gold);
        List<String> other = contentWords(found);
        if (one.isEmpty() || other.isEmpty()) {
            return gold.equalsIgnoreCase(found);
        }
        return one.getLast().equals(other.getLast())
                || new HashSet<>(other).containsAll(one)
                || new HashSet<>(one).containsAll(other);
    }

    private static List<String> contentWords(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty() && !EMPTY_WORDS.contains(w))
                .map(w -> w.length() > 3 && w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
                .collect(Collectors.toList());
    }
}
