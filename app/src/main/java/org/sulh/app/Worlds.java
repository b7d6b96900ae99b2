package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sulh.testkit.world.World;
import org.sulh.testkit.world.WorldPlan;

/** Synthetic worlds put through the stages, one kind and share of copies after the other. */
final class Worlds {
    /** The shares of copies that figures are set on, and judged on where nothing else is asked. */
    static final List<Double> COPIED = List.of(0.0, 0.3, 0.7);

    private Worlds() {}

    /**
     * A trial for each plan and share of copies.
     *
     * @param seed of the first world; each further one has the next
     */
    static List<Trial> trials(
            Map<String, WorldPlan> plans, List<Double> copied, long seed, boolean matched, Terminal terminal) {
        List<Trial> trials = new ArrayList<>();
        long next = seed;
        for (Map.Entry<String, WorldPlan> plan : plans.entrySet()) {
            for (double share : copied) {
                terminal.showProgress("world '" + plan.getKey() + "', " + Math.round(100 * share) + "% copied");
                World world = World.of(plan.getValue().withCopied(share), next);
                trials.add(Trial.of(plan.getKey(), share, world, matched));
            }
            next++;
        }
        terminal.clearProgress();
        return trials;
    }
}
