package org.sulh.report.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.ClaimForm;
import org.sulh.model.Clause;
import org.sulh.model.Finding;
import org.sulh.model.Rung;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.report.Analysis;
import org.sulh.report.DerivedTree;

/**
 * A dossier as a tree for JSON. Members in this order: {@code form} ("dossier"), {@code version} of the form, {@code case,
 * packVersion, asOf, stage, stageText, stageSince, closed, origin, complainant, respondent, clauses} (of the complaint),
 * {@code due, possible} (see {@link NextTree}), {@code clocks, delays, visits,
 * sessions, motions, findings, provisionals, measures, appeals, steps} (each step with what it says, see {@link StepTree}),
 * {@code texts} (of the clauses and rungs that are named, by language), {@code claims} (in the {@link ClaimForm}), {@code
 * incidents, outcomes} (see {@link DerivedTree}), {@code names} (of actors), {@code incidentNames} (where a name stands for
 * another incident by now), {@code places, coverage}. Times are RFC 3339 in UTC, days ISO 8601, spans whole seconds,
 * entries are named by their index in the register. What there is none of is absent, a list excepted.
 */
final class DossierTree {
    private DossierTree() {}

    static Map<String, Object> of(CaseView view) {
        CaseFile file = view.file();
        CaseDesk desk = new CaseDesk(view);
        CaseStep.Complaint complaint = file.complaint();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("form", "dossier");
        tree.put("version", 1);
        tree.put("case", file.id());
        tree.put("packVersion", file.version());
        tree.put("asOf", file.at().toString());
        tree.put("stage", file.stage());
        tree.put("stageText", desk.words().stage(file.stage()));
        tree.put("stageSince", StandingPart.since(file).toString());
        file.closed().ifPresent(ending -> tree.put("closed", ending.formName()));
        tree.put("origin", complaint.origin().formName());
        complaint.complainant().ifPresent(party -> tree.put("complainant", party));
        tree.put("respondent", complaint.respondent());
        tree.put("clauses", complaint.clauses());
        tree.put("due", NextTree.due(file));
        tree.put("possible", NextTree.possible(file));
        tree.put("clocks", file.clocks().stream().map(DossierTree::clock).toList());
        tree.put("delays", file.delays().stream().map(DossierTree::delay).toList());
        tree.put("visits", file.visits().stream().map(DossierTree::visit).toList());
        tree.put("sessions", file.sessions().stream().map(DossierTree::session).toList());
        tree.put("motions", file.motions().stream().map(DossierTree::motion).toList());
        tree.put("findings", file.findings().stream().map(DossierTree::finding).toList());
        tree.put(
                "provisionals",
                file.provisionals().stream().map(DossierTree::provisional).toList());
        tree.put("measures", file.measures().stream().map(DossierTree::measure).toList());
        tree.put("appeals", file.appeals().stream().map(DossierTree::appeal).toList());
        tree.put("steps", file.taken().stream().map(StepTree::of).toList());
        tree.put("texts", texts(view));
        beside(tree, view);
        tree.put("places", desk.account().listPlaceNames());
        tree.put("coverage", view.coverage());
        return tree;
    }

