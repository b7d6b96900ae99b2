package org.sulh.testkit.world;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything that a world is made from, beside its seed.
 *
 * @param matters how many things are talked of, those that happened and rumours together
 * @param happened share of them that happened; of those that anybody tells of the share is a little other
 * @param towns how many towns there are, 2 or more; their sizes fall as 1, 1/2, 1/3 …
 * @param widthKm of the rectangle they lie in, west to east
 * @param heightKm of it, south to north
 * @param firstDay the first day
 * @param days how many days there are
 * @param parties 2 or more
 * @param groupActs share of matters whose doer is an armed group
 * @param invented share of rumours that the one who claims to be hit invents
 * @param boasted share of rumours that the one who claims to have done it invents; the rest is hearsay
 * @param attentionSpread standard deviation of the logarithm of the attention that matters draw
 * @param rumourAppeal attention of rumours beside that of other matters, as a factor
 * @param plausibilitySpread standard deviation of the logarithm of how easily rumours are believed
 * @param habits of each kind of reporter
 * @param bias of those who fight
 * @param copying among outlets
 * @param slips of all
 */
public record WorldPlan(
        int matters,
        double happened,
        int towns,
        double widthKm,
        double heightKm,
        LocalDate firstDay,
        int days,
        int parties,
        double groupActs,
        double invented,
        double boasted,
        double attentionSpread,
        double rumourAppeal,
        double plausibilitySpread,
        Map<ReporterKind, Habits> habits,
        Bias bias,
        Copying copying,
        Slips slips) {
    public WorldPlan {
        check(matters >= 0, "matters cannot be fewer than none");
        check(towns >= 2 && parties >= 2 && days >= 1, "a world has two towns, two parties and a day at least");
        check(
                widthKm > 0 && widthKm <= 2000 && heightKm > 0 && heightKm <= 2000,
                "a side is above 0 and at most 2000 km");
        share(happened, "share that happened");
        share(groupActs, "share of armed groups");
        share(invented + boasted, "shares of rumours together");
        check(attentionSpread >= 0 && plausibilitySpread >= 0 && rumourAppeal > 0, "a spread is below zero");
        habits = Map.copyOf(habits);
        for (ReporterKind kind : ReporterKind.values()) {
            get(habits, kind);
        }
        check(get(habits, ReporterKind.PARTY).reporters() == parties, "each party is one reporter");
        check(get(habits, ReporterKind.OUTLET).reporters() >= 1, "somebody has to print what agencies have");
    }

    /** A world of two parties with a press of middling quality; no copies. */
    public static WorldPlan standard(int matters) {
        Map<ReporterKind, Habits> habits = new EnumMap<>(ReporterKind.class);
        habits.put(ReporterKind.PARTY, new Habits(2, 0.95, 0.5, 0, 0, 0));
        habits.put(ReporterKind.PARTY_OUTLET, new Habits(4, 0.35, 0.45, 0.1, 0.3, 0.2));
        habits.put(ReporterKind.ARMED_GROUP, new Habits(2, 0.5, 0.5, 0.1, 0.2, 0.1));
        habits.put(ReporterKind.MEDIATOR, new Habits(2, 0.12, 0.82, 0.08, 0.25, 0.1));
        habits.put(ReporterKind.OBSERVER, new Habits(4, 0.1, 0.85, 0.1, 0.3, 0.2));
        habits.put(ReporterKind.MONITOR, new Habits(4, 0.12, 0.93, 0.04, 0.6, 0.35));
        habits.put(ReporterKind.SENSOR, new Habits(3, 0.12, 0.93, 0.04, 0, 0));
        habits.put(ReporterKind.AGENCY, new Habits(3, 0.3, 0.75, 0.1, 0.08, 0.06));
        habits.put(ReporterKind.OUTLET, new Habits(40, 0.045, 0.6, 0.2, 0.08, 0.06));
        habits.put(ReporterKind.DATASET, new Habits(1, 0.3, 0.6, 0.1, 0, 0));
        return new WorldPlan(
                matters,
                0.7,
                60,
                500,
                400,
                LocalDate.of(2031, 1, 1),
                365,
                2,
                0.2,
                0.45,
                0.05,
                0.6,
                1,
                0.3,
                habits,
                Bias.standard(),
                new Copying(0, 0.12, 0.4, 0.3, 0.3),
                Slips.standard());
    }

    Habits of(ReporterKind kind) {
        return get(habits, kind);
    }

    private static Habits get(Map<ReporterKind, Habits> habits, ReporterKind kind) {
        Habits found = habits.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("no habits for " + kind.slug());
        }
        return found;
    }

    /** The same world with another share of copies, 0 to 0.95. */
    public WorldPlan withCopied(double share) {
        return with(matters, happened, habits, bias, copying.withShare(share), slips);
    }

    /** The same kind of world with more or fewer matters. */
    public WorldPlan withMatters(int number) {
        return with(number, happened, habits, bias, copying, slips);
    }

    WorldPlan withHappened(double share) {
        return with(matters, share, habits, bias, copying, slips);
    }

    WorldPlan withHabits(ReporterKind kind, Habits other) {
        Map<ReporterKind, Habits> changed = new EnumMap<>(habits);
        changed.put(kind, other);
        return with(matters, happened, changed, bias, copying, slips);
    }

    WorldPlan withBias(Bias other) {
        return with(matters, happened, habits, other, copying, slips);
    }

    WorldPlan withCopying(Copying other) {
        return with(matters, happened, habits, bias, other, slips);
    }

    WorldPlan withSlips(Slips other) {
        return with(matters, happened, habits, bias, copying, other);
    }

    private WorldPlan with(
            int newMatters,
            double newHappened,
            Map<ReporterKind, Habits> newHabits,
            Bias newBias,
            Copying newCopying,
            Slips newSlips) {
        return new WorldPlan(
                newMatters,
                newHappened,
                towns,
                widthKm,
                heightKm,
                firstDay,
                days,
                parties,
                groupActs,
                invented,
                boasted,
                attentionSpread,
                rumourAppeal,
                plausibilitySpread,
                newHabits,
                newBias,
                newCopying,
                newSlips);
    }

    static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    static void share(double value, String what) {
        check(value >= 0 && value <= 1, what + " is " + value + ", not between 0 and 1");
    }
}
