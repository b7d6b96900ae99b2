package org.sulh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Claim;
import org.sulh.model.Level;
import org.sulh.model.OriginGroup;
import org.sulh.model.Probability;
import org.sulh.model.Responsibility;
import org.sulh.model.Responsibility.Named;
import org.sulh.model.Responsibility.Rest;
import org.sulh.report.page.Outline.Fold;
import org.sulh.report.page.Outline.Point;

/** On what the level of an incident rests: its reason and P in short, and every part of both behind it. */
final class Grounds {
    private final Desk desk;
    private final Map<String, OriginGroup> groups = new HashMap<>();
    private final Set<Long> priors;

    Grounds(Desk desk) {
        this.desk = desk;
        this.priors =
                desk.analysis().assessments().stream().map(Assessment::prior).collect(Collectors.toSet());
        desk.analysis().groups().forEach(g -> groups.put(g.id(), g));
    }

    Optional<Fold> find(Happening happening) {
        return happening.assessment().map(assessment -> fold(happening, assessment));
    }

    private Fold fold(Happening happening, Assessment assessment) {
        boolean weighed = assessment.level() != Level.PLANNED
                && !assessment.contributions().isEmpty();
        String chance = weighed ? chances(assessment) : "";
        List<String> inShort = weighed ? evidence(happening, assessment) : List.of();
        List<Point> points = new ArrayList<>();
        assessment
                .reasons()
                .forEach(reason -> points.add(Point.of(desk.stageWords().plain(reason))));
        if (weighed) {
            assessment.responsibility().forEach(r -> points.add(Point.of(responsibility(happening, r))));
        }
        new SideTolls(desk.analysis().names()).lines(assessment).forEach(line -> points.add(Point.of(line)));
        assessment.openQuestions().forEach(q -> points.add(Point.of("Open: " + q)));
        new Outlook(desk.analysis().names()).lines(assessment).forEach(line -> points.add(Point.of(line)));
        if (weighed) {
            points.add(Point.of("Evidence for P: " + nats(assessment.prior()) + " before any claim"));
            assessment.contributions().forEach(c -> points.add(point(happening, c)));
            points.add(Point.of(nats(assessment.evidence()) + " in all, the log odds of P "
                    + Chance.percent(assessment.happened())));
        }
        return new Fold(reason(happening, assessment) + chance, inShort, points);
    }

    /** The first reason that says more than who speaks; where there is none, what the level means. */
    private String reason(Happening happening, Assessment assessment) {
        Level level = assessment.level();
        String why = assessment.reasons().stream()
                .filter(reason -> !desk.stageWords().onlyNamesSpeakers(reason, happening.claims()))
                .map(desk.stageWords()::plain)
                .findFirst()
                .orElseGet(() -> Vocabulary.english().meaning(level) + ".");
        return Series.capital(Vocabulary.english().word(level)) + ": " + Series.small(why);
    }

    private String chances(Assessment assessment) {
        String named = assessment.responsibility().stream()
                .flatMap(r -> r.findActor().stream()
                        .map(actor -> "by " + desk.analysis().names().groupOfPeople(actor) + " "
                                + Chance.percent(r.probability())))
                .collect(Collectors.joining(", "));
        return " P " + Chance.percent(assessment.happened())
                + (named.isEmpty()
                        ? ""
                        : "; if so, " + named + ", by others or nobody that can be told " + others(assessment))
                + ".";
    }

    private static String others(Assessment assessment) {
        int named = assessment.responsibility().stream()
                .filter(r -> r.findActor().isPresent())
                .mapToInt(r -> r.probability().partsPerMillion())
                .sum();
        return Chance.percent(new Probability(Probability.CERTAIN - named));
    }

    private List<String> evidence(Happening happening, Assessment assessment) {
        List<String> lines = new ArrayList<>();
        if (findCommonPrior().isEmpty()) {
            lines.add(nats(assessment.prior()) + " before any claim");
        }
        assessment.contributions().stream()
                .map(c -> nats(c.evidence()) + " " + who(happening, c) + ": "
                        + c.relation().replace('-', ' '))
                .forEach(lines::add);
        return lines;
    }

