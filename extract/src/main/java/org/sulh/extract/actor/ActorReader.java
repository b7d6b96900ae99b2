package org.sulh.extract.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Actor;
import org.sulh.model.SpeakerKind;

/**
 * Reads a noun phrase as one or more actors. In turn: pronouns; "both sides"; names of the dictionary; forces of a named
 * actor ("Pakistani troops"); persons with title or apposition; offices; groups that no dictionary can name. A phrase
 * that is none of these gives nothing: an actor is never guessed.
 */
public final class ActorReader {
    private static final Set<String> WE = Set.of("we", "us", "our");
    private static final Set<String> HE_SHE = Set.of("he", "she", "him", "her");
    private static final Set<String> THEY = Set.of("they", "them");

    private final Set<String> forces = new HashSet<>();
    private final Map<String, Boolean> offices = new LinkedHashMap<>();
    private final Map<String, Boolean> groups = new LinkedHashMap<>();
    private final WordClasses words;

    public ActorReader(WordClasses words) {
        this.words = words;
        DataFile.beside(ActorReader.class, "forces.csv").rows().forEach(r -> forces.add(r.get("words")));
        DataFile.beside(ActorReader.class, "offices.csv")
                .rows()
                .forEach(r -> offices.put(r.get("words"), Boolean.parseBoolean(r.get("unnamed"))));
        DataFile.beside(ActorReader.class, "generic.csv")
                .rows()
                .forEach(r -> groups.put(r.get("word"), Boolean.parseBoolean(r.get("unnamed"))));
    }

    /**
     * Whom the phrase around a head word speaks of.
     *
     * @param we the speaker whose words these are, whom "we" stands for
     */
    public List<Reference> read(
            Sentence sentence, int head, List<ActorMention> mentions, Cast cast, Optional<Reference> we) {
        Token token = sentence.token(head);
        if (token.pos().startsWith("PRP")
                || token.pos().equals("DT")
                || token.pos().equals("CC")) {
            return pronoun(token, cast, we);
        }
        if (words.isIn("sides", token.lemma()) && isWholeSides(sentence, head)) {
            String phrase = Phrase.withCount(sentence, head);
            List<Reference> sides = cast.sides().size() == 2
                    ? cast.sides().stream().map(s -> s.withText(phrase)).toList()
                    : List.of(new Reference(phrase, Optional.empty(), Optional.empty(), SpeakerKind.PARTY, false));
            cast.sawGroup(sides);
            return sides;
        }
        Optional<ActorMention> named =
                mentions.stream().filter(m -> m.covers(head)).findFirst();
        List<Reference> found;
        if (named.isPresent() && named.get().person().isPresent()) {
            found = List.of(knownPerson(sentence, named.get(), cast));
        } else if (named.isEmpty() && isPerson(token, cast)) {
            found = List.of(person(sentence, head, mentions, cast));
        } else if (named.isPresent()) {
            found = named(sentence, head, named.get(), mentions);
        } else {
            found = described(sentence, head, mentions, cast, we);
        }
        remember(sentence, head, named, found, cast);
        return found;
    }

