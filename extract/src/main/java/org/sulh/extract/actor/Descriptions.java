package org.sulh.extract.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;
import org.sulh.model.SpeakerKind;

/**
 * Words that describe an actor without naming it ("the army", "two soldiers", "the group", "the enemy"), and whom they mean:
 * the speaker's own side, one spoken of before, or the only one of that sort in the document. Where more than one may be
 * meant, none is.
 */
final class Descriptions {
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");

    /** What a word describes; see the remarks in {@code descriptions.csv}. */
    enum Sort {
        STATE_BODY,
        UNIFORMED,
        LOCAL,
        GROUP,
        BAND,
        ENEMY,
        MISSION;

        /** Whether an actor's name in front of such a word makes it the actor's. */
        boolean isOfStates() {
            return this == STATE_BODY || this == UNIFORMED || this == LOCAL || this == MISSION;
        }
    }

    private final Map<String, Sort> sorts = new HashMap<>();

    Descriptions() {
        for (DataFile.Row row :
                DataFile.beside(Descriptions.class, "descriptions.csv").rows()) {
            sorts.put(
                    row.get("word"),
                    Sort.valueOf(row.get("sort").replace('-', '_').toUpperCase(Locale.ROOT)));
        }
    }

    Optional<Sort> sortOf(Sentence sentence, int head) {
        String word = sentence.token(head).text().toLowerCase(Locale.ROOT);
        String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        Optional<Sort> two = head > 0
                ? Optional.ofNullable(sorts.get(sentence.token(head - 1).text().toLowerCase(Locale.ROOT) + " " + lemma))
                : Optional.empty();
        return two.or(() -> Optional.ofNullable(sorts.get(word))).or(() -> Optional.ofNullable(sorts.get(lemma)));
    }

    /** Whom a description without an owner means, in the words of the text. */
    Optional<Reference> resolve(Sentence sentence, int head, Cast cast, Optional<Reference> we) {
        Optional<Sort> sort = sortOf(sentence, head);
        if (sort.isEmpty()) {
            return Optional.empty();
        }
        String phrase = Phrase.of(sentence, head);
        if (isEnemys(sentence, head)) {
            return other(cast, we).map(r -> new Reference(phrase, r.actor(), Optional.empty(), r.kind(), false));
        }
        boolean there = head + 1 < sentence.size() && sentence.hasLemma(head + 1, "there");
        if (there
                && cast.lastSingle()
                        .flatMap(Reference::actor)
                        .filter(cast::isState)
                        .isPresent()) {
            // "The border service there": of the state spoken of last.
            return cast.lastSingle().map(r -> new Reference(phrase, r.actor(), Optional.empty(), r.kind(), false));
        }
        String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        boolean definite = isDefinite(sentence, head);
        Optional<Reference> known = definite ? cast.findByPhrase(phrase) : Optional.empty();
        Optional<Reference> found =
                switch (sort.get()) {
                    case STATE_BODY ->
                        ownState(cast, we)
                                .or(() -> own(we, SpeakerKind.OBSERVER).filter(w -> lemma.equals("force") && definite))
                                .or(() -> own(we, SpeakerKind.PARTY)
                                        .filter(w -> definite
                                                && w.text()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(lemma)))
                                .or(() -> known)
                                .or(() -> cast.findOwner(lemma))
                                .or(cast::findOnlyState)
                                .or(() -> cast.home().filter(h -> cast.hasOwner(lemma, h)));
                    case UNIFORMED ->
                        ownState(cast, we).or(() -> known).or(() -> cast.findOnlyState()
                                .filter(s -> cast.sides().size() == 2));
                    case LOCAL -> stateOfPlace(sentence, head, cast).or(cast::findOnlyState);
                    case GROUP ->
                        own(we, SpeakerKind.ARMED_GROUP)
                                .or(cast::findArmedGroup)
                                .filter(g -> definite);
                    case BAND ->
                        cast.findArmedGroup()
                                .filter(g -> definite
                                        && (we.isEmpty()
                                                || !g.actor().equals(we.get().actor())));
                    case ENEMY -> other(cast, we);
                    case MISSION -> own(we, SpeakerKind.OBSERVER).or(() -> known);
                };
        return found.map(r -> new Reference(phrase, r.actor(), Optional.empty(), r.kind(), false));
    }

    /** The one of two sides that is not the speaker's. */
    static Optional<Reference> other(Cast cast, Optional<Reference> we) {
        Optional<String> own = we.flatMap(Reference::actor);
        return own.isEmpty()
                ? Optional.empty()
                : cast.sides().stream().filter(s -> !s.actor().equals(own)).findFirst();
    }

    static boolean hasArticle(Sentence sentence, int head) {
        return sentence.dependents(head, "det").stream()
                .anyMatch(d -> POINTING.contains(sentence.token(d).text().toLowerCase(Locale.ROOT)));
    }

    private static boolean isDefinite(Sentence sentence, int head) {
        return hasArticle(sentence, head) || sentence.token(head).isProperNoun();
    }

    private static Optional<Reference> ownState(Cast cast, Optional<Reference> we) {
        return own(we, SpeakerKind.PARTY).filter(w -> cast.isState(w.actor().orElseThrow()));
    }

    private static Optional<Reference> own(Optional<Reference> we, SpeakerKind kind) {
        return we.filter(w -> w.kind() == kind && w.actor().isPresent());
    }

    /** "enemy post". */
    static boolean isEnemys(Sentence sentence, int head) {
        return sentence.dependents(head, "amod", "compound").stream()
                .anyMatch(i -> sentence.token(i).lemma().matches("enemy|hostile"));
    }

    /** "the governor of X": of the state that X lies in; "the municipality": of the state that the document is set in. */
    static Optional<Reference> stateOfPlace(Sentence sentence, int head, Cast cast) {
        return stateNamedBy(sentence, head, cast).or(cast::home).or(() -> stateOfSentence(sentence, cast));
    }

    /** The one state that the places of a sentence lie in. */
    private static Optional<Reference> stateOfSentence(Sentence sentence, Cast cast) {
        List<Reference> states = sentence.tokens().stream()
                .flatMap(t -> cast.stateOf(t.text()).stream())
                .distinct()
                .toList();
        return states.stream().findFirst().filter(s -> states.size() == 1);
    }

    /** The state of a place in a phrase. */
    static Optional<Reference> stateNamedBy(Sentence sentence, int head, Cast cast) {
        for (int word : sentence.subtree(head)) {
            Optional<Reference> state = cast.stateOf(sentence.token(word).text());
            if (word != head && state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }
}
