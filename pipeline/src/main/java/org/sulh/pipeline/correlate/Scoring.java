package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Casualties;
import org.sulh.model.EventType;
import org.sulh.model.Incident.Part;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.compare.Kinds;
import org.sulh.pipeline.compare.Kinds.Mark;

/**
 * Scores how likely two claims speak of one happening, as a sum of parts (Fellegi and Sunter, "A theory for record
 * linkage", JASA 1969): each part is log2 of how much more often that likeness is seen in claims of one happening than in
 * claims of two, in millibits.
 *
 * <p>Known failure: the parts are taken for independent; actor and place are not quite.
 */
final class Scoring {
    private static final int SAME_SPOT_KM = 5;
    private static final int NEAR_KM = 60;
    private static final int NEAR_DAYS = 3;

    private final Weights weights;
    private final Taxonomy taxonomy;
    private final Kinds kinds;
    /** Asked for every pair of claims, and there are few types. */
    private final Map<Weights.Types, Boolean> kin = new HashMap<>();

    Scoring(Weights weights, Taxonomy taxonomy, Kinds kinds) {
        this.weights = weights;
        this.taxonomy = taxonomy;
        this.kinds = kinds;
    }

    Weights weights() {
        return weights;
    }

    Kinds kinds() {
        return kinds;
    }

    /** Whether two types can be one happening at all. */
    boolean mayBeKin(EventType first, EventType second) {
        return kin.computeIfAbsent(new Weights.Types(first, second), types -> areKin(types.first(), types.second()));
    }

    private boolean areKin(EventType first, EventType second) {
        if (first.equals(second) || weights.kinship().containsKey(new Weights.Types(first, second))) {
            return true;
        }
        Optional<String> family = taxonomy.findFamily(first);
        return family.isPresent() && family.equals(taxonomy.findFamily(second)) && !taxonomy.isProcess(first);
    }

    List<Part> parts(Item first, Item second) {
        List<Part> parts = new ArrayList<>(8);
        parts.add(type(first.type(), second.type()));
        if (first.is(kinds, Mark.WORDS)) {
            words(first, second, parts);
        } else {
            parts.add(time(first.days(), second.days()));
            parts.add(
                    place(first.claim().event().place(), second.claim().event().place()));
            participants(first, second, parts);
            toll(first, second, parts);
            if (first.claim().event().setsOff() && second.claim().event().setsOff()) {
                parts.add(weights.part("sets-off"));
            }
            content(first, second, parts);
        }
        boolean twoDocuments = !first.claim().document().equals(second.claim().document());
        if (twoDocuments && first.quote().holds(second.quote(), 6, 60)) {
            parts.add(weights.part("quote-shared"));
        }
        if (!first.is(kinds, Mark.WORDS) && parts.stream().noneMatch(part -> part.weight() < 0)) {
            Retelling.findRow(first, second, taxonomy.isProcess(first.type()))
                    .map(weights::part)
                    .ifPresent(parts::add);
        }
        return parts;
    }

    static long sum(List<Part> parts) {
        long sum = 0;
        for (Part part : parts) {
            sum += part.weight();
        }
        return sum;
    }

    private Part type(EventType first, EventType second) {
        if (first.equals(second)) {
            return weights.part("type-same");
        }
        Part kin = weights.kinship().get(new Weights.Types(first, second));
        return kin == null ? weights.part("type-other") : kin;
    }

    private Part time(Days first, Days second) {
        if (first.isUnknown() || second.isUnknown()) {
            return weights.part("time-unknown");
        }
        long gap = first.gap(second);
        if (gap > 0) {
            return weights.part(gap == 1 ? "time-next-day" : gap <= NEAR_DAYS ? "time-near" : "time-far");
        }
        long shared = first.shared(second);
        long shorter = Math.min(first.length(), second.length());
        if (4 * shared < shorter || (shared == 1 && shorter > 1)) {
            return weights.part("time-edge");
        }
        if (first.isOpen() || second.isOpen()) {
            return weights.part("time-open");
        }
        long longer = Math.max(first.length(), second.length());
        String name =
                longer == 1 ? "day" : longer <= 6 ? "days" : longer <= 10 ? "week" : longer <= 31 ? "month" : "year";
        return weights.part("time-" + name);
    }

