package org.sulh.pipeline.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Asserter;

/**
 * Who speaks, in a form that can be compared: "Asif", "Khawaja Asif" and "Defence Minister Khawaja Asif" are one person
 * of one actor; "Mohammad Yaqoob Mujahid" and "Zabihullah Mujahid" are two.
 *
 * @param actor slug of the actor spoken for
 * @param names words of the personal name, in order, without titles, office and actor; empty for an office or a body
 * @param office words of the office
 */
public record Speaker(Optional<String> actor, List<String> names, Set<String> office) {
    private static final Set<String> TITLES = Rows.read(Speaker.class, "titles.txt", 1).stream()
            .flatMap(row -> Pattern.compile(" +").splitAsStream(row.getFirst()))
            .collect(Collectors.toUnmodifiableSet());

    public Speaker {
        names = List.copyOf(names);
        office = Set.copyOf(office);
    }

    /** Whether two speakers are one. */
    public enum Likeness {
        /** The same person or the same office of one actor. */
        SAME,
        /** One actor, and at least one of them unnamed: could be the same. */
        MAY_BE,
        /** Two. */
        DIFFERENT
    }

    public static Speaker of(Asserter asserter) {
        Set<String> office =
                new LinkedHashSet<>(asserter.role().map(Speaker::words).orElse(List.of()));
        List<String> actor = asserter.actor().map(Speaker::words).orElse(List.of());
        List<String> words = words(asserter.text());
        // "Pakistani" and "Afghan" stand for the actor as "pakistan" and "afghan-taliban" do.
        List<String> names = words.stream()
                .filter(word -> !TITLES.contains(word) && !office.contains(word))
                .filter(word -> actor.stream().noneMatch(a -> a.length() > 3 && word.startsWith(a)))
                .toList();
        words.stream().filter(TITLES::contains).forEach(office::add);
        return new Speaker(asserter.actor(), names, office);
    }

    private static List<String> words(String text) {
        return Wording.tokens(text).stream()
                .filter(word -> !Wording.isFunctionWord(word))
                .toList();
    }

    /** Whether a word is title, rank or office, which every side has. */
    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    public Likeness compare(Speaker other) {
        if (!actor.equals(other.actor)) {
            return Likeness.DIFFERENT;
        }
        if (!names.isEmpty() && !other.names.isEmpty()) {
            return oneName(other) ? Likeness.SAME : Likeness.DIFFERENT;
        }
        boolean oneOffice = !office.isEmpty()
                && !other.office.isEmpty()
                && (office.containsAll(other.office) || other.office.containsAll(office));
        if (oneOffice || (isBody() && other.isBody())) {
            return actor.isPresent() ? Likeness.SAME : Likeness.DIFFERENT;
        }
        return actor.isPresent() && (office.isEmpty() || other.office.isEmpty()) ? Likeness.MAY_BE : Likeness.DIFFERENT;
    }

    /** One holds all name words of the other, the family name among them. */
    private boolean oneName(Speaker other) {
        List<String> shorter = names.size() <= other.names.size() ? names : other.names;
        List<String> longer = names.size() <= other.names.size() ? other.names : names;
        return longer.containsAll(shorter);
    }

    private boolean isBody() {
        return names.isEmpty() && office.isEmpty();
    }
}
