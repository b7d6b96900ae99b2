package org.sulh.pipeline.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Finding;
import org.sulh.model.Ladder;
import org.sulh.model.Ladder.Cap;
import org.sulh.model.Rung;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseFile.LadderProposal;

/**
 * What the ladder proposes for a violation: every rung that answers its severity, intent and recurrence and lies under the
 * caps. It proposes, and people choose. A pure function of ladder, text and recurrence: whose violation it is plays no part.
 */
public final class Consequence {
    private Consequence() {}

    /**
     * @param text a finding of violation
     * @param recurrence the how manieth it is, from 1
     */
    public static LadderProposal propose(Ladder ladder, Finding.Text text, int recurrence) {
        if (text.excuse().isPresent()) {
            return new LadderProposal(
                    List.of(),
                    Optional.empty(),
                    "the violation is excused: " + text.excuse().get());
        }
        Severity severity = text.severity().orElseThrow();
        Intent intent = text.intent().orElseThrow();
        List<Cap> caps = ladder.caps().stream()
                .filter(cap -> cap.severity().isEmpty() || cap.severity().contains(severity))
                .filter(cap -> cap.intent().isEmpty() || cap.intent().contains(intent))
                .toList();
        int most = ladder.rungs().size() - 1;
        List<String> bearing = new ArrayList<>();
        for (Cap cap : caps) {
            most = Math.min(most, ladder.indexOf(cap.most()));
            bearing.add(cap.id());
        }
        List<String> rungs = new ArrayList<>();
        for (int i = 0; i <= most; i++) {
            Rung rung = ladder.rungs().get(i);
            if (!rung.provisional() && answers(rung, severity, intent, recurrence)) {
                rungs.add(rung.id());
            }
        }
        String what = severity.formName().replace('-', ' ') + ", " + intent.formName() + ", number " + recurrence
                + " of its clause";
        return new LadderProposal(
                rungs,
                most >= 0 ? Optional.of(ladder.rungs().get(most).id()) : Optional.empty(),
                (rungs.isEmpty() ? "no rung answers what was found: " : "answers what was found: ")
                        + what
                        + (bearing.isEmpty() ? "" : "; capped by " + String.join(", ", bearing)));
    }

    private static boolean answers(Rung rung, Severity severity, Intent intent, int recurrence) {
        return (rung.severity().isEmpty() || rung.severity().contains(severity))
                && (rung.intent().isEmpty() || rung.intent().contains(intent))
                && recurrence >= rung.recurrence().orElse(1);
    }
}
