package org.sulh.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Actor;
import org.sulh.model.Participant;
import org.sulh.model.Person;
import org.sulh.model.SpeakerKind;

/**
 * Finds the actors that a coder's phrase names: the longest name or alias at each place, without regard to case or
 * accents. A phrase ends where it begins to say where ("TTP in Afghanistan" names the TTP alone). A place that stands
 * for an actor ("Kabul") counts only where the phrase says who acts or speaks; hit by a strike, it is a place.
 */
final class ActorNames {
    private static final DataFile WORDS = DataFile.resource("case-words.txt");
    private static final Set<String> ENDS = Set.copyOf(WORDS.listLines("who ends at"));
    private static final Words ALL_PARTIES = new Words(WORDS.listLines("all parties").stream()
            .flatMap(p -> List.of(p, "* of " + p).stream())
            .toList());
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’.\\u200C-][\\p{L}\\p{N}\\p{M}]+)*");

    private final List<String> parties;
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final List<Actor> actors;

    /** One name of an actor as a run of folded tokens. */
    private record Name(List<String> tokens, String actor, boolean place) {}

    /** What a name was found at. */
    private record Found(String actor, String text) {}

    /** @param parties slugs of the parties, for phrases such as "both sides" */
    ActorNames(List<Actor> actors, List<String> parties) {
        this.actors = List.copyOf(actors);
        this.parties = List.copyOf(parties);
        for (Actor actor : actors) {
            add(actor.name(), actor.id(), false);
            actor.aliases().forEach(a -> add(a.text(), actor.id(), a.kind() == Actor.Alias.Kind.METONYM));
        }
        byFirstWord
                .values()
                .forEach(names -> names.sort(
                        Comparator.comparingInt((Name n) -> -n.tokens().size()).thenComparing(Name::place)));
    }

    private void add(String text, String actor, boolean place) {
        List<String> tokens = tokens(text).stream().map(Token::folded).toList();
        if (!tokens.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(tokens.getFirst(), _ -> new ArrayList<>())
                    .add(new Name(tokens, actor, place));
        }
    }

    boolean contains(String slug) {
        return actors.stream().anyMatch(a -> a.id().equals(slug));
    }

    /**
     * Those whom a phrase names, each once; one participant without actor when no name is known.
     *
     * @param placesAct whether a place may stand for an actor here
     */
    List<Participant> participants(String phrase, boolean placesAct) {
        if (ALL_PARTIES.fits(phrase) && !parties.isEmpty()) {
            return parties.stream()
                    .map(party -> new Participant(Optional.of(party), phrase, Optional.empty()))
                    .toList();
        }
        List<Found> found = scan(phrase, placesAct);
        if (found.size() <= 1) {
            Optional<String> actor = found.stream().map(Found::actor).findFirst();
            return List.of(new Participant(actor, phrase, Optional.empty()));
        }
        return found.stream()
                .map(f -> new Participant(Optional.of(f.actor()), f.text(), Optional.empty()))
                .toList();
    }

    /** The one actor that a phrase names; absent when it names none, or several. */
    Optional<String> findOnly(String phrase) {
        List<Found> found = scan(phrase, false);
        return found.size() == 1 ? Optional.of(found.getFirst().actor()) : Optional.empty();
    }

    /** The actor of this kind whose name, alias or office-holder a speaker's name holds. */
    Optional<String> findSpeaker(String speaker, SpeakerKind kind) {
        Set<String> named = scan(speaker, true).stream().map(Found::actor).collect(Collectors.toSet());
        return actors.stream()
                .filter(a -> a.kind() == kind)
                .filter(a -> named.contains(a.id()) || findPerson(a, speaker).isPresent())
                .map(Actor::id)
                .findFirst();
    }

    /** The person of an actor whom a speaker's name holds, in any spelling. */
    Optional<Person> findPerson(String actor, String speaker) {
        return actors.stream().filter(a -> a.id().equals(actor)).findFirst().flatMap(a -> findPerson(a, speaker));
    }

    private static Optional<Person> findPerson(Actor actor, String speaker) {
        String folded = " " + Words.plain(speaker) + " ";
        return actor.people().stream()
                .filter(p -> folded.contains(" " + Words.plain(p.name()) + " ")
                        || p.spellings().stream().anyMatch(s -> folded.contains(" " + Words.plain(s) + " ")))
                .findFirst();
    }

    private List<Found> scan(String phrase, boolean placesAct) {
        Map<String, Found> found = new LinkedHashMap<>();
        List<Token> tokens = tokens(phrase);
        int i = 0;
        while (i < tokens.size() && (i == 0 || !ENDS.contains(tokens.get(i).folded()))) {
            Optional<Name> name = findName(tokens, i, placesAct);
            if (name.isPresent()) {
                int last = i + name.get().tokens().size() - 1;
                String text =
                        phrase.substring(tokens.get(i).start(), tokens.get(last).end());
                found.putIfAbsent(name.get().actor(), new Found(name.get().actor(), text));
                i = last + 1;
            } else {
                i++;
            }
        }
        return List.copyOf(found.values());
    }

    private Optional<Name> findName(List<Token> tokens, int at, boolean placesAct) {
        return byFirstWord.getOrDefault(tokens.get(at).folded(), List.of()).stream()
                .filter(name -> placesAct || !name.place())
                .filter(name -> fits(name, tokens, at))
                .findFirst();
    }

    private static boolean fits(Name name, List<Token> tokens, int at) {
        if (at + name.tokens().size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < name.tokens().size(); i++) {
            if (!name.tokens().get(i).equals(tokens.get(at + i).folded())) {
                return false;
            }
        }
        return true;
    }

    /** A word of a phrase. */
    private record Token(String folded, int start, int end) {}

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String folded = Words.fold(matcher.group()).replaceAll("['’]s$", "");
            tokens.add(new Token(folded, matcher.start(), matcher.end()));
        }
        return tokens;
    }
}
