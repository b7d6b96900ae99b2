package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Fact;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.pipeline.correlate.Doubt;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Digested;
import org.sulh.record.fold.RecordState;
import org.sulh.record.fold.Stated;
import org.sulh.record.fold.Stated.Standing;
import org.sulh.report.CommitmentWords;
import org.sulh.report.CoverageWords;
import org.sulh.report.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectMapper;

/** What a record holds, and what waits for a person. */
@Command(
        name = "status",
        description = "Show what a record holds, what is new since the last state digest, and what waits for a person.")
final class StatusCommand implements Callable<Integer> {
    /** Lines of a list before the rest is only counted. */
    private static final int SHOWN = 8;

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder of the record.")
    private Path directory = Path.of("");

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RecordView view = RecordView.of(terminal, directory);
        if (json) {
            terminal.out().println(new ObjectMapper().writeValueAsString(figures(view.conclusions())));
        } else {
            print(view.conclusions());
        }
        return ExitCode.DONE;
    }

    private void print(Conclusions conclusions) {
        RecordState state = conclusions.state();
        RecordIndex index = new RecordIndex(conclusions);
        say(state.genesis().mechanism());
        say("as of " + state.time() + ", the latest time that an entry claims; " + state.size() + " entries, "
                + state.view().formName() + " view");
        state.findPack()
                .ifPresent(pack -> say("agreement " + pack.pack().agreement() + ", version "
                        + pack.pack().version()
                        + pack.pack()
                                .inForceFrom()
                                .map(day -> ", in force from " + day)
                                .orElse("")));
        say("");
        say("documents  " + state.documents().size() + " of " + state.sources().size() + " sources");
        say("claims     " + counts(standings(state)));
        say("incidents  "
                + (conclusions.incidents().isEmpty()
                        ? ""
                        : conclusions.incidents().size() + ": ")
                + counts(levels(conclusions)));
        CoverageWords coverage = new CoverageWords(
                Names.of(conclusions.pack().actors(), conclusions.pack().places()));
        String looked = "  looked   " + coverage.line(conclusions.watching().overall());
        say(looked);
        say("agreement  " + (conclusions.breaches().isEmpty() ? "no rule applies" : counts(outcomes(conclusions))));
        say(looked);
        if (!conclusions.commitments().isEmpty()) {
            say("promises   " + conclusions.commitments().size() + " and demands: "
                    + counts(CommitmentWords.counts(conclusions.commitments())));
            say(looked);
        }
        say("talks      " + state.observed().rounds().size() + " rounds, "
                + state.observed().calls().size() + " calls");
        say("cases      " + new CaseLines(conclusions).counts());
        if (state.passedOver() > 0) {
            say("sealed     " + state.passedOver() + " entries that this view passes over");
        }
        long since = state.digests().isEmpty()
                ? 0
                : state.digests().getLast().digest().index();
        List<Stated> fresh = state.claims().stream()
                .filter(claim -> claim.ordinal().entry() >= since)
                .toList();
        say("new        " + fresh.size() + " claims since the last state digest"
                + (since == 0 ? "" : ", of the first " + since + " entries"));
        todo(conclusions, index);
    }

    private void todo(Conclusions conclusions, RecordIndex index) {
        RecordState state = conclusions.state();
        list("Waits for a review, before which the rules say nothing", waiting(conclusions, true));
        list("Undetermined under the agreement for other reasons", waiting(conclusions, false));
        list(
                "Conflicts of clauses, for a person to decide",
                conclusions.breaches().stream()
                        .filter(breach -> breach.outcome() == ApparentBreach.Outcome.CONFLICT)
                        .map(breach -> breach.incident() + "  clause " + breach.clause() + " against "
                                + String.join(", ", breach.others()))
                        .toList());
        list("Open cases", new CaseLines(conclusions).open());
        list("Contested", incidents(conclusions, Level.CONTESTED));
        List<Doubt> doubts = conclusions.store().review();
        list(
                "May be one happening (review DIR link) or not (unlink)",
                doubts.stream()
                        .map(doubt -> index.shorten(doubt.link().first()) + " and "
                                + index.shorten(doubt.link().second()) + "  "
                                + index.findIncidentOf(doubt.link().first())
                                        .map(IncidentLine::what)
                                        .orElse(""))
                        .toList());
        Set<String> told = new HashSet<>();
        state.claims().forEach(claim -> told.add(claim.claim().document()));
        list(
                "Documents without claims",
                state.documents().values().stream()
                        .filter(filed -> !told.contains(filed.document().id()))
                        .map(filed -> filed.document().id() + "  "
                                + filed.document().trace().name() + " ("
                                + filed.document().language() + ")")
                        .toList());
        list(
                "Entries that change nothing",
                state.unused().stream()
                        .map(unused -> unused.index() + "  " + unused.kind() + ": " + unused.reason())
                        .toList());
    }

    /** Incidents of which the rules say nothing yet, each with the clauses and with what is missing. */
    private static List<String> waiting(Conclusions conclusions, boolean forReview) {
        Map<String, Set<String>> clauses = new LinkedHashMap<>();
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        for (ApparentBreach breach : conclusions.breaches()) {
            boolean waits = breach.outcome() == ApparentBreach.Outcome.UNDETERMINED
                    && forReview == breach.missing().contains(Fact.REVIEWED.formName());
            if (waits) {
                clauses.computeIfAbsent(breach.incident(), key -> new LinkedHashSet<>())
                        .add(breach.clause());
                breach.missing().stream().map(Fact::lack).forEach(lack -> missing.computeIfAbsent(
                                breach.incident(), key -> new LinkedHashSet<>())
                        .add(lack));
            }
        }
        return clauses.entrySet().stream()
                .map(each -> each.getKey() + "  "
                        + conclusions
                                .findIncident(each.getKey())
                                .map(IncidentLine::what)
                                .orElse("") + ", clause "
                        + String.join(", ", each.getValue()) + ": "
                        + String.join("; ", missing.getOrDefault(each.getKey(), Set.of())))
                .toList();
    }

    private static List<String> incidents(Conclusions conclusions, Level level) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < conclusions.incidents().size(); i++) {
            Incident incident = conclusions.incidents().get(i);
            if (conclusions.assessments().get(i).level() == level) {
                lines.add(incident.id() + "  " + IncidentLine.what(incident) + ", "
                        + incident.claims().size() + " claims");
            }
        }
        return lines;
    }

    private void list(String head, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        say("");
        say(head + ": " + lines.size());
        lines.stream().limit(SHOWN).forEach(line -> say("  " + line));
        if (lines.size() > SHOWN) {
            say("  and " + (lines.size() - SHOWN) + " more");
        }
    }

    private void say(String line) {
        terminal.out().println(line);
    }

    private static Map<String, Integer> standings(RecordState state) {
        Map<Standing, Integer> counts = new TreeMap<>();
        state.claims().forEach(claim -> counts.merge(claim.standing(), 1, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((standing, count) -> named.put(standing.formName(), count));
        return named;
    }

    private static Map<String, Integer> levels(Conclusions conclusions) {
        Map<Level, Integer> counts = new TreeMap<>();
        conclusions.assessments().forEach(assessment -> counts.merge(assessment.level(), 1, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((level, count) -> named.put(level.formName(), count));
        return named;
    }

    private static Map<String, Integer> outcomes(Conclusions conclusions) {
        Map<ApparentBreach.Outcome, Integer> counts = new TreeMap<>();
        conclusions.breaches().forEach(breach -> counts.merge(breach.outcome(), 1, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((outcome, count) -> named.put(outcome.formName(), count));
        return named;
    }

    private static String counts(Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return "none";
        }
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().replace('-', ' '))
                        .toList());
    }

    private static Map<String, Object> figures(Conclusions conclusions) {
        RecordState state = conclusions.state();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mechanism", state.genesis().mechanism());
        tree.put("view", state.view().formName());
        tree.put("entries", state.size());
        tree.put("asOf", state.time().toString());
        tree.put("documents", state.documents().size());
        tree.put("sources", state.sources().size());
        tree.put("claims", standings(state));
        tree.put("incidents", levels(conclusions));
        tree.put("outcomes", outcomes(conclusions));
        tree.put("coverage", CoverageWords.tree(conclusions.watching().overall()));
        tree.put("commitments", CommitmentWords.counts(conclusions.commitments()));
        tree.put("rounds", state.observed().rounds().size());
        tree.put("calls", state.observed().calls().size());
        tree.put("cases", new CaseLines(conclusions).figures());
        tree.put("passedOver", state.passedOver());
        tree.put("unused", state.unused().size());
        tree.put("doubts", conclusions.store().review().size());
        tree.put("digests", state.digests().stream().map(Digested::index).toList());
        return tree;
    }
}
