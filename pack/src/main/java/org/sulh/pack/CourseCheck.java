package org.sulh.pack;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.Stage;
import org.sulh.model.Course.StepRule;
import org.sulh.model.StepName;

/** Checks that a course names what is there, has a rule for what no case gets through without, and owns its clocks. */
final class CourseCheck {
    /** Clocks; how long each runs stands in {@code procedure.yaml}. */
    private static final Set<String> CLOCKS = Words.set(String.join(" ", ProcedureFile.CLOCKS) + " appeal");

    private static final Set<String> OWNERS =
            Words.set(String.join(" ", Course.MECHANISM, Course.RESPONDENT, Course.COMPLAINANT, Course.NOBODY));
    static final Set<StepName> FINDINGS =
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
        new CourseWays(course, mistakes).check();
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

    private static String part(StepRule rule) {
        return "step " + rule.step().formName();
    }

    private static String words(Collection<StepName> steps) {
        return steps.stream().map(StepName::formName).collect(Collectors.joining(" or "));
    }
}
