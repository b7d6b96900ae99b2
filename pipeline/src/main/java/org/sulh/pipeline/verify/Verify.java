package org.sulh.pipeline.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Assessment.Responsibility;
import org.sulh.model.Claim;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.compare.Rows;
import org.sulh.pipeline.verify.Relation.Bearing;
import org.sulh.pipeline.verify.Weighing.Weighed;

/**
 * Says how far incidents are established.
 *
 * <p>The log odds that an incident happened are the table's prior and, of each origin group, the row of its relation to
 * what it claims (weight of evidence: Good, "Probability and the Weighing of Evidence", 1950), under caps for each
 * affiliation. Whole micro-nats, so the sum is exact and the same in any order.
 *
 * <p>No claim is reviewed at this point, so no level above {@link org.sulh.model.Level#CORROBORATED} is given.
 */
public final class Verify {
    private Verify() {}

    /** The table that applies where an agreement brings none. */
    public static EvidenceTable defaultTable() {
        return EvidenceTable.parse("evidence.csv", Rows.lines(Verify.class, "evidence.csv"));
    }

    /**
     * The rows that a table needs beside cap and prior: one for each relation, for the hedged form of those that
     * support, and for each gate. What {@link #assess} is given without one of them fails on the first claim that needs it.
     */
    public static Set<String> requiredRelations() {
        Set<String> rows = new TreeSet<>(Grading.GATES);
        for (Relation relation : Relation.values()) {
            rows.add(relation.row());
            if (relation.bearing() == Bearing.SUPPORTS) {
                rows.add(Statement.hedged(relation));
            }
        }
        return Collections.unmodifiableSet(rows);
    }

    /**
     * An assessment of each incident, in their order.
     *
     * @param incidents what to assess
     * @param claims the claims they hold
     * @param groups every claim of an incident is in exactly one
     * @param table what relations are worth
     * @param asOf day of the report: what lies ahead of it is planned
     * @throws IllegalArgumentException when a claim or its group is missing, or the table lacks a row
     */
    public static List<Assessment> assess(
            List<Incident> incidents,
            List<Claim> claims,
            List<OriginGroup> groups,
            EvidenceTable table,
            LocalDate asOf) {
        Map<String, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        Map<String, Integer> groupOf = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            for (String claim : groups.get(g).claims()) {
                groupOf.put(claim, g);
            }
        }
        Bearings bearings = Bearings.standard();
        return incidents.stream()
                .map(incident ->
                        assess(incident, byGroup(incident, byId, groupOf, groups, bearings), bearings, table, asOf))
                .toList();
    }

    /** The statements of an incident by origin group, in the order of the groups. */
    private static Map<OriginGroup, List<Statement>> byGroup(
            Incident incident,
            Map<String, Claim> byId,
            Map<String, Integer> groupOf,
            List<OriginGroup> groups,
            Bearings bearings) {
        List<Claim> claims = incident.claims().stream()
                .map(id -> find(byId, id, "claim " + id + " of incident " + incident.id() + " is missing"))
                .toList();
        Map<Integer, List<Statement>> byNumber = new TreeMap<>();
        for (Claim claim : claims) {
            boolean besideParty = claims.stream()
                    .anyMatch(other -> other.document().equals(claim.document())
                            && Bearings.isSide(other)
                            && bearings.relation(other, false).bearing() == Bearing.SUPPORTS);
            int group = find(groupOf, claim.id(), "claim " + claim.id() + " is in no origin group");
            byNumber.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(Statement.of(claim, bearings.relation(claim, besideParty), groups.get(group)));
        }
        Map<OriginGroup, List<Statement>> byGroup = new LinkedHashMap<>();
        byNumber.forEach((group, statements) -> byGroup.put(groups.get(group), statements));
        return byGroup;
    }

    private static <T> T find(Map<String, T> map, String id, String message) {
        T value = map.get(id);
        if (value == null) {
            throw new IllegalArgumentException(message);
        }
        return value;
    }

    private static Assessment assess(
            Incident incident,
            Map<OriginGroup, List<Statement>> byGroup,
            Bearings bearings,
            EvidenceTable table,
            LocalDate asOf) {
        List<Statement> statements =
                byGroup.values().stream().flatMap(List::stream).toList();
        List<Weighed> weighed = Weighing.weigh(Weighing.voices(byGroup, table), table);
        long evidence =
                table.prior() + weighed.stream().mapToLong(Weighed::evidence).sum();
        Grading grading = Grading.of(incident, statements, weighed, evidence, table, asOf);
        boolean isProcess = Taxonomy.standard().isProcess(incident.type());
        List<Responsibility> responsibility = isProcess ? List.of() : Blame.of(byGroup, table);
        List<String> accused = accused(statements, responsibility);
        Tolls tolls = Tolls.of(byGroup);
        List<String> reasons = new ArrayList<>(grading.reasons());
        reasons.addAll(tolls.sentences());
        return new Assessment(
                incident.id(),
                grading.level(),
                table.prior(),
                weighed.stream().map(Verify::contribution).toList(),
                responsibility,
                tolls.envelopes(),
                reasons,
                OpenQuestions.of(incident, grading.level(), accused, isProcess, bearings.kinds()));
    }

    /** The accused as a reader should see them. */
    private static List<String> accused(List<Statement> statements, List<Responsibility> responsibility) {
        Set<String> slugs = Sentences.slugs(statements);
        return responsibility.stream()
                .map(r -> Sentences.people(r.actor(), slugs))
                .toList();
    }

    private static Contribution contribution(Weighed weighed) {
        Statement statement = weighed.voice().statement();
        String reason = RowWords.of(statement.row()) + (weighed.note().isEmpty() ? "" : " (" + weighed.note() + ")");
        return new Contribution(weighed.voice().group().id(), statement.row(), weighed.evidence(), reason);
    }
}
