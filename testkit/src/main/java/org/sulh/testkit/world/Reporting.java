package org.sulh.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Factuality;
import org.sulh.model.Stance;

/**
 * First-hand reports of a matter: each reporter looks or not, by coverage, attention and distance; who looks tells of what
 * happened by its quality, and is taken in by a rumour by its lack of it. Those who lean tell by interest as well.
 *
 * @param matter the matter
 * @param cast who there is
 * @param plan of the world
 * @param chance of this matter
 */
record Reporting(Matter matter, Cast cast, WorldPlan plan, Chance chance) {
    private static final double LEAST_TELLS = 0.5;
    private static final double QUALITY_TELLS = 0.4;
    private static final double MOST_TAKEN_IN = 0.95;
    /** Beyond some such distances, in km, only what draws much attention is looked into. */
    private static final double REACH_KM = 150;

    private static final double FAR_OFF = 0.3;
    /** How much oftener rumours are told with a reserve, and by somebody unnamed. */
    private static final double RUMOURS_OFTENER = 1.5;

    static List<Telling> firstHand(Matter matter, Cast cast, WorldPlan plan, Chance chance) {
        Reporting reporting = new Reporting(matter, cast, plan, chance);
        Interest interest = new Interest(matter, cast, plan, chance);
        List<Telling> told = new ArrayList<>(interest.unasked());
        for (Reporter reporter : cast.reporters()) {
            if (reporter.kind() != ReporterKind.PARTY
                    && reporter.kind() != ReporterKind.ARMED_GROUP
                    && reporter.kind() != ReporterKind.DATASET
                    && reporting.looks(reporter)) {
                reporting.tells(reporter).ifPresent(told::add);
            }
        }
        reporting.compiled(told).forEach(told::add);
        interest.answer(told.stream().anyMatch(Telling::supports)).ifPresent(told::add);
        double later = plan.slips().meanDelayDays() / (1 + plan.slips().meanDelayDays());
        return told.stream()
                .map(telling -> telling.withDelay(chance.runs(later)))
                .toList();
    }

    private boolean looks(Reporter reporter) {
        if (reporter.kind() == ReporterKind.SENSOR && !matter.act().loud()) {
            return false;
        }
        double appeal = matter.happened() ? 1 : plan.rumourAppeal();
        double distance = reporter.home().at().distanceKm(matter.town().at());
        double nearness = reporter.kind() == ReporterKind.AGENCY || reporter.kind() == ReporterKind.MEDIATOR
                ? 1
                : FAR_OFF + 2 * StrictMath.exp(-distance / REACH_KM);
        double overlooks =
                StrictMath.pow(1 - plan.of(reporter.kind()).coverage(), matter.attention() * appeal * nearness);
        return chance.happens(1 - overlooks);
    }

    private Optional<Telling> tells(Reporter reporter) {
        double interest = interest(reporter);
        double honest = matter.happened()
                ? LEAST_TELLS + QUALITY_TELLS * reporter.quality()
                : Math.min(MOST_TAKEN_IN, (1 - reporter.quality()) * matter.plausibility());
        boolean against = isAgainst(reporter);
        double tells = (1 - interest) * honest + interest * (against ? 1 : 0);
        if (chance.happens(tells)) {
            return Optional.of(support(reporter));
        }
        Habits habits = plan.of(reporter.kind());
        double denies = matter.happened() ? habits.contradictsTruth() : habits.contradicts();
        double wishes = isFor(reporter) ? habits.contradicts() : 0;
        return chance.happens((1 - interest) * denies + interest * wishes)
                ? Optional.of(published(reporter, Stance.DENIES, Factuality.NEGATED, Optional.of(matter.doer())))
                : Optional.empty();
    }

    /** Weight of a party's interest in what it tells. */
    private double interest(Reporter reporter) {
        if (!isAgainst(reporter) && !isFor(reporter)) {
            return 0;
        }
        return reporter.kind() == ReporterKind.PARTY_OUTLET
                ? plan.bias().outletLoyalty()
                : plan.bias().lean();
    }

    /** Whether the matter speaks for the party that it leans to, as its victim. */
    private boolean isAgainst(Reporter reporter) {
        return leansTo(reporter, matter.victim());
    }

    private boolean isFor(Reporter reporter) {
        return leansTo(reporter, matter.doer());
    }

    private static boolean leansTo(Reporter reporter, String party) {
        return reporter.leansTo(party) || reporter.side().filter(party::equals).isPresent();
    }

    private Telling support(Reporter reporter) {
        double oftener = matter.happened() ? 1 : RUMOURS_OFTENER;
        boolean hedged = reporter.kind() != ReporterKind.MONITOR
                && reporter.kind() != ReporterKind.SENSOR
                && chance.happens(plan.slips().hedges() * oftener);
        Telling telling =
                published(reporter, Stance.ASSERTS, hedged ? Factuality.HEDGED : Factuality.ACTUAL, doer(reporter));
        boolean unnamed = reporter.kind() == ReporterKind.OUTLET
                && chance.happens(plan.slips().unnamed() * oftener);
        return unnamed ? telling.bySomebodyUnnamed() : telling;
    }

    /** An agency is seen in an outlet that prints it. */
    private Telling published(Reporter reporter, Stance stance, Factuality factuality, Optional<String> doer) {
        if (reporter.kind() != ReporterKind.AGENCY) {
            return Telling.firstHand(reporter, reporter, stance, factuality, doer);
        }
        Reporter printer = chance.among(cast.of(ReporterKind.OUTLET));
        return Telling.firstHand(printer, printer, stance, factuality, doer).withVia(reporter.slug());
    }

    private Optional<String> doer(Reporter reporter) {
        if (reporter.kind() == ReporterKind.SENSOR
                || chance.happens(plan.slips().leavesDoerOpen())) {
            return Optional.empty();
        }
        return Optional.of(
                chance.happens(plan.slips().otherDoer())
                        ? chance.among(cast.fighters()).slug()
                        : matter.doer());
    }

    /** What data sets compile from the press that is there. */
    private List<Telling> compiled(List<Telling> told) {
        long press = told.stream()
                .filter(telling -> telling.supports() && telling.speaker().kind() == ReporterKind.OUTLET)
                .count();
        List<Telling> compiled = new ArrayList<>();
        for (Reporter dataset : cast.of(ReporterKind.DATASET)) {
            double takes = 1 - StrictMath.pow(1 - plan.of(ReporterKind.DATASET).coverage(), (double) press);
            double keeps = matter.happened() ? 1 : 1 - dataset.quality() / 2;
            if (chance.happens(takes * keeps)) {
                compiled.add(published(dataset, Stance.ASSERTS, Factuality.ACTUAL, Optional.of(matter.doer())));
            }
        }
        return compiled;
    }
}
