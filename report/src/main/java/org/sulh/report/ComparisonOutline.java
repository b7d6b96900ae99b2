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

/** What the comparison says: first in short, then what each part rests on. */
final class ComparisonOutline {
    private final Desk desk;
    private final DocumentCoverage coverage;
    private final List<Contradiction> contradictions;

    private ComparisonOutline(Desk desk, DocumentCoverage coverage, List<Contradiction> contradictions) {
        this.desk = desk;
        this.coverage = coverage;
        this.contradictions = contradictions;
    }

    static Outline of(Desk desk, DocumentCoverage coverage, List<Contradiction> contradictions) {
        return new ComparisonOutline(desk, coverage, contradictions).outline();
    }

    private Outline outline() {
        List<Optional<Section>> sections = new ArrayList<>();
        if (coverage.isComparable()) {
            sections.add(new Gist(desk, coverage, contradictions).section());
        }
        sections.add(Documents.section(desk));
        String all = coverage.documents().size() == 2 ? "Both tell" : "All tell";
        sections.add(Desk.section("all", all, items(coverage.listToldByAll())));
        sections.add(Desk.section("some", "Some tell, not all", items(coverage.listToldBySome())));
        if (coverage.isComparable()) {
            IntStream.range(0, coverage.documents().size()).mapToObj(this::only).forEach(sections::add);
        }
        sections.add(PlaceNames.section(desk));
        sections.add(Notices.section(desk));
        return new Outline(
                "Comparison",
                lead(),
                sections.stream().flatMap(Optional::stream).toList());
    }

    private String lead() {
        if (!coverage.isComparable()) {
            return "There is nothing to compare: fewer than two of the documents make a claim.";
        }
        return Series.capital(desk.lookup().labels().reports(coverage.documents())) + ": "
                + Series.count(coverage.listToldByAll().size(), "happening") + " in common, "
                + Series.count(contradictions.size(), "contradiction") + ". Every line names its speaker.";
    }

    /** Acts each with its head; words, whose heads would say little, with what they say. */
    private List<Item> items(List<Happening> happenings) {
        Stream<Item> acts = happenings.stream()
                .filter(Happening::isAct)
                .map(h -> Item.of(desk.happenings().head(h), desk.tellings().eachUnder(h, h.claims())));
        List<Claim> words = happenings.stream()
                .filter(h -> !h.isAct())
                .flatMap(h -> h.claims().stream())
                .toList();
        Stream<Item> said = words.isEmpty()
                ? Stream.empty()
                : Stream.of(Item.of(
                        "Positions, demands and other words", desk.tellings().each(words)));
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
        String speaker = desk.claims().speakers().isTheReport(claim)
                ? ""
                : ", as " + desk.happenings().tellIt(List.of(claim));
        return new Point(
                desk.happenings().head(particular.happening()) + ": " + particular.what() + speaker + ".",
                Optional.empty(),
                List.of(desk.tellings().citation(claim)),
                Optional.empty());
    }
}
