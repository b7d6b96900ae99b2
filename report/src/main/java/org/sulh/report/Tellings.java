package org.sulh.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.report.page.Outline.Citation;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.PlainWords;

/** Claims as points with quotation and citation. One statement is one point, however many documents print it. */
final class Tellings {
    /** Long enough for any sentence; a text that has no stops is no quotation. */
    private static final int LONGEST_QUOTE = 600;

    private static final String MARKS = "\"“”„«»";

    private final Lookup lookup;
    private final ClaimPhrase phrase;

    Tellings(Lookup lookup, ClaimPhrase phrase) {
        this.lookup = lookup;
        this.phrase = phrase;
    }

    /** Points under the head of a happening. */
    List<Point> under(Happening happening) {
        return merged(happening.claims(), claim -> phrase.sentence(claim, happening));
    }

    /** Points that stand alone, with time and place. */
    List<Point> of(Collection<Claim> claims) {
        return merged(claims, phrase::sentence);
    }

    Point of(Claim claim) {
        return point(List.of(claim), phrase::sentence);
    }

    /** Claims one by one, not merged with others of their origin, under the head of a happening. */
    List<Point> eachUnder(Happening happening, List<Claim> claims) {
        return quotedOnce(claims.stream().map(c -> point(List.of(c), d -> phrase.sentence(d, happening))));
    }

    /** Claims one by one, with time and place. */
    List<Point> each(List<Claim> claims) {
        return quotedOnce(claims.stream().map(this::of));
    }

    Citation citation(Claim claim) {
        return new Citation(lookup.getLabel(claim.document()), claim.span(), claim.id());
    }

    Optional<String> quote(Claim claim) {
        return claim.quote().map(words -> PlainWords.shortened(bare(words), LONGEST_QUOTE));
    }

    /** The words without the marks around them, which the page sets itself; marks within stay. */
    private static String bare(String words) {
        String stripped = words.strip();
        boolean marked = stripped.length() > 2
                && MARKS.indexOf(stripped.charAt(0)) >= 0
                && MARKS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        String within = marked ? stripped.substring(1, stripped.length() - 1) : stripped;
        return within.chars().anyMatch(c -> MARKS.indexOf(c) >= 0) ? stripped : within;
    }

    private List<Point> merged(Collection<Claim> claims, Function<Claim, String> sentence) {
        Map<Statement, List<Claim>> statements = new LinkedHashMap<>();
        claims.forEach(c -> statements
                .computeIfAbsent(Statement.of(c, lookup.getOrigin(c)), statement -> new ArrayList<>())
                .add(c));
        return quotedOnce(statements.values().stream().map(same -> point(same, sentence)));
    }

    /** The points in their order, each sentence of a document quoted with the first that rests on it. */
    private static List<Point> quotedOnce(Stream<Point> points) {
        Set<String> quoted = new HashSet<>();
        return points.map(p -> p.quote().filter(words -> !quoted.add(words)).isPresent() ? withoutQuote(p) : p)
                .toList();
    }

    /** A point whose sentence of the document stands beside another point already. */
    private static Point withoutQuote(Point point) {
        return new Point(point.text(), Optional.empty(), point.citations(), point.link());
    }

    private Point point(List<Claim> same, Function<Claim, String> sentence) {
        Claim fullest = same.stream()
                .max(Comparator.comparingInt(Tellings::told).thenComparingInt(c -> -same.indexOf(c)))
                .orElseThrow();
        List<String> documents = same.stream().map(Claim::document).distinct().toList();
        String text = sentence.apply(fullest)
                + (documents.size() > 1
                        ? " One origin, printed in " + lookup.labels().reports(documents) + "."
                        : "");
        return new Point(text, quote(fullest), same.stream().map(this::citation).toList(), Optional.empty());
    }

    /** How much a claim tells: of two that print one statement the fuller is shown. */
    private static int told(Claim claim) {
        return claim.event().actors().size()
                + claim.event().targets().size()
                + (claim.event().time().isKnown() ? 1 : 0)
                + claim.event().place().map(p -> 1).orElse(0)
                + claim.asserter().role().map(r -> 1).orElse(0);
    }

    /** What makes two claims one statement: one origin, one speaker's side, and the same said of it. */
    private record Statement(
            String origin,
            SpeakerKind kind,
            Optional<String> side,
            Stance stance,
            Factuality factuality,
            EventType type,
            List<Casualties> casualties,
            Optional<String> content) {
        static Statement of(Claim claim, String origin) {
            return new Statement(
                    origin,
                    claim.asserter().kind(),
                    claim.asserter().actor(),
                    claim.stance(),
                    claim.factuality(),
                    claim.event().type(),
                    claim.event().casualties(),
                    claim.event().content().filter(c -> Vocabulary.english()
                            .isWords(claim.event().type())));
        }
    }
}
