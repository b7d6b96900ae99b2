package org.sulh.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML or JSON file as a tree that keeps its lines, which Jackson's own tree does not. A key that stands twice, an
 * alias and a second document are mistakes: each would let a value differ from what a person reads.
 */
final class YamlFile {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final JsonParser parser;

    private YamlFile(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The mapping that the file holds; empty when it holds none, with the mistake added. */
    static Optional<YamlValue.Mapping> mapping(String file, String text, Mistakes mistakes) {
        return read(file, text, mistakes).flatMap(top -> {
            if (top instanceof YamlValue.Mapping mapping) {
                return Optional.of(mapping);
            }
            mistakes.add(file, top.line(), "the file is " + top.kind(), "begin with a key and a colon");
            return Optional.empty();
        });
    }

    /** What the file holds; empty when it cannot be read, with the mistake added. */
    static Optional<YamlValue> read(String file, String text, Mistakes mistakes) {
        boolean json = file.endsWith("json");
        TokenStreamFactory factory = json ? JSON : YAML;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            YamlFile reader = new YamlFile(file, parser);
            if (parser.nextToken() == null) {
                throw new WrongValue(1, "the file is empty", "write its keys, or take the file away");
            }
            YamlValue top = reader.value();
            if (parser.nextToken() != null) {
                throw new WrongValue(reader.line(), "a second document begins", "keep one document in a file");
            }
            return Optional.of(top);
        } catch (WrongValue e) {
            e.addTo(mistakes, file);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            mistakes.add(file, line, e.getOriginalMessage(), "correct the " + (json ? "JSON" : "YAML"));
        }
        return Optional.empty();
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private YamlValue value() {
        int line = line();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new WrongValue(line, "an alias stands for a value", "write the value itself");
        }
        JsonToken token = Objects.requireNonNull(parser.currentToken());
        return switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            case VALUE_STRING -> new YamlValue.Scalar(line, parser.getString(), true);
            case VALUE_NULL -> new YamlValue.Scalar(line, "", false);
            default -> new YamlValue.Scalar(line, String.valueOf(parser.getString()), false);
        };
    }

    private YamlValue mapping(int line) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = String.valueOf(parser.currentName());
            int keyLine = line();
            parser.nextToken();
            if (values.putIfAbsent(key, value()) != null) {
                throw new WrongValue(keyLine, "the key '" + key + "' stands twice", "keep one of the two");
            }
        }
        return new YamlValue.Mapping(file, line, values);
    }

    private YamlValue sequence(int line) {
        List<YamlValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return new YamlValue.Sequence(line, elements);
    }
}