    /** The evidence before any claim, where it is the same for every incident, as in "−0.70". */
    Optional<String> findCommonPrior() {
        return priors.size() == 1 ? priors.stream().map(Grounds::nats).findFirst() : Optional.empty();
    }

    private Point point(Happening happening, Contribution contribution) {
        return new Point(
                text(happening, contribution),
                Optional.empty(),
                claims(happening, contribution).stream()
                        .map(desk.tellings()::citation)
                        .toList(),
                Optional.empty());
    }

    /** As in "+0.90 report A: an outlet says so in its own voice". */
    private String text(Happening happening, Contribution contribution) {
        OriginGroup group = groups.get(contribution.group());
        String reason = contribution.reason();
        if (group != null && reason.startsWith(group.origin() + ": ")) {
            reason = reason.substring(group.origin().length() + 2);
        }
        return nats(contribution.evidence()) + " " + who(happening, contribution) + ": "
                + desk.stageWords().plain(reason);
    }

    private String who(Happening happening, Contribution contribution) {
        List<String> speakers = claims(happening, contribution).stream()
                .map(desk.claims().speakers()::bareName)
                .distinct()
                .toList();
        if (!speakers.isEmpty()) {
            return Series.and(speakers);
        }
        OriginGroup group = groups.get(contribution.group());
        return desk.stageWords().plain(group == null ? contribution.group() : group.origin());
    }

    /** Those of the incident alone: an origin may tell of many happenings. */
    private List<Claim> claims(Happening happening, Contribution contribution) {
        OriginGroup group = groups.get(contribution.group());
        return group == null
                ? List.of()
                : happening.claims().stream()
                        .filter(c -> group.claims().contains(c.id()))
                        .toList();
    }

    private String responsibility(Happening happening, Responsibility responsibility) {
        String who =
                switch (responsibility.candidate()) {
                    case Named named -> "done by " + desk.analysis().names().groupOfPeople(named.actor());
                    case Rest.ANOTHER -> "done by a third party that no claim names";
                    case Rest.UNATTRIBUTED -> "done by nobody that can be told";
                };
        String denied = responsibility.deniedBy().isEmpty() ? "" : "; denied by " + speakers(responsibility.deniedBy());
        String said = responsibility.saidBy().isEmpty() ? "" : "; said by " + speakers(responsibility.saidBy());
        String sum = responsibility.contributions().stream()
                .map(c -> ", " + nats(c.evidence()) + " " + who(happening, c))
                .collect(Collectors.joining());
        return "P(" + who + ", given that it happened) " + Chance.percent(responsibility.probability()) + said + denied
                + ". Its weight is " + nats(responsibility.evidence()) + ": " + nats(responsibility.prior())
                + " before any claim" + sum + ".";
    }

    /** Who stands behind ids of origin groups or claims; what is neither stands as it is. */
    private String speakers(List<String> ids) {
        List<String> speakers = ids.stream()
                .map(id -> {
                    OriginGroup group = groups.get(id);
                    if (group != null) {
                        return desk.stageWords().plain(group.origin());
                    }
                    return desk.lookup().claims(List.of(id)).stream()
                            .findFirst()
                            .map(desk.claims()::speaker)
                            .orElseGet(() -> desk.stageWords()
                                    .plain(desk.analysis().names().groupOfPeople(id)));
                })
                .distinct()
                .toList();
        return Series.and(speakers);
    }

    /** Micro-nats as a decimal with its sign, exact, so that a reader's sum is the sum shown. */
    private static String nats(long microNats) {
        BigDecimal nats = BigDecimal.valueOf(microNats, 6).stripTrailingZeros();
        BigDecimal shown = nats.scale() < 2 ? nats.setScale(2) : nats;
        return (microNats < 0 ? "−" : "+") + shown.abs().toPlainString();
    }
}