    private List<Reference> pronoun(Token token, Cast cast, Optional<Reference> we) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (WE.contains(word)) {
            return we.stream().toList();
        }
        if (HE_SHE.contains(word)) {
            return cast.lastPerson().stream().toList();
        }
        if (word.equals("both")) {
            return cast.sides().size() == 2 ? cast.sides() : List.of();
        }
        if (word.equals("it")) {
            return cast.lastSingle().stream().toList();
        }
        if (!THEY.contains(word)) {
            return List.of();
        }
        // In a speaker's own words "they" are others than the speaker's side.
        return cast.lastGroup().stream()
                .filter(r -> we.isEmpty()
                        || r.actor().isPresent() && !r.actor().equals(we.get().actor()))
                .toList();
    }

    /** A name of a person, or a surname that stood with a person's full name before. */
    private static boolean isPerson(Token token, Cast cast) {
        return token.entity() == Token.Entity.PERSON
                || token.isProperNoun() && cast.findPerson(token.text()).isPresent();
    }

    /** "both sides", "the two neighbours", "the parties"; but not "the Afghan side". */
    private static boolean isWholeSides(Sentence sentence, int head) {
        boolean counted = sentence.subtree(head).stream()
                .map(i -> sentence.token(i).lemma())
                .anyMatch(l -> l.equals("both") || l.equals("two"));
        boolean modified = !sentence.dependents(head, "amod", "compound", "nmod:poss", "nmod:of")
                .isEmpty();
        return counted || sentence.token(head).isPlural() && !modified;
    }

    private Reference knownPerson(Sentence sentence, ActorMention mention, Cast cast) {
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

    private Reference person(Sentence sentence, int head, List<ActorMention> mentions, Cast cast) {
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
            if (offices.containsKey(phrase.toLowerCase(Locale.ROOT))) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private List<Reference> named(Sentence sentence, int head, ActorMention named, List<ActorMention> mentions) {
        List<Reference> found = new ArrayList<>();
        // A parser may hang "representatives from A and B" on B: the others named in the phrase belong to it.
        List<Integer> phrase = sentence.subtree(head);
        boolean collective = phrase.stream()
                .filter(i -> i < named.first())
                .anyMatch(i -> forces.contains(sentence.token(i).text().toLowerCase(Locale.ROOT)));
        if (collective) {
            for (ActorMention other : mentions) {
                boolean possessive = other.last() + 1 < sentence.size()
                        && sentence.token(other.last() + 1).pos().equals("POS");
                if (other.last() < named.first() && phrase.contains(other.last()) && !possessive) {
                    found.add(reference(sentence, other, other.last()));
                }
            }
        }
        found.add(reference(sentence, named, head));
        return distinct(found);
    }

    private static Reference reference(Sentence sentence, ActorMention mention, int head) {
        return new Reference(
                mention.covers(head) ? sentence.words(mention.first(), mention.last()) : Phrase.of(sentence, head),
                Optional.of(mention.actor().id()),
                mention.person().map(p -> p.role()),
                mention.actor().kind(),
                mention.person().isPresent());
    }

    private List<Reference> described(
            Sentence sentence, int head, List<ActorMention> mentions, Cast cast, Optional<Reference> we) {
        String word = sentence.token(head).text().toLowerCase(Locale.ROOT);
        String lemma = sentence.token(head).lemma();
        if (words.isIn("outlet-nouns", lemma)) {
            return cast.lastOutlet().stream().toList();
        }
        Optional<String> office = Phrase.longest(sentence, head, offices::containsKey);
        boolean force = forces.contains(word) || forces.contains(lemma);
        List<ActorMention> owners = Owners.of(sentence, head, mentions);
        if (office.isPresent()
                && !(force && !owners.isEmpty() && sentence.token(head).isPlural())) {
            return List.of(office(sentence, head, office.get(), owners, cast));
        }
        if (force && !owners.isEmpty()) {
            return distinct(owners.stream()
                    .map(m -> new Reference(
                            owners.size() == 1 ? Phrase.of(sentence, head) : sentence.words(m.first(), m.last()),
                            Optional.of(m.actor().id()),
                            Optional.empty(),
                            m.actor().kind(),
                            false))
                    .toList());
        }
        boolean own = sentence.dependents(head, "nmod:poss").stream()
                .anyMatch(i -> sentence.token(i).pos().equals("PRP$")
                        && !sentence.token(i).lemma().matches("he|she"));
        if (owners.isEmpty() && own && we.flatMap(Reference::actor).isPresent() && words.isIn("bodies", lemma)) {
            // In a speaker's words "our troops" and "its troops" are the speaker's.
            return List.of(new Reference(
                    Phrase.of(sentence, head),
                    we.get().actor(),
                    Optional.empty(),
                    we.get().kind(),
                    false));
        }
        if (owners.isEmpty() && words.isIn("bodies", lemma)) {
            // "the health ministry" is the Lebanese health ministry that was spoken of before; "the army" may be
            // nobody's
            // that is known, and is kept as text.
            String phrase = Phrase.of(sentence, head);
            return List.of(cast.findByPhrase(phrase)
                    .map(r -> r.withText(phrase))
                    .orElseGet(
                            () -> new Reference(phrase, Optional.empty(), Optional.empty(), SpeakerKind.PARTY, false)));
        }
        if (words.isIn("delegations", lemma) && owners.isEmpty()) {
            // In a side's own words "the delegation" is its own; otherwise the one spoken of last.
            Optional<Reference> whose = we.filter(w -> w.actor().isPresent() && w.kind() != SpeakerKind.OUTLET)
                    .or(cast::lastDelegation);
            if (whose.isPresent()) {
                return List.of(whose.get().withText(Phrase.of(sentence, head)));
            }
        }
        Optional<String> group = Phrase.longest(sentence, head, groups::containsKey);
        if (group.isPresent()) {
            boolean unnamed = groups.getOrDefault(group.get(), true);
            return List.of(new Reference(
                    Phrase.of(sentence, head),
                    owners.stream().findFirst().map(m -> m.actor().id()),
                    Optional.empty(),
                    unnamed ? SpeakerKind.UNNAMED : SpeakerKind.ARMED_GROUP,
                    false));
        }
        boolean organisation = sentence.token(head).entity() == Token.Entity.ORGANIZATION
                || sentence.token(head).isProperNoun() && !owners.isEmpty();
        if (organisation || force && sentence.token(head).entity() != Token.Entity.NONE) {
            return List.of(new Reference(
                    Phrase.of(sentence, head),
                    owners.stream().findFirst().map(m -> m.actor().id()),
                    Optional.empty(),
                    owners.stream().findFirst().map(m -> m.actor().kind()).orElse(SpeakerKind.UNNAMED),
                    false));
        }
        return List.of();
    }

    private Reference office(Sentence sentence, int head, String office, List<ActorMention> owners, Cast cast) {
        boolean unnamed = offices.getOrDefault(office, true);
        Optional<Reference> known = cast.lastPerson().filter(p -> p.role()
                .filter(r -> r.toLowerCase(Locale.ROOT).contains(office))
                .isPresent());
        boolean definite = sentence.findDependent(head, "det")
                .filter(d -> sentence.hasLemma(d, "the"))
                .isPresent();
        if (definite && owners.isEmpty() && known.isPresent()) {
            return known.get();
        }
        Optional<ActorMention> owner = owners.stream().findFirst();
        Reference holder = new Reference(
                Phrase.withOwner(sentence, head),
                owner.map(m -> m.actor().id()),
                Optional.of(office),
                unnamed ? SpeakerKind.UNNAMED : owner.map(m -> m.actor().kind()).orElse(SpeakerKind.UNNAMED),
                false);
        if (!sentence.token(head).isPlural()) {
            cast.sawOfficeHolder(holder);
        }
        return holder;
    }

    private void remember(Sentence sentence, int head, Optional<ActorMention> named, List<Reference> found, Cast cast) {
        for (Reference reference : found) {
            if (reference.kind() == SpeakerKind.OUTLET) {
                cast.sawOutlet(reference);
            }
            if (reference.actor().isPresent()) {
                cast.sawPhrase(reference);
            }
        }
        if (found.size() == 1 && words.isIn("delegations", sentence.token(head).lemma())) {
            cast.sawDelegation(found.getFirst());
        }
        boolean place = named.filter(m -> m.alias() == Actor.Alias.Kind.METONYM).isPresent()
                && sentence.findDependent(head, "case").isPresent();
        if (found.isEmpty() || place || found.stream().anyMatch(Reference::person)) {
            return;
        }
        if (found.size() > 1 || sentence.token(head).isPlural()) {
            cast.sawGroup(found);
        } else {
            cast.sawSingle(found.getFirst());
        }
    }

    private static List<Reference> distinct(List<Reference> references) {
        Map<String, Reference> byKey = new LinkedHashMap<>();
        references.forEach(r -> byKey.putIfAbsent(r.actor().orElse(r.text()), r));
        return List.copyOf(byKey.values());
    }
}
