package org.sulh.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of acts, in families.
 *
 * @param families types of each family, in the order of the file
 */
public record Taxonomy(Map<String, Set<EventType>> families) {
    /** The family of words and steps between the parties, as against acts on the ground. */
    public static final String PROCESS = "process";

    /** The default taxonomy. */
    public static Taxonomy standard() {
        try (InputStream in = Objects.requireNonNull(Taxonomy.class.getResourceAsStream("taxonomy.txt"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines {@code family: type type ...}; blank lines and lines that start with # are passed over. */
    static Taxonomy parse(List<String> lines) {
        Map<String, Set<EventType>> families = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            Checks.that(colon > 0, "taxonomy line '" + line + "' has no family");
            Set<EventType> types = new LinkedHashSet<>();
            for (String slug : line.substring(colon + 1).strip().split("\\s+")) {
                types.add(new EventType(slug));
            }
            families.put(line.substring(0, colon).strip(), types);
        }
        return new Taxonomy(families);
    }

    public boolean contains(EventType type) {
        return findFamily(type).isPresent();
    }

    public Optional<String> findFamily(EventType type) {
        return families.entrySet().stream()
                .filter(family -> family.getValue().contains(type))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public boolean isProcess(EventType type) {
        return findFamily(type).filter(PROCESS::equals).isPresent();
    }
}
