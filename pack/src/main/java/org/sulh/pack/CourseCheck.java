package org.sulh.pack;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.Stage;
import org.sulh.model.Course.StepRule;
import org.sulh.model.StepName;

/** Checks that a course names what is there, that a case gets through it to its end, and that nothing is found without notice. */
final class CourseCheck {
    /** Clocks; how long each runs stands in {@code procedure.yaml}. */
    private static final Set<String> CLOCKS = Words.set(String.join(" ", ProcedureFile.CLOCKS) + " appeal");

    private static final Set<String> OWNERS =
            Words.set(String.join(" ", Course.MECHANISM, Course.RESPONDENT, Course.COMPLAINANT, Course.NOBODY));
    private static final Set<StepName> FINDINGS =
            EnumSet.of(StepName.FINDING_VIOLATION, StepName.FINDING_NO_VIOLATION, StepName.FINDING_UNABLE);

    /** Without which no case gets from a complaint to its end, beside one finding. */
    private static final Set<StepName> NEEDED = EnumSet.of(
            StepName.COMPLAINT, StepName.NOTICE, StepName.REPLY, StepName.MOTION, StepName.VOTE, StepName.CLOSURE);

    private final Course course;
    private final Set<String> roles;
    private final PartMistakes mistakes;
    private final Set<String> stages;
    private final Set<StepName> steps = EnumSet.noneOf(StepName.class);

    /** @param roles who may be named under {@code by} */
    CourseCheck(Course course, Set<String> roles, PartMistakes mistakes) {
        this.course = course;
        this.roles = roles;
        this.mistakes = mistakes;
        stages = course.stages().stream().map(Stage::id).collect(Collectors.toCollection(LinkedHashSet::new));
        course.steps().forEach(rule -> steps.add(rule.step()));
    }

    void check() {
        mistakes.checkOnce("stage", course.stages(), Stage::id);
        mistakes.checkOnce("step", course.steps(), rule -> rule.step().formName());
        course.steps().forEach(this::check);
        checkNeeded();
        checkClocks();
        checkWays();
        checkNotice();
    }

    private void check(StepRule rule) {
        String part = part(rule);
        rule.in().forEach(stage -> mistakes.checkKnown(part, "in", stage, "stage", stages));
        rule.to().ifPresent(stage -> mistakes.checkKnown(part, "to", stage, "stage", stages));
        if (rule.step() == StepName.COMPLAINT && rule.to().isPresent()) {
            mistakes.add(part, "to", "a complaint puts a case at the first stage", "leave it out");
        }
        rule.by().forEach(role -> mistakes.checkKnown(part, "by", role, "role", roles));
        for (Need need : rule.needs()) {
            Set<StepName> givers = givers(need);
            if (!givers.isEmpty() && givers.stream().noneMatch(steps::contains)) {
                mistakes.add(
                        part,
                        "needs",
                        "no step brings about '" + need.formName() + "'",
                        "give a rule for " + words(givers) + ", or take it out");
            }
        }
    }

    /** The steps of which one has to be taken before the need can be there; empty when it can be there from the first. */
    private static Set<StepName> givers(Need need) {
        return switch (need) {
            case NOTICE -> EnumSet.of(StepName.NOTICE);
            case REPLY_OR_LAPSE -> EnumSet.of(StepName.REPLY, StepName.CLOCK_LAPSE);
            case VISIT_OR_DENIAL -> EnumSet.of(StepName.VISIT_MADE, StepName.VISIT_DENIED, StepName.CLOCK_LAPSE);
            case SESSION -> EnumSet.of(StepName.SESSION_OPENED);
            case VIOLATION -> EnumSet.of(StepName.FINDING_VIOLATION);
            case FINDING -> FINDINGS;
            case MEASURE -> EnumSet.of(StepName.MEASURE);
            case APPEAL -> EnumSet.of(StepName.APPEAL);
            case NO_VISIT_OPEN, NO_SESSION, ALL_COMPLIED, ALL_ANSWERED, APPEAL_OVER -> EnumSet.noneOf(StepName.class);
        };
    }

    private void checkNeeded() {
        for (StepName step : NEEDED) {
            if (!steps.contains(step)) {
                mistakes.add(
                        "course",
                        "steps",
                        "the step " + step.formName() + " has no rule",
                        "say when it may be taken and by whom; no case gets through without it");
            }
        }
        if (FINDINGS.stream().noneMatch(steps::contains)) {
            mistakes.add("course", "steps", "no finding has a rule", "give one for " + words(FINDINGS));
        }
    }

    private void checkClocks() {
        Set<String> started = new LinkedHashSet<>();
        for (StepRule rule : course.steps()) {
            started.addAll(rule.starts());
        }
        for (StepRule rule : course.steps()) {
            clocks(rule).forEach((key, clocks) -> {
                for (String clock : clocks) {
                    mistakes.checkKnown(part(rule), key, clock, "clock", CLOCKS);
                    if (CLOCKS.contains(clock) && !started.contains(clock)) {
                        mistakes.add(
                                part(rule),
                                key,
                                "no step starts the clock '" + clock + "'",
                                "start it, or take it out");
                    }
                }
            });
        }
        course.owners().forEach((clock, owner) -> {
            mistakes.checkKnown("course owners", clock, owner, "owner of a clock", OWNERS);
            if (!started.contains(clock)) {
                mistakes.add(
                        "course owners", clock, "no step starts the clock '" + clock + "'", "start it, or take it out");
            }
        });
        for (String clock : started) {
            if (CLOCKS.contains(clock) && !course.owners().containsKey(clock)) {
                mistakes.add(
                        "course",
                        "owners",
                        "nobody owns the clock '" + clock + "'",
                        "say whose time it is: " + String.join(", ", OWNERS));
            }
        }
    }

    private static Map<String, List<String>> clocks(StepRule rule) {
        Map<String, List<String>> clocks = new LinkedHashMap<>();
        clocks.put("starts", rule.starts());
        clocks.put("ends", rule.ends());
        clocks.put("stops", rule.stops());
        clocks.put("resumes", rule.resumes());
        return clocks;
    }

    /** Every stage is come to from the first, and from every stage the last is come to. */
    private void checkWays() {
        Set<String> reached = reach(
                course.stages().getFirst().id(),
                (rule, stage) -> rule.in().contains(stage) ? rule.to().stream() : Stream.empty());
        Set<String> closing = reach(
                course.stages().getLast().id(),
                (rule, stage) -> rule.to().filter(stage::equals).isPresent() ? rule.in().stream() : Stream.empty());
        for (String stage : stages) {
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
                if (FINDINGS.contains(rule.step()) && !standing.noticed()) {
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

    private static String part(StepRule rule) {
        return "step " + rule.step().formName();
    }

    private static String words(Collection<StepName> steps) {
        return steps.stream().map(StepName::formName).collect(Collectors.joining(" or "));
    }
}
