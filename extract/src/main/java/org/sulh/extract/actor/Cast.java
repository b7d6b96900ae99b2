package org.sulh.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Actor;
import org.sulh.model.SpeakerKind;

/**
 * Whom a document has spoken of so far, for pronouns ("he", "they"), surnames ("Asif"), definite phrases ("both sides",
 * "the news agency", "this delegation"). One for each document; grows as it is read from top to bottom.
 */
public final class Cast {
    private final Map<String, Reference> peopleBySurname = new LinkedHashMap<>();
    private final Map<String, Reference> phrases = new LinkedHashMap<>();
    private final Map<String, Set<Reference>> owners = new HashMap<>();
    private final List<Reference> sides;
    private final Setting setting;
    private Optional<Reference> narrator = Optional.empty();
    private Optional<Reference> lastArmedGroup = Optional.empty();
    private Optional<Reference> lastPerson = Optional.empty();
    private Optional<Reference> lastOutlet = Optional.empty();
    private Optional<Reference> lastDelegation = Optional.empty();
    private Optional<Reference> lastSingle = Optional.empty();
    private Optional<Reference> lastSubject = Optional.empty();
    private List<Reference> lastGroup = List.of();

    /** @param sides the two that the document is about, as far as it names two */
    public Cast(List<Reference> sides) {
        this(sides, Setting.UNKNOWN);
    }

    /**
     * @param sides the two that the document is about, as far as it names two
     * @param setting where the document is set
     */
    public Cast(List<Reference> sides, Setting setting) {
        this.sides = List.copyOf(sides);
        this.setting = setting;
    }

