package org.sulh.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is made of, piece by piece under names that a person understands ({@code clause t1}, {@code exception
 * self-defence of t4}, {@code zone buffer}), each with the text of its content and the lines on which it stands.
 */
final class Parts {
    /** Whose entries are parts of their own. */
    private static final String EXCEPTIONS = "exceptions";

    private static final String RULE = "rule";

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Map<String, Line> lines = new HashMap<>();

    /** Where something stands; lines count from 1. */
    record Line(String file, int number) {}

    /** The text of each part, by its name. */
    SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    /** Where a key of a part stands, or the part itself where the key is left out; empty for a part that is not there. */
    Optional<Line> findLine(String part, String key) {
        return Optional.ofNullable(lines.getOrDefault(part + "/" + key, lines.get(part)));
    }

    void addText(String name, String text) {
        texts.putIfAbsent(name, text);
    }

    /** The parts of {@code agreement.yaml}. */
    void addAgreement(YamlValue.Mapping agreement) {
        agreement.values().forEach((key, value) -> {
            switch (key) {
                case "guarantors" -> addEach("guarantor", "actor", value);
                case "definitions" -> addEach("definition", "id", value);
                case "clauses" -> entries(value).forEach(this::addClause);
                default -> add("agreement " + key, agreement.file(), value);
            }
        });
    }

    private void addClause(YamlValue.Mapping clause) {
        String id = id(clause, "id");
        if (clause.values().get(RULE) instanceof YamlValue.Mapping rule) {
            Map<String, YamlValue> values = new TreeMap<>(clause.values());
            values.put(RULE, rule.without(EXCEPTIONS));
            add("clause " + id, new YamlValue.Mapping(clause.file(), clause.line(), values));
            entries(rule.values().get(EXCEPTIONS))
                    .forEach(exception -> add("exception " + id(exception, "id") + " of " + id, exception));
        } else {
            add("clause " + id, clause);
        }
    }

    /** The entries of a list, each under its kind and the value of the key that tells it from the others. */
    void addEach(String kind, String key, YamlValue list) {
        entries(list).forEach(entry -> add(kind + " " + id(entry, key), entry));
    }

    /** The parts of {@code ladder.yaml}. */
    void addLadder(YamlValue.Mapping ladder) {
        ladder.values().forEach((key, value) -> {
            switch (key) {
                case "rungs" -> addEach("rung", "id", value);
                case "caps" -> addEach("cap", "id", value);
                case "excuses" -> addEach("excuse", "id", value);
                default -> add("ladder " + key, ladder.file(), value);
            }
        });
    }

    /** The entries of a mapping, each under its key. */
    void addValues(String kind, YamlValue.Mapping mapping) {
        mapping.values().forEach((key, value) -> add(kind + " " + key, mapping.file(), value));
    }

    void addZones(YamlValue.Mapping collection) {
        for (YamlValue.Mapping feature : entries(collection.values().get("features"))) {
            if (feature.values().get("properties") instanceof YamlValue.Mapping properties) {
                add("zone " + id(properties, "id"), feature);
            }
        }
    }

    /** The parts of {@code course.yaml}, and where its keys stand. */
    void addCourse(YamlValue.Mapping course) {
        lines.put("course", new Line(course.file(), course.line()));
        course.values().forEach((key, value) -> {
            lines.put("course/" + key, new Line(course.file(), value.line()));
            switch (key) {
                case "stages" -> addEach("stage", "id", value);
                case "steps" -> addEach("step", "step", value);
                default -> add("course " + key, course.file(), value);
            }
        });
    }

    private void add(String name, String file, YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            add(name, mapping);
        } else if (texts.putIfAbsent(name, value.canonical()) == null) {
            lines.put(name, new Line(file, value.line()));
        }
    }

    private void add(String name, YamlValue.Mapping entry) {
        if (texts.putIfAbsent(name, entry.canonical()) == null) {
            lines.put(name, new Line(entry.file(), entry.line()));
            addLines(name, entry);
        }
    }

    private void addLines(String name, YamlValue.Mapping entry) {
        entry.values().forEach((key, value) -> {
            lines.putIfAbsent(name + "/" + key, new Line(entry.file(), value.line()));
            if (value instanceof YamlValue.Mapping inner) {
                addLines(name, inner);
            }
        });
    }

    private static List<YamlValue.Mapping> entries(@Nullable YamlValue list) {
        List<YamlValue.Mapping> entries = new ArrayList<>();
        if (list instanceof YamlValue.Sequence sequence) {
            for (YamlValue element : sequence.elements()) {
                if (element instanceof YamlValue.Mapping entry) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static String id(YamlValue.Mapping entry, String key) {
        return entry.values().get(key) instanceof YamlValue.Scalar scalar
                ? scalar.text().strip()
                : "";
    }
}
