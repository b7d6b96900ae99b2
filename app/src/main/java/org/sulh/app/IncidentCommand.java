package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.ClaimForm;
import org.sulh.model.Fact;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Responsibility;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Stated;
import org.sulh.report.DerivedTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectMapper;

/** One incident with everything that it rests on. */
@Command(
        name = "incident",
        description = "Show an incident: claims by origin, what each adds, what the rules say, and its history.")
final class IncidentCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
    private Path directory = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "Id of the incident, such as i-17.3.")
    private String id = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    IncidentCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RecordIndex index = new RecordIndex(RecordView.of(terminal, directory).conclusions());
        Incident incident = index.getIncident(id);
        Conclusions conclusions = index.conclusions();
        Assessment assessment = conclusions.getAssessment(incident.id());
        if (json) {
            terminal.out().println(new ObjectMapper().writeValueAsString(tree(incident, index)));
            return ExitCode.DONE;
        }
        if (!incident.id().equals(id) && !incident.id().equals("i-" + id)) {
            say(id + " is in " + incident.id() + " now");
        }
        say(IncidentLine.of(incident, assessment));
        say(String.format(
                Locale.ROOT,
                "P(happened) %.1f%%: prior %,d and %s micro-nats make %,d",
                assessment.happened().partsPerMillion() / 1e4,
                assessment.prior(),
                sum(assessment.contributions()),
                assessment.evidence()));
        assessment.reasons().forEach(reason -> say("  " + reason));
        origins(incident, assessment, index);
        responsibility(assessment);
        rules(conclusions.listBreaches(incident.id()));
        lines("Open", assessment.openQuestions());
        lines(
                "History",
                IncidentHistory.of(incident, index).stream()
                        .map(step -> "entry " + step.entry() + "  " + step.words())
                        .toList());
        return ExitCode.DONE;
    }

    private static Map<String, Object> tree(Incident incident, RecordIndex index) {
        Conclusions conclusions = index.conclusions();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("incident", DerivedTree.incident(incident, Optional.of(conclusions.getAssessment(incident.id()))));
        tree.put(
                "groups",
                conclusions.groups().stream()
                        .filter(group ->
                                incident.claims().contains(group.claims().getFirst()))
                        .map(DerivedTree::group)
                        .toList());
        tree.put(
                "outcomes",
                conclusions.listBreaches(incident.id()).stream()
                        .map(DerivedTree::outcome)
                        .toList());
        tree.put(
                "claims",
                conclusions.claims().stream()
                        .filter(claim -> incident.claims().contains(claim.id()))
                        .map(ClaimForm::toTree)
                        .toList());
        List<Map<String, Object>> steps = new ArrayList<>();
        for (IncidentHistory.Step step : IncidentHistory.of(incident, index)) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("entry", step.entry());
            each.put("what", step.words());
            steps.add(each);
        }
        tree.put("history", steps);
        return tree;
    }

    private static String sum(List<Contribution> contributions) {
        return String.format(
                Locale.ROOT,
                "%,d",
                contributions.stream().mapToLong(Contribution::evidence).sum());
    }

    private void origins(Incident incident, Assessment assessment, RecordIndex index) {
        Map<String, Stated> claims = new TreeMap<>();
        index.conclusions()
                .state()
                .claims()
                .forEach(stated -> claims.put(stated.claim().id(), stated));
        say("");
        say("Origins and what each adds");
        for (OriginGroup group : index.conclusions().groups()) {
            if (!incident.claims().contains(group.claims().getFirst())) {
                continue;
            }
            say("  " + group.id() + "  " + group.origin());
            assessment.contributions().stream()
                    .filter(contribution -> contribution.group().equals(group.id()))
                    .forEach(contribution -> say(String.format(
                            Locale.ROOT,
                            "      %+,d  %s: %s",
                            contribution.evidence(),
                            contribution.relation(),
                            contribution.reason())));
            group.claims().stream()
                    .map(claims::get)
                    .filter(Objects::nonNull)
                    .forEach(stated -> say("      " + ClaimLine.of(stated, index)));
            group.unions()
                    .forEach(union -> say("      " + index.shorten(union.second()) + " with "
                            + index.shorten(union.first()) + ": " + union.reason()));
        }
    }

    private void responsibility(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        for (Responsibility each : assessment.responsibility()) {
            String who =
                    switch (each.candidate()) {
                        case Responsibility.Named named -> named.actor();
                        case Responsibility.Rest rest -> rest.formName();
                    };
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s %5.1f%%%s",
                    who,
                    each.probability().partsPerMillion() / 1e4,
                    each.deniedBy().isEmpty() ? "" : ", denied"));
        }
        lines("Who did it, given that it happened", lines);
    }

    private void rules(List<ApparentBreach> breaches) {
        lines(
                "Under the agreement",
                breaches.stream()
                        .map(breach -> "clause " + breach.clause() + ", " + breach.party() + ": "
                                + breach.outcome().formName().replace('-', ' ')
                                + (breach.missing().isEmpty()
                                        ? ""
                                        : ", missing "
                                                + String.join(
                                                        "; ",
                                                        breach.missing().stream()
                                                                .map(Fact::lack)
                                                                .toList()))
                                + breach.exception()
                                        .map(e -> ", exception " + e)
                                        .orElse("")
                                + (breach.others().isEmpty() ? "" : ", with " + String.join(", ", breach.others()))
                                + "; facts " + breach.facts())
                        .toList());
    }

    private void lines(String head, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        say("");
        say(head);
        lines.forEach(line -> say("  " + line));
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
