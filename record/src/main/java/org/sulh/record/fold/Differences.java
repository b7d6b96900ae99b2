package org.sulh.record.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Incident;
import org.sulh.pack.Pack;
import org.sulh.record.entry.GradeEntry;

/**
 * Where two sets of conclusions differ, and which entries, clauses or rows account for it.
 *
 * <p>Incidents are paired by the claims they share, not by their ids, since two records may have entered the same claims at
 * other places. A cause is an entry that only one of them has and that speaks of a claim, document or source of the
 * incident; or, where the packs differ, a row of the evidence table that the incident uses, or a clause or definition.
 */
public final class Differences {
    private final Conclusions first;
    private final Conclusions second;
    private final Map<String, Set<String>> entriesByClaim = new HashMap<>();
    private final Set<String> differingParts;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Conclusions first, Conclusions second) {
        this.first = first;
        this.second = second;
        this.differingParts = differingParts(first.pack(), second.pack());
        collect(first, second, "the first");
        collect(second, first, "the second");
    }

    /** All differences, in the order of the first record's incidents, then of the second's; then those of the cases. */
    public static List<Difference> between(Conclusions first, Conclusions second) {
        Differences differences = new Differences(first, second);
        differences.claims();
        differences.incidents();
        differences.found.addAll(CaseDifferences.between(first.state(), second.state()));
        return List.copyOf(differences.found);
    }

    /** The parts of two packs that are not the same, by name. */
    public static Set<String> differingParts(Pack one, Pack other) {
        SortedMap<String, String> ones = one.parts();
        SortedMap<String, String> others = other.parts();
        Set<String> differing = new LinkedHashSet<>();
        Stream.concat(ones.keySet().stream(), others.keySet().stream())
                .sorted()
                .filter(name -> !Objects.equals(ones.get(name), others.get(name)))
                .forEach(differing::add);
        return differing;
    }

    // ---- entries that only one has ----

    /** What one record says of claims and the other does not, by claim. */
    private void collect(Conclusions one, Conclusions other, String whose) {
        Map<String, Stated> there = byId(other);
        for (Stated stated : one.state().claims()) {
            Stated twin = there.get(stated.claim().id());
            if (twin == null) {
                note(
                        List.of(stated.claim().id()),
                        "entry " + stated.ordinal().entry() + " of " + whose + " record alone (claims)");
            }
        }
        Set<Object> reviews = new HashSet<>();
        other.state().reviews().forEach(ruled -> reviews.add(ruled.review()));
        for (Ruled ruled : one.state().reviews()) {
            if (!reviews.contains(ruled.review())) {
                List<String> claims = Stream.concat(
                                ruled.review().claim().stream(),
                                ruled.review().to().stream().map(claim -> claim.id()))
                        .toList();
                note(
                        claims,
                        "entry " + ruled.index() + " of " + whose + " record alone (claim-review: "
                                + ruled.review().verdict().formName() + " by " + ruled.by() + ")");
            }
        }
        Set<Object> links = new HashSet<>();
        other.state().links().stream().filter(link -> !link.withdrawn()).forEach(link -> links.add(link.review()));
        for (Bonded link : one.state().links()) {
            if (!link.withdrawn() && !links.contains(link.review())) {
                note(
                        link.review().claims(),
                        "entry " + link.index() + " of " + whose + " record alone (link-review by " + link.by() + ")");
            }
        }
        gradings(one, other, whose);
    }

    private void gradings(Conclusions one, Conclusions other, String whose) {
        Set<Object> grades = new HashSet<>();
        other.state().gradings().forEach(graded -> grades.add(graded.grade()));
        for (Graded graded : one.state().gradings()) {
            if (!grades.contains(graded.grade())) {
                // Which claims a source's letter reaches is for the stage to say; it is named for every one.
                List<String> claims =
                        switch (graded.grade()) {
                            case GradeEntry.OfDocument of ->
                                one.claims().stream()
                                        .filter(claim -> claim.document().equals(of.document()))
                                        .map(claim -> claim.id())
                                        .toList();
                            case GradeEntry.OfSource of ->
                                one.claims().stream()
                                        .filter(claim -> claim.asserter()
                                                        .actor()
                                                        .orElse("")
                                                        .equals(of.source().split("/")[0])
                                                || claim.via().contains(of.source()))
                                        .map(claim -> claim.id())
                                        .toList();
                        };
                note(
                        claims,
                        "entry " + graded.index() + " of " + whose + " record alone (grade by " + graded.by() + ")");
            }
        }
    }

    private void note(Collection<String> claims, String words) {
        claims.forEach(claim -> entriesByClaim
                .computeIfAbsent(claim, key -> new LinkedHashSet<>())
                .add(words));
    }

    private static Map<String, Stated> byId(Conclusions conclusions) {
        Map<String, Stated> byId = new HashMap<>();
        conclusions.state().claims().forEach(stated -> byId.put(stated.claim().id(), stated));
        return byId;
    }

    // ---- what differs ----

    private void claims() {
        Map<String, Stated> there = byId(second);
        Map<String, Stated> here = byId(first);
        for (Stated stated : first.state().claims()) {
            Stated twin = there.get(stated.claim().id());
            if (twin == null) {
                add(
                        "claim",
                        stated.claim().id(),
                        "only in the first",
                        List.of(stated.claim().id()),
                        List.of());
            } else if (twin.standing() != stated.standing()) {
                add(
                        "claim",
                        stated.claim().id(),
                        stated.standing().formName() + " in the first, "
                                + twin.standing().formName() + " in the second",
                        List.of(stated.claim().id()),
                        List.of());
            }
        }
        second.state().claims().stream()
                .filter(stated -> !here.containsKey(stated.claim().id()))
                .forEach(stated -> add(
                        "claim",
                        stated.claim().id(),
                        "only in the second",
                        List.of(stated.claim().id()),
                        List.of()));
    }

    private void incidents() {
        Map<String, Incident> others = new HashMap<>();
        second.incidents().forEach(incident -> incident.claims().forEach(claim -> others.put(claim, incident)));
        Set<String> paired = new HashSet<>();
        for (Incident incident : first.incidents()) {
            Optional<Incident> twin = twin(incident, others);
            if (twin.isEmpty()) {
                add("incident", incident.id(), "only in the first", incident.claims(), List.of());
                continue;
            }
            paired.add(twin.get().id());
            compare(incident, twin.get());
        }
        second.incidents().stream()
                .filter(incident -> !paired.contains(incident.id()))
                .forEach(
                        incident -> add("incident", incident.id(), "only in the second", incident.claims(), List.of()));
    }

    /** The incident that shares the most claims; the first of them where several do. */
    private static Optional<Incident> twin(Incident incident, Map<String, Incident> others) {
        Map<Incident, Integer> shared = new LinkedHashMap<>();
        incident.claims().stream()
                .map(others::get)
                .filter(Objects::nonNull)
                .forEach(other -> shared.merge(other, 1, Integer::sum));
        Optional<Incident> best = Optional.empty();
        int most = 0;
        for (Map.Entry<Incident, Integer> each : shared.entrySet()) {
            if (each.getValue() > most) {
                best = Optional.of(each.getKey());
                most = each.getValue();
            }
        }
        return best;
    }

    private void compare(Incident incident, Incident twin) {
        Set<String> both = new LinkedHashSet<>(incident.claims());
        both.addAll(twin.claims());
        if (!Set.copyOf(incident.claims()).equals(Set.copyOf(twin.claims()))) {
            add(
                    "incident",
                    incident.id(),
                    incident.claims().size() + " claims in the first, "
                            + twin.claims().size() + " in the second",
                    both,
                    List.of());
        }
        Assessment one = first.getAssessment(incident.id());
        Assessment other = second.getAssessment(twin.id());
        if (one.level() != other.level() || one.evidence() != other.evidence()) {
            add(
                    "assessment",
                    incident.id(),
                    words(one) + " in the first, " + words(other) + " in the second",
                    both,
                    rows(one, other));
        }
        outcomes(incident, twin, both);
    }

    private static String words(Assessment assessment) {
        return assessment.level().formName() + " at " + assessment.evidence() + " micro-nats";
    }

    /** Rows of the evidence table that differ and that one of the assessments uses. */
    private List<String> rows(Assessment one, Assessment other) {
        Set<String> used = new LinkedHashSet<>();
        Stream.concat(one.contributions().stream(), other.contributions().stream())
                .map(Contribution::relation)
                .forEach(used::add);
        List<String> rows = new ArrayList<>();
        for (String part : differingParts) {
            boolean isRow = part.startsWith("evidence ");
            String row = isRow ? part.substring("evidence ".length()) : "";
            boolean isGeneral = row.startsWith("gate-")
                    || row.startsWith("grade-")
                    || row.startsWith("credibility-")
                    || row.equals("prior")
                    || row.startsWith("cap-");
            if (isRow && (isGeneral || used.contains(row))) {
                rows.add(part);
            }
        }
        return rows;
    }

    private void outcomes(Incident incident, Incident twin, Set<String> claims) {
        Map<String, ApparentBreach> ones = byClause(first, incident);
        Map<String, ApparentBreach> others = byClause(second, twin);
        Set<String> keys = new LinkedHashSet<>(ones.keySet());
        keys.addAll(others.keySet());
        Map<String, String> clauses = new HashMap<>();
        ones.forEach((key, breach) -> clauses.put(key, breach.clause()));
        others.forEach((key, breach) -> clauses.put(key, breach.clause()));
        for (String key : keys) {
            String one = outcome(ones.get(key));
            String other = outcome(others.get(key));
            if (!one.equals(other)) {
                List<String> parts = differingParts.stream()
                        .filter(part -> bears(part, clauses.getOrDefault(key, "")))
                        .toList();
                add(
                        "outcome",
                        incident.id() + " " + key,
                        one + " in the first, " + other + " in the second",
                        claims,
                        parts);
            }
        }
    }

    /** Whether a part of a pack can bear on what a clause says: its own parts, and those that clauses share. */
    private static boolean bears(String part, String clause) {
        if (part.startsWith("clause ")) {
            return part.equals("clause " + clause);
        }
        if (part.startsWith("exception ")) {
            return part.endsWith(" of " + clause);
        }
        return part.startsWith("definition ")
                || part.startsWith("zone ")
                || part.startsWith("procedure ")
                || part.startsWith("evidence ");
    }

    private static Map<String, ApparentBreach> byClause(Conclusions conclusions, Incident incident) {
        Map<String, ApparentBreach> byClause = new TreeMap<>();
        conclusions
                .listBreaches(incident.id())
                .forEach(breach -> byClause.put("clause " + breach.clause() + ", " + breach.party(), breach));
        return byClause;
    }

    private static String outcome(@Nullable ApparentBreach breach) {
        return breach == null ? "not applicable" : breach.outcome().formName().replace('-', ' ');
    }

    private void add(String type, String id, String what, Collection<String> claims, List<String> parts) {
        Set<String> causes = new LinkedHashSet<>();
        claims.forEach(claim -> causes.addAll(entriesByClaim.getOrDefault(claim, Set.of())));
        causes.addAll(parts);
        found.add(new Difference(type, id, what, List.copyOf(causes)));
    }
}
