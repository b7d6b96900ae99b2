package org.sulh.pipeline.compare;

import java.util.List;
import java.util.Locale;
import org.sulh.model.Asserter;

/** Tells a document's own voice from an outlet that is called by its name. */
public final class OwnVoice {
    private static final List<String> BEGINNINGS = Rows.read(OwnVoice.class, "own-voice.txt", 1).stream()
            .map(List::getFirst)
            .toList();

    private OwnVoice() {}

    /** Whether the speaker is the document itself, without a name: "narrator", "article text". */
    public static boolean isUnnamed(Asserter asserter) {
        String text = asserter.text().toLowerCase(Locale.ROOT).strip();
        return BEGINNINGS.stream().anyMatch(b -> text.equals(b) || text.startsWith(b + " "));
    }

    /** A name as a key: "The Daily News" and "daily news" are one. */
    public static String key(String name) {
        List<String> words = Wording.tokens(name).stream()
                .filter(word -> !word.equals("the"))
                .toList();
        return words.isEmpty() ? name : String.join("-", words);
    }
}
