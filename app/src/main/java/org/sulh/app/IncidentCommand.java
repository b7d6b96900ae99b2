package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Fact;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Responsibility;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.fold.Bonded;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Filed;
import org.sulh.record.fold.Graded;
import org.sulh.record.fold.Ruled;
import org.sulh.record.fold.Stated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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

    IncidentCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RecordIndex index = new RecordIndex(RecordView.of(terminal, directory).conclusions());
        Incident incident = index.getIncident(id);
        Conclusions conclusions = index.conclusions();
        Assessment assessment = conclusions.getAssessment(incident.id());
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
        history(incident, conclusions, index);
        return ExitCode.DONE;
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

    private record Step(long entry, String words) {}

    /** What was entered that bears on the incident, in the order of the register. */
    private void history(Incident incident, Conclusions conclusions, RecordIndex index) {
        List<Step> steps = new ArrayList<>();
        for (Stated stated : conclusions.state().claims()) {
            if (incident.claims().contains(stated.claim().id())) {
                Filed filed = index.getDocument(stated.claim().document());
                steps.add(new Step(
                        stated.ordinal().entry(),
                        "claim " + index.shorten(stated.claim()) + " of "
                                + filed.document().trace().name() + ", received "
                                + filed.document().received()));
            }
        }
        for (Ruled ruled : conclusions.state().reviews()) {
            boolean bears =
                    ruled.review().claim().filter(incident.claims()::contains).isPresent()
                            || ruled.review()
                                    .to()
                                    .filter(claim -> incident.claims().contains(claim.id()))
                                    .isPresent();
            if (bears) {
                steps.add(new Step(
                        ruled.index(),
                        ruled.review().verdict().formName() + " by " + ruled.by() + ", " + ruled.at()
                                + ruled.review()
                                        .claim()
                                        .map(c -> ": " + index.shorten(c))
                                        .orElse("")
                                + ruled.review()
                                        .reason()
                                        .map(why -> " (" + why + ")")
                                        .orElse("")));
            }
        }
        for (Bonded link : conclusions.state().links()) {
            if (link.review().claims().stream().anyMatch(incident.claims()::contains)) {
                steps.add(new Step(
                        link.index(),
                        "held " + link.review().bond().name().toLowerCase(Locale.ROOT) + " by " + link.by() + ", "
                                + link.at() + (link.withdrawn() ? ", withdrawn since" : "") + ": "
                                + String.join(
                                        ", ",
                                        link.review().claims().stream()
                                                .map(index::shorten)
                                                .toList())
                                + " (" + link.review().reason() + ")"));
            }
        }
        for (Graded graded : conclusions.state().gradings()) {
            if (graded.grade() instanceof GradeEntry.OfDocument of
                    && conclusions.claims().stream()
                            .anyMatch(claim -> incident.claims().contains(claim.id())
                                    && claim.document().equals(of.document()))) {
                steps.add(new Step(
                        graded.index(),
                        "document " + of.document() + " graded " + of.credibility() + " by " + graded.by()));
            }
        }
        steps.sort(Comparator.comparingLong(Step::entry));
        lines(
                "History",
                steps.stream()
                        .map(step -> "entry " + step.entry() + "  " + step.words())
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
