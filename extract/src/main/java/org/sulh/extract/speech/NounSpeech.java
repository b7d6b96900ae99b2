package org.sulh.extract.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;

/**
 * Speech that a noun stands for: in "the ministry's claim that the army shelled the town" the ministry speaks. The noun must
 * bear its owner; a claim of nobody is no speech of its own.
 */
final class NounSpeech {
    private final Map<String, Attitude> nouns = new HashMap<>();

    NounSpeech() {
        for (DataFile.Row row : DataFile.beside(NounSpeech.class, "nouns.csv").rows()) {
            nouns.put(row.get("lemma"), Attitude.valueOf(row.get("attitude").toUpperCase(Locale.ROOT)));
        }
    }

    /** The speech of a noun, when {@code below} is the top of what is said. */
    Optional<Speech> above(Sentence sentence, int noun, int below) {
        Attitude attitude = nouns.get(sentence.token(noun).lemma());
        if (attitude == null || !sentence.token(noun).isNoun() || !isContent(sentence, below)) {
            return Optional.empty();
        }
        List<Integer> owners = owners(sentence, noun);
        if (owners.isEmpty() && sentence.token(below).isVerb()) {
            // "the statement of the ministry that": with a clause for what is said, "of" tells whose it is.
            owners = sentence.dependents(noun, "nmod:of");
        }
        return owners.isEmpty()
                ? Optional.empty()
                : Optional.of(new Speech(Optional.of(noun), owners, attitude, List.of(), List.of(), false));
    }

    private static boolean isContent(Sentence sentence, int below) {
        String relation = sentence.relation(below);
        boolean clause = (relation.equals("acl") || relation.equals("ccomp") || relation.equals("dep"))
                && sentence.token(below).isVerb()
                && sentence.dependents(below, "mark", "dep").stream().anyMatch(i -> sentence.hasLemma(i, "that"));
        boolean act = relation.equals("nmod")
                && sentence.dependents(below, "case").stream().anyMatch(i -> sentence.hasLemma(i, "of"));
        return clause || act;
    }

    private static List<Integer> owners(Sentence sentence, int noun) {
        List<Integer> owners =
                new ArrayList<>(sentence.dependents(noun, "nmod:poss", "nmod:by", "nmod:from", "amod", "compound"));
        for (int clause : sentence.dependents(noun, "acl")) {
            owners.addAll(Grammar.agents(sentence, clause));
        }
        owners.removeIf(i -> !sentence.token(i).isProperNoun()
                && !sentence.token(i).isNoun()
                && !Character.isUpperCase(sentence.token(i).text().charAt(0)));
        return owners;
    }
}
