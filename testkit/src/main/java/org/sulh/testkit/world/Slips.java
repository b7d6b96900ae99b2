package org.sulh.testkit.world;

/**
 * How exactly reports tell what they tell of, and how sources are graded.
 *
 * @param otherDay of reports, those that put the matter on the day after or before
 * @param vagueDay those that give three days instead of one
 * @param otherTown those that put it in the nearest other town
 * @param vaguePlace those that give the district only
 * @param kindredType those that call the act by a kindred type
 * @param leavesDoerOpen of reports by those of no side, those that do not say who did it
 * @param otherDoer those that name a wrong doer
 * @param hedges of reports of what happened, those told with a reserve; of rumours half as many again
 * @param unnamed of an outlet's reports of what happened, those told by somebody unnamed; of rumours half as many again
 * @param tollSpread standard deviation of the logarithm of a toll told
 * @param meanDelayDays days from the happening to the report, on average
 * @param gradeSpread standard deviation of the quality that a grader sees
 * @param ungraded of sources, those with letter F
 */
public record Slips(
        double otherDay,
        double vagueDay,
        double otherTown,
        double vaguePlace,
        double kindredType,
        double leavesDoerOpen,
        double otherDoer,
        double hedges,
        double unnamed,
        double tollSpread,
        double meanDelayDays,
        double gradeSpread,
        double ungraded) {
    public Slips {
        for (double share : new double[] {
            otherDay, vagueDay, otherTown, vaguePlace, kindredType, leavesDoerOpen, otherDoer, ungraded
        }) {
            WorldPlan.share(share, "a share of slips");
        }
        WorldPlan.check(hedges >= 0 && hedges <= 0.6, "hedges are 0 to 0.6: rumours have more");
        WorldPlan.check(unnamed >= 0 && unnamed <= 0.6, "unnamed sources are 0 to 0.6: rumours have more");
        WorldPlan.check(tollSpread >= 0 && meanDelayDays >= 0 && gradeSpread >= 0, "a spread or delay is below zero");
    }

    static Slips standard() {
        return new Slips(0.08, 0.1, 0.04, 0.12, 0.12, 0.35, 0.06, 0.15, 0.15, 0.3, 0.7, 0.08, 0.15);
    }
}
