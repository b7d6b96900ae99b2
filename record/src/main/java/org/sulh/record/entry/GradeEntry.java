package org.sulh.record.entry;

import java.util.regex.Pattern;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code grade} entry: an Admiralty letter for a source, or a digit for what one document says. The two
 * are collected apart. Of several grades of one thing the last one holds.
 */
public sealed interface GradeEntry extends Payload {
    /** Name of the kind. */
    String KIND = "grade";

    /** In the analyst's words. */
    String reason();

    /**
     * How reliable a source is.
     *
     * @param source as {@link org.sulh.model.Grades} names it
     * @param reliability A to F
     */
    record OfSource(String source, char reliability, String reason) implements GradeEntry {
        private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?");

        /** @throws MalformedException when there is no such source or letter */
        public OfSource {
            if (!SOURCE.matcher(source).matches()) {
                throw new MalformedException("a source is named by a slug, or actor/speaker, not by " + source);
            }
            if (reliability < 'A' || reliability > 'F') {
                throw new MalformedException("reliability is a letter A to F, not " + reliability);
            }
        }

        @Override
        public Json.Obj toData() {
            return Json.Obj.EMPTY
                    .with("source", source)
                    .with("reliability", String.valueOf(reliability))
                    .with("reason", reason);
        }
    }

    /**
     * How credible what a document says is.
     *
     * @param document id
     * @param credibility 1 to 6
     */
    record OfDocument(String document, int credibility, String reason) implements GradeEntry {
        /** @throws MalformedException when there is no such document or digit */
        public OfDocument {
            Ids.document(document);
            if (credibility < 1 || credibility > 6) {
                throw new MalformedException("credibility is a digit 1 to 6, not " + credibility);
            }
        }

        @Override
        public Json.Obj toData() {
            return Json.Obj.EMPTY
                    .with("document", document)
                    .with("credibility", credibility)
                    .with("reason", reason);
        }
    }

    /** @throws MalformedException when it is not the payload of a grade */
    static GradeEntry read(Json.Obj data) {
        Members members = new Members(data, "a grade");
        GradeEntry grade;
        if (data.find("source").isPresent()) {
            String letter = members.text("reliability");
            grade = new OfSource(
                    members.text("source"), letter.length() == 1 ? letter.charAt(0) : '?', members.text("reason"));
        } else {
            grade = new OfDocument(
                    members.text("document"), Math.clamp(members.number("credibility"), 0, 9), members.text("reason"));
        }
        members.end();
        return grade;
    }
}
