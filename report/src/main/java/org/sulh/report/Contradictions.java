package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Stance;

/**
 * Finds where documents contradict each other, from the claims alone. Participants are compared only where both are known
 * actors, because two wordings of one actor are no contradiction.
 */
final class Contradictions {
    private final Desk desk;
    private final DocumentCoverage coverage;

    Contradictions(Desk desk, DocumentCoverage coverage) {
        this.desk = desk;
        this.coverage = coverage;
    }

    List<Contradiction> list() {
        List<Contradiction> found = new ArrayList<>();
        for (Happening happening : coverage.listShared()) {
            whether(happening).ifPresent(found::add);
            participants(happening, Contradiction.Kind.WHO, Event::actors).ifPresent(found::add);
            participants(happening, Contradiction.Kind.TO_WHOM, Event::targets).ifPresent(found::add);
            tolls(happening).ifPresent(found::add);
            times(happening).ifPresent(found::add);
        }
        triggers().ifPresent(found::add);
        return found;
    }

    /** Asserted against alleged: who vouches for a thing and who only passes it on. */
    private Optional<Contradiction> whether(Happening happening) {
        List<String> parts = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        boolean vouched = false;
        boolean open = false;
        for (String document : coverage.documents()) {
            List<Claim> mine = happening.claimsOf(document);
            List<Claim> vouching = mine.stream().filter(this::isVouchedFor).toList();
            List<Claim> reserved =
                    mine.stream().filter(Contradictions::isLeftToASpeaker).toList();
            List<Claim> telling = vouching.isEmpty() ? reserved : vouching;
            if (!telling.isEmpty()) {
                claims.addAll(telling);
                vouched |= !vouching.isEmpty();
                open |= vouching.isEmpty();
                parts.add("in " + desk.lookup().getLabel(document)
                        + (vouching.isEmpty()
                                ? " it is left to others: "
                                        + reserved.stream()
                                                .map(this::attitude)
                                                .distinct()
                                                .collect(Collectors.joining(", "))
                                : " it is asserted in the report's own voice"));
            }
        }
        return vouched && open
                ? Optional.of(contradiction(Contradiction.Kind.WHETHER, happening, parts, claims))
                : Optional.empty();
    }

    private boolean isVouchedFor(Claim claim) {
        return desk.claims().speakers().isTheReport(claim)
                && claim.stance() == Stance.ASSERTS
                && claim.factuality() == Factuality.ACTUAL;
    }

    private static boolean isLeftToASpeaker(Claim claim) {
        return claim.stance() == Stance.ALLEGES
                || claim.factuality() == Factuality.HEDGED
                || ClaimPhrase.isRefusal(claim);
    }

    private String attitude(Claim claim) {
        String speaker = desk.claims().speaker(claim);
        if (claim.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES) {
            return "neither confirmed nor denied by " + speaker;
        }
        if (ClaimPhrase.isRefusal(claim)) {
            return "denied by " + speaker;
        }
        return (claim.stance() == Stance.ALLEGES ? "alleged by " : "told with reserve by ") + speaker;
    }

