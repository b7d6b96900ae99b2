package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sulh.pack.Pack;

/**
 * A part in which two packs differ.
 *
 * @param part its name, such as {@code clause t1}
 * @param first what the first has that the other has not, line by line; absent when it does not have the part
 * @param second the same of the second
 */
record WordingDifference(String part, Optional<List<String>> first, Optional<List<String>> second) {
    /** Every part that differs, by name. Order of keys and layout are no difference. */
    static List<WordingDifference> list(Pack first, Pack second) {
        SortedMap<String, String> a = first.parts();
        SortedMap<String, String> b = second.parts();
        TreeSet<String> names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        List<WordingDifference> differences = new ArrayList<>();
        for (String name : names) {
            Optional<String> before = Optional.ofNullable(a.get(name));
            Optional<String> after = Optional.ofNullable(b.get(name));
            if (!before.equals(after)) {
                differences.add(new WordingDifference(
                        name, before.map(text -> lines(text, after)), after.map(text -> lines(text, before))));
            }
        }
        return differences;
    }

    /** How many parts of each kind both packs have with the same content. */
    static Map<String, Integer> countSame(Pack first, Pack second) {
        Map<String, Integer> same = new TreeMap<>();
        second.parts().forEach((name, text) -> {
            if (text.equals(first.parts().get(name))) {
                String kind = name.startsWith("counting rule") ? "counting rule" : name.substring(0, name.indexOf(' '));
                same.merge(kind, 1, Integer::sum);
            }
        });
        return same;
    }

    private static List<String> lines(String text, Optional<String> other) {
        List<String> lines = new ArrayList<>(plain(text));
        // One by one: a line that stands twice here and once there is a difference.
        other.ifPresent(rest -> plain(rest).forEach(lines::remove));
        return List.copyOf(lines);
    }

    /** The keys of an entry with their values, without the braces about them. */
    private static List<String> plain(String text) {
        boolean braced = text.startsWith("{") && text.endsWith("}");
        return (braced ? text.substring(1, text.length() - 1) : text).lines().toList();
    }
}
