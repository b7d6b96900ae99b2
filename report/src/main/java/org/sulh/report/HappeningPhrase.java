package org.sulh.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;

/** A happening in one line: when, what, where; and who does what to whom, each reading with those who tell it so. */
final class HappeningPhrase {
    private static final int MOST_READINGS = 2;
    private static final int MOST_SPEAKERS = 3;
    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final Names names;
    private final ClaimPhrase phrase;

    HappeningPhrase(Names names, ClaimPhrase phrase) {
        this.names = names;
        this.phrase = phrase;
    }

    /** As in "6 Nov 2025 · talks · Istanbul". */
    String head(Happening happening) {
        return Stream.of(
                        Optional.of(Series.capital(TimePhrase.of(happening.time()))),
                        Optional.of(Vocabulary.english().heading(happening.type())),
                        happening.place().map(names::place))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** As in {@link #head}, without the time where none is given. */
    String shortHead(Happening happening) {
        String head = head(happening);
        int first = head.indexOf(" · ");
        return happening.time().isKnown() || first < 0 ? head : head.substring(first + 3);
    }

    /** As {@link #findWho}; of many readings only how many there are. */
    Optional<String> findWhoInShort(Happening happening) {
        List<String> readings = readings(happening).full();
        if (readings.size() <= MOST_READINGS) {
            return findWho(happening);
        }
        List<Claim> telling = happening.claims().stream()
                .filter(c -> !ClaimPhrase.isRefusal(c))
                .toList();
        int speakers = (int)
                telling.stream().map(phrase.speakers()::bareName).distinct().count();
        List<String> parts = new ArrayList<>();
        parts.add("Told by " + Series.count(speakers, "speaker") + " in " + readings.size() + " ways");
        parts.addAll(refusals(happening));
        return Optional.of(String.join("; ", parts) + ".");
    }

    /**
     * Every reading of who took part, with who tells it so, and who denies it or leaves it open. A reading that only tells
     * less than another is not a reading of its own. Absent where nobody says who took part and nobody denies it.
     */
    Optional<String> findWho(Happening happening) {
        List<String> parts = new ArrayList<>(readings(happening).full());
        readings(happening).bare().ifPresent(parts::add);
        heads(happening).ifPresent(parts::add);
        parts.addAll(refusals(happening));
        return Optional.of(Series.capital(String.join("; ", parts)) + ".").filter(who -> !parts.isEmpty());
    }

    private List<String> refusals(Happening happening) {
        List<String> parts = new ArrayList<>();
        tellers(happening, c -> c.stance() == Stance.DENIES).ifPresent(by -> parts.add("denied by " + by));
        tellers(happening, c -> c.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES)
                .ifPresent(by -> parts.add("neither confirmed nor denied by " + by));
        return parts;
    }

    private Optional<String> heads(Happening happening) {
        List<Claim> telling = happening.claims().stream()
                .filter(c -> !Roles.listHeads(c.event()).isEmpty())
                .toList();
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        List<String> heads = telling.stream()
                .flatMap(c -> phrase.roles().heads(c.event()).stream())
                .distinct()
                .toList();
        return Optional.of("heads: " + String.join(", ", heads) + ", as " + tellIt(telling));
    }

    private Readings readings(Happening happening) {
        Map<String, List<Claim>> tellers = new LinkedHashMap<>();
        happening.claims().stream().filter(c -> !ClaimPhrase.isRefusal(c)).forEach(c -> tellers.computeIfAbsent(
                        phrase.act(c.event()), a -> new ArrayList<>())
                .add(c));
        List<Event> told =
                tellers.values().stream().map(c -> c.getFirst().event()).toList();
        List<String> readings = new ArrayList<>();
        List<Claim> full = new ArrayList<>();
        List<Claim> bare = new ArrayList<>();
        tellers.forEach((act, claims) -> {
            Event mine = claims.getFirst().event();
            boolean isBare = told.stream().anyMatch(other -> tellsMore(other, mine));
            (isBare ? bare : full).addAll(claims);
            if (!isBare) {
                readings.add(act + ", as " + tellIt(claims));
            }
        });
        Set<String> named = full.stream().map(phrase::speaker).collect(Collectors.toSet());
        List<String> others = bare.stream()
                .map(phrase::speaker)
                .filter(by -> !named.contains(by))
                .distinct()
                .toList();
        return new Readings(
                readings,
                others.isEmpty() ? Optional.empty() : Optional.of("told in less detail by " + someOf(others)));
    }

    /**
     * Whether one event names those whom another leaves out. Of hostilities only one that names nobody tells less: who is
     * left out there may have been left out on purpose. Of talks and agreements one that names fewer, or nobody known.
     */
    private boolean tellsMore(Event fuller, Event barer) {
        Set<String> more = Set.copyOf(phrase.roles().all(fuller));
        Set<String> less = Set.copyOf(phrase.roles().all(barer));
        boolean includes = more.size() > less.size() && more.containsAll(less);
        if (!TAXONOMY.isProcess(fuller.type())) {
            return includes && less.isEmpty();
        }
        return includes || (namesKnown(fuller) && !namesKnown(barer));
    }

    private static boolean namesKnown(Event event) {
        return Roles.everybody(event).stream().anyMatch(p -> p.actor().isPresent());
    }

    private Optional<String> tellers(Happening happening, Predicate<Claim> wanted) {
        Set<String> speakers = happening.claims().stream()
                .filter(wanted)
                .map(phrase::speaker)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return speakers.isEmpty() ? Optional.empty() : Optional.of(Series.and(speakers));
    }

    /** "A tells it", "A and B tell it", "A, B, C and 4 others tell it". */
    String tellIt(Collection<Claim> claims) {
        List<String> speakers = claims.stream().map(phrase::speaker).distinct().toList();
        boolean plural = speakers.size() > 1 || claims.stream().allMatch(phrase.speakers()::isPlural);
        return someOf(speakers) + (plural ? " tell it" : " tells it");
    }

    private static String someOf(List<String> speakers) {
        List<String> shown =
                new ArrayList<>(speakers.stream().limit(MOST_SPEAKERS).toList());
        if (speakers.size() > MOST_SPEAKERS) {
            shown.add(Series.count(speakers.size() - MOST_SPEAKERS, "other"));
        }
        return Series.and(shown);
    }

    /**
     * How a happening is told.
     *
     * @param full each reading with those who tell it so
     * @param bare those who tell no more than a part of a reading
     */
    private record Readings(List<String> full, Optional<String> bare) {}
}