    private Optional<Contradiction> participants(
            Happening happening, Contradiction.Kind kind, Function<Event, List<Participant>> part) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        List<Claim> claims = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String document : coverage.documents()) {
            List<Claim> mine = happening.claimsOf(document).stream()
                    .filter(c -> !ClaimPhrase.isRefusal(c)
                            && part.apply(c.event()).stream()
                                    .anyMatch(p -> p.actor().isPresent()))
                    .toList();
            Set<String> slugs = mine.stream()
                    .flatMap(c -> part.apply(c.event()).stream())
                    .flatMap(p -> p.actor().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!slugs.isEmpty()) {
                named.put(document, slugs);
                claims.addAll(mine);
                parts.add(Series.and(slugs.stream()
                                .map(desk.analysis().names()::actor)
                                .toList()) + ", as " + desk.lookup().getLabel(document) + " has it");
            }
        }
        boolean apart =
                anyPair(List.copyOf(named.values()), (a, b) -> a.stream().noneMatch(b::contains));
        return apart ? Optional.of(contradiction(kind, happening, parts, claims)) : Optional.empty();
    }

    private Optional<Contradiction> tolls(Happening happening) {
        List<Figure> figures = happening.claims().stream()
                .flatMap(c -> c.event().casualties().stream().map(toll -> new Figure(toll, c)))
                .toList();
        List<Figure> rival = figures.stream()
                .filter(f -> figures.stream().anyMatch(g -> apart(f.claim(), g.claim()) && f.contradicts(g)))
                .toList();
        TollPhrase words = new TollPhrase(desk.analysis().names());
        List<String> parts = rival.stream()
                .map(f -> words.of(f.toll()) + ", as " + teller(f.claim()))
                .distinct()
                .toList();
        List<Claim> claims = rival.stream().map(Figure::claim).distinct().toList();
        return rival.isEmpty()
                ? Optional.empty()
                : Optional.of(contradiction(Contradiction.Kind.TOLL, happening, parts, claims));
    }

    private Optional<Contradiction> times(Happening happening) {
        List<Claim> claims = happening.claims();
        List<Claim> rival = claims.stream()
                .filter(c -> claims.stream()
                        .anyMatch(d -> apart(c, d)
                                && !c.event().time().mayOverlap(d.event().time())))
                .toList();
        List<String> parts = rival.stream()
                .map(c -> TimePhrase.of(c.event().time()) + ", as " + teller(c))
                .distinct()
                .toList();
        return rival.isEmpty()
                ? Optional.empty()
                : Optional.of(contradiction(Contradiction.Kind.WHEN, happening, parts, rival));
    }

    private Optional<Contradiction> triggers() {
        Map<String, List<Claim>> accounts = desk.lookup().claims().stream()
                .filter(c -> c.event().setsOff())
                .collect(Collectors.groupingBy(Claim::document, LinkedHashMap::new, Collectors.toList()));
        if (!anyPair(List.copyOf(accounts.values()), this::shareNoAccount)) {
            return Optional.empty();
        }
        List<Claim> claims = accounts.values().stream().flatMap(List::stream).toList();
        List<String> parts = claims.stream()
                .map(c -> desk.claims().act(c.event()) + ", as " + teller(c))
                .distinct()
                .toList();
        return Optional.of(
                new Contradiction(Contradiction.Kind.TRIGGER, Optional.empty(), String.join("; ", parts), claims));
    }

    private boolean shareNoAccount(List<Claim> first, List<Claim> second) {
        return first.stream().noneMatch(a -> second.stream()
                .anyMatch(b -> Triggers.Account.of(a).equals(Triggers.Account.of(b)) || areOfOneHappening(a, b)));
    }

    private boolean areOfOneHappening(Claim a, Claim b) {
        return desk.lookup().listHappenings().stream()
                .anyMatch(h -> h.claims().contains(a) && h.claims().contains(b));
    }

    /** The document, and the speaker where it is another. */
    private String teller(Claim claim) {
        String document = desk.lookup().getLabel(claim.document());
        return desk.claims().speakers().isTheReport(claim)
                ? document + " tells it"
                : desk.happenings().tellIt(List.of(claim)) + " in " + document;
    }

    private static boolean apart(Claim a, Claim b) {
        return !a.document().equals(b.document());
    }

    private static <T> boolean anyPair(List<T> things, BiPredicate<T, T> differ) {
        return things.stream().anyMatch(a -> things.stream().anyMatch(b -> differ.test(a, b)));
    }

    private static Contradiction contradiction(
            Contradiction.Kind kind, Happening happening, List<String> parts, List<Claim> claims) {
        return new Contradiction(kind, Optional.of(happening), String.join("; ", parts), claims);
    }
}
