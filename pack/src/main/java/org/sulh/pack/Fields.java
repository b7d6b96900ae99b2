package org.sulh.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sulh.model.Texts;

/**
 * The fields of one entry of a YAML file. Each reading method throws {@link WrongValue} with the line and path of the
 * value; {@link #read} turns that into a mistake, so that one bad entry does not hide the next.
 */
final class Fields {
    /** Stands where the parties have left a date open. */
    private static final String UNDECIDED = "undecided";

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,15})?");
    private static final Pattern FLAG = Pattern.compile("true|false");

    private final String file;
    private final String path;
    private final YamlValue.Mapping mapping;
    private final Mistakes mistakes;

    Fields(String path, YamlValue.Mapping mapping, Mistakes mistakes) {
        this.file = mapping.file();
        this.path = path;
        this.mapping = mapping;
        this.mistakes = mistakes;
    }

    /** Makes a value of this entry; empty when it has a mistake, which is then noted. */
    <T> Optional<T> read(Set<String> allowed, Function<Fields, T> maker) {
        boolean known = true;
        for (Map.Entry<String, YamlValue> field : mapping.values().entrySet()) {
            if (!allowed.contains(field.getKey())) {
                known = false;
                String keys = "the keys are " + String.join(", ", allowed);
                mistakes.add(file, field.getValue().line(), at(field.getKey()) + " is not a key here", keys);
            }
        }
        try {
            T made = maker.apply(this);
            return known ? Optional.of(made) : Optional.empty();
        } catch (WrongValue e) {
            e.addTo(mistakes, file);
        } catch (IllegalArgumentException e) {
            String where = path.isEmpty() ? "" : path + ": ";
            mistakes.add(file, mapping.line(), where + e.getMessage(), "correct this entry");
        }
        return Optional.empty();
    }

    String text(String key) {
        return findText(key).orElseThrow(() -> missing(key));
    }

    Optional<String> findText(String key) {
        return Optional.ofNullable(mapping.values().get(key)).map(value -> text(value, at(key)));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlValue element : elements(key)) {
            texts.add(text(element, at(key) + "[" + texts.size() + "]"));
        }
        return texts;
    }

    /** The one of some constants that a word stands for. */
    <E> E oneOf(String key, E[] all, Function<E, String> formName) {
        return constant(key, text(key), all, formName);
    }

    <E> Optional<E> findOneOf(String key, E[] all, Function<E, String> formName) {
        return findText(key).map(word -> constant(key, word, all, formName));
    }

    /** The constants that the words of a list stand for. */
    <E> List<E> someOf(String key, E[] all, Function<E, String> formName) {
        return texts(key).stream()
                .map(word -> constant(key, word, all, formName))
                .toList();
    }

    private <E> E constant(String key, String word, E[] all, Function<E, String> formName) {
        return Words.findConstant(word, all, formName)
                .orElseThrow(() -> wrong(key, "'" + word + "' is unknown", "it is one of " + Words.all(all, formName)));
    }

    /** A text, or one text for each language. */
    Texts translations(String key) {
        return findTranslations(key).orElseThrow(() -> missing(key));
    }

    Optional<Texts> findTranslations(String key) {
        return switch (mapping.values().get(key)) {
            case null -> Optional.empty();
            case YamlValue.Mapping languages -> {
                Map<String, String> texts = new LinkedHashMap<>();
                languages
                        .values()
                        .forEach((language, value) -> texts.put(language, text(value, at(key) + "." + language)));
                try {
                    yield Optional.of(new Texts(texts));
                } catch (IllegalArgumentException e) {
                    throw wrong(key, String.valueOf(e.getMessage()), "write a text under each language's tag");
                }
            }
            case YamlValue other -> Optional.of(Texts.english(text(other, at(key))));
        };
    }

    /** A whole number of at most nine digits. */
    OptionalInt findWhole(String key) {
        Optional<String> text = findNumber(key, WHOLE, "a whole number");
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.get()));
    }

    int whole(String key) {
        return findWhole(key).orElseThrow(() -> missing(key));
    }

    OptionalDouble findDecimal(String key) {
        Optional<String> text = findNumber(key, DECIMAL, "a number such as 34.53");
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.get()));
    }

    /** True or false; false when it is left out. */
    boolean flag(String key) {
        return findNumber(key, FLAG, "true or false").filter("true"::equals).isPresent();
    }

    private Optional<String> findNumber(String key, Pattern form, String what) {
        return Optional.ofNullable(mapping.values().get(key)).map(value -> {
            if (value instanceof YamlValue.Scalar scalar
                    && form.matcher(scalar.text()).matches()) {
                return scalar.text();
            }
            throw wrong(key, "is not " + what, "write " + what);
        });
    }

    /** The entry under a key. */
    Optional<Fields> findEntry(String key) {
        return Optional.ofNullable(mapping.values().get(key)).map(value -> entry(value, at(key)));
    }

    /** The value of the entry under a key; empty when it is left out or has a mistake, which is then noted. */
    <T> Optional<T> findOne(String key, Set<String> allowed, Function<Fields, T> maker) {
        return findEntry(key).flatMap(entry -> entry.read(allowed, maker));
    }

    private Fields entry(YamlValue value, String where) {
        if (!(value instanceof YamlValue.Mapping entry)) {
            throw new WrongValue(value.line(), where + " is " + value.kind(), "write keys with values here");
        }
        return new Fields(where, entry, mistakes);
    }

    /** The values under the keys of this entry, in the order of the file. */
    Map<String, YamlValue> values() {
        return mapping.values();
    }

    /** A day, ISO 8601; empty when it is left out or said to be undecided. */
    Optional<LocalDate> findDay(String key) {
        return findText(key).filter(day -> !day.equals(UNDECIDED)).map(day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw wrong(key, "'" + day + "' is not a day", "write it as 2025-01-31, or leave it out when unknown");
            }
        });
    }

    /** The entries of a list; empty when it is left out. */
    List<Fields> entries(String key) {
        List<Fields> entries = new ArrayList<>();
        for (YamlValue element : elements(key)) {
            entries.add(entry(element, at(key) + "[" + entries.size() + "]"));
        }
        return entries;
    }

    /** The values of the entries of a list that are without mistake; the mistakes of the others are noted. */
    <T> List<T> list(String key, Set<String> allowed, Function<Fields, T> maker) {
        return entries(key).stream()
                .flatMap(entry -> entry.read(allowed, maker).stream())
                .toList();
    }

    WrongValue wrong(String key, String reason, String mend) {
        YamlValue value = mapping.values().get(key);
        return new WrongValue(value == null ? mapping.line() : value.line(), at(key) + ": " + reason, mend);
    }

    private WrongValue missing(String key) {
        return wrong(key, "is missing", "add the key " + key);
    }

    private List<YamlValue> elements(String key) {
        return switch (mapping.values().get(key)) {
            case null -> List.of();
            case YamlValue.Sequence sequence -> sequence.elements();
            case YamlValue other -> throw wrong(key, "is " + other.kind(), "write a list, [] when there are none");
        };
    }

    private static String text(YamlValue value, String where) {
        if (value instanceof YamlValue.Scalar scalar && scalar.isText()) {
            return scalar.text().strip();
        }
        String mend = value instanceof YamlValue.Scalar scalar && scalar.text().isEmpty()
                ? "write a text, or leave the key out where it may be unknown"
                : "write a text, in quotes when it looks like a number";
        throw new WrongValue(value.line(), where + " is " + value.kind(), mend);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