    private Part place(Optional<Place> first, Optional<Place> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return weights.part("place-unknown");
        }
        Place one = first.get();
        Place other = second.get();
        boolean oneCountry = one.precision() == PlacePrecision.COUNTRY;
        boolean otherCountry = other.precision() == PlacePrecision.COUNTRY;
        if ((oneCountry || otherCountry)
                && one.country().isPresent()
                && other.country().isPresent()) {
            if (!one.country().equals(other.country())) {
                return weights.part("place-other-country");
            }
            return weights.part(oneCountry && otherCountry ? "place-country" : "place-in-country");
        }
        if (one.at().isEmpty() || other.at().isEmpty()) {
            return weights.part(one.name().equalsIgnoreCase(other.name()) ? "place-name" : "place-unknown");
        }
        double km = one.at().get().distanceKm(other.at().get());
        double reach = one.radiusKm() + other.radiusKm() + SAME_SPOT_KM;
        if (km > reach) {
            return weights.part(km <= reach + NEAR_KM ? "place-near" : "place-far");
        }
        double wider = Math.max(one.radiusKm(), other.radiusKm());
        double narrower = Math.min(one.radiusKm(), other.radiusKm());
        if (wider > 3 * narrower + 2 * SAME_SPOT_KM) {
            return weights.part("place-inside");
        }
        return weights.part(wider <= 15 ? "place-town" : wider <= 40 ? "place-district" : "place-province");
    }

    private void participants(Item first, Item second, List<Part> parts) {
        if (first.is(kinds, Mark.MUTUAL) || second.is(kinds, Mark.MUTUAL)) {
            parts.add(weights.part(agree(first.parties(), second.parties(), "parties-same", "parties-other")));
            return;
        }
        if (isReversed(first, second)) {
            parts.add(weights.part("actor-reversed"));
            return;
        }
        parts.add(weights.part(agree(first.actors(), second.actors(), "actor-same", "actor-other")));
        if (first.targets().isEmpty() != second.targets().isEmpty()) {
            parts.add(weights.part("target-one-lacks"));
        } else if (!first.targets().isEmpty()) {
            parts.add(weights.part(
                    Collections.disjoint(first.targets(), second.targets()) ? "target-other" : "target-same"));
        }
    }

    private static String agree(Set<String> first, Set<String> second, String same, String other) {
        if (first.isEmpty() || second.isEmpty()) {
            return "actor-unknown";
        }
        return Collections.disjoint(first, second) ? other : same;
    }

    /** The one's actor is the other's target: an act and its answer, not one act. */
    private static boolean isReversed(Item first, Item second) {
        return Collections.disjoint(first.actors(), second.actors())
                && (!Collections.disjoint(first.actors(), second.targets())
                        && !Collections.disjoint(second.actors(), first.targets()));
    }

    private void toll(Item first, Item second, List<Part> parts) {
        boolean exact = false;
        boolean compared = false;
        for (Casualties one : first.claim().event().casualties()) {
            for (Casualties other : second.claim().event().casualties()) {
                if (one.kind() == other.kind() && one.of().equals(other.of())) {
                    if (!one.mayAgreeWith(other)) {
                        parts.add(weights.part("toll-disagrees"));
                        return;
                    }
                    compared = true;
                    exact |= one.best().isPresent()
                            && one.best().equals(other.best())
                            && one.best().getAsInt() > 0;
                }
            }
        }
        if (compared) {
            parts.add(weights.part(exact ? "toll-exact" : "toll-may-agree"));
        }
    }

    /** What was agreed, where both tell it. What is still to be agreed may be put in the words of what was agreed. */
    private void content(Item first, Item second, List<Part> parts) {
        boolean told =
                !first.content().words().isEmpty() && !second.content().words().isEmpty();
        if (told && Retelling.isPlanned(first.claim()) == Retelling.isPlanned(second.claim())) {
            boolean shared = first.content().holds(second.content(), 3, 50);
            parts.add(weights.part(shared ? "content-shared" : "content-other"));
        }
    }

    /** Words are one when one speaker says the same of the same object; an unknown object is no ground. */
    private void words(Item first, Item second, List<Part> parts) {
        parts.add(weights.part(agree(first.actors(), second.actors(), "actor-same", "words-other-speaker")));
        boolean lasting = first.is(kinds, Mark.LASTING) && second.is(kinds, Mark.LASTING);
        if (!lasting) {
            parts.add(time(first.days(), second.days()));
        }
        if (first.content().words().isEmpty() || second.content().words().isEmpty()) {
            boolean addressee = !Collections.disjoint(first.targets(), second.targets());
            parts.add(weights.part(addressee ? "words-target" : "words-nothing-to-compare"));
        } else {
            parts.add(weights.part(first.content().holds(second.content(), 2, 50) ? "words-shared" : "words-other"));
        }
    }
}
