package org.sulh.extract.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sulh.extract.place.PlaceCandidate.Match;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

/**
 * Tells what the toponyms of one document mean, all of them together: a name that several places bear is read as the one
 * that lies near what the other names may mean. One name means one place throughout a document.
 *
 * <p>Method: relaxation labelling (Rosenfeld, Hummel and Zucker 1976) over at most 60 readings a name. A reading's score
 * is its prior plus 1.5 times the best and 1.5 times the mean of the support by each other name, where a name's support is
 * that of its readings weighted by belief; three rounds, after which rankings do not change in practice. Deterministic.
 *
 * <p>A name hears all others where a document has at most 41 different names, as nearly all do. In a longer one it hears
 * the 20 that are mentioned most and, to each side in the order of their first mention, the 10 next to it; so the cost is
 * linear in the number of different names: at most 40 x 60 x 8 distances a name and round, and in practice a few hundred.
 *
 * <p>A best reading is used when the pack, the mission area, the context or the other names speak for it, or when it is
 * big enough to need no help (a first-order division or its seat, a small place that reports of ceasefires name, or a town of 20,000 people; 100,000 where mission area, context or other names were there to speak for
 * it and did not). Otherwise the toponym stays unlocated.
 */
public final class PlaceResolver {
    private static final int ROUNDS = 3;
    private static final int MOST_READINGS = 60;
    private static final int SUPPORTING_READINGS = 8;
    private static final int SHOWN = 5;
    private static final int HEARD_EVERYWHERE = 20;
    private static final int HEARD_TO_EACH_SIDE = 10;
    private static final double BEST_SUPPORT = 1.5;
    private static final double MEAN_SUPPORT = 1.5;
    private static final double CLEAR_SUPPORT = 0.8;
    private static final double BIG_ALONE = 4.3;
    private static final double BIG_AMONG_OTHERS = 5;
    private static final double TEN = 2.302585092994046;

    private final CandidateFinder finder;
    private final Set<String> missionCountries;

    /**
     * @param packPlaces places of the mission area, which come before all others
     * @param missionCountries ISO 3166-1 codes of the countries of the mission area; may be empty
     */
    public PlaceResolver(Gazetteer world, Collection<NamedPlace> packPlaces, Set<String> missionCountries) {
        this.finder = new CandidateFinder(world, packPlaces, missionCountries);
        this.missionCountries = Set.copyOf(missionCountries);
    }

    /**
     * Whether these words, exactly, are a name that is known without asking what else the document names: a place of the
     * pack, a named region, a small place that reports of ceasefires name, or a place in the mission area or in one of
     * these countries. So a name is seen that no recogniser knows.
     */
    public boolean knows(String words, Set<String> contextCountries) {
        return finder.knows(words, contextCountries);
    }

    /** One resolution for each mention, in their order. */
    public List<PlaceResolution> resolve(List<PlaceMention> mentions) {
        return resolve(mentions, Set.of());
    }

    /**
     * @param contextCountries ISO codes of countries that the document speaks of in other words than toponyms
     *     ("Pakistani")
     */
    public List<PlaceResolution> resolve(List<PlaceMention> mentions, Set<String> contextCountries) {
        PlaceScoring scoring = new PlaceScoring(missionCountries, contextCountries);
        Map<Name, Readings> names = new LinkedHashMap<>();
        List<Readings> meant = mentions.stream()
                .map(mention -> names.computeIfAbsent(Name.of(mention), name -> readings(name, scoring)))
                .toList();
        meant.forEach(Readings::count);
        List<Readings> all =
                names.values().stream().filter(r -> !r.alone.isEmpty()).toList();
        List<Integer> everywhere = everywhere(all);
        for (int round = 0; round < ROUNDS; round++) {
            List<List<PlaceCandidate>> before =
                    all.stream().map(Readings::supporting).toList();
            for (int i = 0; i < all.size(); i++) {
                all.get(i).support(heard(before, everywhere, i));
            }
        }
        boolean anyContext = !missionCountries.isEmpty() || !contextCountries.isEmpty() || all.size() > 1;
        return IntStream.range(0, mentions.size())
                .mapToObj(i -> meant.get(i).resolution(mentions.get(i), scoring, anyContext))
                .toList();
    }

