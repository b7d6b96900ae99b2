package org.sulh.testkit.world;

import java.util.List;
import org.sulh.testkit.world.Matter.Story;

/** Draws the matters of a world. */
record Matters(WorldPlan plan, Ground ground, Cast cast) {
    Matter draw(int number, Chance chance) {
        Story story = story(chance);
        Act act = Act.all()
                .get(chance.byShare(Act.all().stream().mapToDouble(Act::share).toArray()));
        List<Reporter> parties = cast.of(ReporterKind.PARTY);
        List<Reporter> groups = cast.of(ReporterKind.ARMED_GROUP);
        int victim = chance.below(parties.size());
        int rival = (victim + 1 + chance.below(parties.size() - 1)) % parties.size();
        boolean byGroup = !groups.isEmpty() && chance.happens(plan.groupActs());
        Reporter doer = byGroup ? chance.among(groups) : parties.get(rival);
        return new Matter(
                number,
                story,
                act,
                ground.draw(chance),
                plan.firstDay().plusDays(chance.below(plan.days())),
                doer.slug(),
                parties.get(victim).slug(),
                toll(act.meanKilled(), chance),
                toll(act.meanInjured(), chance),
                chance.aroundOne(plan.attentionSpread()),
                chance.aroundOne(plan.plausibilitySpread()));
    }

    private Story story(Chance chance) {
        if (chance.happens(plan.happened())) {
            return Story.HAPPENED;
        }
        double draw = chance.uniform();
        if (draw < plan.invented()) {
            return Story.INVENTED;
        }
        return draw < plan.invented() + plan.boasted() ? Story.BOASTED : Story.HEARSAY;
    }

    /** Geometric: mostly few, now and then many. */
    private static int toll(double mean, Chance chance) {
        return chance.runs(mean / (1 + mean));
    }
}
