package org.sulh.pack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Actor;

/**
 * Chooses the agreement that texts speak of, by the parties that they name.
 *
 * <p>A name counts as a whole word. Where one name lies in another the longer counts, and it may be that of an actor who
 * is no party. Names in capitals count in capitals only. Known failure: prefixes that Arabic script writes joined to the
 * next word hide that word.
 */
public final class PackChoice {
    private final Set<String> parties;

    /** Actor of each name, by {@link Spelling#key}. */
    private final Map<String, String> owners = new HashMap<>();

    private final Set<String> capitals = new HashSet<>();
    private final Pattern names;

    PackChoice(Pack pack) {
        parties = Set.copyOf(pack.agreement().parties());
        Set<String> spellings = new HashSet<>();
        for (Actor actor : pack.actors()) {
            Stream.concat(Stream.of(actor.name()), actor.aliases().stream().map(Actor.Alias::text))
                    .map(Spelling::even)
                    .forEach(name -> {
                        spellings.add(name);
                        owners.put(Spelling.key(name), actor.id());
                        if (Spelling.isCapitals(name)) {
                            capitals.add(Spelling.key(name));
                        }
                    });
        }
        String longestFirst = spellings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        names = Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{M}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a text names at least two of the agreement's parties, by any name, metonym or demonym. */
    boolean concerns(String text) {
        return mentions(text).size() >= 2;
    }

    /**
     * The pack whose parties the texts name most often, among those of which a text names two parties; none when there
     * is no such pack, or when two packs are named equally often.
     */
    public static Optional<Pack> choose(List<Pack> packs, List<String> texts) {
        Optional<Pack> chosen = Optional.empty();
        int most = 0;
        for (Pack pack : packs) {
            PackChoice choice = new PackChoice(pack);
            int mentions = texts.stream()
                    .map(choice::mentions)
                    .filter(m -> m.size() >= 2)
                    .flatMap(m -> m.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
            if (mentions > most) {
                most = mentions;
                chosen = Optional.of(pack);
            } else if (mentions == most) {
                chosen = Optional.empty();
            }
        }
        return chosen;
    }

    /** How often a text names each party that it names. */
    private Map<String, Integer> mentions(String text) {
        Map<String, Integer> mentions = new HashMap<>();
        Matcher matcher = names.matcher(Spelling.even(text));
        while (matcher.find()) {
            String found = matcher.group();
            String key = Spelling.key(found);
            String actor = owners.get(key);
            boolean counts = !capitals.contains(key) || Spelling.isCapitals(found);
            if (actor != null && counts && parties.contains(actor)) {
                mentions.merge(actor, 1, Integer::sum);
            }
        }
        return mentions;
    }
}
