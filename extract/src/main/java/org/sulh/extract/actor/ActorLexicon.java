package org.sulh.extract.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Actor;
import org.sulh.model.Person;
import org.sulh.model.SpeakerKind;

/**
 * Names of actors: a general part ({@code actors.csv}, {@code outlets.csv}) and the actors of a pack, which come first
 * where both know a name. Longest match from left to right; cost linear in the words of a sentence.
 */
public final class ActorLexicon {
    /** Names are taken apart as the tokeniser does it: at spaces, hyphens and apostrophes. */
    private static final Pattern PARTS = Pattern.compile("[\\s\\-‐‑'’]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Entries by their first part, longest first. */
    private final Map<String, List<Entry>> entries = new HashMap<>();

    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Set<String> backers;

    private record Entry(
            List<String> parts, Actor actor, Actor.Alias.Kind alias, Optional<Person> person, boolean exact) {}

    /** The general dictionary with a pack's actors over it. */
    public ActorLexicon(List<Actor> packActors, WordClasses words) {
        backers = words.getClass("backed");
        packActors.forEach(this::add);
        general().forEach(this::add);
        entries.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Entry e) -> e.parts().size()).reversed()));
    }

    private static List<Actor> general() {
        List<Actor> general = new ArrayList<>();
        for (DataFile.Row row :
                DataFile.beside(ActorLexicon.class, "actors.csv").rows()) {
            List<Actor.Alias> aliases = new ArrayList<>();
            row.list("names").forEach(n -> aliases.add(new Actor.Alias(n, Actor.Alias.Kind.NAME)));
            row.list("metonyms").forEach(n -> aliases.add(new Actor.Alias(n, Actor.Alias.Kind.METONYM)));
            row.list("demonyms").forEach(n -> aliases.add(new Actor.Alias(n, Actor.Alias.Kind.DEMONYM)));
            general.add(new Actor(
                    row.get("id"),
                    row.get("name"),
                    SpeakerKind.ofFormName(row.get("kind")),
                    aliases,
                    List.of(),
                    Optional.of(row.get("country")).filter(c -> !c.isEmpty())));
        }
        for (DataFile.Row row :
                DataFile.beside(ActorLexicon.class, "outlets.csv").rows()) {
            List<Actor.Alias> aliases = row.list("names").stream()
                    .map(n -> new Actor.Alias(n, Actor.Alias.Kind.NAME))
                    .toList();
            general.add(new Actor(
                    row.get("id"), row.get("name"), SpeakerKind.OUTLET, aliases, List.of(), Optional.empty()));
        }
        return general;
    }

    private void add(Actor actor) {
        // A pack's word on what an actor is goes for the general dictionary's names of it too.
        Actor known = actors.computeIfAbsent(actor.id(), id -> actor);
        add(actor.name(), known, Actor.Alias.Kind.NAME, Optional.empty());
        actor.aliases().forEach(a -> add(a.text(), known, a.kind(), Optional.empty()));
        for (Person person : actor.people()) {
            add(person.name(), known, Actor.Alias.Kind.NAME, Optional.of(person));
            person.spellings().forEach(s -> add(s, known, Actor.Alias.Kind.NAME, Optional.of(person)));
        }
    }

    private void add(String name, Actor actor, Actor.Alias.Kind alias, Optional<Person> person) {
        List<String> parts = parts(name);
        if (parts.isEmpty()) {
            return;
        }
        boolean acronym = name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
        List<Entry> sameStart = entries.computeIfAbsent(parts.getFirst(), k -> new ArrayList<>());
        if (sameStart.stream().noneMatch(e -> e.parts().equals(parts))) {
            sameStart.add(new Entry(parts, actor, alias, person, acronym));
        }
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(name)) {
            String folded = fold(part);
            if (!folded.isEmpty()) {
                parts.add(folded);
            }
        }
        return parts;
    }

    private static String fold(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace("ı", "i").replace(".", "");
    }

    public Optional<Actor> findActor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** The first actor that some words name, which are no sentence: a masthead, a letterhead. */
    public Optional<Actor> findIn(String words) {
        List<String> parts = parts(words);
        for (int at = 0; at < parts.size(); at++) {
            int here = at;
            Optional<Actor> actor = entries.getOrDefault(parts.get(at), List.of()).stream()
                    .filter(e -> matches(e, parts, here))
                    .map(Entry::actor)
                    .findFirst();
            if (actor.isPresent()) {
                return actor.filter(a -> a.kind() != SpeakerKind.OUTLET);
            }
        }
        return Optional.empty();
    }

    /** The names in a sentence, from left to right, not overlapping. */
    public List<ActorMention> listMentions(Sentence sentence) {
        List<String> parts = new ArrayList<>();
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            for (String part : parts(sentence.token(i).text())) {
                parts.add(part);
                words.add(i);
            }
        }
        List<ActorMention> mentions = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int here = at;
            Optional<Entry> entry = entries.getOrDefault(parts.get(at), List.of()).stream()
                    .filter(e -> matches(e, parts, here) && isWrittenAsName(sentence, words.get(here), e))
                    .findFirst();
            if (entry.isEmpty()) {
                at++;
                continue;
            }
            int end = at + entry.get().parts().size() - 1;
            if (end + 1 < parts.size()
                    && backers.contains(parts.get(end + 1))
                    && isHyphenated(sentence, words.get(end))) {
                // "X-backed fighters", "X-held town": X is not who acts.
                at = end + 1;
                continue;
            }
            mentions.add(new ActorMention(
                    entry.get().actor(), entry.get().alias(), entry.get().person(), words.get(at), words.get(end)));
            at = end + 1;
        }
        return mentions;
    }

    private static boolean isHyphenated(Sentence sentence, int word) {
        return sentence.token(word).text().contains("-")
                || word + 1 < sentence.size() && sentence.token(word + 1).text().equals("-");
    }

    private static boolean matches(Entry entry, List<String> parts, int at) {
        int end = at + entry.parts().size();
        return end <= parts.size() && parts.subList(at, end).equals(entry.parts());
    }

    /** A name begins with a capital (in scripts that have them); a short acronym is all capitals. */
    private static boolean isWrittenAsName(Sentence sentence, int word, Entry entry) {
        String text = sentence.token(word).text();
        if (entry.exact() && entry.parts().size() == 1) {
            return text.equals(text.toUpperCase(Locale.ROOT));
        }
        int first = text.codePointAt(0);
        return !Character.isLowerCase(first) || entry.parts().size() > 1 && text.startsWith("al");
    }
}