    private static Map<String, Object> clock(CaseFile.ClockState clock) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("clock", clock.name());
        tree.put("owner", clock.owner());
        tree.put("began", clock.began().toString());
        tree.put("allowanceSeconds", clock.allowance().toSeconds());
        clock.due().ifPresent(due -> tree.put("due", due.toString()));
        clock.ended().ifPresent(ended -> tree.put("ended", ended.toString()));
        tree.put("status", clock.status().formName());
        tree.put("stops", clock.stops().stream().map(DossierTree::stop).toList());
        return tree;
    }

    private static Map<String, Object> stop(CaseFile.Stop stop) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", stop.from().toString());
        stop.until().ifPresent(until -> tree.put("until", until.toString()));
        tree.put("causedBy", stop.causedBy());
        tree.put("reason", stop.reason());
        return tree;
    }

    private static Map<String, Object> delay(CaseFile.Delay delay) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("causedBy", delay.causedBy());
        tree.put("clock", delay.clock());
        tree.put("lostSeconds", delay.lost().toSeconds());
        tree.put("reason", delay.reason());
        return tree;
    }

    private static Map<String, Object> visit(CaseFile.VisitState visit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("visit", visit.planned());
        tree.put("on", visit.on().toString());
        tree.put("place", visit.place());
        visit.made().ifPresent(made -> tree.put("made", made.toString()));
        visit.deniedBy().ifPresent(by -> tree.put("deniedBy", by));
        return tree;
    }

    private static Map<String, Object> session(CaseFile.SessionState session) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("session", session.opened());
        tree.put("present", session.present().stream().map(StepTree::seat).toList());
        tree.put("recused", session.recused().stream().map(StepTree::recused).toList());
        session.closed().ifPresent(closed -> tree.put("closed", closed));
        return tree;
    }

    private static Map<String, Object> motion(CaseFile.MotionState motion) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("motion", motion.index());
        tree.put("session", motion.session());
        tree.put("hash", motion.hash());
        tree.put("text", StepTree.text(motion.text()));
        tree.put("votes", motion.votes().stream().map(DossierTree::vote).toList());
        tree.put("needed", motion.needed());
        tree.put("carried", motion.carried());
        return tree;
    }

    private static Map<String, Object> vote(Finding.Vote vote) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("member", vote.member());
        tree.put("of", vote.of());
        tree.put("choice", vote.choice().formName());
        vote.opinion().ifPresent(opinion -> tree.put("opinion", opinion));
        return tree;
    }

    private static Map<String, Object> finding(CaseFile.FindingState state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("finding", state.finding().entry());
        tree.put("at", state.at().toString());
        tree.put("text", StepTree.text(state.finding().text()));
        tree.put(
                "votes", state.finding().votes().stream().map(DossierTree::vote).toList());
        tree.put("signers", state.finding().signers());
        tree.put("stands", state.stands());
        tree.put("recurrence", state.recurrence());
        state.proposal().ifPresent(proposal -> tree.put("proposal", proposal(proposal)));
        return tree;
    }

    private static Map<String, Object> proposal(CaseFile.LadderProposal proposal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rungs", proposal.rungs());
        proposal.most().ifPresent(most -> tree.put("most", most));
        tree.put("reason", proposal.reason());
        return tree;
    }

    private static Map<String, Object> provisional(CaseFile.ProvisionalState state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("provisional", state.index());
        tree.put("on", state.provisional().on());
        tree.put("rung", state.provisional().rung());
        tree.put("until", state.provisional().until().toString());
        tree.put("reason", state.provisional().reason());
        tree.put("inForce", state.inForce());
        return tree;
    }

    private static Map<String, Object> measure(CaseFile.MeasureState state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", state.index());
        tree.put("finding", state.measure().finding());
        tree.put("on", state.measure().on());
        state.measure().rung().ifPresent(rung -> tree.put("rung", rung));
        state.measure().what().ifPresent(what -> tree.put("what", what));
        state.measure().reason().ifPresent(reason -> tree.put("reason", reason));
        tree.put("due", state.due().toString());
        tree.put("level", state.level().formName());
        tree.put("overdue", state.overdue());
        tree.put("stands", state.stands());
        tree.put("suspended", state.suspended());
        return tree;
    }

    private static Map<String, Object> appeal(CaseFile.AppealState appeal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("appeal", appeal.index());
        tree.put("finding", appeal.finding());
        tree.put("by", appeal.by());
        tree.put("grounds", appeal.grounds());
        appeal.ruling().ifPresent(ruling -> tree.put("ruling", ruling.formName()));
        return tree;
    }

    private static Map<String, Object> texts(CaseView view) {
        Set<String> named = NamedIn.of(view.file()).clauses();
        Map<String, Object> clauses = new LinkedHashMap<>();
        for (Clause clause : view.agreement().clauses()) {
            if (named.contains(clause.id())) {
                clauses.put(clause.id(), clause.text().byLanguage());
            }
        }
        Map<String, Object> rungs = new LinkedHashMap<>();
        for (Rung rung : view.agreement().ladder().rungs()) {
            if (isNamed(rung.id(), view.file())) {
                rungs.put(rung.id(), rung.text().byLanguage());
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("clauses", clauses);
        tree.put("rungs", rungs);
        return tree;
    }

    private static boolean isNamed(String rung, CaseFile file) {
        return file.measures().stream().anyMatch(state -> state.measure().rung().equals(Optional.of(rung)))
                || file.provisionals().stream()
                        .anyMatch(state -> state.provisional().rung().equals(rung))
                || file.findings().stream()
                        .flatMap(state -> state.proposal().stream())
                        .anyMatch(proposal -> proposal.rungs().contains(rung));
    }

    private static void beside(Map<String, Object> tree, CaseView view) {
        Analysis beside = view.beside();
        tree.put("claims", beside.claims().stream().map(ClaimForm::toTree).toList());
        tree.put(
                "incidents",
                beside.incidents().stream()
                        .map(incident -> DerivedTree.incident(
                                incident,
                                beside.assessments().stream()
                                        .filter(each -> each.incident().equals(incident.id()))
                                        .findFirst()))
                        .toList());
        tree.put(
                "outcomes", beside.outcomes().stream().map(DerivedTree::outcome).toList());
        Map<String, Object> names = new LinkedHashMap<>();
        for (String party : view.agreement().parties()) {
            names.put(party, beside.names().actor(party));
        }
        view.agreement()
                .guarantors()
                .forEach(each -> names.put(each.actor(), beside.names().actor(each.actor())));
        tree.put("names", names);
        Map<String, Object> moved = new LinkedHashMap<>();
        view.incidents().entrySet().stream()
                .filter(each -> !each.getKey().equals(each.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> moved.put(each.getKey(), each.getValue()));
        tree.put("incidentNames", moved);
    }
}