    /** The names that are mentioned most; all when they are few. */
    private static List<Integer> everywhere(List<Readings> all) {
        Stream<Integer> names = IntStream.range(0, all.size()).boxed();
        if (all.size() <= HEARD_EVERYWHERE + 2 * HEARD_TO_EACH_SIDE + 1) {
            return names.toList();
        }
        return names.sorted(Comparator.comparingInt((Integer i) -> -all.get(i).mentions)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(HEARD_EVERYWHERE)
                .toList();
    }

    private static List<List<PlaceCandidate>> heard(
            List<List<PlaceCandidate>> all, List<Integer> everywhere, int self) {
        Set<Integer> heard = new TreeSet<>(everywhere);
        int last = Math.min(all.size() - 1, self + HEARD_TO_EACH_SIDE);
        for (int i = Math.max(0, self - HEARD_TO_EACH_SIDE); i <= last; i++) {
            heard.add(i);
        }
        heard.remove(self);
        return heard.stream().map(all::get).toList();
    }

    private Readings readings(Name name, PlaceScoring scoring) {
        List<List<NamedPlace>> containers = name.containers().stream()
                .map(text -> finder.find(text, true).stream()
                        .map(CandidateFinder.Found::place)
                        .filter(place -> place.precision() != PlacePrecision.POINT)
                        .toList())
                .filter(places -> !places.isEmpty())
                .toList();
        List<CandidateFinder.Found> found = finder.find(name.text(), !containers.isEmpty());
        List<PlaceCandidate> candidates = found.stream()
                .map(f -> new PlaceCandidate(
                        f.place(),
                        f.match(),
                        scoring.prior(f, found) + PlaceScoring.containment(f.place(), containers)))
                .sorted(Readings.BEST_FIRST)
                .limit(MOST_READINGS)
                .toList();
        Set<NamedPlace> standing = found.stream()
                .filter(f -> f.standing() != Standing.NONE)
                .map(CandidateFinder.Found::place)
                .collect(Collectors.toUnmodifiableSet());
        return new Readings(candidates, containers, standing);
    }

    /** What makes two mentions the same name: folded words and containers. */
    private record Name(String text, Set<String> containers) {
        static Name of(PlaceMention mention) {
            String[] parts = mention.text().split(",", -1);
            String own = NameFolding.fold(parts[0]);
            Set<String> containers = new TreeSet<>();
            Stream.concat(Stream.of(parts).skip(1), mention.container().stream().flatMap(c -> Stream.of(c.split(","))))
                    .map(NameFolding::fold)
                    .filter(text -> !text.isEmpty() && !text.equals(own))
                    .forEach(containers::add);
            return new Name(own, containers);
        }
    }

    /** The readings of one name and their scores as they stand. */
    private static final class Readings {
        private static final Comparator<PlaceCandidate> BEST_FIRST = Comparator.comparingDouble(PlaceCandidate::score)
                .reversed()
                .thenComparing(
                        Comparator.comparingLong((PlaceCandidate c) -> c.place().population())
                                .reversed())
                .thenComparing(c -> c.place().country().orElse(""))
                .thenComparing(c -> c.place().name())
                .thenComparingDouble(c -> c.place().at().lat())
                .thenComparingDouble(c -> c.place().at().lon());

        private final List<PlaceCandidate> alone;
        private final List<List<NamedPlace>> containers;
        private final Set<NamedPlace> ofStanding;
        private List<PlaceCandidate> ranked;
        private int mentions;

        Readings(List<PlaceCandidate> alone, List<List<NamedPlace>> containers, Set<NamedPlace> ofStanding) {
            this.alone = alone;
            this.containers = containers;
            this.ofStanding = ofStanding;
            this.ranked = alone;
        }

        List<PlaceCandidate> supporting() {
            return ranked.subList(0, Math.min(SUPPORTING_READINGS, ranked.size()));
        }

        void count() {
            mentions++;
        }

        void support(List<List<PlaceCandidate>> others) {
            List<PlaceCandidate> scored = new ArrayList<>();
            for (PlaceCandidate candidate : alone) {
                double best = 0;
                double sum = 0;
                for (List<PlaceCandidate> other : others) {
                    double support = support(candidate.place(), other);
                    best = Math.max(best, support);
                    sum += support;
                }
                double added = others.isEmpty() ? 0 : BEST_SUPPORT * best + MEAN_SUPPORT * sum / others.size();
                scored.add(new PlaceCandidate(candidate.place(), candidate.match(), candidate.score() + added));
            }
            ranked = scored.stream().sorted(BEST_FIRST).toList();
        }

        private static double support(NamedPlace place, List<PlaceCandidate> name) {
            double top = name.getFirst().score();
            double belief = 0;
            double support = 0;
            for (PlaceCandidate reading : name) {
                double odds = StrictMath.exp(TEN * (reading.score() - top));
                belief += odds;
                support += odds * PlaceScoring.nearness(place, reading.place());
            }
            return support / belief;
        }

        PlaceResolution resolution(PlaceMention mention, PlaceScoring scoring, boolean anyContext) {
            if (ranked.isEmpty()) {
                return new PlaceResolution(mention, List.of(), 0, false);
            }
            double margin =
                    ranked.get(0).score() - (ranked.size() > 1 ? ranked.get(1).score() : 0);
            return new PlaceResolution(
                    mention, ranked.subList(0, Math.min(SHOWN, ranked.size())), margin, accepts(scoring, anyContext));
        }

        private boolean accepts(PlaceScoring scoring, boolean anyContext) {
            PlaceCandidate best = ranked.getFirst();
            if (!containers.isEmpty()) {
                return PlaceScoring.containment(best.place(), containers) > 0;
            }
            boolean area = best.place().precision() == PlacePrecision.PROVINCE && best.match() != Match.VARIANT;
            return best.match() == Match.PACK
                    || area
                    || ofStanding.contains(best.place())
                    || scoring.isExpected(best.place())
                    || best.score() - aloneScore(best.place()) >= CLEAR_SUPPORT
                    || scoring.weight(best.place()) >= (anyContext ? BIG_AMONG_OTHERS : BIG_ALONE);
        }

        private double aloneScore(NamedPlace place) {
            return alone.stream()
                    .filter(c -> c.place().equals(place))
                    .map(PlaceCandidate::score)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
