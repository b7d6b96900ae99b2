package org.sulh.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sulh.model.Document;

/**
 * Short labels for documents, in the order in which they were given: A to Z, then AA to AZ, BA and so on. A document that
 * calls itself "report C" is report C, so that no other is taken for it.
 */
final class Labels {
    private static final Pattern OWN = Pattern.compile("(?i)report ([A-Z]{1,2})");

    private final Map<String, String> letters = new HashMap<>();

    Labels(List<Document> documents) {
        Set<String> taken = new HashSet<>();
        for (Document document : documents) {
            findOwn(document).filter(taken::add).ifPresent(own -> letters.put(document.id(), own));
        }
        int next = 0;
        for (Document document : documents) {
            if (!letters.containsKey(document.id())) {
                while (!taken.add(letters(next))) {
                    next++;
                }
                letters.put(document.id(), letters(next));
            }
        }
    }

    /** As in "A". */
    String getLetters(String document) {
        return Objects.requireNonNull(letters.get(document), document);
    }

    /** As in "report A". */
    String getLabel(String document) {
        return "report " + getLetters(document);
    }

    /** Several documents, as in "report A" or "reports A, B and D". */
    String reports(Collection<String> documents) {
        List<String> distinct =
                documents.stream().distinct().map(this::getLetters).toList();
        return (distinct.size() == 1 ? "report " : "reports ") + Series.and(distinct);
    }

    /** What the document calls itself: its outlet; a file name without its folders where none is known. */
    static String ownName(Document document) {
        return document.outlet().orElseGet(() -> {
            String name = document.name().strip();
            int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
            return name.contains("://") || slash == name.length() - 1 ? name : name.substring(slash + 1);
        });
    }

    private static Optional<String> findOwn(Document document) {
        return Stream.concat(document.outlet().stream(), Stream.of(document.name()))
                .map(name -> OWN.matcher(name.strip()))
                .filter(Matcher::matches)
                .map(match -> match.group(1).toUpperCase(Locale.ROOT))
                .findFirst();
    }

    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
