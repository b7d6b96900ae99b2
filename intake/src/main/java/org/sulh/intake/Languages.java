package org.sulh.intake;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Invisible;

/**
 * Which language a text is in, by its script, the letters that only one language of that script has, and the share of
 * its commonest words (the short-word method of Grefenstette, 1995). Deterministic; the vocabulary is
 * {@code languages.txt}. Meant for articles: a handful of words may stay {@value #UNDETERMINED}. Persian of Iran and Dari
 * are told apart by no written word, so both are {@code fa}.
 */
final class Languages {
    /** The code of a text whose language is not known. */
    static final String UNDETERMINED = "und";

    private static final int LOOKED_AT = 20_000;
    private static final double LEAST_SHARE = 0.06;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}\u200C]+(?![\\p{N}])");
    private static final List<Language> KNOWN = load();

    private Languages() {}

    /** One language: its script, its commonest words, its letters; without words it is the only one of its script. */
    private record Language(String code, UnicodeScript script, Set<String> words, String letters) {
        double share(List<String> tokens) {
            double hits = 0;
            for (String token : tokens) {
                hits += words.contains(token) ? 1 : 0;
                hits += token.chars().anyMatch(c -> letters.indexOf(c) >= 0) ? 0.5 : 0;
            }
            return hits / Math.max(1, tokens.size());
        }
    }

    /** BCP 47 code of the text's language, or {@value #UNDETERMINED}. */
    static String of(String text) {
        String seen = Invisible.strip(text);
        String head = seen.substring(0, Math.min(seen.length(), LOOKED_AT));
        Optional<UnicodeScript> script = findScript(head);
        if (script.isEmpty()) {
            return UNDETERMINED;
        }
        List<Language> candidates =
                KNOWN.stream().filter(l -> l.script() == script.get()).toList();
        if (candidates.size() == 1) {
            return candidates.getFirst().code();
        }
        return best(candidates, tokens(head)).map(Language::code).orElse(UNDETERMINED);
    }

    /**
     * Of the page's own word and what the text shows, the one to trust: a template's {@code lang} often says English
     * over text in another script.
     */
    static String of(Optional<String> declared, String text) {
        Optional<String> code = declared.map(
                        d -> Locale.forLanguageTag(d.strip().replace('_', '-')).getLanguage())
                .filter(c -> !c.isEmpty() && !c.equals(UNDETERMINED));
        Optional<UnicodeScript> script = findScript(text.substring(0, Math.min(text.length(), LOOKED_AT)));
        boolean contradicted = KNOWN.stream()
                .anyMatch(l -> code.filter(l.code()::equals).isPresent()
                        && script.filter(s -> s != l.script()).isPresent());
        return code.filter(_ -> !contradicted).orElseGet(() -> of(text));
    }

    private static Optional<Language> best(List<Language> candidates, List<String> tokens) {
        Language best = null;
        double most = LEAST_SHARE;
        boolean tied = false;
        for (Language language : candidates) {
            double share = language.share(tokens);
            if (share > most) {
                best = language;
                most = share;
                tied = false;
            } else if (share == most) {
                tied = true;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(best);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return tokens;
    }

    private static Optional<UnicodeScript> findScript(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getKey() != UnicodeScript.COMMON && e.getKey() != UnicodeScript.INHERITED)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static List<Language> load() {
        return DataFile.resource("languages.txt").sections().entrySet().stream()
                .map(e -> {
                    String[] head = e.getKey().split(" ");
                    Map<Boolean, String> lines = e.getValue().stream()
                            .collect(Collectors.partitioningBy(l -> l.startsWith("letters"), Collectors.joining(" ")));
                    return new Language(
                            head[0],
                            UnicodeScript.forName(head[1]),
                            Set.copyOf(List.of(lines.getOrDefault(false, "").split("\\s+"))),
                            lines.getOrDefault(true, "").replace("letters", "").replace(" ", ""));
                })
                .toList();
    }
}
