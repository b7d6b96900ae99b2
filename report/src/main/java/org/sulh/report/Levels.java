package org.sulh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Assessment;
import org.sulh.model.Level;
import org.sulh.model.OriginGroup;
import org.sulh.model.Probability;
import org.sulh.report.page.Outline.Citation;
import org.sulh.report.page.Outline.Fold;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** How far each act is established, why, what each origin adds to that, and what would change it. */
final class Levels {
    private static final String NOTE = "A level says how far the claims establish an incident. Each origin adds or takes"
            + " evidence by a published table; the sum is the log odds that it happened.";

    private final Desk desk;
    private final Map<String, OriginGroup> groups = new HashMap<>();

    private Levels(Desk desk) {
        this.desk = desk;
        desk.analysis().groups().forEach(g -> groups.put(g.id(), g));
    }

    static Optional<Section> section(Desk desk) {
        Levels levels = new Levels(desk);
        List<Item> items = desk.listActs().stream()
                .flatMap(h -> h.assessment().map(a -> levels.item(h, a)).stream())
                .toList();
        return Desk.section("levels", "Incidents, with level and reasons", NOTE, items);
    }

    private Item item(Happening happening, Assessment assessment) {
        Level level = assessment.level();
        String word = Vocabulary.english().word(level);
        List<Point> points = new ArrayList<>();
        String chance = level == Level.PLANNED || assessment.contributions().isEmpty()
                ? ""
                : "; P(happened) " + percent(assessment.happened());
        points.add(Point.of(Series.capital(word) + ": " + Vocabulary.english().meaning(level) + chance + "."));
        assessment.reasons().forEach(reason -> points.add(Point.of(reason)));
        if (level != Level.PLANNED) {
            assessment.responsibility().forEach(r -> points.add(Point.of(responsibility(r))));
        }
        if (!assessment.casualties().isEmpty()) {
            String toll = new TollPhrase(desk.analysis().names()).of(assessment.casualties());
            points.add(Point.of("Toll said, over independent origins: " + toll + "."));
        }
        assessment.openQuestions().forEach(q -> points.add(Point.of("What would change this: " + q)));
        List<Fold> folds = assessment.contributions().isEmpty() ? List.of() : List.of(evidence(assessment));
        return new Item(
                desk.happenings().head(happening),
                Optional.of(word),
                Optional.empty(),
                Optional.of(happening.id()),
                Optional.empty(),
                points,
                folds);
    }

    private String responsibility(Assessment.Responsibility responsibility) {
        String denied = responsibility.deniedBy().isEmpty() ? "" : "; denied by " + speakers(responsibility.deniedBy());
        String said = responsibility.saidBy().isEmpty() ? "" : "; said by " + speakers(responsibility.saidBy());
        return "P(done by " + desk.analysis().names().groupOfPeople(responsibility.actor()) + ", given that it happened) "
                + percent(responsibility.probability()) + said + denied + ".";
    }

    /** Who stands behind ids of origin groups or claims; what is neither stands as it is. */
    private String speakers(List<String> ids) {
        List<String> speakers = ids.stream()
                .map(id -> {
                    OriginGroup group = groups.get(id);
                    if (group != null) {
                        return group.origin();
                    }
                    return desk.lookup().claims(List.of(id)).stream()
                            .findFirst()
                            .map(desk.claims()::speaker)
                            .orElseGet(() -> desk.analysis().names().groupOfPeople(id));
                })
                .distinct()
                .toList();
        return Series.and(speakers);
    }

    private Fold evidence(Assessment assessment) {
        List<Point> points = new ArrayList<>();
        points.add(Point.of(evidence(assessment.prior()) + " before any claim"));
        for (Assessment.Contribution contribution : assessment.contributions()) {
            OriginGroup group = groups.get(contribution.group());
            String origin = group == null ? contribution.group() : group.origin();
            List<Citation> citations = group == null
                    ? List.of()
                    : desk.lookup().claims(group.claims()).stream()
                            .map(desk.tellings()::citation)
                            .toList();
            String text = evidence(contribution.evidence()) + " " + origin + ": " + contribution.reason();
            points.add(new Point(text, Optional.empty(), citations, Optional.empty()));
        }
        points.add(Point.of(evidence(assessment.evidence()) + " in all, which is a P of "
                + percent(assessment.happened())));
        return new Fold("Evidence that sums to this, in natural-log units", points);
    }

    /** Micro-nats as a decimal with its sign, exact, so that a reader's sum is the sum shown. */
    private static String evidence(long microNats) {
        BigDecimal nats = BigDecimal.valueOf(microNats, 6).stripTrailingZeros();
        BigDecimal shown = nats.scale() < 2 ? nats.setScale(2) : nats;
        return (microNats < 0 ? "−" : "+") + shown.abs().toPlainString();
    }

    /** Whole percent; the ends are not rounded to certainty. */
    private static String percent(Probability probability) {
        int ppm = probability.partsPerMillion();
        if (ppm < 10_000) {
            return "under 1%";
        }
        if (ppm > 990_000) {
            return "over 99%";
        }
        return "about " + (ppm + 5_000) / 10_000 + "%";
    }
}
