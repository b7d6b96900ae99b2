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
    private final Labels labels;
    private final Map<String, Document> documents = new HashMap<>();
    private final List<Claim> claims;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, OriginGroup> groups = new HashMap<>();
    private final List<Happening> happenings;
    private final Map<String, Happening> happeningOf = new HashMap<>();

    Lookup(Analysis analysis) {
        this.analysis = analysis;
        this.labels = new Labels(analysis.documents());
        analysis.documents().forEach(d -> documents.put(d.id(), d));
        this.claims = inReadingOrder(analysis);
        claims.forEach(c -> positions.put(c.id(), positions.size()));
        claims.forEach(c -> counts.merge(c.document(), 1, Integer::sum));
        analysis.groups().forEach(g -> g.claims().forEach(c -> groups.put(c, g)));
        this.happenings = happenings();
        happenings.forEach(h -> h.claims().forEach(c -> happeningOf.put(c.id(), h)));
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

    /** How the report calls a document, as in "report A". */
    String getLabel(String document) {
        return labels.getLabel(document);
    }

    Labels labels() {
        return labels;
    }

    Document getDocument(String id) {
        return Objects.requireNonNull(documents.get(id), id);
    }

    int countClaims(String document) {
        return counts.getOrDefault(document, 0);
    }

    /** What two claims of one origin share: the id of the group, or of the claim that is in no group. */
    String getOrigin(Claim claim) {
        OriginGroup group = groups.get(claim.id());
        return group == null ? claim.id() : group.id();
    }

    /** The incident of a claim, or the claim standing for itself. */
    Happening getHappening(Claim claim) {
        return Objects.requireNonNull(happeningOf.get(claim.id()), claim.id());
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
}
