package org.sulh.testkit.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.EventType;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TimeWindow;

/**
 * What one report gives as kind of act, time, place and toll. A copy gives what it copies.
 *
 * @param type of the act
 * @param time of it
 * @param place of it
 * @param tolls of it
 */
record Details(EventType type, TimeWindow time, Place place, List<Casualties> tolls) {
    private static final double TOWN_RADIUS_KM = 5;
    private static final double DISTRICT_RADIUS_KM = 40;
    private static final double GIVES_TOLL = 0.6;
    private static final double AT_LEAST = 0.3;

    Details {
        tolls = List.copyOf(tolls);
    }

    static Details of(Matter matter, Telling telling, WorldPlan plan, Ground ground, Chance chance) {
        Slips slips = plan.slips();
        EventType type = chance.happens(slips.kindredType())
                ? chance.among(matter.act().kindred())
                : matter.act().type();
        return new Details(
                type,
                time(matter.day(), slips, chance),
                place(matter.town(), telling, slips, ground, chance),
                tolls(matter, telling, plan, chance));
    }

    private static TimeWindow time(LocalDate day, Slips slips, Chance chance) {
        if (chance.happens(slips.vagueDay())) {
            LocalDate from = day.minusDays(chance.below(3));
            return TimeWindow.between(from, from.plusDays(2));
        }
        return TimeWindow.day(chance.happens(slips.otherDay()) ? day.plusDays(chance.happens(0.7) ? 1 : -1) : day);
    }

    private static Place place(Town town, Telling telling, Slips slips, Ground ground, Chance chance) {
        boolean exact = telling.speaker().kind() == ReporterKind.MONITOR
                || telling.speaker().kind() == ReporterKind.SENSOR;
        if (!exact && chance.happens(slips.vaguePlace())) {
            Town seat = ground.seat(town);
            return new Place(
                    seat.name() + " district",
                    seat.name() + " district",
                    Optional.of(seat.at()),
                    DISTRICT_RADIUS_KM,
                    PlacePrecision.DISTRICT,
                    Optional.empty(),
                    Optional.empty());
        }
        Town told = !exact && chance.happens(slips.otherTown()) ? ground.nearestOther(town) : town;
        return new Place(
                told.name(),
                told.name(),
                Optional.of(told.at()),
                TOWN_RADIUS_KM,
                PlacePrecision.TOWN,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Casualties> tolls(Matter matter, Telling telling, WorldPlan plan, Chance chance) {
        List<Casualties> tolls = new ArrayList<>();
        boolean counts = telling.supports() && telling.speaker().kind() != ReporterKind.SENSOR;
        double factor = factor(matter, telling, plan);
        if (counts && matter.killed() > 0 && chance.happens(GIVES_TOLL)) {
            tolls.add(toll(CasualtyKind.KILLED, matter.killed() * factor, plan, chance));
        }
        if (counts && matter.injured() > 0 && chance.happens(GIVES_TOLL)) {
            tolls.add(toll(CasualtyKind.INJURED, matter.injured() * factor, plan, chance));
        }
        return tolls;
    }

    private static double factor(Matter matter, Telling telling, WorldPlan plan) {
        Optional<String> side = telling.speaker().side();
        if (side.filter(matter.victim()::equals).isPresent()) {
            return plan.bias().inflates();
        }
        return side.filter(matter.doer()::equals).isPresent() ? plan.bias().shrinks() : 1;
    }

    private static Casualties toll(CasualtyKind kind, double mean, WorldPlan plan, Chance chance) {
        int told = (int) StrictMath.rint(mean * chance.aroundOne(plan.slips().tollSpread()));
        return chance.happens(AT_LEAST)
                ? Casualties.atLeast(kind, told, Casualties.ALL)
                : Casualties.exactly(kind, told, Casualties.ALL);
    }
}
