package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Stance;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;
import org.sulh.report.page.PlainWords;

/** A comparison in short: what all tell, what each alone tells, and on what they contradict each other. */
final class Gist {
    private static final int LONGEST_WORDS = 90;

    private final Desk desk;
    private final DocumentCoverage coverage;
    private final List<Contradiction> contradictions;
    private final Particulars particulars;

    Gist(Desk desk, DocumentCoverage coverage, List<Contradiction> contradictions) {
        this.desk = desk;
        this.coverage = coverage;
        this.contradictions = contradictions;
        this.particulars = new Particulars(desk);
    }

    Optional<Section> section() {
        List<Item> items = new ArrayList<>();
        add(items, coverage.documents().size() == 2 ? "Both tell" : "All tell", told(coverage.listToldByAll()));
        coverage.documents()
                .forEach(document -> add(items, "Only " + desk.lookup().getLabel(document) + " tells", only(document)));
        if (!contradictions.isEmpty()) {
            items.add(Item.of(
                    "They contradict each other on",
                    contradictions.stream().map(this::point).toList()));
        }
        return Desk.section("in-short", "In short", items);
    }

    private static void add(List<Item> items, String head, List<String> lines) {
        if (!lines.isEmpty()) {
            items.add(Item.of(head, lines.stream().map(Point::of).toList()));
        }
    }

    private Point point(Contradiction contradiction) {
        String on = contradiction.kind().words()
                + contradiction
                        .happening()
                        .map(h -> " (" + desk.happenings().shortHead(h) + ")")
                        .orElse("");
        return new Point(
                on + ": " + contradiction.how() + ".",
                Optional.empty(),
                contradiction.claims().stream()
                        .map(desk.tellings()::citation)
                        .distinct()
                        .toList(),
                Optional.empty());
    }

    private List<String> told(List<Happening> happenings) {
        List<String> lines = new ArrayList<>(happenings.stream()
                .filter(Happening::isAct)
                .map(desk.happenings()::shortHead)
                .toList());
        lines.addAll(words(happenings));
        return line("", lines).stream().toList();
    }

    /** What a reader would look for first stands first: who leads, how many, which day, and then the rest. */
    private List<String> only(String document) {
        List<Happening> alone = coverage.listToldOnlyBy(document);
        List<Happening> acts = alone.stream().filter(Happening::isAct).toList();
        List<String> lines = new ArrayList<>();
        line("", particulars(document)).ifPresent(lines::add);
        line("Tolls: ", acts.stream().flatMap(h -> toll(h).stream()).toList()).ifPresent(lines::add);
        line(
                        "Dated: ",
                        acts(acts.stream()
                                .filter(h -> h.time().isKnown() && toll(h).isEmpty())
                                .toList()))
                .ifPresent(lines::add);
        line(
                        "Not dated: ",
                        acts(acts.stream()
                                .filter(h -> !h.time().isKnown() && toll(h).isEmpty())
                                .toList()))
                .ifPresent(lines::add);
        line("Positions, demands and other words: ", words(alone)).ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> line(String opening, List<String> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Series.capital(opening + String.join("; ", parts)) + ".");
    }

    private List<String> particulars(String document) {
        return particulars.list(document, coverage.listShared()).stream()
                .map(p -> p.what() + " (" + desk.happenings().shortHead(p.happening()) + ")")
                .toList();
    }

    private Optional<String> toll(Happening happening) {
        List<Casualties> tolls = happening.claims().stream()
                .flatMap(c -> c.event().casualties().stream())
                .distinct()
                .toList();
        return tolls.isEmpty()
                ? Optional.empty()
                : Optional.of(new TollPhrase(desk.analysis().names()).of(tolls) + " ("
                        + desk.happenings().shortHead(happening) + ")");
    }

    /** Each act with its day, those who take part, and who says so where that is not the report itself. */
    private List<String> acts(List<Happening> acts) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Happening act : acts) {
            Claim first = act.claims().getFirst();
            String day = act.time().isKnown() ? TimePhrase.of(act.time()) + ": " : "";
            String place = act.place()
                    .map(p -> " (" + desk.analysis().names().place(p) + ")")
                    .orElse("");
            List<String> speakers = act.claims().stream()
                    .filter(c -> !desk.claims().speakers().isTheReport(c))
                    .map(desk.claims().speakers()::bareName)
                    .distinct()
                    .toList();
            String by = speakers.isEmpty() ? "" : ", by word of " + Series.and(speakers);
            lines.merge(day + desk.claims().act(first.event()) + place + by, 1, Integer::sum);
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey() + (line.getValue() > 1 ? " ×" + line.getValue() : ""))
                .toList();
    }

    private List<String> words(List<Happening> alone) {
        return alone.stream()
                .filter(h -> !h.isAct())
                .flatMap(h -> h.claims().stream())
                .map(this::words)
                .distinct()
                .toList();
    }

    /** Whose words they are, and what they say, cut short. */
    private String words(Claim claim) {
        boolean refused = ClaimPhrase.isRefusal(claim);
        String speaker = desk.claims().speakers().bareName(claim);
        List<String> holders = desk.claims().roles().doers(claim.event());
        boolean own = refused || holders.isEmpty() || WordsPhrase.isOwn(claim);
        String by = desk.claims().speakers().isTheReport(claim) ? "" : ", by word of " + speaker;
        String who = own ? speaker : Series.and(holders) + by;
        String kind = claim.stance() == Stance.HOPES
                ? "hope"
                : Vocabulary.english().heading(claim.event().type()) + (refused ? " rejected" : "");
        return who + " (" + kind + ")"
                + claim.event()
                        .content()
                        .map(w -> ": " + PlainWords.shortened(w, LONGEST_WORDS))
                        .orElse("");
    }
}
