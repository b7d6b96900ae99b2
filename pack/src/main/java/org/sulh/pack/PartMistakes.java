package org.sulh.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is wrong with a part of a pack, told with the line on which it stands. */
record PartMistakes(Parts parts, Mistakes mistakes) {
    /**
     * Adds a mistake.
     *
     * @param part a name of {@link Parts}
     * @param key of its entry
     */
    void add(String part, String key, String reason, String mend) {
        String told = part + ": " + key + ": " + reason;
        parts.findLine(part, key)
                .ifPresentOrElse(
                        line -> mistakes.add(line.file(), line.number(), told, mend),
                        () -> mistakes.add(AgreementFile.NAME, told, mend));
    }

    /** Adds a mistake unless the name is known. */
    void checkKnown(String part, String key, String name, String what, Collection<String> known) {
        if (!known.contains(name)) {
            String all = known.isEmpty() ? "there is none" : "it is one of " + String.join(", ", known);
            add(part, key, "'" + name + "' is no " + what, all);
        }
    }

    /** Adds a mistake for each that has the id of one before it. */
    <T> void checkOnce(String what, List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        all.stream()
                .map(id)
                .filter(name -> !seen.add(name))
                .forEach(
                        name -> add(what + " " + name, "id", "another " + what + " has this id", "rename one of them"));
    }
}
