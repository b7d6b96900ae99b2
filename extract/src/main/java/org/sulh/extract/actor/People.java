package org.sulh.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.model.SpeakerKind;

/** Reads names of persons, by their title, their apposition, or who they were before. */
final class People {
    private final Offices offices;

    People(Offices offices) {
        this.offices = offices;
    }

    /** A name of a person, or a surname that stood with a person's full name before. */
    static boolean isPerson(Token token, Cast cast) {
        return token.entity() == Token.Entity.PERSON
                || token.isProperNoun() && cast.findPerson(token.text()).isPresent();
    }

    /** One whom the dictionary knows. */
    Reference known(Sentence sentence, ActorMention mention, Cast cast) {
        String text = sentence.words(mention.first(), mention.last());
        String role = title(sentence, mention.first())
                .orElse(mention.person().orElseThrow().role());
        Reference person = new Reference(
                text,
                Optional.of(mention.actor().id()),
                Optional.of(role),
                mention.actor().kind(),
                true);
        cast.sawPerson(person, sentence.token(mention.last()).text());
        return person;
    }

    /** One whom only the text knows. */
    Reference read(Sentence sentence, int head, List<ActorMention> mentions, Cast cast) {
        String surname = sentence.token(head).text();
        int first = head;
        while (first > 0 && sentence.token(first - 1).entity() == Token.Entity.PERSON) {
            first--;
        }
        Optional<Reference> known = cast.findPerson(surname);
        if (known.isPresent()) {
            cast.sawPerson(known.get(), surname);
            return known.get();
        }
        // "Karim, the minister of X" and "X's minister, Karim".
        Optional<Integer> apposition = sentence.findDependent(head, "appos")
                .or(() -> sentence.relation(head).equals("appos")
                        ? sentence.head(head).stream().boxed().findFirst()
                        : Optional.empty());
        Optional<String> role = title(sentence, first).or(() -> apposition.map(a -> Phrase.of(sentence, a)));
        List<Integer> owner = sentence.dependents(head, "nmod:of", "nmod:from", "nmod:for");
        Optional<ActorMention> belongsTo = Owners.before(sentence, first, head, mentions).stream()
                .findFirst()
                .or(() -> owner.stream()
                        .flatMap(o -> Owners.below(sentence, o, mentions).stream())
                        .findFirst())
                .or(() -> apposition.flatMap(
                        a -> Owners.below(sentence, a, mentions).stream().findFirst()));
        Reference person = new Reference(
                sentence.words(first, head),
                belongsTo.map(m -> m.actor().id()),
                role,
                belongsTo.map(m -> m.actor().kind()).orElse(SpeakerKind.UNNAMED),
                true);
        cast.sawPerson(person, surname);
        return person;
    }

    /** The office that stands before a name: "Defence Minister" before "Khawaja Asif". */
    private Optional<String> title(Sentence sentence, int nameStart) {
        for (int first = Math.max(0, nameStart - 4); first < nameStart; first++) {
            String phrase = sentence.words(first, nameStart - 1);
            if (offices.isOffice(phrase.toLowerCase(Locale.ROOT))) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }
}
