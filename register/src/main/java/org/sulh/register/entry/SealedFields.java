package org.sulh.register.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of which entries are sealed, and which of them were erased. Some 12 bytes for an entry with sealed fields,
 * and nothing for another. For one thread at a time.
 */
final class SealedFields {
    /** Increasing. */
    private long[] entries = new long[64];

    /** The names of the fields of each of them; the same names are the same object. */
    private final List<Set<String>> names = new ArrayList<>();

    private final Map<Set<String>, Set<String>> distinctNames = new HashMap<>();
    private final Map<Long, Set<String>> erased = new HashMap<>();

    /** @param entry greater than all before it */
    void put(long entry, Set<String> fields) {
        int count = names.size();
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, 2 * count);
        }
        entries[count] = entry;
        names.add(distinctNames.computeIfAbsent(fields, Set::copyOf));
    }

    /**
     * Asks that fields can still be opened.
     *
     * @throws RefusedException when the entry is not an earlier one, a field is not sealed, or it was erased
     */
    void requireKept(long index, PreparedEntry entry, FieldNames fields) {
        if (fields.entry() >= index) {
            throw entry.refused(index, "it speaks of entry " + fields.entry() + ", which is not an earlier one");
        }
        int place = Arrays.binarySearch(entries, 0, names.size(), fields.entry());
        Set<String> sealed = place < 0 ? Set.of() : names.get(place);
        Set<String> gone = erased.getOrDefault(fields.entry(), Set.of());
        for (String field : fields.names()) {
            if (!sealed.contains(field)) {
                throw entry.refused(
                        index, "entry " + fields.entry() + " has no sealed field " + JsonWriter.quoted(field));
            }
            if (gone.contains(field)) {
                throw entry.refused(
                        index, "the field " + field + " of entry " + fields.entry() + " was erased already");
            }
        }
    }

    void erase(FieldNames fields) {
        erased.computeIfAbsent(fields.entry(), entry -> new HashSet<>()).addAll(fields.names());
    }
}
