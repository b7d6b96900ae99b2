package org.sulh.pipeline.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.OriginGroup;
import org.sulh.model.Responsibility;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.compare.Kinds;
import org.sulh.pipeline.compare.Rows;
import org.sulh.pipeline.verify.Relation.Bearing;
import org.sulh.pipeline.verify.Weighing.Weighed;

/**
 * Says how far incidents are established.
 *
 * <p>The log odds that an incident happened are the table's prior and, of each origin group, the row of its relation to
 * what it claims (weight of evidence: Good, "Probability and the Weighing of Evidence", 1950) under its grade, with caps for
 * each affiliation. Whole micro-nats, so the sum is exact and the same in any order. The level follows from the sum and from
 * gates beside it; see {@link Standing}. Who did it is a question of its own; see {@link Blame}.
 *
 * <p>Parameters: all in the {@link EvidenceTable}. Known failure: origins are taken to be independent of each other once
 * grouped, so copies that provenance misses count twice. Cost: linear in the claims, some 50 microseconds of processor
 * for an incident of five; incidents are assessed side by side.
 */
public final class Verify {
    private Verify() {}

    /** The table that applies where an agreement brings none. */
    public static EvidenceTable defaultTable() {
        return EvidenceTable.parse("evidence.csv", listDefaultLines());
    }

    /** The same as it is written, with its words. */
    public static List<String> listDefaultLines() {
        return Rows.lines(Verify.class, "evidence.csv");
    }

    /**
     * The rows that a table needs beside cap and prior: one for each relation, for the hedged form of those that
     * support, for each gate, and for what speaks for each candidate before any claim. Rows of grades may be left out.
     */
    public static Set<String> requiredRelations() {
        Set<String> rows = new TreeSet<>(Standing.GATES);
        rows.addAll(Blame.PRIORS);
        for (Relation relation : Relation.values()) {
            rows.add(relation.row(false));
            if (relation.bearing() == Bearing.SUPPORTS) {
                rows.add(relation.row(true));
            }
        }
        return Collections.unmodifiableSet(rows);
    }

    /**
     * Checks that a table can be used: no row that is needed is missing, support is not worth less than nothing and denial
     * not more, and the gates rise.
     *
     * @throws IllegalArgumentException with everything that is wrong
     */
    public static void check(EvidenceTable table) {
        List<String> mistakes = new ArrayList<>();
        Set<String> missing = new TreeSet<>(requiredRelations());
        missing.removeAll(table.rows().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the evidence table has no row " + String.join(", ", missing));
        }
        for (Relation relation : Relation.values()) {
            long evidence = table.getEvidence(relation.row(false));
            if (relation.bearing() == Bearing.SUPPORTS
                    && Math.min(evidence, table.getEvidence(relation.row(true))) < 0) {
                mistakes.add(relation.row(false) + " supports and must not be below zero");
            } else if (relation.bearing() == Bearing.DENIES && evidence > 0) {
                mistakes.add(relation.row(false) + " denies and must not be above zero");
            }
        }
        List<Long> gates = Standing.GATES.stream().map(table::getEvidence).toList();
        if (!gates.equals(gates.stream().sorted(Collections.reverseOrder()).toList())) {
            mistakes.add(String.join(" must not be below ", Standing.GATES));
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("the evidence table is wrong: " + String.join("; ", mistakes));
        }
    }

    /** An assessment of each incident, with nothing graded, nothing reviewed and nobody tied. */
    public static List<Assessment> assess(
            List<Incident> incidents,
            List<Claim> claims,
            List<OriginGroup> groups,
            EvidenceTable table,
            LocalDate asOf) {
        return assess(incidents, claims, groups, Basis.of(table, asOf));
    }

    /**
     * An assessment of each incident, in their order. A pure function: what concerns one incident is decided by its own
     * claims, their groups and the basis alone.
     *
     * @param incidents what to assess
     * @param claims the claims they hold
     * @param groups every claim of an incident is in exactly one
     * @param basis what assessments rest on beside the claims
     * @throws IllegalArgumentException when a claim or its group is missing, or the table is wrong ({@link #check})
     */
    public static List<Assessment> assess(
            List<Incident> incidents, List<Claim> claims, List<OriginGroup> groups, Basis basis) {
        check(basis.table());
        Bearings bearings = Bearings.standard();
        Taxonomy taxonomy = Taxonomy.standard();
        Hearing hearing = new Hearing(claims, groups, bearings, basis);
        return incidents.parallelStream()
                .map(incident -> assess(
                        incident,
                        hearing.listOrigins(incident),
                        taxonomy.isProcess(incident.type()),
                        bearings.kinds(),
                        basis))
                .toList();
    }

    private static Assessment assess(
            Incident incident, List<Origin> origins, boolean isProcess, Kinds kinds, Basis basis) {
        EvidenceTable table = basis.table();
        List<Statement> statements =
                origins.stream().flatMap(origin -> origin.statements().stream()).toList();
        List<Statement> open = leftOpenByAccused(statements);
        boolean isPast =
                incident.time().end().filter(end -> end.isBefore(basis.asOf())).isPresent();
        List<Voice> voices = Voice.list(origins, table);
        List<Weighed> weighed = Weighing.weigh(voices, table);
        Standing standing = Standing.of(weighed, statements, open, isPast, table.prior());
        Level level = standing.level(table);
        // To name those who fight each other is to accuse neither.
        boolean hasOneDoer = !isProcess && !kinds.is(incident.type(), Kinds.Mark.MUTUAL);
        List<Responsibility> responsibility = hasOneDoer ? Blame.of(origins, table) : List.of();
        List<String> accused =
                responsibility.stream().flatMap(r -> r.findActor().stream()).toList();
        Tolls tolls = Tolls.of(origins);
        List<String> reasons = new ArrayList<>(Grading.reasons(level, standing, statements, open, table));
        reasons.addAll(tolls.sentences());
        Set<String> slugs = Sentences.slugs(statements);
        return new Assessment(
                incident.id(),
                level,
                table.prior(),
                Weighing.contributions(weighed),
                responsibility,
                tolls.envelopes(),
                tolls.bySide(),
                reasons,
                OpenQuestions.of(
                        incident,
                        level,
                        hasOneDoer,
                        accused.stream()
                                .map(actor -> Sentences.people(actor, slugs))
                                .toList(),
                        kinds),
                Prospects.of(standing, level, voices, accused, slugs, isProcess, basis));
    }

    /** Only the one accused can leave open what it is accused of; others who say nothing have said nothing. */
    private static List<Statement> leftOpenByAccused(List<Statement> statements) {
        List<Statement> supporting = Grading.with(statements, Bearing.SUPPORTS);
        return Grading.with(statements, Bearing.LEAVES_OPEN).stream()
                .filter(open -> open.claim().denies().isPresent()
                        || Bearings.isAmong(
                                open.claim().asserter(), open.claim().event().actors())
                        || supporting.stream()
                                .anyMatch(s -> Bearings.isAmong(
                                        open.claim().asserter(),
                                        s.claim().event().actors())))
                .toList();
    }
}
