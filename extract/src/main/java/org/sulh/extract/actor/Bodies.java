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
 * Reads phrases that describe an actor by what belongs to it ("Pakistani troops", "its forces", "the spokesman for the
 * group", "an army post") or by what it is ("the army", "two soldiers", "unidentified gunmen").
 */
final class Bodies {
    /** How deep "a delegation of the leadership of the group" is followed. */
    private static final int DEPTH = 3;

    private final Set<String> forces = new HashSet<>();
    private final Map<String, Boolean> groups = new LinkedHashMap<>();
    private final Descriptions descriptions = new Descriptions();
    private final Offices offices = new Offices(descriptions);
    private final WordClasses words;

    Bodies(WordClasses words) {
        this.words = words;
        DataFile.beside(Bodies.class, "forces.csv").rows().forEach(r -> forces.add(r.get("words")));
        DataFile.beside(Bodies.class, "generic.csv")
                .rows()
                .forEach(r -> groups.put(r.get("word"), Boolean.parseBoolean(r.get("unnamed"))));
    }

    Offices offices() {
        return offices;
    }

    /** Whether a word may stand beside others of its actor ("representatives from A and B"). */
    boolean isForce(String word) {
        return forces.contains(word.toLowerCase(Locale.ROOT));
    }

    List<Reference> read(Sentence sentence, int head, List<ActorMention> mentions, Cast cast, Optional<Reference> we) {
        return read(sentence, head, mentions, cast, we, 0);
    }

    private List<Reference> read(
            Sentence sentence, int head, List<ActorMention> mentions, Cast cast, Optional<Reference> we, int depth) {
        String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        Optional<Integer> counted = counted(sentence, head);
        if (counted.isPresent() && depth < DEPTH) {
            return read(sentence, counted.get(), mentions, cast, we, depth + 1);
        }
        if (words.isIn("outlet-nouns", lemma)
                && Owners.of(sentence, head, mentions).isEmpty()) {
            return cast.lastOutlet().stream().toList();
        }
        boolean force = isForce(sentence.token(head).text())
                || Phrase.longest(sentence, head, forces::contains).isPresent();
        List<Reference> owners = owners(sentence, head, mentions, cast, we, depth, force);
        Optional<String> office = offices.find(sentence, head);
        boolean several = sentence.token(head).isPlural();
        if (office.isPresent() && (offices.isUnnamed(office.get()) || !(force && !owners.isEmpty() && several))) {
            return List.of(offices.read(sentence, head, office.get(), clear(owners, office.get(), cast), cast));
        }
        boolean named = Owners.before(sentence, head, head, mentions).stream().anyMatch(m -> owns(m, sentence));
        boolean people = words.isIn("civilians", lemma);
        boolean body = descriptions
                .sortOf(sentence, head)
                .filter(Descriptions.Sort::isOfStates)
                .isPresent();
        // "our men", "his men" are a side's.
        boolean men = sentence.hasLemma(head, "man")
                && several
                && sentence.dependents(head, "nmod:poss").stream()
                        .anyMatch(i -> sentence.token(i).pos().equals("PRP$"));
        if (!owners.isEmpty() && (force || body || men || named && !people)) {
            if (words.isIn("bodies", lemma) && owners.size() == 1) {
                cast.sawBody(lemma, owners.getFirst());
            }
            return distinct(owners.stream()
                    .map(o -> o.withText(owners.size() == 1 || several ? Phrase.of(sentence, head) : o.text()))
                    .map(o -> new Reference(o.text(), o.actor(), Optional.empty(), o.kind(), false))
                    .toList());
        }
        if (words.isIn("delegations", lemma) && owners.isEmpty()) {
            // In a side's own words "the delegation" is its own; otherwise the one spoken of last.
            Optional<Reference> whose = we.filter(w -> w.actor().isPresent() && w.kind() != SpeakerKind.OUTLET)
                    .or(cast::lastDelegation);
            if (whose.isPresent()) {
                return List.of(whose.get().withText(Phrase.of(sentence, head)));
            }
        }
        Optional<Reference> described =
                owners.isEmpty() ? descriptions.resolve(sentence, head, cast, we) : Optional.empty();
        if (described.isPresent()) {
            return List.of(described.get());
        }
        if (force && owners.isEmpty() && Descriptions.hasArticle(sentence, head)) {
            String phrase = Phrase.of(sentence, head);
            Optional<Reference> before = cast.findByPhrase(phrase);
            if (before.isPresent()) {
                return List.of(before.get().withText(phrase));
            }
        }
        return inWords(sentence, head, owners, force).stream().toList();
    }

    /** "a group of shepherds", "nine of the assailants": whom the counting word counts. */
    private Optional<Integer> counted(Sentence sentence, int head) {
        String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        boolean counts = sentence.token(head).pos().equals("CD") || words.isIn("counting", lemma);
        // The plain tree: the other one hangs those who are counted where the counting word stood.
        return counts
                ? sentence.subtree(head).stream()
                        .filter(d -> d > head && sentence.token(d).isNoun())
                        .filter(d -> sentence.head(d).orElse(-1) == head
                                && sentence.relation(d).startsWith("nmod"))
                        .findFirst()
                : Optional.empty();
    }

    /** Who is known by the words of the text alone. */
    private Optional<Reference> inWords(Sentence sentence, int head, List<Reference> owners, boolean force) {
        String phrase = Phrase.of(sentence, head);
        Optional<Reference> owner = owners.stream().findFirst();
        Optional<String> group = Phrase.longest(sentence, head, groups::containsKey);
        if (group.isPresent()) {
            boolean unnamed = groups.getOrDefault(group.get(), true);
            // Those who are hit or heard are no party for being of its nation; those who bear arms are.
            return Optional.of(new Reference(
                    phrase,
                    owner.flatMap(Reference::actor).filter(a -> !unnamed),
                    Optional.empty(),
                    unnamed ? SpeakerKind.UNNAMED : SpeakerKind.ARMED_GROUP,
                    false));
        }
        boolean body = words.isIn("bodies", sentence.token(head).lemma()) && owners.isEmpty();
        boolean organisation = sentence.token(head).entity() == Token.Entity.ORGANIZATION
                || sentence.token(head).isProperNoun() && owner.isPresent()
                || force && sentence.token(head).entity() != Token.Entity.NONE;
        return body || organisation
                ? Optional.of(new Reference(
                        phrase,
                        owner.flatMap(Reference::actor),
                        Optional.empty(),
                        owner.map(Reference::kind).orElse(body ? SpeakerKind.PARTY : SpeakerKind.UNNAMED),
                        false))
                : Optional.empty();
    }

    /** Officials of a people with more than one authority may speak for any. */
    private List<Reference> clear(List<Reference> owners, String office, Cast cast) {
        boolean plain = office.equals("official") || office.equals("source");
        return owners.stream()
                .filter(o -> !plain
                        || !words.isIn("torn-peoples", o.actor().orElse(""))
                        || cast.sides().stream().anyMatch(s -> s.actor().equals(o.actor())))
                .toList();
    }

    // --- Whose it is

    private List<Reference> owners(
            Sentence sentence,
            int head,
            List<ActorMention> mentions,
            Cast cast,
            Optional<Reference> we,
            int depth,
            boolean force) {
        List<ActorMention> named = Owners.of(sentence, head, mentions);
        if (!named.isEmpty()) {
            return references(sentence, named);
        }
        List<ActorMention> seat = Owners.seat(sentence, head, mentions);
        if (!seat.isEmpty()) {
            return references(sentence, seat);
        }
        boolean body = force
                || descriptions.sortOf(sentence, head).isPresent()
                || offices.find(sentence, head).isPresent()
                || words.isIn("delegations", sentence.token(head).lemma())
                || Phrase.longest(sentence, head, groups::containsKey).isPresent();
        if (!body || depth >= DEPTH) {
            return List.of();
        }
        boolean human = offices.find(sentence, head).isPresent() || force || sentence.hasLemma(head, "man");
        Optional<Reference> possessor =
                human ? Pronouns.possessor(sentence, head, mentions, cast, we) : Optional.empty();
        if (possessor.isPresent()) {
            return possessor.stream().toList();
        }
        for (int owner : sentence.dependents(head, Bodies::isOwning)) {
            if (owner == head) {
                continue;
            }
            boolean noun = sentence.token(owner).isNoun();
            boolean modifies =
                    owner < head && !sentence.dependents(head, "nmod:poss").contains(owner);
            if ((modifies || !noun) && descriptions.sortOf(sentence, owner).isEmpty()) {
                continue;
            }
            List<Reference> found = read(sentence, owner, mentions, cast, we, depth + 1).stream()
                    .filter(r -> r.actor().isPresent())
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isOwning(String relation) {
        return relation.equals("compound")
                || relation.equals("nmod:poss")
                || relation.equals("nmod:of")
                || relation.equals("nmod:for")
                || relation.equals("nmod:from")
                || relation.equals("nmod:in")
                || relation.equals("nmod:at")
                || relation.equals("amod");
    }

    private static List<Reference> references(Sentence sentence, List<ActorMention> mentions) {
        List<Reference> found = new ArrayList<>();
        mentions.forEach(m -> found.add(Owners.reference(sentence, m)));
        return found;
    }

    /** Whether a name in front makes a thing its own: "WFP trucks", "M23 members"; not "Lebanese farmers". */
    static boolean owns(ActorMention mention, Sentence sentence) {
        String text = sentence.words(mention.first(), mention.last());
        return mention.alias() == Actor.Alias.Kind.NAME
                && mention.actor().kind() != SpeakerKind.OUTLET
                && (mention.actor().kind() != SpeakerKind.PARTY
                        || !text.equals(mention.actor().name()));
    }

    static List<Reference> distinct(List<Reference> references) {
        Map<String, Reference> byKey = new LinkedHashMap<>();
        references.forEach(r -> byKey.putIfAbsent(r.actor().orElse(r.text()), r));
        return List.copyOf(byKey.values());
    }
}
