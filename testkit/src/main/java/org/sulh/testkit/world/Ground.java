package org.sulh.testkit.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sulh.model.Coordinates;

/**
 * The towns of a world, largest first. They lie in a rectangle with its south-west corner where the equator meets the
 * meridian of Greenwich, in the sea, so that nobody takes one for a real place.
 *
 * @param towns in falling size
 */
record Ground(List<Town> towns) {
    private static final double KM_PER_DEGREE = 111.195;
    /** Every so many towns one is the seat of a district. */
    private static final int TOWNS_PER_DISTRICT = 8;

    private static final List<String> BEGINNINGS = List.of(
            "Bel", "Dor", "Fen", "Gal", "Har", "Jol", "Kar", "Lum", "Mir", "Nov", "Ost", "Pel", "Rud", "Sel", "Tav");
    private static final List<String> MIDDLES = List.of("a", "e", "i", "o", "u", "ami", "eri", "olu", "ina", "evo");
    private static final List<String> ENDINGS =
            List.of("bar", "dan", "fell", "gar", "kent", "lin", "mos", "nar", "pol", "ren", "sha", "tol", "vik");

    Ground {
        towns = List.copyOf(towns);
    }

    static Ground of(WorldPlan plan, Chance chance) {
        Set<String> names = new HashSet<>();
        List<Town> seats = new ArrayList<>();
        List<Town> towns = new ArrayList<>();
        int districts = Math.max(1, plan.towns() / TOWNS_PER_DISTRICT);
        for (int rank = 0; rank < plan.towns(); rank++) {
            Coordinates at = new Coordinates(
                    chance.uniform() * plan.heightKm() / KM_PER_DEGREE,
                    chance.uniform() * plan.widthKm() / KM_PER_DEGREE);
            String name = name(rank, names, chance);
            String district =
                    seats.size() < districts ? name : nearest(at, seats).name();
            Town town = new Town(name, district, at, 1.0 / (rank + 1));
            if (seats.size() < districts) {
                seats.add(town);
            }
            towns.add(town);
        }
        return new Ground(towns);
    }

    private static String name(int rank, Set<String> taken, Chance chance) {
        String name = chance.among(BEGINNINGS) + chance.among(MIDDLES) + chance.among(ENDINGS);
        if (!taken.add(name)) {
            name = name + " " + (rank + 1);
            taken.add(name);
        }
        return name;
    }

    private static Town nearest(Coordinates at, List<Town> towns) {
        return towns.stream()
                .min(Comparator.comparingDouble(town -> town.at().distanceKm(at)))
                .orElseThrow();
    }

    Town nearestOther(Town town) {
        return nearest(town.at(), towns.stream().filter(t -> !t.equals(town)).toList());
    }

    /** The seat of a town's district. */
    Town seat(Town town) {
        return towns.stream()
                .filter(t -> t.name().equals(town.district()))
                .findFirst()
                .orElseThrow();
    }

    /** A town, larger ones oftener. */
    Town draw(Chance chance) {
        return towns.get(chance.byShare(towns.stream().mapToDouble(Town::size).toArray()));
    }
}
