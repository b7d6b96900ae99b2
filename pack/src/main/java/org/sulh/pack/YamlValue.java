package org.sulh.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A value of a YAML or JSON file, with the line on which it begins, counted from 1. */
sealed interface YamlValue {
    int line();

    /** A word, number, flag or nothing; {@code isText} tells a text from what YAML takes for a number or a flag. */
    record Scalar(int line, String text, boolean isText) implements YamlValue {}

    /** A list. */
    record Sequence(int line, List<YamlValue> elements) implements YamlValue {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** Keys with their values, in the order of the file, with the name of the file. */
    record Mapping(String file, int line, Map<String, YamlValue> values) implements YamlValue {
        public Mapping {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** This mapping without a key. */
        Mapping without(String key) {
            Map<String, YamlValue> rest = new LinkedHashMap<>(values);
            rest.remove(key);
            return with(rest);
        }

        /** A mapping that stands where this one does, of other keys. */
        Mapping with(Map<String, YamlValue> others) {
            return new Mapping(file, line, others);
        }
    }

    /**
     * The value without what does not count: order of keys, layout, comments. Two values have the same text only when
     * they are the same.
     */
    default String canonical() {
        return switch (this) {
            case Scalar scalar when scalar.isText() -> quoted(scalar.text().strip());
            case Scalar scalar -> scalar.text();
            case Sequence sequence ->
                sequence.elements().stream().map(YamlValue::canonical).collect(Collectors.joining(",\n", "[", "]"));
            case Mapping mapping ->
                new TreeMap<>(mapping.values())
                        .entrySet().stream()
                                .map(field ->
                                        field.getKey() + ": " + field.getValue().canonical())
                                .collect(Collectors.joining("\n", "{", "}"));
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    default String kind() {
        return switch (this) {
            case Scalar scalar when scalar.isText() -> "a text";
            case Scalar scalar -> scalar.text().isEmpty() ? "empty" : "not a text for YAML";
            case Sequence _ -> "a list";
            case Mapping _ -> "a mapping";
        };
    }
}
