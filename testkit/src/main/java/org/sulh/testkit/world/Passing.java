package org.sulh.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Factuality;
import org.sulh.testkit.world.Telling.Manner;

/**
 * How outlets pass on what others have: after each first-hand report, copies follow as long as chance has it, each of any
 * report of the matter that is there by then. So of all reports the asked share are copies, and what is copied much is
 * copied more (as in the copying model of Kumar and others, "Stochastic models for the web graph", FOCS 2000).
 *
 * @param outlets who copies
 * @param copying how
 * @param chance of this matter's copies
 */
record Passing(List<Reporter> outlets, Copying copying, Chance chance) {
    /** The tellings of a matter with their copies behind them. */
    List<Telling> withCopies(List<Telling> firstHand) {
        List<Telling> all = new ArrayList<>(firstHand);
        for (int i = 0; i < firstHand.size(); i++) {
            int copies = chance.runs(copying.share());
            for (int n = 0; n < copies; n++) {
                int parent = chance.below(all.size());
                all.add(copy(all.get(parent), parent));
            }
        }
        return all;
    }

    private Telling copy(Telling parent, int index) {
        Reporter carrier = carrier(parent);
        boolean reserved = parent.factuality() == Factuality.HEDGED && chance.happens(copying.dropsReserve());
        Factuality factuality = reserved ? Factuality.ACTUAL : parent.factuality();
        Manner manner = manner(parent);
        boolean quoted = manner == Manner.QUOTED;
        boolean ofASide = quoted && parent.speaker().kind().isOfASide();
        return new Telling(
                carrier,
                quoted ? parent.speaker() : carrier,
                manner != Manner.HIDDEN && parent.unnamed(),
                parent.stance(),
                factuality,
                parent.doer(),
                manner == Manner.CREDITED ? credit(parent) : List.of(),
                parent.delayDays() + chance.runs(0.2),
                manner,
                index,
                ofASide && parent.supports() && chance.happens(copying.echoes()));
    }

    /** Anybody but the one who published what is copied, where there is anybody else. */
    private Reporter carrier(Telling parent) {
        Reporter carrier = chance.among(outlets);
        return carrier.equals(parent.publisher())
                ? outlets.get((outlets.indexOf(carrier) + 1) % outlets.size())
                : carrier;
    }

    private Manner manner(Telling parent) {
        if (parent.supports() && chance.happens(copying.hidden())) {
            return Manner.HIDDEN;
        }
        if (parent.hasNamedSpeaker()) {
            return Manner.QUOTED;
        }
        return chance.happens(copying.reprinted()) ? Manner.REPRINTED : Manner.CREDITED;
    }

    private static List<String> credit(Telling parent) {
        return parent.via().isEmpty() ? List.of(parent.publisher().slug()) : parent.via();
    }
}
