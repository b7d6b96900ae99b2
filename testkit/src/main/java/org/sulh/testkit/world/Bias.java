package org.sulh.testkit.world;

/**
 * How those who fight, and those who lean to them, tell of matters that concern them. The same for all of them: no side of
 * a world is the better one. Each is a probability, 0 to 1, unless it says otherwise.
 *
 * @param accuses that the victim of what happened says so
 * @param repeats that the victim in a rumour it did not start says so
 * @param ownLossOnly that a victim who says so leaves open who did it
 * @param blamesRival that a party hit by an armed group names its rival
 * @param admits that the doer of what happened admits it
 * @param admitsFalsely that the one accused in a rumour admits it
 * @param claimsOwnAct that a party which did it tells of it as a success
 * @param groupClaims that an armed group which did it says so
 * @param boasts that the one accused in a rumour tells of it as a success
 * @param denies that the doer of what happened denies it when it is talked of
 * @param deniesFalsehood that the one accused in a rumour denies it when it is talked of
 * @param leavesOpen that the one accused neither confirms nor denies when it is talked of
 * @param hidesOwnLoss that a victim denies what happened
 * @param deniesBoast that the victim in a rumour which its enemy started denies it
 * @param bystanders that a party or group which is not concerned tells of what happened; of rumours half of that
 * @param outletLoyalty weight of a party's interest in what its outlets tell; the rest is their quality
 * @param lean the same for a mediator with a tie to the party
 * @param inflates factor on the toll that the rival caused, 1 or more
 * @param shrinks factor on the toll that one caused oneself
 */
public record Bias(
        double accuses,
        double repeats,
        double ownLossOnly,
        double blamesRival,
        double admits,
        double admitsFalsely,
        double claimsOwnAct,
        double groupClaims,
        double boasts,
        double denies,
        double deniesFalsehood,
        double leavesOpen,
        double hidesOwnLoss,
        double deniesBoast,
        double bystanders,
        double outletLoyalty,
        double lean,
        double inflates,
        double shrinks) {
    public Bias {
        for (double share : new double[] {
            accuses + hidesOwnLoss,
            repeats + deniesBoast,
            ownLossOnly,
            blamesRival,
            bystanders,
            outletLoyalty,
            lean,
            shrinks,
            admits + Math.max(claimsOwnAct, groupClaims) + denies + leavesOpen,
            admitsFalsely + boasts + deniesFalsehood + leavesOpen
        }) {
            WorldPlan.share(share, "a share of a bias, or shares that exclude each other together,");
        }
        WorldPlan.check(inflates >= 1, "inflation is 1 or more");
    }

    static Bias standard() {
        return new Bias(
                0.75, 0.3, 0.15, 0.35, 0.08, 0.004, 0.15, 0.35, 0.01, 0.4, 0.6, 0.1, 0.03, 0.4, 0.08, 0.8, 0.25, 1.7,
                0.6);
    }
}
