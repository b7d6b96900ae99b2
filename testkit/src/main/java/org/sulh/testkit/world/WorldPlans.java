package org.sulh.testkit.world;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kinds of worlds that figures are set on, and those that they are judged on. Nobody looks at the second while setting
 * a figure; they differ from the first in who reports, how well, with what interest, and in how much happened.
 */
public final class WorldPlans {
    private WorldPlans() {}

    /** Kinds of worlds to set figures on, by name; no copies. */
    public static Map<String, WorldPlan> setting(int matters) {
        WorldPlan plain = WorldPlan.standard(matters);
        Map<String, WorldPlan> plans = new LinkedHashMap<>();
        plans.put("plain", plain);
        plans.put(
                "thin press",
                plain.withHappened(0.65)
                        .withHabits(ReporterKind.OUTLET, new Habits(15, 0.05, 0.55, 0.2, 0.05, 0.06))
                        .withHabits(ReporterKind.MONITOR, new Habits(2, 0.1, 0.9, 0.05, 0.6, 0.35))
                        .withHabits(ReporterKind.OBSERVER, new Habits(2, 0.1, 0.8, 0.1, 0.3, 0.2)));
        plans.put(
                "well watched",
                plain.withHappened(0.75)
                        .withHabits(ReporterKind.MONITOR, new Habits(6, 0.14, 0.93, 0.04, 0.6, 0.35))
                        .withHabits(ReporterKind.SENSOR, new Habits(5, 0.12, 0.9, 0.05, 0, 0))
                        .withSlips(new Slips(0.05, 0.08, 0.03, 0.1, 0.1, 0.3, 0.05, 0.12, 0.12, 0.3, 0.5, 0.06, 0.1)));
        plans.put(
                "bitter",
                plain.withHappened(0.65)
                        .withBias(new Bias(
                                0.85, 0.45, 0.1, 0.5, 0.05, 0.003, 0.12, 0.3, 0.01, 0.5, 0.7, 0.1, 0.03, 0.4, 0.1, 0.9,
                                0.35, 2.2, 0.5))
                        .withCopying(new Copying(0, 0.15, 0.5, 0.4, 0.4)));
        return plans;
    }

    /** Kinds of worlds to judge on, by name; no copies. */
    public static Map<String, WorldPlan> judging(int matters) {
        WorldPlan plain = WorldPlan.standard(matters);
        Map<String, WorldPlan> plans = new LinkedHashMap<>();
        plans.put(
                "many outlets",
                plain.withHappened(0.68)
                        .withHabits(ReporterKind.OUTLET, new Habits(60, 0.035, 0.65, 0.15, 0.06, 0.05))
                        .withHabits(ReporterKind.AGENCY, new Habits(5, 0.25, 0.7, 0.12, 0.1, 0.08))
                        .withHabits(ReporterKind.MONITOR, new Habits(3, 0.1, 0.92, 0.05, 0.5, 0.35))
                        .withCopying(new Copying(0, 0.1, 0.5, 0.25, 0.25)));
        plans.put(
                "partisan",
                plain.withHappened(0.63)
                        .withHabits(ReporterKind.PARTY_OUTLET, new Habits(8, 0.3, 0.4, 0.1, 0.3, 0.2))
                        .withHabits(ReporterKind.OUTLET, new Habits(30, 0.05, 0.55, 0.2, 0.1, 0.08))
                        .withBias(new Bias(
                                0.8, 0.4, 0.2, 0.4, 0.06, 0.005, 0.1, 0.3, 0.015, 0.45, 0.65, 0.15, 0.04, 0.35, 0.06,
                                0.85, 0.3, 2, 0.5))
                        .withCopying(new Copying(0, 0.14, 0.3, 0.4, 0.4)));
        plans.put(
                "far off",
                plain.withHappened(0.72)
                        .withHabits(ReporterKind.MEDIATOR, new Habits(3, 0.15, 0.8, 0.08, 0.2, 0.1))
                        .withHabits(ReporterKind.OBSERVER, new Habits(6, 0.12, 0.82, 0.1, 0.25, 0.2))
                        .withHabits(ReporterKind.MONITOR, new Habits(2, 0.12, 0.94, 0.03, 0.65, 0.3))
                        .withHabits(ReporterKind.SENSOR, new Habits(2, 0.1, 0.92, 0.04, 0, 0))
                        .withHabits(ReporterKind.ARMED_GROUP, new Habits(3, 0.5, 0.5, 0.1, 0.2, 0.1))
                        .withSlips(new Slips(0.12, 0.15, 0.06, 0.2, 0.15, 0.45, 0.1, 0.18, 0.2, 0.4, 1, 0.1, 0.2)));
        return plans;
    }
}