    /**
     * The two sides of a document: the parties or armed groups that it names most often, the first named first when they
     * tie. A pack's parties come before others.
     */
    public static List<Reference> sidesOf(List<ActorMention> mentions, List<String> packParties) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Actor> named = new LinkedHashMap<>();
        for (ActorMention mention : mentions) {
            SpeakerKind kind = mention.actor().kind();
            if (kind == SpeakerKind.PARTY || kind == SpeakerKind.ARMED_GROUP) {
                counts.merge(mention.actor().id(), 1, Integer::sum);
                named.putIfAbsent(mention.actor().id(), mention.actor());
            }
        }
        List<String> ranked = new ArrayList<>(counts.keySet());
        ranked.sort(Comparator.comparing((String id) -> !packParties.contains(id))
                .thenComparingInt(id -> -counts.getOrDefault(id, 0)));
        return ranked.stream()
                .limit(2)
                .map(id -> named.get(id))
                .map(a -> new Reference(a.name(), Optional.of(a.id()), Optional.empty(), a.kind(), false))
                .toList();
    }

    public List<Reference> sides() {
        return sides;
    }

    /** Whose own voice the document is in, where that is an actor's. */
    public Optional<Reference> narrator() {
        return narrator;
    }

    /** The document is in an actor's own voice. */
    public void sawNarrator(Reference actor) {
        narrator = Optional.of(actor);
    }

    /** Whether the sides are the parties of the agreement at hand. */
    public boolean areSidesAgreed() {
        return sides.size() == 2
                && sides.stream()
                        .allMatch(s ->
                                s.actor().filter(setting.parties()::contains).isPresent());
    }

    /** Whether "both sides" can only be these: those of the agreement at hand, or the only two that the document names. */
    public boolean areSidesKnown() {
        return sides.size() == 2 && (areSidesAgreed() || setting.sidesNamed() == 2);
    }

    /** The state that the document is set in, where its places tell. */
    public Optional<Reference> home() {
        return setting.home();
    }

    /** The state that a place of the document lies in. */
    public Optional<Reference> stateOf(String place) {
        return setting.stateOf(place);
    }

    /** Whether an actor is a state or acts as one. */
    public boolean isState(String actor) {
        return setting.isState(actor);
    }

    /** The only state among the sides; where there is none among them, the one that the document is set in. */
    public Optional<Reference> findOnlyState() {
        List<Reference> states = sides.stream()
                .filter(s -> s.kind() == SpeakerKind.PARTY)
                .filter(s -> s.actor().filter(setting::isState).isPresent())
                .toList();
        // A text set in a state speaks of that state's army, whoever else it names.
        boolean elsewhere = !areSidesAgreed()
                && setting.home()
                        .filter(h -> states.stream().noneMatch(s -> s.actor().equals(h.actor())))
                        .isPresent();
        return states.isEmpty() || elsewhere
                ? setting.home()
                : Optional.of(states.getFirst()).filter(s -> states.size() == 1);
    }

    /** The armed group spoken of last; before any was, the only one among the sides. */
    public Optional<Reference> findArmedGroup() {
        List<Reference> groups =
                sides.stream().filter(s -> s.kind() == SpeakerKind.ARMED_GROUP).toList();
        return lastArmedGroup.or(() -> groups.stream().findFirst().filter(g -> groups.size() == 1));
    }

    /** Whose bodies of a sort ("army") the document spoke of, when they were all one actor's. */
    public Optional<Reference> findOwner(String body) {
        Set<Reference> known = owners.getOrDefault(body, Set.of());
        return known.stream().findFirst().filter(r -> known.size() == 1);
    }

    /** Whether a body of a sort was spoken of as an actor's. */
    boolean hasOwner(String body, Reference actor) {
        return owners.getOrDefault(body, Set.of()).stream()
                .anyMatch(o -> o.actor().equals(actor.actor()));
    }

    /** An actor's army, ministry or the like was spoken of. */
    public void sawBody(String body, Reference of) {
        Reference owner = new Reference(of.actor().orElse(of.text()), of.actor(), Optional.empty(), of.kind(), false);
        owners.computeIfAbsent(body, b -> new LinkedHashSet<>()).add(owner);
    }

    public void sawArmedGroup(Reference group) {
        lastArmedGroup = Optional.of(group);
    }

    public Optional<Reference> lastPerson() {
        return lastPerson;
    }

    public Optional<Reference> lastOutlet() {
        return lastOutlet;
    }

    public Optional<Reference> lastDelegation() {
        return lastDelegation;
    }

    /** Whom "it" stands for. */
    public Optional<Reference> lastSingle() {
        return lastSubject.or(() -> lastSingle);
    }

    /** The subject of a sentence was an actor in the singular. */
    public void sawSubject(Reference actor) {
        lastSubject = Optional.of(actor);
    }

    /** Whom "they" stands for. */
    public List<Reference> lastGroup() {
        return lastGroup;
    }

    public void sawPerson(Reference person, String surname) {
        peopleBySurname.putIfAbsent(surname.toLowerCase(Locale.ROOT), person);
        lastPerson = Optional.of(person);
    }

    /** A holder of an office who is not named, but whom "he" or "she" may stand for. */
    public void sawOfficeHolder(Reference holder) {
        lastPerson = Optional.of(holder);
    }

    public Optional<Reference> findPerson(String surname) {
        return Optional.ofNullable(peopleBySurname.get(surname.toLowerCase(Locale.ROOT)));
    }

    /** An actor named in more words, for when it is called by the last of them alone. */
    public void sawPhrase(Reference reference) {
        phrases.put(reference.text().toLowerCase(Locale.ROOT), reference);
    }

    /** The actor last called by words that end with these. */
    public Optional<Reference> findByPhrase(String words) {
        String end = " " + words.toLowerCase(Locale.ROOT);
        Reference found = null;
        for (Map.Entry<String, Reference> entry : phrases.entrySet()) {
            if (entry.getKey().endsWith(end)) {
                found = entry.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    public void sawOutlet(Reference outlet) {
        lastOutlet = Optional.of(outlet);
    }

    public void sawDelegation(Reference of) {
        lastDelegation = Optional.of(of);
    }

    public void sawSingle(Reference actor) {
        lastSingle = Optional.of(actor);
    }

    public void sawGroup(List<Reference> group) {
        lastGroup = List.copyOf(group);
    }
}
