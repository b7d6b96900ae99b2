package org.sulh.testkit.gold;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A place in a file of coded text; what is wrong there is noted, and reading goes on. */
record GoldNode(JsonNode json, String path, List<String> problems) {
    GoldNode at(String field) {
        return new GoldNode(json.path(field), path.isEmpty() ? field : path + "." + field, problems);
    }

    void complain(String reason) {
        problems.add((path.isEmpty() ? "" : path + ": ") + reason);
    }

    boolean isAbsent() {
        return json.isMissingNode() || json.isNull();
    }

    void allowOnly(Set<String> fields) {
        if (!json.isObject()) {
            complain("must be an object");
            return;
        }
        for (String field : json.propertyNames()) {
            if (!fields.contains(field)) {
                at(field)
                        .complain("is no field here; the fields are "
                                + String.join(", ", fields.stream().sorted().toList()));
            }
        }
    }

    Optional<String> find() {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!json.isValueNode()) {
            complain("must be a text");
            return Optional.empty();
        }
        return Optional.of(json.asString()).filter(t -> !t.isBlank());
    }

    /** A value of a form that {@code parse} knows; what it does not know is noted. */
    <T> Optional<T> find(Function<String, T> parse) {
        return find().flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                complain("'" + text + "' cannot stand here: " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    String require(String otherwise) {
        Optional<String> text = find();
        if (text.isEmpty()) {
            complain("is missing");
        }
        return text.orElse(otherwise);
    }

    Optional<LocalDate> findDay() {
        return find(LocalDate::parse);
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
        if (!json.isNumber()) {
            complain("must be a number");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(json.asDouble());
    }

    List<GoldNode> list() {
        if (isAbsent()) {
            return List.of();
        }
        if (!json.isArray()) {
            complain("must be a list");
            return List.of();
        }
        List<GoldNode> nodes = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            nodes.add(new GoldNode(json.get(i), path + "[" + (i + 1) + "]", problems));
        }
        return nodes;
    }
}
