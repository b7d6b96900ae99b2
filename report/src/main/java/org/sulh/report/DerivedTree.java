package org.sulh.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.Document;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Prospect;
import org.sulh.model.Responsibility;
import org.sulh.model.Responsibility.Named;
import org.sulh.model.Responsibility.Rest;
import org.sulh.model.SideToll;

/**
 * Documents, origin groups and incidents as trees for JSON, fields in a fixed order, unknown ones absent. Probabilities
 * are in parts per million, evidence in micro-nats, weights of links in millibits: whole numbers all.
 */
public final class DerivedTree {
    private DerivedTree() {}

    static Map<String, Object> document(Document document, Lookup lookup) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", document.id());
        tree.put("label", lookup.getLabel(document.id()));
        tree.put("name", document.name());
        document.outlet().ifPresent(outlet -> tree.put("outlet", outlet));
        document.url().ifPresent(url -> tree.put("url", url));
        document.published().ifPresent(day -> tree.put("published", day.toString()));
        tree.put("language", document.language());
        tree.put("claims", lookup.countClaims(document.id()));
        return tree;
    }

    /** The group with the reason of each union. */
    public static Map<String, Object> group(OriginGroup group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", group.id());
        tree.put("origin", group.origin());
        tree.put("claims", group.claims());
        tree.put("unions", group.unions().stream().map(DerivedTree::union).toList());
        return tree;
    }

    private static Map<String, Object> union(OriginGroup.Union union) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", union.first());
        tree.put("second", union.second());
        tree.put("reason", union.reason());
        return tree;
    }

    /** The incident with its assessment, where it has one. */
    public static Map<String, Object> incident(Incident incident, Optional<Assessment> assessment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", incident.id());
        tree.put("type", incident.type().slug());
        incident.time().start().ifPresent(day -> tree.put("start", day.toString()));
        incident.time().end().ifPresent(day -> tree.put("end", day.toString()));
        tree.put("timePrecision", incident.time().precision().formName());
        incident.place().ifPresent(place -> {
            tree.put("place", place.name());
            tree.put("placePrecision", place.precision().formName());
            place.at().ifPresent(at -> {
                tree.put("lat", at.lat());
                tree.put("lon", at.lon());
                tree.put("radiusKm", place.radiusKm());
            });
        });
        tree.put("scope", incident.scope().formName());
        tree.put("claims", incident.claims());
        tree.put("links", incident.links().stream().map(DerivedTree::link).toList());
        assessment.ifPresent(a -> tree.put("assessment", assessment(a)));
        return tree;
    }

    private static Map<String, Object> link(Incident.Link link) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", link.first());
        tree.put("second", link.second());
        tree.put("weight", link.weight());
        tree.put("parts", link.parts().stream().map(DerivedTree::part).toList());
        return tree;
    }

    private static Map<String, Object> part(Incident.Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("field", part.field());
        tree.put("weight", part.weight());
        tree.put("reason", part.reason());
        return tree;
    }

    private static Map<String, Object> assessment(Assessment assessment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("level", assessment.level().formName());
        tree.put("happened", assessment.happened().partsPerMillion());
        tree.put("evidence", assessment.evidence());
        tree.put("prior", assessment.prior());
        tree.put(
                "contributions",
                assessment.contributions().stream()
                        .map(DerivedTree::contribution)
                        .toList());
        tree.put(
                "responsibility",
                assessment.responsibility().stream()
                        .map(DerivedTree::responsibility)
                        .toList());
        tree.put(
                "casualties",
                assessment.casualties().stream().map(DerivedTree::toll).toList());
        tree.put("tolls", assessment.tolls().stream().map(DerivedTree::sideToll).toList());
        tree.put("reasons", assessment.reasons());
        tree.put("openQuestions", assessment.openQuestions());
        tree.put(
                "prospects",
                assessment.prospects().stream().map(DerivedTree::prospect).toList());
        return tree;
    }

    private static Map<String, Object> sideToll(SideToll said) {
        Map<String, Object> tree = new LinkedHashMap<>();
        said.by().ifPresent(by -> tree.put("by", by));
        tree.put("range", toll(said.range()));
        tree.put("interest", said.interest().formName());
        tree.put("groups", said.groups());
        return tree;
    }

    private static Map<String, Object> prospect(Prospect prospect) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "evidence", prospect.evidence().stream().map(DerivedTree::piece).toList());
        tree.put("level", prospect.level().formName());
        tree.put("happened", prospect.happened().partsPerMillion());
        return tree;
    }

    private static Map<String, Object> contribution(Assessment.Contribution contribution) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("group", contribution.group());
        tree.put("relation", contribution.relation());
        tree.put("evidence", contribution.evidence());
        tree.put("reason", contribution.reason());
        return tree;
    }

    private static Map<String, Object> piece(Prospect.Piece piece) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", piece.kind().formName());
        piece.by().ifPresent(by -> tree.put("by", by));
        return tree;
    }

    /** {@code candidate} is {@code named}, {@code another} or {@code unattributed}; {@code actor} stands for the first. */
    private static Map<String, Object> responsibility(Responsibility responsibility) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "candidate",
                switch (responsibility.candidate()) {
                    case Named named -> "named";
                    case Rest rest -> rest.formName();
                });
        responsibility.findActor().ifPresent(actor -> tree.put("actor", actor));
        tree.put("probability", responsibility.probability().partsPerMillion());
        tree.put("evidence", responsibility.evidence());
        tree.put("prior", responsibility.prior());
        tree.put(
                "contributions",
                responsibility.contributions().stream()
                        .map(DerivedTree::contribution)
                        .toList());
        tree.put("saidBy", responsibility.saidBy());
        tree.put("deniedBy", responsibility.deniedBy());
        return tree;
    }

    private static Map<String, Object> toll(Casualties toll) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", toll.kind().formName());
        toll.low().ifPresent(low -> tree.put("low", low));
        toll.best().ifPresent(best -> tree.put("best", best));
        toll.high().ifPresent(high -> tree.put("high", high));
        tree.put("of", toll.of());
        return tree;
    }

    static List<Map<String, Object>> documents(Lookup lookup) {
        return lookup.analysis().documents().stream()
                .map(d -> document(d, lookup))
                .toList();
    }

    /** {@code incident, clause, party, outcome, facts, missing, exception, others, version}. */
    public static Map<String, Object> outcome(ApparentBreach breach) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("incident", breach.incident());
        tree.put("clause", breach.clause());
        tree.put("party", breach.party());
        tree.put("outcome", breach.outcome().formName());
        Map<String, String> facts = new LinkedHashMap<>();
        breach.facts().forEach(fact -> facts.put(fact.name(), fact.value().toString()));
        tree.put("facts", facts);
        tree.put("missing", breach.missing());
        breach.exception().ifPresent(exception -> tree.put("exception", exception));
        tree.put("others", breach.others());
        tree.put("version", breach.version());
        return tree;
    }
}
