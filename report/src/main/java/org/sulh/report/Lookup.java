package org.sulh.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;

/**
 * An analysis with its references resolved and everything in reading order: documents as given, claims by their place in
 * them. Reading order breaks every tie, so that no order depends on a name.
 */
final class Lookup {
    private final Analysis analysis;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, String> labels;
    private final List<Claim> claims;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, OriginGroup> groups = new HashMap<>();
    private final List<Happening> happenings;

    Lookup(Analysis analysis) {
        this.analysis = analysis;
        analysis.documents().forEach(d -> documents.put(d.id(), d));
        this.labels = labels(analysis.documents());
        this.claims = inReadingOrder(analysis);
        claims.forEach(c -> positions.put(c.id(), positions.size()));
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
        Set<String> wanted = Set.copyOf(ids);
        return claims.stream().filter(c -> wanted.contains(c.id())).toList();
    }

    Document getDocument(String id) {
        return Objects.requireNonNull(documents.get(id), id);
    }

    /** How the report calls a document: its outlet where that tells it apart, else with its day or name. */
    String getLabel(String document) {
        return Objects.requireNonNull(labels.get(document), document);
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
        List<String> order = analysis.documents().stream().map(Document::id).toList();
        return analysis.claims().stream()
                .sorted(Comparator.<Claim>comparingInt(c -> order.indexOf(c.document()))
                        .thenComparingInt(c -> c.span().map(s -> s.start()).orElse(0)))
                .toList();
    }

    private static Map<String, String> labels(List<Document> documents) {
        List<Function<Document, String>> ways = List.of(
                d -> d.outlet().orElse(d.name()),
                d -> d.outlet().orElse(d.name())
                        + d.published().map(day -> ", " + TimePhrase.of(day)).orElse(""),
                d -> d.outlet().map(outlet -> outlet + " (" + d.name() + ")").orElse(d.name()));
        Map<String, String> labels = new HashMap<>();
        for (Document document : documents) {
            String label = ways.stream()
                    .filter(way -> documents.stream()
                                    .filter(d -> way.apply(d).equals(way.apply(document)))
                                    .count()
                            == 1)
                    .findFirst()
                    .map(way -> way.apply(document))
                    .orElseGet(() -> document.name() + " (no. " + (documents.indexOf(document) + 1) + ")");
            labels.put(document.id(), label);
        }
        return labels;
    }
}
