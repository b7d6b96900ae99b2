package org.sulh.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An {@code agreement.yaml} that is {@code based_on} that of another pack: keys that it has take the place of the other's,
 * definitions, clauses and commitments those of the same id, and what stands under {@code without} is left out.
 */
final class Draft {
    private static final String BASED_ON = "based_on";
    private static final String WITHOUT = "without";
    private static final Map<String, String> BY_ID =
            Map.of("definitions", "definition", "clauses", "clause", CommitmentsFile.LIST, "commitment");

    /** Files of which entries take the place of those of the same id, and not the whole of the whole. */
    static final Set<String> MERGED = Set.of(AgreementFile.NAME, CommitmentsFile.NAME);

    private static final Set<String> KEYS = Set.of(BASED_ON, WITHOUT);

    private Draft() {}

    static boolean isDraft(YamlValue.Mapping agreement) {
        return agreement.values().containsKey(BASED_ON);
    }

    /** The folder it is based on, relative to its own; empty when that is no text, which is then noted. */
    static Optional<String> findBase(YamlValue.Mapping own, Mistakes mistakes) {
        YamlValue base = own.values().get(BASED_ON);
        if (base instanceof YamlValue.Scalar scalar
                && scalar.isText()
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        mistakes.add(
                own.file(),
                base == null ? own.line() : base.line(),
                "based_on names no folder",
                "write the folder of the pack, relative to this one");
        return Optional.empty();
    }

    /**
     * The files that are merged.
     *
     * @param base trees of the pack that the draft is based on, by name of the file
     * @param own trees of the draft, its {@code agreement.yaml} among them
     */
    static Map<String, YamlValue.Mapping> merge(
            Map<String, YamlValue.Mapping> base, Map<String, YamlValue.Mapping> own, Mistakes mistakes) {
        YamlValue.Mapping agreement = Objects.requireNonNull(own.get(AgreementFile.NAME));
        List<String> without = without(agreement, mistakes);
        Map<String, YamlValue.Mapping> merged = new LinkedHashMap<>();
        for (String name : MERGED) {
            YamlValue.Mapping before = base.get(name);
            YamlValue.Mapping changes = own.get(name);
            if (before != null) {
                merged.put(name, merge(before, changes == null ? before.with(Map.of()) : changes, without));
            }
        }
        for (String name : without) {
            mistakes.add(
                    agreement.file(),
                    "without: '" + name + "' is nothing of the pack that this one is based on",
                    "write clause, definition or commitment, and its id");
        }
        return merged;
    }

    private static YamlValue.Mapping merge(YamlValue.Mapping base, YamlValue.Mapping own, List<String> without) {
        Map<String, YamlValue> merged = new LinkedHashMap<>(base.values());
        own.values().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                merged.put(key, BY_ID.containsKey(key) ? byId(merged.get(key), value) : value);
            }
        });
        BY_ID.forEach((key, kind) -> {
            if (merged.get(key) instanceof YamlValue.Sequence list) {
                merged.put(key, without(list, kind, without));
            }
        });
        return own.with(merged);
    }

    static String id(YamlValue.Mapping entry) {
        return entry.values().get("id") instanceof YamlValue.Scalar scalar
                ? scalar.text().strip()
                : "";
    }

    private static List<String> without(YamlValue.Mapping own, Mistakes mistakes) {
        List<String> names = new ArrayList<>();
        if (own.values().containsKey(WITHOUT)) {
            try {
                names.addAll(new Fields("", own, mistakes).texts(WITHOUT));
            } catch (WrongValue e) {
                e.addTo(mistakes, own.file());
            }
        }
        return names;
    }

    private static YamlValue byId(@Nullable YamlValue before, YamlValue changes) {
        if (!(before instanceof YamlValue.Sequence base) || !(changes instanceof YamlValue.Sequence own)) {
            return changes;
        }
        Map<String, YamlValue> changed = new LinkedHashMap<>();
        List<YamlValue> merged = new ArrayList<>();
        for (YamlValue entry : own.elements()) {
            // Entries of one id after the first stay, so that they are told as a mistake.
            if (!(entry instanceof YamlValue.Mapping mapping) || changed.putIfAbsent(id(mapping), mapping) != null) {
                merged.add(entry);
            }
        }
        List<YamlValue> all = new ArrayList<>();
        for (YamlValue entry : base.elements()) {
            YamlValue replacement = entry instanceof YamlValue.Mapping mapping ? changed.remove(id(mapping)) : null;
            all.add(replacement == null ? entry : replacement);
        }
        all.addAll(changed.values());
        all.addAll(merged);
        return new YamlValue.Sequence(own.line(), all);
    }

    /** Takes out what is named, and its name from the list. */
    private static YamlValue.Sequence without(YamlValue.Sequence list, String kind, List<String> names) {
        List<YamlValue> kept = new ArrayList<>(list.elements());
        kept.removeIf(entry -> entry instanceof YamlValue.Mapping mapping && names.remove(kind + " " + id(mapping)));
        return new YamlValue.Sequence(list.line(), kept);
    }
}
