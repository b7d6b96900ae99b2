package org.sulh.pack;

import java.util.List;
import java.util.Map;

/** A value of a YAML file, with the line on which it begins, counted from 1. */
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

    /** Keys with their values, in the order of the file. */
    record Mapping(int line, Map<String, YamlValue> values) implements YamlValue {}

    default String kind() {
        return switch (this) {
            case Scalar scalar when scalar.isText() -> "a text";
            case Scalar scalar -> scalar.text().isEmpty() ? "empty" : "not a text for YAML";
            case Sequence _ -> "a list";
            case Mapping _ -> "a mapping";
        };
    }
}
