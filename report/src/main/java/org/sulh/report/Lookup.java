package org.sulh.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.TextSpan;

/**
 * An analysis with its references resolved and everything in reading order: documents as given, claims by their place in
 * them. Reading order breaks every tie, so that no order depends on a name.
 */
final class Lookup {
    private final Analysis analysis;
    private final Map<String, String> labels;
    private final List<Claim> claims;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, OriginGroup> groups = new HashMap<>();
    private final List<Happening> happenings;

    Lookup(Analysis analysis) {
        this.analysis = analysis;
        this.labels = labels(analysis.documents());
        this.claims = inReadingOrder(analysis);
        claims.forEach(c -> positions.put(c.id(), positions.size()));
        claims.forEach(c -> counts.merge(c.document(), 1, Integer::sum));
        analysis.groups().forEach(g -> g.claims().forEach(c -> groups.put(c, g)));
        this.happenings = happenings();
    }

    Analysis analysis() {
        return analysis;
    }

    List<Claim> claims() {
        return claims;
    }

    /** Incidents, and claims that are in none, by the first place where a document tells of them. */
    List<Happening> listHappenings() {
        return happenings;
    }

    /** The claims of these ids, in reading order. */
    List<Claim> claims(List<String> ids) {
        return ids.stream()
                .map(positions::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(claims::get)
                .toList();
    }

    /** How the report calls a document: its outlet where that tells it apart, else with its day or name. */
    String getLabel(String document) {
        return Objects.requireNonNull(labels.get(document), document);
    }

    int countClaims(String document) {
        return counts.getOrDefault(document, 0);
    }

    /** What two claims of one origin share: the id of the group, or of the claim that is in no group. */
    String getOrigin(Claim claim) {
        OriginGroup group = groups.get(claim.id());
        return group == null ? claim.id() : group.id();
    }

    /** Where a claim stands in reading order, from 0. */
    int position(Claim claim) {
        return Objects.requireNonNull(positions.get(claim.id()), claim.id());
    }

    private List<Happening> happenings() {
        Map<String, Assessment> assessments = new HashMap<>();
        analysis.assessments().forEach(a -> assessments.put(a.incident(), a));
        List<Happening> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Incident incident : analysis.incidents()) {
            found.add(Happening.of(
                    incident, claims(incident.claims()), Optional.ofNullable(assessments.get(incident.id()))));
            told.addAll(incident.claims());
        }
        claims.stream().filter(c -> !told.contains(c.id())).map(Happening::of).forEach(found::add);
        found.sort(Comparator.comparingInt(h -> position(h.claims().getFirst())));
        return List.copyOf(found);
    }

    private static List<Claim> inReadingOrder(Analysis analysis) {
        Map<String, Integer> order = new HashMap<>();
        analysis.documents().forEach(d -> order.putIfAbsent(d.id(), order.size()));
        return analysis.claims().stream()
                .sorted(Comparator.<Claim>comparingInt(c -> order.getOrDefault(c.document(), 0))
                        .thenComparingInt(c -> c.span().map(TextSpan::start).orElse(0)))
                .toList();
    }

    private static Map<String, String> labels(List<Document> documents) {
        List<Function<Document, String>> ways = List.of(
                d -> d.outlet().orElse(d.name()),
                d -> d.outlet().orElse(d.name())
                        + d.published().map(day -> ", " + TimePhrase.of(day)).orElse(""),
                d -> d.outlet().map(outlet -> outlet + " (" + d.name() + ")").orElse(d.name()));
        List<Set<String>> unique =
                ways.stream().map(way -> onlyOnce(documents.stream().map(way).toList())).toList();
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            String label = IntStream.range(0, ways.size())
                    .filter(w -> unique.get(w).contains(ways.get(w).apply(document)))
                    .mapToObj(w -> ways.get(w).apply(document))
                    .findFirst()
                    .orElse(document.name() + " (no. " + (i + 1) + ")");
            labels.put(document.id(), label);
        }
        return labels;
    }

    private static Set<String> onlyOnce(List<String> words) {
        Set<String> seen = new HashSet<>();
        Set<String> again = new HashSet<>();
        words.forEach(word -> (seen.add(word) ? seen : again).add(word));
        seen.removeAll(again);
        return seen;
    }
}
