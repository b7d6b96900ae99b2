package org.sulh.testkit.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Participant;
import org.sulh.model.Scope;

/** An evaluation as a page of text. */
public final class ScoreSheet {
    private static final int LONGEST_QUOTE = 160;

    private final StringBuilder page = new StringBuilder();

    private ScoreSheet() {}

    /**
     * @param mistakes how many mistakes are printed, gravest first; with 0 nothing of the texts is shown, for coded texts
     *     that must stay unseen by those who write rules
     */
    public static String of(Evaluation evaluation, int mistakes) {
        ScoreSheet sheet = new ScoreSheet();
        sheet.line(row("", "value", "95% interval", "of"));
        evaluation.figures().forEach(sheet::figure);
        sheet.line("");
        sheet.line("F1 of claims found and typed, by style");
        evaluation.byStyle().values().forEach(sheet::figure);
        sheet.line("");
        sheet.line("F1 of claims found and typed, by theatre");
        evaluation.byTheatre().values().forEach(sheet::figure);
        sheet.line("");
        sheet.line(
                "Taken for another type, missed (read as nothing), or not coded (nothing read as ...), most often first");
        sheet.confusion(evaluation.confusion());
        if (mistakes > 0) {
            sheet.line("");
            int all = evaluation.mistakes().size();
            sheet.line("Mistakes, gravest first (" + Math.min(mistakes, all) + " of " + all + ")");
            evaluation.mistakes().stream().limit(mistakes).forEach(sheet::mistake);
        }
        return sheet.page.toString();
    }

    private void line(String text) {
        page.append(text.stripTrailing()).append('\n');
    }

    private void figure(Figure figure) {
        if (figure.of() == 0) {
            line(row(figure.label(), "-", "", "0"));
            return;
        }
        line(row(
                figure.label(),
                String.format(Locale.ROOT, "%.3f", figure.value()),
                String.format(Locale.ROOT, "%.2f to %.2f", figure.low(), figure.high()),
                Integer.toString(figure.of())));
    }

    private static String row(String label, String value, String interval, String of) {
        return String.format(Locale.ROOT, "%-38s %6s  %-15s %s", label, value, interval, of);
    }

    private void confusion(Map<String, Map<String, Integer>> confusion) {
        record Cell(String coded, String read, int count) {}
        List<Cell> cells = new ArrayList<>();
        confusion.forEach((coded, row) -> row.forEach((read, count) -> {
            if (!coded.equals(read)) {
                cells.add(new Cell(coded, read, count));
            }
        }));
        cells.sort(Comparator.comparingInt((Cell c) -> -c.count())
                .thenComparing(Cell::coded)
                .thenComparing(Cell::read));
        int right = confusion.entrySet().stream()
                .mapToInt(e -> e.getValue().getOrDefault(e.getKey(), 0))
                .sum();
        line(count(right) + "as coded");
        cells.forEach(c -> line(count(c.count()) + c.coded() + " read as " + c.read()));
    }

    private static String count(int count) {
        return String.format(Locale.ROOT, "  %4d  ", count);
    }

    private void mistake(Mistake mistake) {
        line("");
        String gravity = mistake.gravity().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        line("[" + gravity + "] " + mistake.text() + ": " + mistake.what());
        mistake.gold().ifPresent(g -> line("  coded  " + claim(g)));
        mistake.found().ifPresent(f -> line("  found  " + claim(f)));
        mistake.gold().or(mistake::found).flatMap(Claim::quote).ifPresent(q -> line("  words  " + shortened(q)));
    }

    private static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String claim(Claim claim) {
        var event = claim.event();
        return claim.asserter().text()
                + claim.asserter().actor().map(a -> " [" + a + "]").orElse("")
                + " " + claim.stance().formName() + " " + claim.factuality().formName()
                + (claim.scope() == Scope.AGGREGATE ? " aggregate" : "")
                + ": " + event.type().slug()
                + people(" by ", event.actors())
                + people(" to ", event.targets())
                + event.time().start().map(d -> " on " + d).orElse("")
                + event.time()
                        .end()
                        .filter(d -> !event.time().start().equals(event.time().end()))
                        .map(d -> ".." + d)
                        .orElse("")
                + event.place()
                        .map(p -> " at " + p.text()
                                + p.country().map(c -> " " + c).orElse(""))
                        .orElse("")
                + event.casualties().stream()
                        .map(c -> " " + c.kind().formName() + " " + range(c))
                        .collect(Collectors.joining());
    }

    private static String range(Casualties toll) {
        return figure(toll.low()) + "/" + figure(toll.best()) + "/" + figure(toll.high());
    }

    private static String figure(OptionalInt figure) {
        return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "-";
    }

    private static String people(String word, List<Participant> people) {
        return people.isEmpty()
                ? ""
                : word
                        + people.stream()
                                .map(p -> p.text()
                                        + p.actor().map(a -> " [" + a + "]").orElse(""))
                                .collect(Collectors.joining(" + "));
    }
}
