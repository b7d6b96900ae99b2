package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.StepRule;
import org.sulh.model.StepName;

/** The course of a case, on the invented lake truce and as it usually is. */
class CourseTest {
    @TempDir
    Path folder;

    @Test
    void everyKeyOfACourseIsRead() throws PackException {
        Course course =
                Pack.load(ChangedPack.LAKE).agreement().procedure().course().orElseThrow();
        assertThat(course.stages()).extracting(Course.Stage::id).containsExactly("lodged", "told", "found", "over");
        assertThat(course.stages().get(1).text().byLanguage()).containsEntry("fr", "L'intimé est informé");
        assertThat(course.owners())
                .containsOnly(entry("notice", "mechanism"), entry("reply", "respondent"), entry("visit", "nobody"));
        StepRule notice = rule(course, StepName.NOTICE);
        assertThat(notice.in()).containsExactly("lodged");
        assertThat(notice.to()).contains("told");
        assertThat(notice.by()).containsExactly("guarantor:isle");
        assertThat(notice.ends()).containsExactly("notice");
        assertThat(notice.starts()).containsExactly("reply", "visit");
        assertThat(rule(course, StepName.MOTION).needs()).containsExactly(Need.SESSION, Need.VISIT_OR_DENIAL);
        assertThat(rule(course, StepName.VISIT_DENIED).stops()).containsExactly("visit");
        assertThat(rule(course, StepName.VISIT_PLANNED).resumes()).containsExactly("visit");
        assertThat(rule(course, StepName.REPLY).to()).isEmpty();
    }

