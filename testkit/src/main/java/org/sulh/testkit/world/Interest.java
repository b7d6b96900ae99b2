package org.sulh.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Factuality;
import org.sulh.model.Stance;
import org.sulh.testkit.world.Matter.Story;

/**
 * How those who fight tell of a matter: the victim accuses or hides, the doer admits, boasts, denies or leaves open, others
 * say little. All by {@link Bias}, which is the same for every side.
 *
 * @param matter the matter
 * @param cast who there is
 * @param plan of the world
 * @param chance of this matter
 */
record Interest(Matter matter, Cast cast, WorldPlan plan, Chance chance) {
    /** What victim and bystanders say, who need not wait for others. */
    List<Telling> unasked() {
        List<Telling> told = new ArrayList<>();
        for (Reporter fighter : cast.fighters()) {
            if (fighter.slug().equals(matter.victim())) {
                victim(fighter).ifPresent(told::add);
            } else if (!fighter.slug().equals(matter.doer())) {
                bystander(fighter).ifPresent(told::add);
            }
        }
        return told;
    }

    private Optional<Telling> victim(Reporter victim) {
        Bias bias = plan.bias();
        double draw = chance.uniform();
        boolean startedByEnemy = matter.story() == Story.BOASTED;
        double hides = matter.happened() ? bias.hidesOwnLoss() : startedByEnemy ? bias.deniesBoast() : 0;
        double says = matter.happened() ? bias.accuses() : matter.story() == Story.INVENTED ? 1 : bias.repeats();
        if (draw < hides) {
            return Optional.of(telling(victim, Stance.DENIES, Optional.of(matter.doer())));
        }
        if (draw >= hides + says) {
            return Optional.empty();
        }
        return Optional.of(
                chance.happens(bias.ownLossOnly())
                        ? telling(victim, Stance.ASSERTS, Optional.empty())
                        : telling(victim, Stance.ALLEGES, Optional.of(blamed())));
    }

    private String blamed() {
        boolean byGroup = cast.bySlug(matter.doer()).kind() == ReporterKind.ARMED_GROUP;
        if (!byGroup || !chance.happens(plan.bias().blamesRival())) {
            return matter.doer();
        }
        List<Reporter> rivals = cast.of(ReporterKind.PARTY).stream()
                .filter(party -> !party.slug().equals(matter.victim()))
                .toList();
        return chance.among(rivals).slug();
    }

    private Optional<Telling> bystander(Reporter fighter) {
        double tells = plan.bias().bystanders() * (matter.happened() ? 1 : 0.5);
        if (!chance.happens(tells)) {
            return Optional.empty();
        }
        boolean open = chance.happens(plan.slips().leavesDoerOpen());
        return Optional.of(telling(fighter, Stance.ASSERTS, open ? Optional.empty() : Optional.of(matter.doer())));
    }

    /**
     * What the one accused says.
     *
     * @param talkedOf whether anybody has said that the matter happened
     */
    Optional<Telling> answer(boolean talkedOf) {
        Bias bias = plan.bias();
        Reporter doer = cast.bySlug(matter.doer());
        boolean group = doer.kind() == ReporterKind.ARMED_GROUP;
        double owns = matter.happened()
                ? group ? bias.groupClaims() : bias.claimsOwnAct()
                : matter.story() == Story.BOASTED ? 1 : bias.boasts();
        double admits = matter.happened() ? bias.admits() : bias.admitsFalsely();
        double denies = matter.happened() ? bias.denies() : bias.deniesFalsehood();
        double draw = chance.uniform();
        if (draw < owns) {
            return Optional.of(telling(doer, Stance.ASSERTS, Optional.of(doer.slug())));
        }
        if (draw < owns + admits) {
            return Optional.of(telling(doer, Stance.ADMITS, Optional.of(doer.slug())));
        }
        if (!talkedOf || draw >= owns + admits + denies + bias.leavesOpen()) {
            return Optional.empty();
        }
        boolean leavesOpen = draw >= owns + admits + denies;
        return Optional.of(telling(
                doer, leavesOpen ? Stance.NEITHER_CONFIRMS_NOR_DENIES : Stance.DENIES, Optional.of(doer.slug())));
    }

    private Telling telling(Reporter speaker, Stance stance, Optional<String> doer) {
        Factuality factuality = stance == Stance.DENIES ? Factuality.NEGATED : Factuality.ACTUAL;
        return Telling.firstHand(speaker, speaker, stance, factuality, doer);
    }
}
