package org.sulh.record.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.model.Finding;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Timestamp;

/**
 * The form of the steps of a case in payloads, as {@link StepReader} reads it: words for constants, moments in whole
 * seconds, days in ISO 8601, and nothing where there is nothing.
 */
final class StepForm {
    private final Map<String, Json> members = new TreeMap<>();

    private StepForm() {}

    static Json.Obj of(CaseStep step) {
        StepForm form = new StepForm();
        if (step instanceof CaseStep.InCase inCase) {
            form.put("case", inCase.caseId());
        }
        return form.with(step).toJson();
    }

    private StepForm with(CaseStep step) {
        return switch (step) {
            case CaseStep.Complaint complaint -> complaint(complaint);
            case CaseStep.Inquiry inquiry ->
                put("takenUp", Json.of(inquiry.takenUp())).put("reason", inquiry.reason());
            case CaseStep.Notice notice ->
                put("particulars", notice.particulars())
                        .put("clauses", notice.clauses())
                        .put("claims", notice.claims());
            case CaseStep.Reply reply ->
                put("answer", reply.answer()).put("what", reply.what()).put("counterClaims", reply.counterClaims());
            case CaseStep.VisitPlanned visit ->
                put("what", "planned")
                        .put("on", Timestamp.write(visit.on()))
                        .put("place", visit.place())
                        .put("team", visit.team());
            case CaseStep.VisitMade visit ->
                put("what", "made")
                        .put("visit", visit.visit())
                        .put("on", Timestamp.write(visit.on()))
                        .put("report", visit.report())
                        .put("evidence", visit.evidence());
            case CaseStep.VisitDenied visit ->
                put("what", "denied")
                        .put("visit", visit.visit())
                        .put("causedBy", visit.causedBy())
                        .put("reason", visit.reason());
            case CaseStep.Clock clock -> clock(clock);
            case CaseStep.Provisional provisional ->
                put("on", provisional.on())
                        .put("rung", provisional.rung())
                        .put("until", provisional.until())
                        .put("reason", provisional.reason());
            case CaseStep.SessionOpened session ->
                put("what", "opened")
                        .putAll(
                                "present",
                                session.present().stream().map(StepForm::seat).toList())
                        .putAll(
                                "recused",
                                session.recused().stream()
                                        .map(StepForm::recused)
                                        .toList());
            case CaseStep.SessionClosed session ->
                put("what", "closed")
                        .put("session", session.session())
                        .put("minutes", session.minutes())
                        .put("documents", session.documents());
            case CaseStep.Motion motion -> put("text", text(motion.text()));
            case CaseStep.Vote vote ->
                put("motion", vote.motion())
                        .put("hash", vote.hash())
                        .put("choice", vote.choice())
                        .put("opinion", vote.opinion());
            case CaseStep.Found found ->
                put("motion", found.motion()).put("hash", found.hash()).put("conclusion", found.conclusion());
            case CaseStep.Measure measure ->
                put("finding", measure.finding())
                        .put("on", measure.on())
                        .put("rung", measure.rung())
                        .put("what", measure.what())
                        .put("reason", measure.reason())
                        .put("due", measure.due());
            case CaseStep.ComplianceReport report ->
                put("what", "report")
                        .put("measure", report.measure())
                        .put("done", report.what())
                        .put("evidence", report.evidence());
            case CaseStep.ComplianceCheck check ->
                put("what", "check")
                        .put("measure", check.measure())
                        .put("level", check.level())
                        .put("reason", check.reason())
                        .put("evidence", check.evidence());
            case CaseStep.Appeal appeal ->
                put("what", "lodged").put("finding", appeal.finding()).put("grounds", appeal.grounds());
            case CaseStep.AppealDecided decided ->
                put("what", "decided")
                        .put("appeal", decided.appeal())
                        .put("ruling", decided.ruling())
                        .put("reasons", decided.reasons());
            case CaseStep.Reopening reopening ->
                put("claims", reopening.claims()).put("reason", reopening.reason());
            case CaseStep.Closure closure -> put("ending", closure.ending()).put("reason", closure.reason());
        };
    }

    private StepForm complaint(CaseStep.Complaint complaint) {
        return put("origin", complaint.origin())
                .put("complainant", complaint.complainant())
                .put("respondent", complaint.respondent())
                .put("claims", complaint.claims())
                .put("clauses", complaint.clauses())
                .put("what", complaint.what())
                .put("answers", complaint.answers());
    }

    private StepForm clock(CaseStep.Clock clock) {
        clock.hours().ifPresent(hours -> put("hours", hours));
        return put("turn", clock.turn())
                .put("clock", clock.clock())
                .put("causedBy", clock.causedBy())
                .put("reason", clock.reason());
    }

    private static Json seat(Seat seat) {
        return new StepForm().put("holder", seat.holder()).put("of", seat.of()).toJson();
    }

    private static Json recused(Recused recused) {
        return new StepForm()
                .put("holder", recused.holder())
                .put("of", recused.of())
                .put("reason", recused.reason())
                .toJson();
    }

    /** The text of a motion: what its hash is taken of. */
    static Json.Obj text(Finding.Text text) {
        StepForm form = new StepForm();
        text.severity().ifPresent(severity -> form.put("severity", severity));
        text.intent().ifPresent(intent -> form.put("intent", intent));
        return form.put("clause", text.clause())
                .put("incident", text.incident())
                .put("against", text.against())
                .put("conclusion", text.conclusion())
                .put("standard", text.standard())
                .put("reasons", text.reasons())
                .put("evidence", text.evidence())
                .put("excuse", text.excuse())
                .toJson();
    }

    private Json.Obj toJson() {
        return Json.Obj.of(members);
    }

    private StepForm put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    private StepForm put(String name, String text) {
        return put(name, Json.of(text));
    }

    private StepForm put(String name, long number) {
        return put(name, Json.of(number));
    }

    private StepForm put(String name, Enum<?> constant) {
        return put(name, Words.of(constant));
    }

    private StepForm put(String name, LocalDate day) {
        return put(name, day.toString());
    }

    private StepForm put(String name, Optional<String> text) {
        text.ifPresent(value -> put(name, value));
        return this;
    }

    private StepForm put(String name, List<String> texts) {
        return texts.isEmpty() ? this : put(name, Json.ofTexts(texts));
    }

    private StepForm putAll(String name, List<Json> list) {
        return list.isEmpty() ? this : put(name, new Json.Arr(list));
    }
}
