package org.sulh.pipeline.correlate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Casualties;
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
    /** Places closer than their radii and this are one spot, or one lies in the other. */
    static final int SAME_SPOT_KM = 5;
    /** Words that two acts' matters share at the least. */
    static final int CONTENT_LEAST = 3;
    /** Places farther apart than their radii and this are two places for sure. */
    static final int NEAR_KM = 60;
    /** Days between two times beyond which they are two times for sure. */
    static final int NEAR_DAYS = 3;

    private final Weights weights;
    private final Kinds kinds;
    private final Kinship kinship;

    Scoring(Weights weights, Taxonomy taxonomy, Kinds kinds) {
        this.weights = weights;
        this.kinds = kinds;
        this.kinship = new Kinship(weights, taxonomy);
    }

    static Scoring standard(Taxonomy taxonomy) {
        return new Scoring(Weights.standard(), taxonomy, Kinds.standard());
    }

    Weights weights() {
        return weights;
    }

    Kinds kinds() {
        return kinds;
    }

    Kinship kinship() {
        return kinship;
    }

    /** The parts of a pair of kindred types; what only tells the two apart in wording comes last. */
    List<Part> parts(Item first, Item second) {
        Tally tally = Tally.ofParts(weights);
        add(first, second, tally);
        return tally.parts();
    }

    /** Sum of the parts, in millibits. */
    long sum(Item first, Item second) {
        Tally tally = Tally.ofSum(weights);
        add(first, second, tally);
        return tally.sum();
    }

    /** Sum over kind, time, place, sides and content alone, which many claims of one happening have in common. */
    long sumOfOutline(Item first, Item second) {
        Tally tally = Tally.ofSum(weights);
        outline(first, second, tally);
        return tally.sum();
    }

    private void add(Item first, Item second, Tally tally) {
        outline(first, second, tally);
        boolean words = first.is(Mark.WORDS);
        if (!words) {
            toll(first, second, tally);
        }
        boolean twoDocuments = !first.claim().document().equals(second.claim().document());
        if (twoDocuments && first.quote().holds(second.quote(), Item.QUOTE_LEAST, Item.QUOTE_PERCENT)) {
            tally.add(Row.QUOTE_SHARED);
        }
        if (!words && !tally.isAgainst()) {
            Retelling.findRow(first, second, kinship.isProcess(first.type())).ifPresent(tally::add);
        }
    }

    private void outline(Item first, Item second, Tally tally) {
        kinship.findPart(first.type(), second.type()).ifPresent(tally::add);
        if (first.is(Mark.WORDS)) {
            words(first, second, tally);
            return;
        }
        tally.add(time(first.days(), second.days()));
        tally.add(place(first, second));
        participants(first, second, tally);
        if (first.claim().event().setsOff() && second.claim().event().setsOff()) {
            tally.add(Row.SETS_OFF);
        }
        content(first, second, tally);
    }

    static Row time(Days first, Days second) {
        if (first.isUnknown() || second.isUnknown()) {
            return Row.TIME_UNKNOWN;
        }
        long gap = first.gap(second);
        if (gap > 0) {
            return gap == 1 ? Row.TIME_NEXT_DAY : gap <= NEAR_DAYS ? Row.TIME_NEAR : Row.TIME_FAR;
        }
        long shared = first.shared(second);
        long shorter = Math.min(first.length(), second.length());
        if (4 * shared < shorter || (shared == 1 && shorter > 1)) {
            return Row.TIME_EDGE;
        }
        if (first.isOpen() || second.isOpen()) {
            return Row.TIME_OPEN;
        }
        long longer = Math.max(first.length(), second.length());
        if (longer <= 6) {
            return longer == 1 ? Row.TIME_DAY : Row.TIME_DAYS;
        }
        return longer <= 10 ? Row.TIME_WEEK : longer <= 31 ? Row.TIME_MONTH : Row.TIME_YEAR;
    }

    /** How the places of two acts compare. */
    private static Row place(Item first, Item second) {
        Optional<Place> firstPlace = first.claim().event().place();
        Optional<Place> secondPlace = second.claim().event().place();
        if (firstPlace.isEmpty() || secondPlace.isEmpty()) {
            return Row.PLACE_UNKNOWN;
        }
        Place one = firstPlace.get();
        Place other = secondPlace.get();
        if (compareByCountry(one, other)) {
            if (!one.country().equals(other.country())) {
                return Row.PLACE_OTHER_COUNTRY;
            }
            return isCountry(one) && isCountry(other) ? Row.PLACE_COUNTRY : Row.PLACE_IN_COUNTRY;
        }
        if (one.at().isEmpty() || other.at().isEmpty()) {
            return one.name().equalsIgnoreCase(other.name()) ? Row.PLACE_NAME : Row.PLACE_UNKNOWN;
        }
        if (areFarApart(first, second)) {
            return Row.PLACE_FAR;
        }
        double reach = one.radiusKm() + other.radiusKm() + SAME_SPOT_KM;
        if (first.heading().orElseThrow().isBeyond(reach, second.heading().orElseThrow())) {
            return Row.PLACE_NEAR;
        }
        return spot(one.radiusKm(), other.radiusKm());
    }

    /** How two places compare that are not apart. */
    static Row spot(double radiusKm, double otherKm) {
        double wider = Math.max(radiusKm, otherKm);
        double narrower = Math.min(radiusKm, otherKm);
        if (wider > 3 * narrower + 2 * SAME_SPOT_KM) {
            return Row.PLACE_INSIDE;
        }
        return wider <= 15 ? Row.PLACE_TOWN : wider <= 40 ? Row.PLACE_DISTRICT : Row.PLACE_PROVINCE;
    }

    /** Whether two places are located, and too far apart for one happening. */
    static boolean areFarApart(Item first, Item second) {
        Optional<Place> one = first.claim().event().place();
        Optional<Place> other = second.claim().event().place();
        if (first.heading().isEmpty()
                || second.heading().isEmpty()
                || one.isEmpty()
                || other.isEmpty()
                || compareByCountry(one.get(), other.get())) {
            return false;
        }
        double reach = one.get().radiusKm() + other.get().radiusKm() + SAME_SPOT_KM;
        return first.heading()
                .get()
                .isFartherThan(reach + NEAR_KM, second.heading().get());
    }

    private static boolean isCountry(Place place) {
        return place.precision() == PlacePrecision.COUNTRY;
    }

    private static boolean compareByCountry(Place one, Place other) {
        return (isCountry(one) || isCountry(other))
                && one.country().isPresent()
                && other.country().isPresent();
    }

    private void participants(Item first, Item second, Tally tally) {
        if (first.is(Mark.MUTUAL) || second.is(Mark.MUTUAL)) {
            tally.add(sides(first, second));
            return;
        }
        if (isReversed(first, second)) {
            tally.add(Row.ACTOR_REVERSED);
            return;
        }
        tally.add(agree(first.actors(), second.actors(), Row.ACTOR_SAME, Row.ACTOR_OTHER));
        if (first.targets().isEmpty() != second.targets().isEmpty()) {
            tally.add(Row.TARGET_ONE_LACKS);
        } else if (!first.targets().isEmpty()) {
            tally.add(Collections.disjoint(first.targets(), second.targets()) ? Row.TARGET_OTHER : Row.TARGET_SAME);
        }
    }

    /** What both sides do has two: who leaves one of them unnamed contradicts nobody who does so too. */
    private static Row sides(Item first, Item second) {
        boolean told = first.namesBothSides() || second.namesBothSides();
        return agree(first.parties(), second.parties(), Row.PARTIES_SAME, told ? Row.PARTIES_OTHER : Row.ACTOR_UNKNOWN);
    }

    private static Row agree(Set<String> first, Set<String> second, Row same, Row other) {
        if (first.isEmpty() || second.isEmpty()) {
            return Row.ACTOR_UNKNOWN;
        }
        return Collections.disjoint(first, second) ? other : same;
    }

    /** The one's actor is the other's target: an act and its answer, not one act. */
    private static boolean isReversed(Item first, Item second) {
        return Collections.disjoint(first.actors(), second.actors())
                && (!Collections.disjoint(first.actors(), second.targets())
                        && !Collections.disjoint(second.actors(), first.targets()));
    }

    private void toll(Item first, Item second, Tally tally) {
        boolean exact = false;
        boolean compared = false;
        for (Casualties one : first.claim().event().casualties()) {
            for (Casualties other : second.claim().event().casualties()) {
                if (one.kind() == other.kind() && one.of().equals(other.of())) {
                    if (!one.mayAgreeWith(other)) {
                        tally.add(Row.TOLL_DISAGREES);
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
            tally.add(exact ? Row.TOLL_EXACT : Row.TOLL_MAY_AGREE);
        }
    }

    /** What was agreed, where both tell it. What is still to be agreed may be put in the words of what was agreed. */
    private void content(Item first, Item second, Tally tally) {
        boolean told =
                !first.content().words().isEmpty() && !second.content().words().isEmpty();
        if (told && Retelling.isPlanned(first.claim()) == Retelling.isPlanned(second.claim())) {
            boolean shared = first.content().holds(second.content(), CONTENT_LEAST, Item.CONTENT_PERCENT);
            tally.add(shared ? Row.CONTENT_SHARED : Row.CONTENT_OTHER);
        }
    }

    /** Words are one when one speaker says the same of the same object; an unknown object is no ground. */
    private void words(Item first, Item second, Tally tally) {
        tally.add(agree(first.actors(), second.actors(), Row.ACTOR_SAME, Row.WORDS_OTHER_SPEAKER));
        if (!first.timeless() || !second.timeless()) {
            tally.add(time(first.days(), second.days()));
        }
        if (first.content().words().isEmpty() || second.content().words().isEmpty()) {
            boolean addressee = !Collections.disjoint(first.targets(), second.targets());
            tally.add(addressee ? Row.WORDS_TARGET : Row.WORDS_NOTHING_TO_COMPARE);
        } else {
            boolean shared = first.content().holds(second.content(), Item.CONTENT_LEAST, Item.CONTENT_PERCENT);
            tally.add(shared ? Row.WORDS_SHARED : Row.WORDS_OTHER);
        }
    }
}
