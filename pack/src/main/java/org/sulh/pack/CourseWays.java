package org.sulh.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.Stage;
import org.sulh.model.Course.StepRule;
import org.sulh.model.StepName;

/** Walks every way through a course: each stage lies on one from the first to the last, and none leads to a finding without notice. */
record CourseWays(Course course, PartMistakes mistakes) {
    void check() {
        checkWays();
        checkNotice();
    }

    /** Every stage is come to from the first, and from every stage the last is come to. */
    private void checkWays() {
        Set<String> reached = reach(
                course.stages().getFirst().id(),
                (rule, stage) -> rule.in().contains(stage) ? rule.to().stream() : Stream.empty());
        Set<String> closing = reach(
                course.stages().getLast().id(),
                (rule, stage) -> rule.to().filter(stage::equals).isPresent() ? rule.in().stream() : Stream.empty());
        for (Stage each : course.stages()) {
            String stage = each.id();
            if (!reached.contains(stage)) {
                mistakes.add("stage " + stage, "id", "no step leads here", "lead one here, or take the stage out");
            }
            if (!closing.contains(stage)) {
                mistakes.add(
                        "stage " + stage,
                        "id",
                        "a case that stands here never gets to "
                                + course.stages().getLast().id(),
                        "give it a step that leads on");
            }
        }
    }

    private Set<String> reach(String from, BiFunction<StepRule, String, Stream<String>> neighbours) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String stage = open.remove();
            course.steps().stream()
                    .flatMap(rule -> neighbours.apply(rule, stage))
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    /** Where a case may stand, and whether notice was given on the way there. */
    private record Standing(String stage, boolean noticed) {}

    private void checkNotice() {
        Standing first = new Standing(course.stages().getFirst().id(), false);
        Set<Standing> reached = new HashSet<>(Set.of(first));
        Deque<Standing> open = new ArrayDeque<>(reached);
        Set<StepName> unheard = EnumSet.noneOf(StepName.class);
        while (!open.isEmpty()) {
            Standing standing = open.remove();
            for (StepRule rule : course.steps()) {
                boolean mayBe = rule.in().contains(standing.stage())
                        && (standing.noticed() || !rule.needs().contains(Need.NOTICE));
                if (!mayBe) {
                    continue;
                }
                if (CourseCheck.FINDINGS.contains(rule.step()) && !standing.noticed()) {
                    unheard.add(rule.step());
                }
                Standing next = new Standing(
                        rule.to().orElse(standing.stage()), standing.noticed() || rule.step() == StepName.NOTICE);
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        for (StepName step : unheard) {
            mistakes.add(
                    "step " + step.formName(),
                    "in",
                    "a case gets here without notice to the respondent",
                    "lead every way to it through notice, or write needs: [notice]");
        }
    }
}
