package org.sulh.report.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sulh.model.Finding;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Seat;

/**
 * A step as a tree for JSON: {@code entry, at, by, signers, step, stage} (at which the case stood then), and {@code says}
 * with the members that the entry has beside the case.
 */
final class StepTree {
    private StepTree() {}

    static Map<String, Object> of(Taken taken) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entry", taken.index());
        tree.put("at", taken.at().toString());
        tree.put("by", taken.by());
        tree.put("signers", taken.signers());
        tree.put("step", taken.step().step().formName());
        tree.put("stage", taken.stage());
        tree.put("says", says(taken.step()));
        return tree;
    }

    private static Map<String, Object> says(CaseStep step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (step) {
            case CaseStep.Complaint complaint -> {
                tree.put("origin", complaint.origin().formName());
                complaint.complainant().ifPresent(party -> tree.put("complainant", party));
                tree.put("respondent", complaint.respondent());
                tree.put("claims", complaint.claims());
                tree.put("clauses", complaint.clauses());
                tree.put("what", complaint.what());
                complaint.answers().ifPresent(other -> tree.put("answers", other));
            }
            case CaseStep.Inquiry inquiry -> {
                tree.put("takenUp", inquiry.takenUp());
                tree.put("reason", inquiry.reason());
            }
            case CaseStep.Notice notice -> {
                tree.put("particulars", notice.particulars());
                tree.put("clauses", notice.clauses());
                tree.put("claims", notice.claims());
            }
            case CaseStep.Reply reply -> {
                tree.put("answer", reply.answer().formName());
                tree.put("what", reply.what());
                tree.put("counterClaims", reply.counterClaims());
            }
            case CaseStep.VisitPlanned visit -> {
                tree.put("on", visit.on().toString());
                tree.put("place", visit.place());
                tree.put("team", visit.team());
            }
            case CaseStep.VisitMade visit -> {
                tree.put("visit", visit.visit());
                tree.put("on", visit.on().toString());
                tree.put("report", visit.report());
                tree.put("evidence", visit.evidence());
            }
            case CaseStep.VisitDenied visit -> {
                tree.put("visit", visit.visit());
                tree.put("causedBy", visit.causedBy());
                tree.put("reason", visit.reason());
            }
            case CaseStep.Clock clock -> {
                tree.put("turn", clock.turn().formName());
                tree.put("clock", clock.clock());
                clock.hours().ifPresent(hours -> tree.put("hours", hours));
                tree.put("causedBy", clock.causedBy());
                tree.put("reason", clock.reason());
            }
            case CaseStep.Provisional provisional -> {
                tree.put("on", provisional.on());
                tree.put("rung", provisional.rung());
                tree.put("until", provisional.until().toString());
                tree.put("reason", provisional.reason());
            }
            case CaseStep.SessionOpened session -> {
                tree.put(
                        "present",
                        session.present().stream().map(StepTree::seat).toList());
                tree.put(
                        "recused",
                        session.recused().stream().map(StepTree::recused).toList());
            }
            case CaseStep.SessionClosed session -> {
                tree.put("session", session.session());
                tree.put("minutes", session.minutes());
                tree.put("documents", session.documents());
            }
            case CaseStep.Motion motion -> {
                tree.put("hash", motion.hash());
                tree.put("text", text(motion.text()));
            }
            case CaseStep.Vote vote -> {
                tree.put("motion", vote.motion());
                tree.put("hash", vote.hash());
                tree.put("choice", vote.choice().formName());
                vote.opinion().ifPresent(opinion -> tree.put("opinion", opinion));
            }
            case CaseStep.Found found -> {
                tree.put("motion", found.motion());
                tree.put("hash", found.hash());
                tree.put("conclusion", found.conclusion().formName());
            }
            case CaseStep.Measure measure -> {
                tree.put("finding", measure.finding());
                tree.put("on", measure.on());
                measure.rung().ifPresent(rung -> tree.put("rung", rung));
                measure.what().ifPresent(what -> tree.put("what", what));
                measure.reason().ifPresent(reason -> tree.put("reason", reason));
                tree.put("due", measure.due().toString());
            }
            case CaseStep.ComplianceReport report -> {
                tree.put("measure", report.measure());
                tree.put("what", report.what());
                tree.put("evidence", report.evidence());
            }
            case CaseStep.ComplianceCheck check -> {
                tree.put("measure", check.measure());
                tree.put("level", check.level().formName());
                tree.put("reason", check.reason());
                tree.put("evidence", check.evidence());
            }
            case CaseStep.Appeal appeal -> {
                tree.put("finding", appeal.finding());
                tree.put("grounds", appeal.grounds());
            }
            case CaseStep.AppealDecided decided -> {
                tree.put("appeal", decided.appeal());
                tree.put("ruling", decided.ruling().formName());
                tree.put("reasons", decided.reasons());
            }
            case CaseStep.Reopening reopening -> {
                tree.put("claims", reopening.claims());
                tree.put("reason", reopening.reason());
            }
            case CaseStep.Closure closure -> {
                tree.put("ending", closure.ending().formName());
                tree.put("reason", closure.reason());
            }
        }
        return tree;
    }

    static Map<String, Object> seat(Seat seat) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("holder", seat.holder());
        tree.put("of", seat.of());
        return tree;
    }

    static Map<String, Object> recused(Recused recused) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("holder", recused.holder());
        tree.put("of", recused.of());
        tree.put("reason", recused.reason());
        return tree;
    }

    /** What a finding says. */
    static Map<String, Object> text(Finding.Text text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("clause", text.clause());
        tree.put("incident", text.incident());
        tree.put("against", text.against());
        tree.put("conclusion", text.conclusion().formName());
        text.severity().ifPresent(severity -> tree.put("severity", severity.formName()));
        text.intent().ifPresent(intent -> tree.put("intent", intent.formName()));
        tree.put("standard", text.standard().formName());
        tree.put("reasons", text.reasons());
        tree.put("evidence", text.evidence());
        text.excuse().ifPresent(excuse -> tree.put("excuse", excuse));
        return tree;
    }
}
