package org.sulh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Level;
import org.sulh.model.Stance;

/** The words for acts, stances and levels, from the files in {@code words/}. A type of a pack's own is shown as its slug. */
public final class Vocabulary {
    private static final Vocabulary ENGLISH = new Vocabulary();
    private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\[\\]{}]*)\\{(\\w+)}([^\\[\\]{}]*)]");

    private static final Pattern BEFORE_DETAILS =
            Pattern.compile("[,(]| (?:of|in|from|for|at|on|near|who|with|by|to) ");

    private final Map<String, List<String>> acts = table("acts.txt", 3);
    private final Map<String, List<String>> stances = table("stances.txt", 3);
    private final Map<String, List<String>> ownWords = table("own-words.txt", 7);
    private final Map<String, List<String>> levels = table("levels.txt", 3);
    private final Map<String, List<String>> plurals = table("plurals.txt", 1);
    private final Map<String, List<String>> clauses = table("clauses.txt", 3);
    private final Map<String, List<String>> determiners = table("determiners.txt", 1);
    private final Map<String, List<String>> outcomes = table("outcomes.txt", 2);

    private Vocabulary() {}

    /** The words in English. */
    public static Vocabulary english() {
        return ENGLISH;
    }

    /** The type as a heading calls it. */
    public String heading(EventType type) {
        return find(acts, type.slug()).map(row -> row.get(1)).orElse(type.slug().replace('-', ' '));
    }

    /** Whether the words for acts have a row for the type. */
    public boolean isListed(EventType type) {
        return acts.containsKey(type.slug());
    }

    /** The type as the object of a sentence, with those who take part. An empty slot drops its part of the phrase. */
    String phrase(EventType type, Map<String, String> slots) {
        String template = find(acts, type.slug())
                .map(row -> row.get(2))
                .orElse(type.slug().replace('-', ' ') + "[ by {actors}][ towards {targets}]");
        return OPTIONAL_PART.matcher(template).replaceAll(part -> {
            String value = slots.getOrDefault(part.group(2), "");
            return value.isEmpty() ? "" : Matcher.quoteReplacement(part.group(1) + value + part.group(3));
        });
    }

    /** The verb of a speaker, with what belongs to it. */
    String verb(Stance stance, Factuality factuality, boolean plural) {
        List<String> row = find(stances, stance.formName() + "." + factuality.formName())
                .or(() -> find(stances, stance.formName()))
                .orElseThrow();
        return row.get(plural ? 2 : 1);
    }

    /** Whether the type is words and not an act. */
    boolean isWords(EventType type) {
        return ownWords.containsKey(type.slug());
    }

    /** The verb of a speaker who tells of words of its own. */
    String ownVerb(EventType type, boolean plural) {
        return getOwn(type).get(plural ? 2 : 1);
    }

    /** The word before those whom one's own words are addressed to; empty where none is needed. */
    String ownPreposition(EventType type) {
        String word = getOwn(type).get(3);
        return word.equals("-") ? "" : word;
    }

    /** The word between a speaker and another whose words it tells. */
    String joint(EventType type) {
        return getOwn(type).get(4);
    }

    /** The verb of a speaker who does not let the words of another stand. */
    String refusal(EventType type, boolean plural) {
        return getOwn(type).get(plural ? 6 : 5);
    }

    /** Whether the words are neither held, asked, promised nor threatened, but only said. */
    boolean isStatement(EventType type) {
        return type.slug().equals("statement");
    }

    /** The verb of a speaker before a clause. */
    String clauseVerb(Stance stance, Factuality factuality, boolean plural) {
        List<String> row = find(clauses, stance.formName() + "." + factuality.formName())
                .or(() -> find(clauses, stance.formName()))
                .orElseThrow();
        return row.get(plural ? 2 : 1);
    }

    /** How a round of talks came out, by what is told of it; empty where the type tells of no outcome. */
    Optional<String> findOutcome(EventType type) {
        return find(outcomes, type.slug()).map(row -> row.get(1));
    }

    /** The level in a word. */
    public String word(Level level) {
        return find(levels, level.formName()).orElseThrow().get(1);
    }

    /** What the level means, as the end of a sentence. */
    public String meaning(Level level) {
        return find(levels, level.formName()).orElseThrow().get(2);
    }

    /** Whether a name takes a plural verb: by the last word of what stands before "of", "in" and the like. */
    boolean isPlural(String name) {
        String head = BEFORE_DETAILS.split(name.strip(), 2)[0];
        String last = head.substring(head.lastIndexOf(' ') + 1);
        return plurals.containsKey(last.toLowerCase(Locale.ROOT));
    }

    /** Whether a speaker is named by a common noun in the singular without any article. */
    boolean needsArticle(String name) {
        String first = name.strip().split("[ ,]", 2)[0];
        return !first.isEmpty()
                && Character.isLowerCase(first.charAt(0))
                && !determiners.containsKey(first)
                && !isPlural(name);
    }

    String article(String name) {
        return "aeiou".indexOf(name.strip().charAt(0)) >= 0 ? "an" : "a";
    }

    private List<String> getOwn(EventType type) {
        return find(ownWords, type.slug())
                .orElseThrow(() -> new IllegalArgumentException(type + " is not a type of words"));
    }

    private static Optional<List<String>> find(Map<String, List<String>> table, String key) {
        return Optional.ofNullable(table.get(key));
    }

    /** Rows of {@code columns} fields between bars, by their first field; blank lines and lines with # are passed over. */
    private static Map<String, List<String>> table(String file, int columns) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : lines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> row =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (row.size() != columns || rows.putIfAbsent(row.getFirst(), row) != null) {
                throw new IllegalStateException(
                        file + ": '" + line + "' needs " + columns + " fields and a key of its own");
            }
        }
        return rows;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
