package org.sulh.pipeline.correlate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Factuality;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.compare.Speaker;

/**
 * Tells whether two claims of one type are one step told again: by one speaker whose word several documents carry, or
 * by two voices of one document. Either is ground for one happening only where nothing else tells the two apart.
 *
 * <p>Of acts on the ground a speaker may well tell several of one type on one day, so there it needs one document, and a
 * time without an end that allows the other's.
 */
final class Retelling {
    /** A word of unknown day is not taken for one that was spoken longer before its report than this. */
    private static final int RECENT_DAYS = 14;

    private Retelling() {}

    /**
     * The row that the pair is worth.
     *
     * @param step whether the type is a step between the parties, of which there are few
     */
    static Optional<Row> findRow(Item first, Item second, boolean step) {
        Claim one = first.claim();
        Claim other = second.claim();
        boolean oneDocument = one.document().equals(other.document());
        if (!first.type().equals(second.type())
                || isPlanned(one) != isPlanned(other)
                || Constraints.answers(one) != Constraints.answers(other)) {
            return Optional.empty();
        }
        if (isOneSpeaker(first, second)) {
            boolean again = oneDocument ? isSaidAgain(first, second, step) : step && mayBeOneDay(first, second);
            return again ? Optional.of(Row.UTTERANCE_SAME) : Optional.empty();
        }
        boolean twoVoices = oneDocument && !one.asserter().equals(other.asserter());
        return twoVoices && step && isDone(one) && isDone(other) ? Optional.of(Row.DOCUMENT_SAME) : Optional.empty();
    }

    static boolean isOneSpeaker(Item first, Item second) {
        return isNamed(first) && isNamed(second) && first.speaker().compare(second.speaker()) == Speaker.Likeness.SAME;
    }

    static boolean isNamed(Item item) {
        SpeakerKind kind = item.claim().asserter().kind();
        return kind != SpeakerKind.OUTLET && kind != SpeakerKind.UNNAMED;
    }

    private static boolean isSaidAgain(Item first, Item second, boolean step) {
        Optional<LocalDate> said = first.claim().said();
        boolean oneHoldsOther = first.days().isOpen() != second.days().isOpen();
        return said.isPresent()
                && said.equals(second.claim().said())
                && first.actors().equals(second.actors())
                && first.targets().equals(second.targets())
                && (step || oneHoldsOther);
    }

    /** No day tells two utterances apart: both on one day, or one on a day unknown and told not long after. */
    static boolean mayBeOneDay(Item first, Item second) {
        Optional<LocalDate> said = first.claim().said();
        Optional<LocalDate> saidToo = second.claim().said();
        if (said.isPresent() && saidToo.isPresent()) {
            return said.equals(saidToo);
        }
        return first.told().isEmpty()
                || second.told().isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(
                                first.told().get(), second.told().get()))
                        <= RECENT_DAYS;
    }

    static boolean isPlanned(Claim claim) {
        return claim.factuality() == Factuality.PLANNED;
    }

    private static boolean isDone(Claim claim) {
        return claim.factuality() == Factuality.ACTUAL || claim.factuality() == Factuality.HEDGED;
    }
}