    private static StepRule rule(Course course, StepName step) {
        return course.steps().stream()
                .filter(rule -> rule.step() == step)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPackWithoutACourseOfItsOwnGoesByTheUsualOneWhichCountsAsAFileOfIt() throws PackException {
        Pack river = Pack.load(PackTest.GOOD);
        assertThat(river.agreement().procedure().course()).contains(Pack.usualCourse());
        assertThat(river.files()).containsKey("usual-course.yaml").doesNotContainKey("course.yaml");
        assertThat(river.parts()).containsKeys("stage lodged", "step motion", "course owners");
        assertThat(Pack.load(ChangedPack.LAKE).files())
                .containsKey("course.yaml")
                .doesNotContainKey("usual-course.yaml");
    }

    @Test
    void theUsualCourseHasARuleForEveryStepAndNoMistake() {
        Course usual = Pack.usualCourse();
        assertThat(usual.steps()).extracting(StepRule::step).containsExactlyInAnyOrder(StepName.values());
        Mistakes mistakes = new Mistakes();
        YamlFile.mapping(CourseFile.USUAL, new String(CourseFile.usualBytes(), StandardCharsets.UTF_8), mistakes)
                .ifPresent(tree -> {
                    Parts parts = new Parts();
                    parts.addCourse(tree);
                    Set<String> roles = Words.set("party:* monitor registrar analyst chair guarantor member respondent "
                            + "complainant either-party appeal-body");
                    new CourseCheck(usual, roles, new PartMistakes(parts, mistakes)).check();
                });
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void aKeptCopyGoesByTheUsualCourseThatItHolds() throws IOException, PackException {
        Pack river = Pack.load(PackTest.GOOD);
        for (Map.Entry<String, byte[]> file : river.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(Pack.load(folder).files()).containsExactlyEntriesOf(river.files());
        Path usual = folder.resolve("usual-course.yaml");
        Files.writeString(usual, Files.readString(usual).replace("by: [chair, analyst]}", "by: [analyst]}"));
        Pack kept = Pack.load(folder);
        assertThat(rule(kept.agreement().procedure().course().orElseThrow(), StepName.INQUIRY_TAKEN_UP)
                        .by())
                .containsExactly("analyst");
        assertThat(kept.parts().get("step inquiry-taken-up"))
                .isNotEqualTo(river.parts().get("step inquiry-taken-up"));
    }

    @Test
    void aCourseAndACopyOfTheUsualOneDoNotStandInOneFolder() throws IOException {
        ChangedPack.copy(folder);
        Files.write(folder.resolve("usual-course.yaml"), CourseFile.usualBytes());
        assertThat(ChangedPack.mistakes(folder)).contains("usual-course.yaml: course.yaml takes its place");
    }

    @Test
    void wordsThatNobodyKnowsAreToldWithTheirLine() throws IOException {
        assertThat(changed("step: vote", "step: vot")).contains("course.yaml:19: steps[10].step: 'vot' is unknown");
        assertThat(changed("visit-or-denial", "visit-or-not"))
                .contains("'visit-or-not' is unknown; it is one of notice");
        assertThat(changed("in: [told], by: [respondent]", "in: [tolled], by: [respondent]"))
                .contains(
                        "course.yaml:12: step reply: in: 'tolled' is no stage; it is one of lodged, told, found, over");
        assertThat(changed("to: told, by: ['guarantor:isle']", "to: toll, by: ['guarantor:isle']"))
                .contains("step notice: to: 'toll' is no stage");
        assertThat(changed("'guarantor:isle'", "'guarantor:northland'"))
                .contains("step notice: by: 'guarantor:northland' is no role; it is one of chair");
        assertThat(changed("'party:northland'", "'party:isle'"))
                .contains("step complaint: by: 'party:isle' is no role");
        assertThat(changed("starts: [reply, visit]", "starts: [reply, visit, tea]"))
                .contains("course.yaml:11: step notice: starts: 'tea' is no clock");
        assertThat(changed("visit: nobody", "visit: weather"))
                .contains("course.yaml:7: course owners: visit: 'weather' is no owner of a clock");
    }

    @Test
    void everyClockIsStartedAndOwned() throws IOException {
        assertThat(changed("starts: [reply, visit]", "starts: [reply]"))
                .contains("step visit-denied: stops: no step starts the clock 'visit'")
                .contains("course owners: visit: no step starts the clock 'visit'");
        assertThat(changed(", visit: nobody}", "}"))
                .contains("course.yaml:7: course: owners: nobody owns the clock 'visit'");
        assertThat(changed("starts: [reply, visit]", "starts: [visit]"))
                .contains("procedure.yaml:4: procedure reply: hours: no step of the course starts the clock 'reply'");
    }

    @Test
    void noStepAndNoStageStandsTwice() throws IOException {
        assertThat(changed("step: visit-planned", "step: visit-made"))
                .contains("step visit-made: id: another step has this id");
        assertThat(changed("{id: over, text: N", "{id: found, text: N")).contains("another stage has this id");
    }

    @Test
    void whatACaseNeedsToGetThroughHasARule() throws IOException {
        for (String step : List.of("complaint", "notice", "reply", "motion", "vote", "closure")) {
            assertThat(without(step)).as(step).contains("course: steps: the step " + step + " has no rule");
        }
        assertThat(without("finding-.*")).contains("course: steps: no finding has a rule");
        assertThat(without("session-opened")).contains("step motion: needs: no step brings about 'session'");
        assertThat(without("appeal")).contains("step appeal-overturned: needs: no step brings about 'appeal'");
        assertThat(changed("- {step: complaint, by", "- {step: complaint, to: told, by"))
                .contains("a complaint puts a case at the first stage");
    }

    @Test
    void everyStageLiesOnAWayFromTheFirstToTheLast() throws IOException {
        assertThat(changed("  - {id: found,", "  - {id: limbo, text: Nowhere}\n  - {id: found,"))
                .contains("course.yaml:5: stage limbo: id: no step leads here")
                .contains("course.yaml:5: stage limbo: id: a case that stands here never gets to over");
        assertThat(changed("in: [told, found], to: over", "in: [told], to: over"))
                .isEmpty();
    }

    @Test
    void nothingIsFoundWithoutNotice() throws IOException {
        String heard = "- {step: finding-unable, in: [told, found]";
        String unheard = "step finding-unable: in: a case gets here without notice to the respondent";
        assertThat(changed(heard, "- {step: finding-unable, in: [lodged, told]"))
                .contains(unheard);
        assertThat(changed("in: [lodged], to: over", "in: [lodged], to: told")).contains(unheard);
        assertThat(changed(
                        "to: found, by: [member], needs: [session]}\n  - {step: measure",
                        "to: found, by: [member], needs: [session, notice]}\n  - {step: measure"))
                .isEmpty();
    }

    @Test
    void membersNeedAPanelAndAnAppealNeedsABody() throws IOException {
        ChangedPack.copy(folder);
        Path procedure = folder.resolve("procedure.yaml");
        Files.write(
                procedure,
                Files.readAllLines(procedure).stream()
                        .filter(line -> !line.startsWith("panel") && !line.startsWith("appeal"))
                        .toList());
        assertThat(ChangedPack.mistakes(folder))
                .contains("step vote: by: the procedure has no panel, so nobody is a member")
                .contains("step appeal-overturned: by: the procedure has no appeal, so there is no appeal body");
    }

    private String changed(String text, String replacement) throws IOException {
        return ChangedPack.mistakes(folder, "course.yaml", text, replacement);
    }

    private String without(String step) throws IOException {
        ChangedPack.copy(folder);
        Path course = folder.resolve("course.yaml");
        Files.write(
                course,
                Files.readAllLines(course).stream()
                        .filter(line -> !line.matches("  - \\{step: " + step + ",.*"))
                        .toList());
        return ChangedPack.mistakes(folder);
    }
}
