package org.sulh.pipeline.rules;

import org.sulh.model.FactValue;

/** What is known of an incident, fact by fact. */
interface Known {
    /** The value of a fact by its slot; {@link FactValue#UNKNOWN} when nobody knows. */
    FactValue get(int slot);

    /** A number that is the same for the same value; {@link Numbering#NONE} for a value that has none. */
    int number(int slot);
}
