package org.sulh.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.sulh.intake.CaseFile.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A node of a case file with its place in the file; whatever cannot be read as asked is added to the problems, and is
 * absent.
 */
record CaseNode(JsonNode json, String path, List<Problem> problems) {
    CaseNode at(String field) {
        return new CaseNode(json.path(field), path.isEmpty() ? field : path + "." + field, problems);
    }

    private CaseNode at(int index) {
        return new CaseNode(json.path(index), path + "[" + index + "]", problems);
    }

    void complain(String reason) {
        problems.add(new Problem(path, reason));
    }

    boolean isAbsent() {
        return json.isMissingNode() || json.isNull();
    }

    boolean isObject() {
        return json.isObject();
    }

    /** The text of a scalar; empty text is absent. */
    Optional<String> findText() {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!json.isValueNode()) {
            complain("must be a text");
            return Optional.empty();
        }
        return Optional.of(IntakeException.oneLine(json.asString())).filter(text -> !text.isBlank());
    }

    Optional<String> requireText() {
        Optional<String> text = findText();
        if (text.isEmpty() && (isAbsent() || json.isValueNode())) {
            complain("is missing");
        }
        return text;
    }

    /** The texts of a list, or of one text alone. */
    List<String> listTexts() {
        if (!json.isArray()) {
            return findText().stream().toList();
        }
        return listNodes().stream().flatMap(n -> n.findText().stream()).toList();
    }

    /** The nodes of a list; none when it is absent. */
    List<CaseNode> listNodes() {
        if (isAbsent()) {
            return List.of();
        }
        if (!json.isArray()) {
            complain("must be a list");
            return List.of();
        }
        List<CaseNode> nodes = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            nodes.add(at(i));
        }
        return nodes;
    }

    /** The nodes of a list that are objects. */
    List<CaseNode> listObjects() {
        List<CaseNode> objects = new ArrayList<>();
        for (CaseNode node : listNodes()) {
            if (node.isObject()) {
                objects.add(node);
            } else {
                node.complain("must be an object");
            }
        }
        return objects;
    }

    /** A calendar day; a time behind it is left out, and its offset does not move the day. */
    Optional<LocalDate> findDay() {
        Optional<String> text = findText();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String written = text.get();
            boolean timed = written.length() > 10 && (written.charAt(10) == 'T' || written.charAt(10) == ' ');
            return Optional.of(LocalDate.parse(timed ? written.substring(0, 10) : written));
        } catch (DateTimeException e) {
            complain("'" + text.get() + "' is not a day such as 2025-11-06");
            return Optional.empty();
        }
    }

    OptionalInt findCount() {
        if (isAbsent()) {
            return OptionalInt.empty();
        }
        if (!json.isIntegralNumber() || !json.canConvertToInt() || json.asInt() < 0) {
            complain("must be a whole number, 0 or more");
            return OptionalInt.empty();
        }
        return OptionalInt.of(json.asInt());
    }

    OptionalDouble findNumber() {
        if (isAbsent()) {
            return OptionalDouble.empty();
        }
        if (!json.isNumber() || !Double.isFinite(json.asDouble())) {
            complain("must be a number");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(json.asDouble());
    }

    boolean findFlag() {
        if (!isAbsent() && !json.isBoolean()) {
            complain("must be true or false");
        }
        return json.isBoolean() && json.asBoolean();
    }

    /** Complains of fields that nobody reads: a slip of the pen must not lose a toll in silence. */
    void allowOnly(Set<String> fields) {
        for (String field : json.propertyNames()) {
            if (!fields.contains(field)) {
                at(field).complain("is not a field of a case file here");
            }
        }
    }
}
