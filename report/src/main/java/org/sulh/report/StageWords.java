package org.sulh.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import org.sulh.model.Document;

/** Sentences that earlier stages wrote, as a reader should see them: with documents by their labels. */
final class StageWords {
    /** A shorter name may stand in a sentence as something else. */
    private static final int SHORTEST_NAME = 4;
    /** "It is neither confirmed nor denied by" is the longest phrase that only leads up to names. */
    private static final int FRAME_WORDS = 8;

    private static final Pattern DETAILS = Pattern.compile("\\([^()]*\\)|report [A-Z]{1,3}\\b|in its own voice");

    private final Map<Pattern, String> documents = new LinkedHashMap<>();

    StageWords(Lookup lookup) {
        lookup.analysis().documents().stream()
                .filter(d -> d.name().length() >= SHORTEST_NAME)
                .sorted(Comparator.comparingInt(d -> -d.name().length()))
                .forEach(d -> documents.put(whole(d), lookup.getLabel(d.id())));
    }

    private static Pattern whole(Document document) {
        return Pattern.compile(
                "(?:(?:the )?report of )?(?<![\\w/.-])" + Pattern.quote(document.name()) + "(?![\\w/-])");
    }

    String plain(String sentence) {
        String plain = sentence;
        for (Map.Entry<Pattern, String> document : documents.entrySet()) {
            plain = document.getKey().matcher(plain).replaceAll(Matcher.quoteReplacement(document.getValue()));
        }
        return plain;
    }

    /** Whether a sentence about some claims says no more than who speaks, which stands beside each of them. */
    boolean onlyNamesSpeakers(String sentence, List<Claim> about) {
        String rest = DETAILS.matcher(plain(sentence)).replaceAll("");
        List<String> speakers = about.stream()
                .map(c -> c.asserter().text())
                .distinct()
                .sorted(Comparator.comparingInt(name -> -name.length()))
                .toList();
        for (String speaker : speakers) {
            rest = rest.replace(speaker, "");
        }
        long frame = Stream.of(rest.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !word.equals("and"))
                .count();
        return frame <= FRAME_WORDS && rest.length() < sentence.length();
    }
}
