package org.sulh.extract.speech;

import java.util.List;
import java.util.Optional;

/**
 * One act of speech, as far as grammar shows it.
 *
 * @param cue the verb; absent for "according to X" and for a quotation that goes on from the sentence before
 * @param speaker words for who speaks; empty when the passive leaves it open
 * @param attitude what the verb says of the speaker's stance
 * @param accused words for who is accused, when the verb accuses
 * @param hearers words for who is told, as in "told Reuters"
 * @param negated whether the verb itself is negated ("has not confirmed")
 */
public record Speech(
        Optional<Integer> cue,
        List<Integer> speaker,
        Attitude attitude,
        List<Integer> accused,
        List<Integer> hearers,
        boolean negated) {
    public Speech {
        speaker = List.copyOf(speaker);
        accused = List.copyOf(accused);
        hearers = List.copyOf(hearers);
    }

    /** The same words, put as a question by nobody who says so. */
    Speech leftOpen() {
        return new Speech(cue, List.of(), Attitude.NEITHER, List.of(), List.of(), false);
    }
}
