package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.model.Course;
import org.sulh.model.Course.Stage;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Procedure;
import org.sulh.report.Names;
import org.sulh.report.Series;
import org.sulh.report.StepWords;

/** The course of a case: its stages, what may be done at each, and the clocks. */
final class CoursePart {
    private static final String NOTE =
            "A case stands at one stage at a time. What every course has is not listed: nothing is found without notice and"
                    + " the time to reply, nobody votes who is recused, no measure is without a finding, and no violation"
                    + " without a clause and evidence.";

    private final AgreementHtml page;
    private final Procedure procedure;
    private final CourseWords words;

    CoursePart(AgreementHtml page, Procedure procedure, Names names) {
        this.page = page;
        this.procedure = procedure;
        words = new CourseWords(names);
    }

    void write() {
        procedure
                .course()
                .ifPresent(course -> page.section("course", "Course of a case", NOTE, () -> {
                    page.table(
                            List.of("Stage", "In words", "What leads on"),
                            course.stages().stream()
                                    .map(stage -> stage(course, stage))
                                    .toList());
                    page.table(
                            List.of("What may be done", "At the stage", "By whom", "What it needs", "Clocks"),
                            course.steps().stream()
                                    .map(rule -> step(course, rule))
                                    .toList());
                    page.table(
                            List.of("Clock", "Runs from", "How long", "Whose time"),
                            clocks(course).stream()
                                    .map(clock -> clock(course, clock))
                                    .toList());
                }));
    }

    private List<Runnable> stage(Course course, Stage stage) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        for (StepRule rule : course.steps()) {
            if (rule.in().contains(stage.id())) {
                rule.to().filter(to -> !to.equals(stage.id())).ifPresent(to -> ways.computeIfAbsent(
                                to, _ -> new ArrayList<>())
                        .add(StepWords.toDo(rule.step())));
            }
        }
        return List.of(page.cell(CourseWords.capital(stage.id())), () -> page.texts(stage.text()), () -> ways(ways));
    }

    private void ways(Map<String, List<String>> ways) {
        if (ways.isEmpty()) {
            page.cell("nothing").run();
        } else {
            page.list(List.copyOf(ways.entrySet()), way -> page.cell(
                            "to " + AgreementHtml.words(way.getKey()) + ": " + Series.or(way.getValue()))
                    .run());
        }
    }

    private List<Runnable> step(Course course, StepRule rule) {
        return List.of(
                page.cell(Series.capital(StepWords.toDo(rule.step()))),
                page.cell(stages(course, rule)),
                page.cell(Series.or(rule.by().stream().map(words::role).toList())),
                page.cell(
                        Series.and(rule.needs().stream().map(CourseWords::need).toList())),
                page.cell(clocks(rule)));
    }

    private static String stages(Course course, StepRule rule) {
        if (rule.in().isEmpty()) {
            return "makes the case";
        }
        List<String> open = course.stages().stream()
                .map(Stage::id)
                .limit(course.stages().size() - 1L)
                .toList();
        return rule.in().size() > 2 && Set.copyOf(rule.in()).equals(Set.copyOf(open))
                ? "every stage before the last"
                : String.join(", ", rule.in().stream().map(AgreementHtml::words).toList());
    }

    private static String clocks(StepRule rule) {
        List<String> effects = new ArrayList<>();
        add(effects, "starts ", rule.starts());
        add(effects, "ends ", rule.ends());
        add(effects, "stops ", rule.stops());
        add(effects, "resumes ", rule.resumes());
        return String.join("; ", effects);
    }

    private static void add(List<String> effects, String verb, List<String> clocks) {
        if (!clocks.isEmpty()) {
            effects.add(verb + Series.and(clocks));
        }
    }

    private static Set<String> clocks(Course course) {
        Set<String> clocks = new LinkedHashSet<>();
        course.steps().forEach(rule -> clocks.addAll(rule.starts()));
        return clocks;
    }

    private List<Runnable> clock(Course course, String clock) {
        List<String> from = course.steps().stream()
                .filter(rule -> rule.starts().contains(clock))
                .map(rule -> StepWords.toDo(rule.step()))
                .toList();
        return List.of(
                page.cell(CourseWords.capital(clock)),
                page.cell(Series.or(from)),
                page.cell(length(clock)),
                page.cell(CourseWords.owner(course.owners().getOrDefault(clock, Course.MECHANISM))));
    }

    private String length(String clock) {
        return clock.equals("appeal")
                ? procedure
                        .appeal()
                        .map(appeal -> Series.count(appeal.hours(), "hour"))
                        .orElse("not settled")
                : procedure
                        .findDeadline(clock)
                        .map(deadline -> Series.count(deadline.hours(), "hour"))
                        .orElse("not settled");
    }
}
