package org.sulh.testkit.world;

/**
 * How reports are passed on.
 *
 * @param share of all reports, those that copy another report, 0 to 0.95
 * @param hidden of copies, those in words of their own that name no source
 * @param reprinted of the other copies of what an outlet has, those that take over the text without naming the source
 * @param echoes of outlets that pass on a party's words, those that say the same in their own voice beside it
 * @param dropsReserve of copies of a hedged report, those that drop the reserve
 */
public record Copying(double share, double hidden, double reprinted, double echoes, double dropsReserve) {
    public Copying {
        WorldPlan.check(share >= 0 && share <= 0.95, "the share of copies is 0 to 0.95");
        WorldPlan.share(hidden, "hidden copies");
        WorldPlan.share(reprinted, "reprints");
        WorldPlan.share(echoes, "echoes");
        WorldPlan.share(dropsReserve, "dropped reserves");
    }

    Copying withShare(double asked) {
        return new Copying(asked, hidden, reprinted, echoes, dropsReserve);
    }
}
