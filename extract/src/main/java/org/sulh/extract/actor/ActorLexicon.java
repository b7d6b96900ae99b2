package org.sulh.extract.actor;

import java.text.Normalizer;
import java.time.LocalDate;
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
import java.util.stream.Collectors;
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
            List<String> parts,
            Actor actor,
            Actor.Alias.Kind alias,
            Optional<Person> person,
            boolean exact,
            boolean pack) {
        /** Whether a name could be of this entry on a day: one who has left an office speaks for it no more. */
        boolean isValid(Optional<LocalDate> day) {
            return day.isEmpty() || person.isEmpty() || person.get().holdsOfficeOn(day.get());
        }
    }

    /** The general dictionary with a pack's actors over it. */
    public ActorLexicon(List<Actor> packActors, WordClasses words) {
        backers = words.getClass("backed");
        packActors.forEach(a -> add(a, true));
        general().forEach(a -> add(a, false));
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

    private void add(Actor actor, boolean pack) {
        // A pack's word on what an actor is goes for the general dictionary's names of it too.
        Actor known = actors.computeIfAbsent(actor.id(), id -> actor);
        add(actor.name(), known, Actor.Alias.Kind.NAME, Optional.empty(), pack);
        actor.aliases().forEach(a -> add(a.text(), known, a.kind(), Optional.empty(), pack));
        for (Person person : actor.people()) {
            add(person.name(), known, Actor.Alias.Kind.NAME, Optional.of(person), pack);
            person.spellings().forEach(s -> add(s, known, Actor.Alias.Kind.NAME, Optional.of(person), pack));
        }
    }

    private void add(String name, Actor actor, Actor.Alias.Kind alias, Optional<Person> person, boolean pack) {
        List<String> parts = parts(name);
        if (parts.isEmpty()) {
            return;
        }
        boolean acronym = name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
        List<Entry> sameStart = entries.computeIfAbsent(parts.getFirst(), k -> new ArrayList<>());
        Entry entry = new Entry(parts, actor, alias, person, acronym, pack);
        if (sameStart.stream().noneMatch(e -> e.parts().equals(parts) && hides(e, entry))) {
            sameStart.add(entry);
        }
    }

    /** A pack's name hides the general one; two holders of an office, and two bodies of one acronym, stand side by side. */
    private static boolean hides(Entry earlier, Entry later) {
        boolean people = earlier.person().isPresent() && later.person().isPresent();
        boolean same = earlier.actor().id().equals(later.actor().id());
        return !people && (same || earlier.pack()) || earlier.person().equals(later.person()) && people && same;
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

    /** The state of a country: the first actor of it, a pack's before others. */
    public Optional<Actor> findState(String country) {
        return actors.values().stream()
                .filter(a -> a.kind() == SpeakerKind.PARTY && a.country().equals(Optional.of(country)))
                .findFirst();
    }

    /** Slugs of the actors that are states or act as one: those that a people or a capital stands for. */
    public Set<String> states() {
        return actors.values().stream()
                .filter(a -> a.kind() == SpeakerKind.PARTY)
                .filter(a -> a.aliases().stream().anyMatch(n -> n.kind() != Actor.Alias.Kind.NAME))
                .map(Actor::id)
                .collect(Collectors.toSet());
    }

    /**
     * The names in the sentences of a document. A name of two actors (an acronym of two armies) means the one whose country
     * the document names more often otherwise; a person is who holds an office on the day.
     *
     * @param day the document's; absent when unknown, and then each office counts as held
     */
    public List<List<ActorMention>> listMentions(List<Sentence> sentences, Optional<LocalDate> day) {
        Map<String, Integer> company = new HashMap<>();
        for (Sentence sentence : sentences) {
            for (ActorMention mention : listMentions(sentence, day, Map.of())) {
                if (!isAmbiguous(sentence, mention)) {
                    company.merge(mention.actor().id(), 2, Integer::sum);
                    mention.actor().country().ifPresent(c -> company.merge(c, 1, Integer::sum));
                }
            }
        }
        return sentences.stream().map(s -> listMentions(s, day, company)).toList();
    }

    /** The names in a sentence, from left to right, not overlapping. */
    public List<ActorMention> listMentions(Sentence sentence) {
        return listMentions(sentence, Optional.empty(), Map.of());
    }

    private boolean isAmbiguous(Sentence sentence, ActorMention mention) {
        List<String> parts = parts(sentence.words(mention.first(), mention.last()));
        return !parts.isEmpty()
                && entries.getOrDefault(parts.getFirst(), List.of()).stream()
                                .filter(e -> e.parts().equals(parts))
                                .map(e -> e.actor().id())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Of several actors of one name: the one in whose company the document is; else an outlet; else the first. */
    private static Entry choose(List<Entry> sameName, Map<String, Integer> company) {
        Entry best = sameName.getFirst();
        int most = -1;
        for (Entry entry : sameName) {
            int weight = company.getOrDefault(entry.actor().id(), 0)
                    + entry.actor()
                            .country()
                            .map(c -> company.getOrDefault(c, 0))
                            .orElse(0);
            int score = 2 * weight + (entry.actor().kind() == SpeakerKind.OUTLET ? 1 : 0);
            if (score > most) {
                most = score;
                best = entry;
            }
        }
        return best;
    }

    private List<ActorMention> listMentions(Sentence sentence, Optional<LocalDate> day, Map<String, Integer> company) {
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
            List<Entry> fitting = entries.getOrDefault(parts.get(at), List.of()).stream()
                    .filter(e -> matches(e, parts, here) && isWrittenAsName(sentence, words.get(here), e))
                    .filter(e -> e.isValid(day))
                    .toList();
            if (fitting.isEmpty()) {
                at++;
                continue;
            }
            int length = fitting.getFirst().parts().size();
            Entry entry = choose(
                    fitting.stream().filter(e -> e.parts().size() == length).toList(), company);
            int end = at + length - 1;
            if (end + 1 < parts.size()
                    && backers.contains(parts.get(end + 1))
                    && isHyphenated(sentence, words.get(end))) {
                // "X-backed fighters", "X-held town": X is not who acts.
                at = end + 1;
                continue;
            }
            mentions.add(new ActorMention(entry.actor(), entry.alias(), entry.person(), words.get(at), words.get(end)));
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
