package org.sulh.pack;

import java.util.List;
import org.sulh.model.Ladder;
import org.sulh.model.Ladder.Cap;
import org.sulh.model.Ladder.Excuse;
import org.sulh.model.Rung;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;

/**
 * Checks that the caps of a ladder name its rungs and leave each rung something that it may answer. That the rungs stand
 * from the lightest on is for people to see: no machine can weigh one consequence against another.
 */
record LadderCheck(Ladder ladder, PartMistakes mistakes) {
    void check() {
        mistakes.checkOnce("rung", ladder.rungs(), Rung::id);
        mistakes.checkOnce("cap", ladder.caps(), Cap::id);
        mistakes.checkOnce("excuse", ladder.excuses(), Excuse::id);
        List<String> rungs = ladder.rungs().stream().map(Rung::id).toList();
        ladder.caps().forEach(cap -> mistakes.checkKnown("cap " + cap.id(), "most", cap.most(), "rung", rungs));
        // A cap on a rung that is not there is a mistake of its own, and caps nothing.
        for (Rung rung : ladder.rungs()) {
            if (!rung.provisional() && !canAnswer(rung)) {
                mistakes.add(
                        "rung " + rung.id(),
                        "id",
                        "all that it answers is capped below it",
                        "raise a cap, or let the rung answer something else");
            }
        }
    }

    private boolean canAnswer(Rung rung) {
        int height = ladder.indexOf(rung.id());
        for (Severity severity : orAll(rung.severity(), Severity.values())) {
            for (Intent intent : orAll(rung.intent(), Intent.values())) {
                boolean below = ladder.caps().stream()
                        .filter(cap -> speaksOf(cap, severity, intent))
                        .mapToInt(cap -> ladder.indexOf(cap.most()))
                        .anyMatch(most -> most >= 0 && most < height);
                if (!below) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean speaksOf(Cap cap, Severity severity, Intent intent) {
        return (cap.severity().isEmpty() || cap.severity().contains(severity))
                && (cap.intent().isEmpty() || cap.intent().contains(intent));
    }

    private static <E> List<E> orAll(List<E> some, E[] all) {
        return some.isEmpty() ? List.of(all) : some;
    }
}
