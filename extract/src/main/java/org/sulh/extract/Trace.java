package org.sulh.extract;

import java.util.List;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.place.PlaceResolution;

/** Is told what the layers make of a document while it is read. What {@link #NONE} is told costs nothing. */
interface Trace {
    Trace NONE = new Trace() {};

    /** All sentences of the document were read. */
    default void read(List<Reading> readings) {}

    /** A name of a place in a sentence was resolved. */
    default void resolved(int sentence, PlaceResolution resolution) {}

    /** A paragraph was taken to be about something else. */
    default void passedOver(Reading reading) {}

    /** A sentence is terse, and was read by its words without grammar. */
    default void terse(Reading reading) {}

    /** A mention of an act gives no claim. */
    default void left(Reading reading, EventMention mention, PossibleClaim.Reason reason) {}
}
