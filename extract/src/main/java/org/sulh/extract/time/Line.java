package org.sulh.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sulh.extract.parse.Sentence;

/** The words of a sentence in lower case, without the dot of an abbreviation; empty beyond either end. */
final class Line {
    private final Sentence sentence;
    private final List<String> words = new ArrayList<>();

    Line(Sentence sentence) {
        this.sentence = sentence;
        sentence.tokens().forEach(t -> {
            String word = t.text().toLowerCase(Locale.ROOT);
            words.add(word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        });
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index);
    }

    /** Penn tag of a word; empty beyond either end. */
    String pos(int index) {
        return index < 0 || index >= words.size() ? "" : sentence.token(index).pos();
    }

    boolean isCapital(int index) {
        return index >= 0
                && index < words.size()
                && Character.isUpperCase(sentence.token(index).text().codePointAt(0));
    }

    /** Whether a noun phrase goes on at a word. */
    boolean isInNounPhrase(int index) {
        return pos(index).startsWith("NN") || pos(index).startsWith("JJ");
    }
}
