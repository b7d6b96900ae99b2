package org.sulh.extract.place;

import org.sulh.model.NamedPlace;

/**
 * One reading of a toponym.
 *
 * @param place the place of a gazetteer
 * @param match how its name was found
 * @param score in powers of ten of odds, comparable within one mention only
 */
public record PlaceCandidate(NamedPlace place, Match match, double score) {
    /** How a name was found. */
    public enum Match {
        /** The pack has the name. */
        PACK,
        /** The world gazetteer has it as the main name of the place. */
        MAIN_NAME,
        /** The world gazetteer has it as another name of the place. */
        OTHER_NAME,
        /** No gazetteer has it, but the mission area has a name that may be another spelling of it. */
        VARIANT
    }
}
