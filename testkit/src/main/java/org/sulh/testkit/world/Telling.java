package org.sulh.testkit.world;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Factuality;
import org.sulh.model.Stance;

/**
 * What one reporter says of a matter, before it is written down.
 *
 * @param publisher in whose document it stands
 * @param speaker whose words they are
 * @param unnamed whether the publisher gives it as the words of somebody it does not name
 * @param stance the attitude
 * @param factuality how it is presented
 * @param doer who is said to have done it; absent when left open
 * @param via slugs of agencies and outlets named as where it comes from
 * @param delayDays days from the matter to the document, 0 or more
 * @param manner how it came about
 * @param parent index, among the tellings of its matter, of the one that it copies; -1 for none
 * @param echoed whether the publisher says the same in its own voice beside it
 */
record Telling(
        Reporter publisher,
        Reporter speaker,
        boolean unnamed,
        Stance stance,
        Factuality factuality,
        Optional<String> doer,
        List<String> via,
        int delayDays,
        Manner manner,
        int parent,
        boolean echoed) {
    /** How a telling came about. */
    enum Manner {
        FIRST_HAND,
        /** A copy that names where it comes from. */
        CREDITED,
        /** A copy that passes on a speaker's words as the speaker's. */
        QUOTED,
        /** A copy that takes over the text and names nobody. */
        REPRINTED,
        /** A copy in words of its own that names nobody. */
        HIDDEN
    }

    Telling {
        via = List.copyOf(via);
    }

    static Telling firstHand(
            Reporter publisher, Reporter speaker, Stance stance, Factuality factuality, Optional<String> doer) {
        return new Telling(
                publisher, speaker, false, stance, factuality, doer, List.of(), 0, Manner.FIRST_HAND, -1, false);
    }

    Telling withVia(String agency) {
        return new Telling(
                publisher,
                speaker,
                unnamed,
                stance,
                factuality,
                doer,
                List.of(agency),
                delayDays,
                manner,
                parent,
                echoed);
    }

    Telling withDelay(int days) {
        return new Telling(publisher, speaker, unnamed, stance, factuality, doer, via, days, manner, parent, echoed);
    }

    Telling bySomebodyUnnamed() {
        return new Telling(publisher, speaker, true, stance, factuality, doer, via, delayDays, manner, parent, echoed);
    }

    boolean isCopy() {
        return parent >= 0;
    }

    /** Whether it says that the matter happened. */
    boolean supports() {
        return stance == Stance.ASSERTS || stance == Stance.ALLEGES || stance == Stance.ADMITS;
    }

    /** Whether the words are those of one who is named and speaks for an actor. */
    boolean hasNamedSpeaker() {
        return !unnamed && speaker.actor().isPresent();
    }
}
