package org.sulh.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.model.ClaimForm;
import org.sulh.model.Incident;
import org.sulh.record.fold.Stated;
import org.sulh.record.fold.Stated.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;

/** The claims that wait for a person. */
@Command(
        name = "list",
        description = "List claims under their incidents; without options those that nobody has reviewed.")
final class ReviewListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ReviewCommand review;

    @Mixin
    private final ClaimFilter filter = new ClaimFilter();

    @Option(names = "--json", description = "Print one claim a line as JSON, with its standing and incident.")
    private boolean json;

    ReviewListCommand(Terminal terminal, ReviewCommand review) {
        this.terminal = terminal;
        this.review = review;
    }

    @Override
    public Integer call() {
        RecordIndex index = new RecordIndex(
                RecordView.of(terminal, review.record().folder().root()).conclusions());
        List<Stated> claims = filter.select(index, Standing.UNREVIEWED);
        if (json) {
            claims.forEach(stated -> printJson(stated, index));
        } else {
            print(claims, index);
        }
        return ExitCode.DONE;
    }

    private void print(List<Stated> claims, RecordIndex index) {
        Map<String, List<Stated>> byIncident = new HashMap<>();
        claims.forEach(stated -> index.findIncidentOf(stated.claim().id()).ifPresent(incident -> byIncident
                .computeIfAbsent(incident.id(), key -> new ArrayList<>())
                .add(stated)));
        for (Incident incident : index.conclusions().incidents()) {
            List<Stated> of = byIncident.getOrDefault(incident.id(), List.of());
            if (!of.isEmpty()) {
                terminal.out()
                        .println(IncidentLine.of(incident, index.conclusions().getAssessment(incident.id())));
                of.forEach(stated -> terminal.out().println("  " + ClaimLine.of(stated, index)));
            }
        }
        List<Stated> without = claims.stream()
                .filter(stated -> index.findIncidentOf(stated.claim().id()).isEmpty())
                .toList();
        if (!without.isEmpty()) {
            terminal.out().println("in no incident, since they do not count");
            without.forEach(stated -> terminal.out().println("  " + ClaimLine.of(stated, index)));
        }
        terminal.out().println(claims.size() + (claims.size() == 1 ? " claim" : " claims"));
    }

    private void printJson(Stated stated, RecordIndex index) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("standing", stated.standing().formName());
        tree.put("ordinal", stated.ordinal().toString());
        Optional<Incident> incident = index.findIncidentOf(stated.claim().id());
        incident.ifPresent(in -> tree.put("incident", in.id()));
        tree.put("claim", ClaimForm.toTree(stated.claim()));
        terminal.out().println(new ObjectMapper().writeValueAsString(tree));
    }
}
