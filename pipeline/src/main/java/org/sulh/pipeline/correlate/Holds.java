package org.sulh.pipeline.correlate;

import java.util.Optional;
import org.sulh.pipeline.compare.Kinds.Mark;

/**
 * Whether two claims are worth scoring: they can be one happening by kind, time and place, and there is something that
 * holds them together. Without a hold, two undated claims of one kind and the same sides, of which there are thousands in
 * a year, would all be tied to each other by nothing but their vagueness.
 *
 * <p>Holds are: days not far apart; both at a known spot; one document; one speaker's word of one day, for steps between the
 * parties; shared words. It is a property of the two claims alone, which {@link LinkIndex} finds without looking at all
 * pairs.
 */
final class Holds {
    private final Scoring scoring;

    Holds(Scoring scoring) {
        this.scoring = scoring;
    }

    boolean areHeld(Item first, Item second) {
        return mayBeOne(first, second) && isHeld(first, second);
    }

    /** Why the two are not scored against each other. */
    Optional<String> findReason(Item first, Item second) {
        if (!isNearInTime(first, second)) {
            return Optional.of("more than " + Scoring.NEAR_DAYS + " days lie between them");
        }
        if (!isNearInPlace(first, second)) {
            return Optional.of("their places are too far apart");
        }
        return isHeld(first, second)
                ? Optional.empty()
                : Optional.of("no day, spot, document, speaker or words hold them together");
    }

    private boolean mayBeOne(Item first, Item second) {
        // In this order, since most pairs that the index gives fail by time or place.
        return isNearInTime(first, second)
                && first.scope() == second.scope()
                && isNearInPlace(first, second)
                && scoring.kinship().findPart(first.type(), second.type()).isPresent();
    }

    private static boolean isNearInTime(Item first, Item second) {
        boolean timeless = first.timeless() && second.timeless();
        return timeless || first.days().gap(second.days()) <= Scoring.NEAR_DAYS;
    }

    private static boolean isNearInPlace(Item first, Item second) {
        return first.is(Mark.WORDS) || !Scoring.areFarApart(first, second);
    }

    private boolean isHeld(Item first, Item second) {
        Optional<Days> one = first.reach();
        Optional<Days> other = second.reach();
        boolean near = one.isPresent() && other.isPresent() && one.get().gap(other.get()) <= Scoring.NEAR_DAYS;
        return near
                || (first.spot().isPresent() && second.spot().isPresent())
                || first.claim().document().equals(second.claim().document())
                || isOneWord(first, second)
                || shareWords(first, second);
    }

    private boolean isOneWord(Item first, Item second) {
        return first.type().equals(second.type())
                && scoring.kinship().isProcess(first.type())
                && Retelling.isOneSpeaker(first, second)
                && Retelling.mayBeOneDay(first, second);
    }

    private static boolean shareWords(Item first, Item second) {
        return first.content().holds(second.content(), Item.CONTENT_LEAST, Item.CONTENT_PERCENT)
                || first.quote().holds(second.quote(), Item.QUOTE_LEAST, Item.QUOTE_PERCENT);
    }
}
