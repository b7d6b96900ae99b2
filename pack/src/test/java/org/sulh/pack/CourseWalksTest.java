package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Course;
import org.sulh.model.Course.Stage;
import org.sulh.model.Course.StepRule;
import org.sulh.model.StepName;
import org.sulh.model.Texts;

/** What the check tells of a course, held against cases that wander through it at random; and the names exchanged. */
class CourseWalksTest {
    private static final List<StepName> STEPS = List.of(
            StepName.NOTICE,
            StepName.REPLY,
            StepName.INQUIRY_TAKEN_UP,
            StepName.FINDING_UNABLE,
            StepName.REOPENING,
            StepName.CLOSURE);

    @TempDir
    Path folder;

    @Test
    void aFindingIsToldExactlyWhenACaseCanWanderToItWithoutNotice() {
        Random random = new Random(31);
        int told = 0;
        int silent = 0;
        for (int round = 0; round < 300; round++) {
            Course course = course(random);
            boolean isTold = mistakes(course).stream().anyMatch(mistake -> mistake.contains("without notice"));
            boolean isMet = IntStream.range(0, 1_000).anyMatch(_ -> wandersToAFindingUnheard(course, random));
            assertThat(isTold).as(course.toString()).isEqualTo(isMet);
            told += isTold ? 1 : 0;
            silent += isTold ? 0 : 1;
        }
        assertThat(told).isGreaterThan(50);
        assertThat(silent).isGreaterThan(50);
    }

    @Test
    void aStageIsToldExactlyWhenNoCaseWandersThere() {
        Random random = new Random(32);
        for (int round = 0; round < 200; round++) {
            Course course = course(random);
            Set<String> met = new HashSet<>();
            IntStream.range(0, 1_000).forEach(_ -> met.addAll(wander(course, random)));
            List<String> mistakes = mistakes(course);
            for (Stage stage : course.stages()) {
                assertThat(mistakes.stream()
                                .anyMatch(m -> m.contains("stage " + stage.id() + ": id: no step leads here")))
                        .as(stage.id() + " of " + course)
                        .isEqualTo(!met.contains(stage.id()));
            }
        }
    }

    private static Course course(Random random) {
        List<Stage> stages = IntStream.range(0, 4)
                .mapToObj(i -> new Stage("s" + i, Texts.english("stage")))
                .toList();
        List<StepRule> rules = new ArrayList<>();
        for (StepName step : STEPS) {
            List<String> in = Stream.of("s0", "s1", "s2", "s3")
                    .filter(_ -> random.nextInt(3) == 0)
                    .toList();
            if (!in.isEmpty()) {
                Optional<String> to = random.nextBoolean() ? Optional.of("s" + random.nextInt(4)) : Optional.empty();
                rules.add(new StepRule(
                        step, in, to, List.of("chair"), List.of(), List.of(), List.of(), List.of(), List.of()));
            }
        }
        return new Course(stages, rules, Map.of());
    }

    private static boolean wandersToAFindingUnheard(Course course, Random random) {
        String stage = "s0";
        for (int i = 0; i < 20; i++) {
            String here = stage;
            List<StepRule> open = course.steps().stream()
                    .filter(rule -> rule.in().contains(here))
                    .toList();
            if (open.isEmpty()) {
                return false;
            }
            StepRule taken = open.get(random.nextInt(open.size()));
            if (taken.step() == StepName.NOTICE) {
                return false;
            }
            if (taken.step() == StepName.FINDING_UNABLE) {
                return true;
            }
            stage = taken.to().orElse(here);
        }
        return false;
    }

    private static List<String> wander(Course course, Random random) {
        List<String> met = new ArrayList<>(List.of("s0"));
        for (int i = 0; i < 20; i++) {
            String here = met.getLast();
            List<StepRule> open = course.steps().stream()
                    .filter(rule -> rule.in().contains(here))
                    .toList();
            if (open.isEmpty()) {
                break;
            }
            met.add(open.get(random.nextInt(open.size())).to().orElse(here));
        }
        return met;
    }

    private static List<String> mistakes(Course course) {
        Mistakes mistakes = new Mistakes();
        new CourseCheck(course, Set.of("chair"), new PartMistakes(new Parts(), mistakes)).check();
        return mistakes.all();
    }

    @Test
    void withTheNamesOfThePartiesExchangedThePackIsExchangedAndNothingElse() throws IOException, PackException {
        ChangedPack.copy(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, exchanged(Files.readString(file)));
            }
        }
        Map<String, String> before = Pack.load(ChangedPack.LAKE).parts();
        Map<String, String> after = Pack.load(folder).parts();
        before.forEach((name, text) -> assertThat(lines(after.getOrDefault(exchanged(name), "")))
                .as(name)
                .isEqualTo(lines(exchanged(text))));
        assertThat(after).hasSameSizeAs(before);
    }

    /** Without the order of keys, which follows their names. */
    private static List<String> lines(String text) {
        return text.replaceAll("[{}]", "\n").lines().sorted().toList();
    }

    private static String exchanged(String text) {
        return text.replace("northland", "\u0001")
                .replace("southland", "northland")
                .replace("\u0001", "southland");
    }
}
