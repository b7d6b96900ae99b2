package org.sulh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import org.sulh.report.page.Outline;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** What the comparison says, part by part. */
final class ComparisonOutline {
    private final Desk desk;
    private final Coverage coverage;

    private ComparisonOutline(Desk desk, Coverage coverage) {
        this.desk = desk;
        this.coverage = coverage;
    }

    static Outline of(Desk desk, Coverage coverage, List<Contradiction> contradictions) {
        return new ComparisonOutline(desk, coverage).outline(contradictions);
    }

    private Outline outline(List<Contradiction> contradictions) {
        List<Optional<Section>> sections = new ArrayList<>();
        sections.add(Documents.section(desk));
        sections.add(Desk.section("all", coverage.documents().size() == 2 ? "Both tell" : "All tell", items(coverage.listToldByAll())));
        sections.add(Desk.section("some", "Some tell, not all", items(coverage.listToldBySome())));
        if (coverage.isComparable()) {
            IntStream.range(0, coverage.documents().size()).mapToObj(this::only).forEach(sections::add);
        }
        sections.add(Desk.section(
                "contradictions",
                "They contradict each other on",
                contradictions.stream().map(this::item).toList()));
        sections.add(Notices.section(desk));
        return new Outline(
                "Comparison", lead(contradictions), sections.stream().flatMap(Optional::stream).toList());
    }

    private String lead(List<Contradiction> contradictions) {
        if (!coverage.isComparable()) {
            return "There is nothing to compare: fewer than two of the documents make a claim.";
        }
        List<String> labels =
                coverage.documents().stream().map(desk.lookup()::getLabel).toList();
        return Series.and(labels) + ": " + Series.count(coverage.listToldByAll().size(), "happening") + " in common, "
                + Series.count(contradictions.size(), "contradiction") + ". Every line names its speaker.";
    }

    /** Acts each with its head; words, whose heads would say little, with what they say. */
    private List<Item> items(List<Happening> happenings) {
        Stream<Item> acts = happenings.stream()
                .filter(Happening::isAct)
                .map(h -> Item.of(desk.happenings().head(h), points(h, h.claims())));
        List<Claim> words = happenings.stream()
                .filter(h -> !h.isAct())
                .flatMap(h -> h.claims().stream())
                .toList();
        Stream<Item> said = words.isEmpty()
                ? Stream.empty()
                : Stream.of(Item.of("Positions, demands and other words", points(words)));
        return Stream.concat(acts, said).toList();
    }

    private Optional<Section> only(int index) {
        String document = coverage.documents().get(index);
        List<Item> items = new ArrayList<>(items(coverage.listToldOnlyBy(document)));
        List<Point> particulars = new Particulars(desk)
                .list(document, coverage.listShared()).stream().map(this::point).toList();
        if (!particulars.isEmpty()) {
            items.add(Item.of("Of what others tell too, it alone gives", particulars));
        }
        return Desk.section("only-" + (index + 1), "Only " + desk.lookup().getLabel(document) + " tells", items);
    }

    private Point point(Particular particular) {
        Claim claim = particular.claim();
        String speaker = ClaimPhrase.isOwnVoice(claim) ? "" : ", as " + desk.happenings().tellIt(List.of(claim));
        return new Point(
                desk.happenings().head(particular.happening()) + ": " + particular.what() + speaker + ".",
                desk.tellings().quote(claim),
                List.of(desk.tellings().citation(claim)),
                Optional.empty());
    }

    private Item item(Contradiction contradiction) {
        String head = contradiction.kind().words()
                + contradiction.happening().map(h -> ": " + desk.happenings().head(h)).orElse("");
        Item plain = Item.of(Series.capital(head), contradiction.happening().map(h -> points(h, contradiction.claims())).orElseGet(() -> points(contradiction.claims())));
        return new Item(
                plain.head(), plain.mark(), Optional.of(Series.capital(contradiction.how()) + "."), plain.anchor(), plain.target(),
                plain.points(), plain.folds());
    }

    private List<Point> points(Happening happening, List<Claim> claims) {
        return claims.stream().map(c -> desk.tellings().under(happening, c)).toList();
    }

    private List<Point> points(List<Claim> claims) {
        return claims.stream().map(desk.tellings()::of).toList();
    }
}
