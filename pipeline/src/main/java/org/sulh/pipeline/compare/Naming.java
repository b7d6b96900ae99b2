package org.sulh.pipeline.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sulh.model.Asserter;

/**
 * What actors and speakers are called in a sentence, from the claims alone: a room that has the dictionary of actors
 * may know better names.
 */
public final class Naming {
    private static final int ABBREVIATION = 3;
    /** Letters that two forms of one name share at the least. */
    private static final int TELLING = 4;

    private Naming() {}

    /** A slug as words with capitals; one of up to three letters is an abbreviation. */
    public static String actor(String slug) {
        if (slug.length() <= ABBREVIATION) {
            return slug.toUpperCase(Locale.ROOT);
        }
        return Arrays.stream(slug.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** The speaker in the document's words, with office and actor in brackets where these words do not say them. */
    public static String speaker(Asserter speaker) {
        List<String> words = Wording.tokens(speaker.text());
        List<String> more = new ArrayList<>();
        speaker.role().filter(role -> !words.containsAll(Wording.tokens(role))).ifPresent(more::add);
        speaker.actor()
                .filter(slug -> Wording.tokens(slug).stream().noneMatch(part -> isSaidBy(words, part)))
                .map(Naming::actor)
                .ifPresent(more::add);
        return speaker.text() + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
    }

    /** Two forms of a name begin alike: "Pakistani" and "pakistan", "Turkey" and "turkiye". A title is nobody's name. */
    private static boolean isSaidBy(List<String> words, String part) {
        return !Speaker.isTitle(part) && words.stream().anyMatch(word -> word.equals(part) || beginAlike(word, part));
    }

    private static boolean beginAlike(String word, String part) {
        return part.length() >= TELLING && word.regionMatches(0, part, 0, TELLING);
    }
}
