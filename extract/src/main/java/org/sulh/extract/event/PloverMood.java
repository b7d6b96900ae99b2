package org.sulh.extract.event;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;

/**
 * What becomes of a PLOVER type when the act is not done but willed, resolved upon or refused, by
 * {@code plover-types.csv}. PLOVER codes the will to help as an agreement, the will to harm as a threat, and help that is
 * refused as a rejection; harm that is not done is no event.
 */
final class PloverMood {
    private static final Set<String> ABOVE = Set.of("xcomp", "ccomp", "acl", "advcl", "dep");

    private static final Set<String> COMPLEMENTS = Set.of("xcomp", "ccomp", "advcl:to", "acl:to");

    private final WordClasses words;
    private final Map<PloverType, DataFile.Row> types = new EnumMap<>(PloverType.class);

    PloverMood(WordClasses words) {
        this.words = words;
        for (DataFile.Row row :
                DataFile.beside(PloverMood.class, "plover-types.csv").rows()) {
            types.put(type(row, "type").orElseThrow(() -> row.mistake("has no type")), row);
            type(row, "willed");
            type(row, "resolved");
            type(row, "refused");
        }
    }

    private static Optional<PloverType> type(DataFile.Row row, String column) {
        String slug = row.get(column);
        Optional<PloverType> type = PloverType.find(slug);
        if (type.isEmpty() && !slug.isEmpty()) {
            throw row.mistake("'" + slug + "' is no PLOVER type");
        }
        return type;
    }

    /**
     * The type that an act has in the mood of its clause.
     *
     * @param trigger the word that names the act
     * @param clause the verb in whose clause it stands
     */
    Optional<PloverType> of(PloverType plain, Sentence sentence, int trigger, int clause) {
        DataFile.Row row = types.get(plain);
        if (row == null) {
            return Optional.of(plain);
        }
        if (words.isIn("plover-commissive", sentence.token(trigger).lemma())
                && sentence.dependents(trigger, COMPLEMENTS::contains).stream().anyMatch(i -> isNegated(sentence, i))) {
            // "promised not to attack", "vowed not to negotiate"
            return Optional.of(plain == PloverType.THREATEN ? PloverType.AGREE : PloverType.REJECT);
        }
        boolean negated = isNegated(sentence, trigger) || isNegated(sentence, clause);
        boolean willed = isWilled(sentence, clause);
        if (negated) {
            return type(row, "refused");
        }
        boolean planned = isUnder(sentence, trigger, clause, "plover-will");
        if (!planned
                && isUnder(sentence, trigger, clause, "plover-resolve")
                && (willed || isInfinitive(sentence, clause))) {
            return type(row, "resolved");
        }
        if (willed || planned) {
            return type(row, "willed");
        }
        return Optional.of(plain);
    }

    private boolean isNegated(Sentence sentence, int word) {
        return sentence.dependents(word, "advmod", "det", "neg", "cc:preconj").stream()
                .anyMatch(i -> words.isIn("negations", sentence.token(i).lemma()));
    }

    private boolean isWilled(Sentence sentence, int clause) {
        return sentence.dependents(clause, "aux").stream()
                .anyMatch(i -> words.isIn("plover-modals", sentence.token(i).lemma()));
    }

    private static boolean isInfinitive(Sentence sentence, int clause) {
        return sentence.dependents(clause, "mark").stream()
                .anyMatch(i -> sentence.token(i).pos().equals("TO"));
    }

    /** "plans to meet", "is ready to meet", "announced plans to meet", "readiness for talks". */
    private boolean isUnder(Sentence sentence, int trigger, int clause, String above) {
        int noun = sentence.head(trigger).orElse(-1);
        boolean underNoun = noun >= 0
                && noun != clause
                && sentence.relation(trigger).equals("nmod")
                && words.isIn(above, sentence.token(noun).lemma());
        int head = sentence.head(clause).orElse(-1);
        return underNoun
                || head >= 0
                        && ABOVE.contains(sentence.relation(clause))
                        && (words.isIn(above, sentence.token(head).lemma())
                                // Parsers hang "to meet" on the verb as often as on the plans.
                                || sentence.dependents(head, "obj").stream()
                                        .anyMatch(i -> words.isIn(
                                                above, sentence.token(i).lemma())));
    }
}
