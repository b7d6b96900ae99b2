package org.sulh.extract.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named sets of lemmas, from {@code classes.csv}. A member that starts with @ stands for all of another class.
 */
public final class WordClasses {
    private final List<DataFile> files;
    private final Map<String, Set<String>> classes = new LinkedHashMap<>();

    private WordClasses(List<DataFile> files) {
        this.files = List.copyOf(files);
        Map<String, List<String>> raw = new LinkedHashMap<>();
        for (DataFile.Row row : files.stream().flatMap(f -> f.rows().stream()).toList()) {
            raw.computeIfAbsent(row.get("class"), k -> new ArrayList<>()).addAll(row.list("lemmas"));
        }
        raw.keySet().forEach(name -> classes.put(name, members(name, raw, new HashSet<>())));
    }

    public static WordClasses load() {
        return new WordClasses(List.of(DataFile.beside(WordClasses.class, "classes.csv")));
    }

    public static WordClasses parse(String text) {
        return new WordClasses(List.of(DataFile.parse("classes.csv", text)));
    }

    /** These classes and those of another file, which may refer to these. */
    public WordClasses with(DataFile more) {
        List<DataFile> all = new ArrayList<>(files);
        all.add(more);
        return new WordClasses(all);
    }

    private static Set<String> members(String name, Map<String, List<String>> raw, Set<String> open) {
        List<String> listed = raw.get(name);
        if (listed == null || !open.add(name)) {
            throw new IllegalArgumentException("classes.csv: @" + name + " is not a class, or holds itself");
        }
        Set<String> members = new HashSet<>();
        for (String member : listed) {
            if (member.startsWith("@")) {
                members.addAll(members(member.substring(1), raw, open));
            } else {
                members.add(member);
            }
        }
        open.remove(name);
        return members;
    }

    /** @throws IllegalArgumentException when there is no such class */
    public Set<String> getClass(String name) {
        Set<String> members = classes.get(name);
        if (members == null) {
            throw new IllegalArgumentException("classes.csv has no class '" + name + "'");
        }
        return members;
    }

    /** The lemmas that a list of lemmas and @classes stands for. */
    public Set<String> expand(List<String> members) {
        Set<String> expanded = new HashSet<>();
        for (String member : members) {
            if (member.startsWith("@")) {
                expanded.addAll(getClass(member.substring(1)));
            } else {
                expanded.add(member);
            }
        }
        return expanded;
    }

    public boolean isIn(String className, String lemma) {
        return getClass(className).contains(lemma);
    }
}
