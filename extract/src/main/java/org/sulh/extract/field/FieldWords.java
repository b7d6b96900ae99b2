package org.sulh.extract.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.words.DataFile;

/**
 * The vocabulary of terse reports ({@code words.csv}), and the search for its words in a line. A member with a capital is
 * matched as written, the others in any writing; a plural in -s counts as its singular. Cost of a search: linear in the
 * words of the line. Immutable.
 */
public final class FieldWords {
    private final Map<String, Map<String, List<Member>>> classes = new HashMap<>();

    private record Member(List<String> parts, boolean exact) {}

    /** Reads the data file. */
    public FieldWords() {
        Map<String, List<String>> listed = new LinkedHashMap<>();
        for (DataFile.Row row : DataFile.beside(FieldWords.class, "words.csv").rows()) {
            if (listed.putIfAbsent(row.get("class"), row.list("lemmas")) != null) {
                throw row.mistake("'" + row.get("class") + "' is listed twice");
            }
        }
        listed.keySet().forEach(name -> {
            Set<String> members = new LinkedHashSet<>();
            expand(name, listed, members, new HashSet<>());
            classes.put(name, compile(members));
        });
    }

    private static void expand(String name, Map<String, List<String>> listed, Set<String> members, Set<String> open) {
        List<String> own = listed.get(name);
        if (own == null || !open.add(name)) {
            throw new IllegalArgumentException("words.csv: @" + name + " is not a class, or holds itself");
        }
        for (String member : own) {
            if (member.startsWith("@")) {
                expand(member.substring(1), listed, members, open);
            } else {
                members.add(member);
            }
        }
        open.remove(name);
    }

    private static Map<String, List<Member>> compile(Iterable<String> members) {
        Map<String, List<Member>> byFirst = new HashMap<>();
        for (String member : members) {
            boolean exact = !member.equals(member.toLowerCase(Locale.ROOT));
            List<String> parts = FieldLine.split(member);
            if (!parts.isEmpty()) {
                byFirst.computeIfAbsent(parts.getFirst().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                        .add(new Member(parts, exact));
            }
        }
        byFirst.values()
                .forEach(l ->
                        l.sort(Comparator.comparingInt((Member m) -> -m.parts().size())
                                .thenComparing(m -> String.join(" ", m.parts()))));
        return byFirst;
    }

    /** The first place in some words of a line where one of the terms stands; terms are joined by |. */
    public Optional<Hit> find(FieldLine line, int from, int to, String terms) {
        Hit best = null;
        for (String term : terms.split("\\|")) {
            Map<String, List<Member>> members = members(term);
            for (int part = line.partOf(from); part < line.partOf(to); part++) {
                Optional<Hit> hit = at(line, part, to, members);
                if (hit.isPresent()) {
                    if (best == null || hit.get().first() < best.first()) {
                        best = hit.get();
                    }
                    break;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** All places where one of the terms stands, from left to right, not overlapping. */
    public List<Hit> list(FieldLine line, int from, int to, String terms) {
        List<Map<String, List<Member>>> members = new ArrayList<>();
        for (String term : terms.split("\\|")) {
            members.add(members(term));
        }
        List<Hit> hits = new ArrayList<>();
        int part = line.partOf(from);
        while (part < line.partOf(to)) {
            int here = part;
            Optional<Hit> hit = members.stream()
                    .flatMap(m -> at(line, here, to, m).stream())
                    .findFirst();
            hit.ifPresent(hits::add);
            part = hit.map(h -> line.partOf(h.last() + 1)).orElse(part + 1);
        }
        return hits;
    }

    /** Whether one of the terms stands in some words of a line. */
    public boolean has(FieldLine line, int from, int to, String terms) {
        return find(line, from, to, terms).isPresent();
    }

    /** Where a term stands that begins at a word. */
    public Optional<Hit> findAt(FieldLine line, int word, String terms) {
        if (word < 0 || word >= line.size()) {
            return Optional.empty();
        }
        return find(line, word, line.size(), terms).filter(h -> h.first() == word);
    }

    /** Whether a term begins at a word. */
    public boolean startsHere(FieldLine line, int word, String terms) {
        return findAt(line, word, terms).isPresent();
    }

    /** The last word of the term that begins at a word; the word itself when none does. */
    public int startsHereEnd(FieldLine line, int word, String terms) {
        return findAt(line, word, terms).map(Hit::last).orElse(word);
    }

    private Map<String, List<Member>> members(String term) {
        if (term.startsWith("@")) {
            Map<String, List<Member>> members = classes.get(term.substring(1));
            if (members == null) {
                throw new IllegalArgumentException("words.csv has no class '" + term.substring(1) + "'");
            }
            return members;
        }
        return compile(List.of(term.replace('_', ' ')));
    }

    private static Optional<Hit> at(FieldLine line, int part, int to, Map<String, List<Member>> members) {
        for (Member member : candidates(line.lower(part), members)) {
            int last = part + member.parts().size() - 1;
            if (last < line.parts() && line.wordOf(last) < to && matches(line, part, member)) {
                return Optional.of(new Hit(line.wordOf(part), line.wordOf(last)));
            }
        }
        return Optional.empty();
    }

    private static List<Member> candidates(String word, Map<String, List<Member>> members) {
        List<Member> plain = members.getOrDefault(word, List.of());
        List<Member> singular =
                isPlural(word) ? members.getOrDefault(word.substring(0, word.length() - 1), List.of()) : List.of();
        if (singular.isEmpty()) {
            return plain;
        }
        List<Member> both = new ArrayList<>(plain);
        both.addAll(singular);
        return both;
    }

    private static boolean isPlural(String word) {
        return word.length() > 2 && word.endsWith("s") && !word.endsWith("ss");
    }

    private static boolean matches(FieldLine line, int part, Member member) {
        for (int i = 0; i < member.parts().size(); i++) {
            String want = member.parts().get(i);
            String have = member.exact() ? line.raw(part + i) : line.lower(part + i);
            boolean last = i == member.parts().size() - 1;
            boolean same = have.equals(want)
                    || last
                            && isPlural(have)
                            && have.substring(0, have.length() - 1).equals(want);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Words of a line, from the first to the last. */
    public record Hit(int first, int last) {}
}
