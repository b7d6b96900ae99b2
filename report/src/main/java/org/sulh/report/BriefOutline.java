package org.sulh.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Agreement;
import org.sulh.report.page.Outline;
import org.sulh.report.page.Outline.Section;

/** What the brief says, part by part; a part that has nothing to say is left out. */
final class BriefOutline {
    /** As many documents as can be listed before what they tell. */
    private static final int FEW = 12;

    private BriefOutline() {}

    static Outline of(Lookup lookup) {
        Desk desk = new Desk(lookup);
        Optional<Section> read = Documents.section(desk);
        boolean few = lookup.analysis().documents().size() <= FEW;
        Stream<Optional<Section>> told = Stream.of(
                Summary.section(desk),
                read.filter(r -> few),
                Timeline.section(desk),
                Aggregates.section(desk),
                Rounds.section(desk),
                RivalFigures.section(desk),
                Statements.section(desk),
                Terms.section(desk),
                Outcomes.section(desk),
                Cases.section(desk));
        Stream<Optional<Section>> rest = Stream.of(
                Ties.section(desk),
                Origins.section(desk),
                Questions.section(desk),
                PlaceNames.section(desk),
                read.filter(r -> !few),
                Notices.section(desk));
        List<Section> sections = Stream.of(
                        told.flatMap(Optional::stream), Observation.sections(desk), rest.flatMap(Optional::stream))
                .flatMap(stream -> stream)
                .toList();
        return page(lookup.analysis(), sections);
    }

    static Outline summary(Lookup lookup) {
        return page(
                lookup.analysis(), Summary.section(new Desk(lookup)).stream().toList());
    }

    private static Outline page(Analysis analysis, List<Section> sections) {
        String title = "Brief"
                + analysis.agreement().map(Agreement::title).map(t -> ": " + t).orElse("");
        return new Outline(title, lead(analysis), sections);
    }

    private static String lead(Analysis analysis) {
        String day = analysis.asOf()
                .map(d -> "As of " + TimePhrase.of(d) + ", from ")
                .orElse("From ");
        String read = day
                + Series.count(analysis.documents().size(), "document") + " with "
                + Series.count(analysis.claims().size(), "claim") + ".";
        return analysis.claims().isEmpty()
                ? read + " Nothing that was read makes a claim about a ceasefire or hostilities."
                : read + " A claim is what a speaker says, and not what is so. Every line names its speaker.";
    }
}
