package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.WorkedExample;
import org.sulh.model.WorkedExample.Expectation;
import org.sulh.pack.Pack;
import org.sulh.pack.PackException;
import org.sulh.pipeline.rules.RuleMistake;
import org.sulh.pipeline.rules.Rulebook;
import org.sulh.pipeline.rules.RulebookException;
import org.sulh.pipeline.verify.Verify;

/**
 * What is to be said of a pack before anyone adopts it.
 *
 * @param pack absent when its files cannot be used
 * @param mistakes each as {@code file[:line]: reason; mend}
 * @param answers what the worked examples expect and what came out
 * @param remarks what is no mistake and still worth a look, one sentence each
 */
record PackCheck(Optional<Pack> pack, List<String> mistakes, List<Answer> answers, List<String> remarks) {
    PackCheck {
        mistakes = List.copyOf(mistakes);
        answers = List.copyOf(answers);
        remarks = List.copyOf(remarks);
    }

    /**
     * What one clause says in one example.
     *
     * @param where file and line of the example
     * @param told what came out
     */
    record Answer(String where, WorkedExample example, Expectation expected, ApparentBreach told) {
        boolean isAsExpected() {
            return told.outcome() == expected.outcome()
                    && (expected.missing().isEmpty()
                            || List.copyOf(expected.missing()).stream()
                                    .sorted()
                                    .toList()
                                    .equals(told.missing().stream().sorted().toList()));
        }
    }

    static PackCheck of(Path folder) {
        Pack pack;
        try {
            pack = Pack.load(folder);
        } catch (PackException e) {
            return new PackCheck(Optional.empty(), e.mistakes(), List.of(), List.of());
        }
        List<String> mistakes = new ArrayList<>();
        pack.evidence().ifPresent(table -> {
            try {
                Verify.check(table);
            } catch (IllegalArgumentException e) {
                mistakes.add("evidence.csv: " + e.getMessage()
                        + "; correct it, or leave the file out to use the table that ships with Sulh");
            }
        });
        Rulebook rules;
        try {
            rules = Rulebook.compile(pack.agreement(), pack.actors());
        } catch (RulebookException e) {
            e.mistakes().forEach(mistake -> mistakes.add(located(pack, mistake)));
            return new PackCheck(Optional.of(pack), mistakes, List.of(), List.of());
        }
        Map<WorkedExample, List<ApparentBreach>> told = ExampleRuns.run(rules, pack.examples());
        return new PackCheck(Optional.of(pack), mistakes, answers(pack, told), PackRemarks.of(pack, rules, told));
    }

    /** A mistake of the rules with the place where it stands. */
    static String located(Pack pack, RuleMistake mistake) {
        String where = pack.where(mistake.part(), mistake.key());
        int colon = where.lastIndexOf(':');
        String line = colon < 0
                ? where
                : where.substring(0, colon + 1) + (Integer.parseInt(where.substring(colon + 1)) + mistake.line());
        return line + ": " + mistake;
    }

    private static List<Answer> answers(Pack pack, Map<WorkedExample, List<ApparentBreach>> told) {
        List<Answer> answers = new ArrayList<>();
        told.forEach((example, outcomes) -> {
            for (Expectation expected : example.expected()) {
                ApparentBreach outcome = outcomes.stream()
                        .filter(o -> o.clause().equals(expected.clause())
                                && o.party().equals(expected.party()))
                        .findFirst()
                        .orElseGet(() -> notBound(expected, pack.agreement().version()));
                answers.add(new Answer(pack.where("example " + example.id(), "expect"), example, expected, outcome));
            }
        });
        return answers;
    }

    /** A clause that does not bind a party does not speak of its conduct. */
    private static ApparentBreach notBound(Expectation expected, String version) {
        return new ApparentBreach(
                "i-example",
                expected.clause(),
                expected.party(),
                Outcome.NOT_APPLICABLE,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                version);
    }

    /** Whether nothing has to be mended. */
    boolean isSound() {
        return mistakes.isEmpty() && answers.stream().allMatch(Answer::isAsExpected);
    }
}
