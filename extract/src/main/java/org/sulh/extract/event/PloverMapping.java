package org.sulh.extract.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sulh.extract.words.DataFile;
import org.sulh.model.EventType;
import org.sulh.model.Taxonomy;

/**
 * Which PLOVER type a type of the taxonomy is, from {@code plover.csv}. Where one of ours is several of PLOVER's, the word
 * that names the act decides: a position that condemns is another event than one that welcomes.
 */
final class PloverMapping {
    private final Map<String, Optional<PloverType>> types = new HashMap<>();
    private final Map<String, Optional<PloverType>> triggers = new HashMap<>();

    PloverMapping() {
        Taxonomy taxonomy = Taxonomy.standard();
        for (DataFile.Row row :
                DataFile.beside(PloverMapping.class, "plover.csv").rows()) {
            if (!taxonomy.contains(new EventType(row.get("type")))) {
                throw row.mistake("'" + row.get("type") + "' is not in the taxonomy");
            }
            String slug = row.get("plover");
            Optional<PloverType> type = PloverType.find(slug);
            if (type.isEmpty() && !slug.isEmpty()) {
                throw row.mistake("'" + slug + "' is no PLOVER type");
            }
            if (row.get("trigger").isEmpty()) {
                types.put(row.get("type"), type);
            }
            row.list("trigger").forEach(trigger -> triggers.put(key(row.get("type"), trigger), type));
        }
        for (EventType type : taxonomy.families().values().stream()
                .flatMap(family -> family.stream())
                .toList()) {
            if (!types.containsKey(type.slug())) {
                throw new IllegalStateException("plover.csv has no line for '" + type + "'");
            }
        }
    }

    /** Empty where PLOVER has no such event: it does not code comments. */
    Optional<PloverType> of(EventPattern pattern) {
        String trigger = String.join(" ", pattern.trigger());
        return triggers.getOrDefault(
                key(pattern.type().slug(), trigger),
                types.getOrDefault(pattern.type().slug(), Optional.empty()));
    }

    private static String key(String type, String trigger) {
        return type + " " + trigger;
    }
}
