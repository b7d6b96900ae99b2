package org.sulh.testkit.world;

import java.time.LocalDate;

/**
 * What is talked of in a world: it happened, or it is a rumour.
 *
 * @param number from 0
 * @param story what is true of it
 * @param act the kind of act
 * @param town where
 * @param day when
 * @param doer slug of who did it; of a rumour, who is said to have done it
 * @param victim slug of the party that it was done to
 * @param killed how many were killed; of a rumour, as it is told first
 * @param injured how many were injured
 * @param attention how much it draws, 1 on average
 * @param plausibility how easily it is believed when it is a rumour, 1 on average
 */
public record Matter(
        int number,
        Story story,
        Act act,
        Town town,
        LocalDate day,
        String doer,
        String victim,
        int killed,
        int injured,
        double attention,
        double plausibility) {
    /** What is true of a matter. */
    public enum Story {
        HAPPENED,
        /** A rumour that the victim in it has made up. */
        INVENTED,
        /** A rumour that the doer in it has made up. */
        BOASTED,
        /** A rumour that nobody has made up. */
        HEARSAY
    }

    public boolean happened() {
        return story == Story.HAPPENED;
    }
}
