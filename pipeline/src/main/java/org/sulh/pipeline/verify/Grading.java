package org.sulh.pipeline.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.pipeline.verify.Relation.Bearing;
import org.sulh.pipeline.verify.Weighing.Weighed;

/**
 * The level of an incident, with its reasons. Gates stand beside the sum: figures alone corroborate nothing.
 *
 * @param level how far it is established
 * @param reasons why, in sentences
 */
record Grading(Level level, List<String> reasons) {
    private static final String GATE_CORROBORATED = "gate-corroborated";
    private static final String GATE_REFUTED = "gate-refuted";
    /** Rows of the evidence table that hold sums to be reached. */
    static final Set<String> GATES = Set.of(GATE_CORROBORATED, GATE_REFUTED);

    private static final Set<Relation> OF_NO_SIDE =
            Set.of(Relation.MEDIATOR_DENIES, Relation.OBSERVER_DENIES, Relation.OBSERVER_SAW_NOTHING);

    Grading {
        reasons = List.copyOf(reasons);
    }

    static Grading of(
            Incident incident,
            List<Statement> statements,
            List<Weighed> weighed,
            long evidence,
            EvidenceTable table,
            LocalDate asOf) {
        List<Statement> supporting = with(statements, Bearing.SUPPORTS);
        List<Statement> denying = with(statements, Bearing.DENIES);
        List<Statement> open = leftOpenByAccused(statements, supporting);
        if (isRefuted(denying, evidence, table)) {
            return new Grading(
                    Level.REFUTED,
                    List.of("It is denied by " + names(denying) + ", not all of them of one side, and the evidence is"
                            + " against it."));
        }
        if (supporting.isEmpty()) {
            return unsupported(incident, statements, denying, asOf);
        }
        if (!denying.isEmpty() || !open.isEmpty()) {
            return contested(supporting, denying, open);
        }
        return uncontested(supporting, weighed, evidence, table);
    }

    private static boolean isRefuted(List<Statement> denying, long evidence, EvidenceTable table) {
        return denying.stream().anyMatch(statement -> OF_NO_SIDE.contains(statement.relation()))
                && evidence <= table.getEvidence(GATE_REFUTED);
    }

    private static Grading unsupported(
            Incident incident, List<Statement> statements, List<Statement> denying, LocalDate asOf) {
        List<Statement> ahead = with(statements, Bearing.AHEAD);
        if (!denying.isEmpty()) {
            return new Grading(
                    Level.UNDETERMINED,
                    List.of("It is denied by " + names(denying) + ", and no claim here says that it happened."));
        }
        if (!ahead.isEmpty()) {
            boolean past =
                    incident.time().end().filter(end -> end.isBefore(asOf)).isPresent();
            return past
                    ? new Grading(
                            Level.UNDETERMINED,
                            List.of("It was announced by " + names(ahead) + ", its time is over, and no claim says"
                                    + " whether it took place."))
                    : new Grading(Level.PLANNED, List.of("It lies ahead, as told by " + names(ahead) + "."));
        }
        List<Statement> open = with(statements, Bearing.LEAVES_OPEN);
        return new Grading(
                Level.UNDETERMINED,
                List.of(
                        open.isEmpty()
                                ? "No claim says that it happened: it is hoped for, demanded or supposed."
                                : Sentences.capital(names(open))
                                        + " left it open, and no claim here says that it happened."));
    }

    private static Grading contested(List<Statement> supporting, List<Statement> denying, List<Statement> open) {
        List<String> reasons = new ArrayList<>();
        reasons.add("It is said by " + names(supporting) + ".");
        if (!denying.isEmpty()) {
            reasons.add("It is denied by " + names(denying) + ".");
        }
        if (!open.isEmpty()) {
            reasons.add("It is neither confirmed nor denied by " + names(open) + ", who is said to have done it.");
        }
        return new Grading(Level.CONTESTED, reasons);
    }

    private static Grading uncontested(
            List<Statement> supporting, List<Weighed> weighed, long evidence, EvidenceTable table) {
        List<Weighed> origins = weighed.stream()
                .filter(w -> w.voice().evidence() > 0)
                .filter(w -> w.voice().statement().relation().countsAsOrigin()
                        && !w.voice().statement().isHedged())
                .toList();
        Set<String> sides = origins.stream()
                .map(w -> w.voice().statement().affiliation())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> reasons = new ArrayList<>();
        reasons.add("It is said by " + names(supporting) + ".");
        if (sides.size() >= 2 && evidence >= table.getEvidence(GATE_CORROBORATED)) {
            reasons.add(sides.size() + " independent origins that are not of one side say so.");
            reasons.add("No person has reviewed the claims yet, so the level is at most corroborated.");
            return new Grading(Level.CORROBORATED, reasons);
        }
        reasons.add(
                switch (origins.size()) {
                    case 0 -> "All of it is unnamed, said with a reserve, or repeats a party or other reports.";
                    case 1 -> "All of it goes back to one origin.";
                    default ->
                        sides.size() == 1 ? "All of it comes from one side." : "The evidence against it outweighs it.";
                });
        return new Grading(Level.REPORTED, reasons);
    }

    /** Only the one accused can leave open what it is accused of; others who say nothing have said nothing. */
    private static List<Statement> leftOpenByAccused(List<Statement> statements, List<Statement> supporting) {
        return with(statements, Bearing.LEAVES_OPEN).stream()
                .filter(open -> open.claim().denies().isPresent()
                        || Bearings.isAmong(
                                open.claim().asserter(), open.claim().event().actors())
                        || supporting.stream()
                                .anyMatch(s -> Bearings.isAmong(
                                        open.claim().asserter(),
                                        s.claim().event().actors())))
                .toList();
    }

    static List<Statement> with(List<Statement> statements, Bearing bearing) {
        return statements.stream().filter(s -> s.bearing() == bearing).toList();
    }

    private static String names(List<Statement> statements) {
        return Sentences.list(
                statements.stream().map(Statement::speaker).distinct().sorted().toList());
    }
}
