package org.sulh.pipeline.verify;

import java.util.Locale;

/** What a speaker is to what it claims: a row of the evidence table. */
enum Relation {
    PARTY_ACCUSES_RIVAL(Bearing.SUPPORTS, true),
    PARTY_ASSERTS_OWN_LOSS(Bearing.SUPPORTS, true),
    PARTY_ASSERTS_OWN_ACT(Bearing.SUPPORTS, true),
    PARTY_ADMITS(Bearing.SUPPORTS, true),
    PARTY_ASSERTS_OF_OTHERS(Bearing.SUPPORTS, true),
    PARTY_OUTLET(Bearing.SUPPORTS, true),
    MEDIATOR_ASSERTS(Bearing.SUPPORTS, true),
    OBSERVER_ASSERTS(Bearing.SUPPORTS, true),
    OBSERVER_SAW(Bearing.SUPPORTS, true),
    SENSOR(Bearing.SUPPORTS, true),
    /** Compiled from reports that may be among the others. */
    DATASET(Bearing.SUPPORTS, false),
    OUTLET_OWN_VOICE(Bearing.SUPPORTS, true),
    OUTLET_CITING_AGENCY(Bearing.SUPPORTS, true),
    OUTLET_CITING_PARTY(Bearing.SUPPORTS, false),
    UNNAMED_SOURCE(Bearing.SUPPORTS, false),
    ARMED_GROUP_CLAIMS(Bearing.SUPPORTS, true),
    ARMED_GROUP_ACCUSES(Bearing.SUPPORTS, true),
    OWN_WORDS(Bearing.SUPPORTS, true),

    PARTY_DENIES_OWN_ACT(Bearing.DENIES, true),
    PARTY_DENIES_OTHER(Bearing.DENIES, true),
    MEDIATOR_DENIES(Bearing.DENIES, true),
    OBSERVER_DENIES(Bearing.DENIES, true),
    OBSERVER_SAW_NOTHING(Bearing.DENIES, true),
    OUTLET_DENIES(Bearing.DENIES, true),
    UNNAMED_DENIES(Bearing.DENIES, false),
    ARMED_GROUP_DENIES(Bearing.DENIES, true),

    LEFT_OPEN(Bearing.LEAVES_OPEN, false),
    PLANNED(Bearing.AHEAD, false),
    ANNOUNCED(Bearing.AHEAD, false),
    HOPED(Bearing.SILENT, false),
    DEMANDED(Bearing.SILENT, false),
    HYPOTHETICAL(Bearing.SILENT, false);

    /** What it does to the question whether it happened. */
    enum Bearing {
        SUPPORTS,
        DENIES,
        LEAVES_OPEN,
        /** Speaks of what is to come. */
        AHEAD,
        /** Says nothing of it. */
        SILENT
    }

    private final Bearing bearing;
    private final boolean countsAsOrigin;
    private final String row = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String hedgedRow = row + "-hedged";

    Relation(Bearing bearing, boolean countsAsOrigin) {
        this.bearing = bearing;
        this.countsAsOrigin = countsAsOrigin;
    }

    Bearing bearing() {
        return bearing;
    }

    /** Whether it can be one of the two independent origins that corroborate. */
    boolean countsAsOrigin() {
        return countsAsOrigin;
    }

    /** Whether the speaker was there, by itself or by an instrument. */
    boolean isSight() {
        return this == OBSERVER_SAW || this == SENSOR;
    }

    /** Name of its row, as in {@code party-denies-own-act}, or of the row for what is said with a reserve. */
    String row(boolean isHedged) {
        return isHedged ? hedgedRow : row;
    }
}
