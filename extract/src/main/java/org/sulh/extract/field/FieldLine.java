package org.sulh.extract.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;

/**
 * The words of one statement, taken apart at hyphens and slashes for the search of words. Its {@link Sentence} has no
 * tree: every word is a root.
 */
public final class FieldLine {
    private final Sentence sentence;
    private final List<String> raw = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private final int[] firstPart;

    FieldLine(Sentence sentence) {
        this.sentence = sentence;
        this.firstPart = new int[sentence.size() + 1];
        for (Token token : sentence.tokens()) {
            firstPart[token.index()] = raw.size();
            for (String part : split(token.text())) {
                raw.add(part);
                lower.add(part.toLowerCase(Locale.ROOT));
                words.add(token.index());
            }
        }
        firstPart[sentence.size()] = raw.size();
    }

    /** The same line with some words that no search finds: those of a name that look like something else. */
    public FieldLine hiding(Iterable<Integer> hidden) {
        FieldLine line = new FieldLine(sentence);
        for (int word : hidden) {
            for (int part = line.partOf(word); part < line.partOf(word + 1); part++) {
                line.raw.set(part, "");
                line.lower.set(part, "");
            }
        }
        return line;
    }

    static List<String> split(String words) {
        List<String> parts = new ArrayList<>();
        for (String part : words.replace('’', '\'').split("[\\s/‐‑–-]+")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** How many words. */
    public int size() {
        return sentence.size();
    }

    /** A word as written; empty outside the line. */
    public String word(int index) {
        return index < 0 || index >= sentence.size()
                ? ""
                : sentence.token(index).text();
    }

    /** The words from one to another, as written. */
    public String words(int first, int last) {
        return sentence.words(first, last);
    }

    int parts() {
        return raw.size();
    }

    int partOf(int word) {
        return firstPart[Math.min(word, sentence.size())];
    }

    int wordOf(int part) {
        return words.get(part);
    }

    String raw(int part) {
        return raw.get(part);
    }

    String lower(int part) {
        return lower.get(part);
    }
}
