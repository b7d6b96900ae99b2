package org.sulh.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.Stage;
import org.sulh.model.Course.StepRule;
import org.sulh.model.StepName;

/**
 * Reads {@code course.yaml}, and the usual course, which is of the same form and stands in for it.
 *
 * <p>A pack that leaves its course to the usual one is decided by it all the same, and the usual course may change with
 * the program. So its bytes count as a file of such a pack, {@value #USUAL}: a kept copy of the pack holds it, and is
 * decided by what it holds.
 */
final class CourseFile {
    static final String NAME = "course.yaml";

    /** The usual course as a copy of a pack keeps it. */
    static final String USUAL = "usual-course.yaml";

    private static final Set<String> KEYS = Words.set("stages owners steps");
    private static final Set<String> STAGE = Words.set("id text");
    private static final Set<String> STEP = Words.set("step in to by needs starts ends stops resumes");

    private CourseFile() {}

    static Optional<Course> read(Fields file) {
        return file.read(KEYS, f -> {
            List<Stage> stages = f.list("stages", STAGE, s -> new Stage(s.text("id"), s.translations("text")));
            List<StepRule> steps = f.list("steps", STEP, CourseFile::step);
            return new Course(
                    stages, steps, f.findEntry("owners").map(CourseFile::owners).orElse(Map.of()));
        });
    }

    private static StepRule step(Fields f) {
        return new StepRule(
                f.oneOf("step", StepName.values(), StepName::formName),
                f.texts("in"),
                f.findText("to"),
                f.texts("by"),
                f.someOf("needs", Need.values(), Need::formName),
                f.texts("starts"),
                f.texts("ends"),
                f.texts("stops"),
                f.texts("resumes"));
    }

    private static Map<String, String> owners(Fields f) {
        Map<String, String> owners = new LinkedHashMap<>();
        f.values().keySet().forEach(clock -> owners.put(clock, f.text(clock)));
        return owners;
    }

    /** The bytes of the usual course of this version of the program. */
    static byte[] usualBytes() {
        try (InputStream in = Objects.requireNonNull(CourseFile.class.getResourceAsStream(NAME))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
