package org.sulh.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sulh.model.Agreement;
import org.sulh.model.Course;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Ladder;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Panel;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.TermStatus;
import org.sulh.pipeline.decide.Consequence;

/** What is no mistake of procedure, course and ladder and still worth a look, one sentence each. */
final class CaseRemarks {
    private static final String APPEAL = "appeal";
    private static final String MEMBER = "member";

    private final Agreement agreement;
    private final Procedure procedure;
    private final List<String> remarks = new ArrayList<>();

    private CaseRemarks(Agreement agreement) {
        this.agreement = agreement;
        procedure = agreement.procedure();
    }

    static List<String> of(Agreement agreement) {
        CaseRemarks found = new CaseRemarks(agreement);
        found.procedure.course().ifPresent(found::course);
        found.procedure.panel().ifPresent(found::panel);
        found.ladder(agreement.ladder());
        return List.copyOf(found.remarks);
    }

    private void course(Course course) {
        Set<String> started = new LinkedHashSet<>();
        course.steps().forEach(rule -> started.addAll(rule.starts()));
        for (String clock : started) {
            if (!clock.equals(APPEAL) && procedure.findDeadline(clock).isEmpty()) {
                remarks.add("The procedure gives no hours for the clock " + clock + ": it never runs out.");
            }
        }
        if (procedure.panel().isEmpty()
                && course.steps().stream().anyMatch(rule -> rule.by().contains(MEMBER))) {
            remarks.add("Members find, and the procedure has no panel: whoever opens a session says who sits.");
        }
        if (procedure.appeal().isEmpty()) {
            remarks.add("The procedure has no appeal: a finding can be taken to nobody.");
        }
    }

    private void panel(Panel panel) {
        Set<Integer> seats = new TreeSet<>();
        agreement.parties().forEach(party -> seats.add(panel.seats().getOrDefault("party:" + party, 0)));
        if (seats.size() > 1 && panel.provision().status() == TermStatus.PROPOSAL) {
            remarks.add(
                    "The parties have not the same number of seats in the panel, and nobody has agreed or stated so.");
        }
    }

    /** Violations that no rung answers, those of one severity and number together. */
    private void ladder(Ladder ladder) {
        if (ladder.rungs().isEmpty()) {
            return;
        }
        int last = ladder.rungs().stream()
                .flatMapToInt(rung -> rung.recurrence().stream())
                .max()
                .orElse(1);
        for (Severity severity : Severity.values()) {
            Set<List<Intent>> before = new LinkedHashSet<>();
            for (int number : IntStream.rangeClosed(1, last).toArray()) {
                List<Intent> unanswered = List.of(Intent.values()).stream()
                        .filter(intent -> !isAnswered(ladder, severity, intent, number))
                        .toList();
                if (!unanswered.isEmpty() && before.add(unanswered)) {
                    remarks.add(
                            "No rung of the ladder answers a violation that is " + words(severity.formName()) + " and "
                                    + unanswered.stream()
                                            .map(intent -> words(intent.formName()))
                                            .collect(Collectors.joining(" or "))
                                    + (number == 1 ? "." : ", from number " + number + " on."));
                }
            }
        }
    }

    /** Whether the ladder proposes anything for such a violation, whoever commits it and under whatever clause. */
    private static boolean isAnswered(Ladder ladder, Severity severity, Intent intent, int number) {
        Finding.Text any = new Finding.Text(
                "any",
                "i-any",
                "any",
                Conclusion.VIOLATION,
                Optional.of(severity),
                Optional.of(intent),
                StandardOfProof.REASONABLE_GROUNDS,
                List.of("any"),
                List.of("any"),
                Optional.empty());
        return !Consequence.propose(ladder, any, number).rungs().isEmpty();
    }

    private static String words(String formName) {
        return formName.replace('-', ' ');
    }
}
