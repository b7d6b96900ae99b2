package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Agreement;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** The parts of a brief of a record that tell who looked, how commitments stand, and who met and called whom. */
final class Observation {
    private static final String COVERAGE_NOTE =
            "What was not watched is not known to be quiet. Counts of incidents, outcomes and commitments are to be read beside"
                    + " this: few where few looked says little.";
    private static final String COMMITMENT_NOTE =
            "Promises and demands of each side by one measure. What the one who is to keep it says is listed and raises"
                    + " nothing; a demand that nobody took on binds nobody. No finding: only people make those.";

    private final Desk desk;
    private final Observations observed;
    private final CoverageWords coverage;

    private Observation(Desk desk, Observations observed) {
        this.desk = desk;
        this.observed = observed;
        this.coverage = new CoverageWords(desk.analysis().names());
    }

    static Stream<Section> sections(Desk desk) {
        return desk.analysis().observed().map(observed -> new Observation(desk, observed)).stream()
                .flatMap(observation -> Stream.of(
                                observation.coverage(),
                                observation.commitments(),
                                observation.rounds(),
                                observation.calls())
                        .flatMap(Optional::stream));
    }

    /** The line that stands beside a count; none where the analysis is of no record. */
    static Optional<String> beside(Desk desk) {
        return desk.analysis()
                .observed()
                .map(observed -> new CoverageWords(desk.analysis().names()).line(observed.coverage()))
                .map(line -> "Who looked: " + line + ".");
    }

    private Optional<Section> coverage() {
        List<Item> items = new ArrayList<>();
        items.add(Item.line("All watches", coverage.line(observed.coverage()) + "."));
        observed.watches()
                .forEach(watch -> items.add(Item.line(
                        watch.watches().getFirst(), watch.area().words() + ", " + coverage.line(watch) + ".")));
        return Desk.section("coverage", "Who looked where", COVERAGE_NOTE, items);
    }

    private Optional<Section> commitments() {
        CommitmentWords words = new CommitmentWords(desk.analysis().names());
        List<Item> items = new ArrayList<>();
        if (!observed.commitments().isEmpty()) {
            List<String> counts = new ArrayList<>();
            CommitmentWords.counts(observed.commitments())
                    .forEach((word, number) -> counts.add(number + " " + word.replace('-', ' ')));
            items.add(Item.line(Series.count(observed.commitments().size(), "commitment") + ": "
                    + String.join(", ", counts) + ". " + beside(desk).orElse("")));
        }
        observed.commitments()
                .forEach(status -> items.add(Item.of(
                        words.head(status) + " (" + status.commitment().id() + ") — " + CommitmentWords.status(status),
                        words.sentences(status).stream()
                                .map(Series::capital)
                                .map(Point::of)
                                .toList())));
        return Desk.section("commitments", "Promises and demands", COMMITMENT_NOTE, items);
    }

    private TalkWords talks() {
        return new TalkWords(
                desk.analysis().names(),
                desk.analysis().agreement().map(Agreement::guarantors).orElse(List.of()));
    }

    private Optional<Section> rounds() {
        return Desk.section(
                "rounds-entered",
                "Rounds of negotiations, as entered",
                observed.rounds().stream()
                        .map(round -> Item.of(
                                talks().head(round.what()),
                                talks().sentences(round.what()).stream()
                                        .map(Series::capital)
                                        .map(Point::of)
                                        .toList()))
                        .toList());
    }

    private Optional<Section> calls() {
        return Desk.section(
                "hotline",
                "Calls between liaison officers",
                observed.calls().stream()
                        .map(call -> Item.line(talks().line(call)))
                        .toList());
    }

    /** As JSON has it, fields in a fixed order. */
    static Map<String, Object> tree(Analysis analysis, Observations observed) {
        TalkWords talks = new TalkWords(
                analysis.names(),
                analysis.agreement().map(Agreement::guarantors).orElse(List.of()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("coverage", CoverageWords.tree(observed.coverage()));
        tree.put("watches", observed.watches().stream().map(CoverageWords::tree).toList());
        tree.put(
                "commitments",
                observed.commitments().stream().map(CommitmentWords::tree).toList());
        tree.put("rounds", observed.rounds().stream().map(talks::tree).toList());
        tree.put("calls", observed.calls().stream().map(TalkWords::callTree).toList());
        return tree;
    }
}
