package org.sulh.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.Fact;
import org.sulh.model.FactValue;
import org.sulh.model.WorkedExample;
import org.sulh.model.WorkedExample.Expectation;

/** Reads a file of {@code examples}: a list of worked examples. */
final class ExamplesFile {
    static final String FOLDER = "examples";

    private static final Set<String> EXAMPLE = Words.set("id title text facts expect");
    private static final Set<String> EXPECTATION = Words.set("clause party outcome missing");
    private static final String UNKNOWN = "unknown";
    private static final Pattern ZONE = Pattern.compile("incident\\.in_zone(?:\\['([a-z0-9-]+)']|\\.([a-z0-9-]+))");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private ExamplesFile() {}

    static Optional<WorkedExample> read(Fields example) {
        return example.read(EXAMPLE, f -> {
            List<Expectation> expected = f.list("expect", EXPECTATION, ExamplesFile::expectation);
            return new WorkedExample(
                    f.text("id"),
                    f.translations("title"),
                    f.translations("text"),
                    f.findEntry("facts").map(ExamplesFile::facts).orElse(Map.of()),
                    expected);
        });
    }

    private static Expectation expectation(Fields f) {
        return new Expectation(
                f.text("clause"),
                f.text("party"),
                f.oneOf("outcome", Outcome.values(), Outcome::formName),
                f.texts("missing"));
    }

    private static Map<String, FactValue> facts(Fields f) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        f.values().forEach((name, value) -> {
            Matcher zone = ZONE.matcher(name);
            if (name.equals(Fact.IN_ZONE.formName()) && value instanceof YamlValue.Mapping zones) {
                zones.values().forEach((id, is) -> facts.put(Fact.inZone(id), fact(f, name, Fact.Kind.FLAG, is)));
            } else if (zone.matches()) {
                String id = zone.group(1) == null ? zone.group(2) : zone.group(1);
                facts.put(Fact.inZone(id), fact(f, name, Fact.Kind.FLAG, value));
            } else {
                Fact fact = Fact.find(name)
                        .filter(known -> known != Fact.PARTY)
                        .orElseThrow(() -> f.wrong(name, "is no fact of an incident", "the facts are " + names()));
                facts.put(name, fact(f, name, fact.kind(), value));
            }
        });
        return facts;
    }

    private static String names() {
        return Stream.of(Fact.values())
                .filter(fact -> fact != Fact.PARTY)
                .map(Fact::formName)
                .collect(Collectors.joining(", "));
    }

    private static FactValue fact(Fields f, String name, Fact.Kind kind, YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar && scalar.text().strip().equals(UNKNOWN)) {
            return FactValue.UNKNOWN;
        }
        return findFact(kind, value)
                .orElseThrow(() -> f.wrong(name, "is not " + kind.words(), "write " + kind.words() + ", or unknown"));
    }

    private static Optional<FactValue> findFact(Fact.Kind kind, YamlValue value) {
        if (kind == Fact.Kind.WORD_SET) {
            return words(value);
        }
        if (!(value instanceof YamlValue.Scalar scalar)) {
            return Optional.empty();
        }
        String text = scalar.text().strip();
        return switch (kind) {
            case WORD -> scalar.isText() ? Optional.of(new FactValue.Word(text)) : Optional.empty();
            case FLAG -> flag(text);
            case WHOLE ->
                WHOLE.matcher(text).matches()
                        ? Optional.of(new FactValue.Whole(Long.parseLong(text)))
                        : Optional.empty();
            case DAY -> day(text);
            case WORD_SET, ZONES -> Optional.empty();
        };
    }

    private static Optional<FactValue> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(new FactValue.Flag(true));
            case "false" -> Optional.of(new FactValue.Flag(false));
            default -> Optional.empty();
        };
    }

    private static Optional<FactValue> day(String text) {
        try {
            return Optional.of(new FactValue.Day(LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<FactValue> words(YamlValue value) {
        if (value instanceof YamlValue.Sequence sequence
                && sequence.elements().stream().allMatch(e -> e instanceof YamlValue.Scalar s && s.isText())) {
            return Optional.of(FactValue.WordSet.of(sequence.elements().stream()
                    .map(e -> ((YamlValue.Scalar) e).text().strip())
                    .toList()));
        }
        return Optional.empty();
    }
}
