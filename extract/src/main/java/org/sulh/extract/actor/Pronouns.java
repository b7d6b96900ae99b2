package org.sulh.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.model.SpeakerKind;

/** Whom pronouns stand for, by who was spoken of last and whose words they are. */
final class Pronouns {
    private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "ours");
    private static final Set<String> HE_SHE = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> THEY = Set.of("they", "them", "their");

    private Pronouns() {}

    static boolean isPronoun(Token token) {
        return token.pos().startsWith("PRP")
                || token.pos().equals("DT")
                || token.pos().equals("CC");
    }

    /** @param we the speaker whose words these are */
    static List<Reference> read(Token token, Cast cast, Optional<Reference> we) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (FIRST_PERSON.contains(word)) {
            return we.stream().toList();
        }
        if (HE_SHE.contains(word)) {
            return cast.lastPerson().stream().toList();
        }
        if (word.equals("both")) {
            return cast.areSidesKnown()
                    ? cast.sides()
                    : List.of(
                            new Reference(token.text(), Optional.empty(), Optional.empty(), SpeakerKind.PARTY, false));
        }
        if (word.equals("it")) {
            return cast.lastSingle().stream().toList();
        }
        if (!THEY.contains(word)) {
            return List.of();
        }
        // In a speaker's own words "they" are others than the speaker's side; but "the Forces said they" is the Forces.
        return cast.lastGroup().stream()
                .filter(r -> we.isEmpty()
                        || r.text().equals(we.get().text())
                        || r.actor().isPresent() && !r.actor().equals(we.get().actor()))
                .toList();
    }

    /** Whose a phrase with "its", "their", "our" or "his" is. */
    static Optional<Reference> possessor(
            Sentence sentence, int head, List<ActorMention> mentions, Cast cast, Optional<Reference> we) {
        boolean own = sentence.dependents(head, "amod").stream().anyMatch(i -> sentence.hasLemma(i, "own"));
        if (own && sentence.dependents(head, "nmod:poss").isEmpty()) {
            // "own troops" in a side's own words.
            return we.filter(w -> w.actor().isPresent());
        }
        Optional<Integer> possessive = sentence.dependents(head, "nmod:poss").stream()
                .filter(i -> sentence.token(i).pos().equals("PRP$"))
                .findFirst();
        if (possessive.isEmpty()) {
            return Optional.empty();
        }
        String word = sentence.token(possessive.get()).text().toLowerCase(Locale.ROOT);
        Optional<Reference> speaker = we.filter(w -> w.actor().isPresent());
        if (FIRST_PERSON.contains(word)) {
            return speaker;
        }
        if (HE_SHE.contains(word)) {
            return speaker.filter(w -> w.person() || w.role().isPresent()).or(cast::lastPerson);
        }
        return subjectOfClause(sentence, head, mentions)
                .or(() -> subjectBefore(sentence, head, mentions))
                .or(() -> speaker)
                .or(() -> word.equals("its")
                        ? cast.lastSingle()
                        : cast.lastGroup().stream()
                                .findFirst()
                                .filter(r -> cast.lastGroup().size() == 1));
    }

    /** "X did not answer, but its minister said": the subject of the clause before. */
    private static Optional<Reference> subjectBefore(Sentence sentence, int head, List<ActorMention> mentions) {
        int verb = sentence.head(head).orElse(-1);
        if (verb < 0
                || !sentence.relation(head).startsWith("nsubj")
                || !sentence.relation(verb).equals("conj")) {
            return Optional.empty();
        }
        return sentence.dependents(sentence.head(verb).orElse(verb), "nsubj").stream()
                .filter(s -> s < head)
                .flatMap(s ->
                        mentions.stream().filter(m -> m.covers(s) && m.person().isEmpty()))
                .findFirst()
                .map(m -> Owners.reference(sentence, m));
    }

    /** "X withdrew its troops": the one who does it owns them. */
    private static Optional<Reference> subjectOfClause(Sentence sentence, int head, List<ActorMention> mentions) {
        for (int step : sentence.pathUp(head)) {
            int verb = sentence.head(step).orElse(-1);
            if (verb >= 0 && sentence.token(verb).isVerb()) {
                return sentence.relation(step).startsWith("nsubj")
                        ? Optional.empty()
                        : sentence.dependents(verb, "nsubj").stream()
                                .flatMap(s -> mentions.stream()
                                        .filter(m -> m.covers(s) && m.person().isEmpty()))
                                .findFirst()
                                .map(m -> Owners.reference(sentence, m));
            }
        }
        return Optional.empty();
    }
}
