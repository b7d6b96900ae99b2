package org.sulh.report.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;

/**
 * What a case names, in the order in which it does.
 *
 * @param clauses ids of clauses
 * @param evidence ids of claims and documents
 * @param incidents ids of incidents
 */
public record NamedIn(Set<String> clauses, Set<String> evidence, Set<String> incidents) {
    /** What the steps of a case name. */
    public static NamedIn of(CaseFile file) {
        Set<String> clauses = new LinkedHashSet<>();
        Set<String> evidence = new LinkedHashSet<>();
        Set<String> incidents = new LinkedHashSet<>();
        for (CaseFile.Taken taken : file.taken()) {
            clauses.addAll(clauses(taken.step()));
            evidence.addAll(evidence(taken.step()));
            if (taken.step() instanceof CaseStep.Motion motion) {
                incidents.add(motion.text().incident());
            }
        }
        return new NamedIn(clauses, evidence, incidents);
    }

    private static List<String> clauses(CaseStep step) {
        return switch (step) {
            case CaseStep.Complaint complaint -> complaint.clauses();
            case CaseStep.Notice notice -> notice.clauses();
            case CaseStep.Motion motion -> List.of(motion.text().clause());
            default -> List.of();
        };
    }

    private static List<String> evidence(CaseStep step) {
        return switch (step) {
            case CaseStep.Complaint complaint -> complaint.claims();
            case CaseStep.Notice notice -> notice.claims();
            case CaseStep.Reply reply -> reply.counterClaims();
            case CaseStep.VisitMade visit -> visit.evidence();
            case CaseStep.SessionClosed session -> session.documents();
            case CaseStep.Motion motion -> motion.text().evidence();
            case CaseStep.ComplianceReport report -> report.evidence();
            case CaseStep.ComplianceCheck check -> check.evidence();
            case CaseStep.Reopening reopening -> reopening.claims();
            default -> List.of();
        };
    }
}
