package org.sulh.extract.toll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;

/** Which nouns are people, and of what kind, by {@code people.csv} and the classes of words. Immutable. */
public final class People {
    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final WordClasses words;

    public People(WordClasses words) {
        this.words = words;
        for (DataFile.Row row : DataFile.beside(People.class, "people.csv").rows()) {
            nouns.computeIfAbsent(row.get("class"), k -> new HashSet<>()).addAll(row.list("nouns"));
        }
    }

    /** Whether a noun is a civilian by its meaning ("farmer", "child"). */
    public boolean isCivilian(String lemma) {
        return isIn("civilians", lemma) || words.isIn("civilians", lemma);
    }

    /** Whether a noun is one who bears arms for somebody, or serves him ("soldier", "operative"). */
    public boolean isArmed(String lemma) {
        return isIn("armed", lemma);
    }

    /** Whether a noun is known for people. */
    boolean isPerson(Token token) {
        String lemma = token.lemma();
        return isCivilian(lemma) || isArmed(lemma) || isIn("people", lemma) || words.isIn("people", lemma);
    }

    /** Whether a noun looks like one for a person by its ending ("woodcutter"). */
    boolean looksLikePerson(Token token) {
        return !isThing(token)
                && nouns.getOrDefault("suffix", Set.of()).stream()
                        .anyMatch(
                                s -> token.lemma().endsWith(s) && token.lemma().length() > s.length() + 2);
    }

    /** Whether a noun is known not to be people. */
    boolean isThing(Token token) {
        return isIn("things", token.lemma())
                || words.isIn("weapons", token.lemma())
                || words.isIn("units-of-time", token.lemma());
    }

    boolean isIn(String type, String lemma) {
        return nouns.getOrDefault(type, Set.of()).contains(lemma);
    }
}
