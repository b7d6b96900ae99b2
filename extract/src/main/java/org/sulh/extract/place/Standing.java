package org.sulh.extract.place;

/** What makes a place of the world better known than its people alone would; the index stores it. */
enum Standing {
    NONE,
    /** A small place that reports of ceasefires name ({@code villages.tsv}). */
    NOTED,
    /** The seat of a first-order division. */
    SEAT,
    /** The capital of a country. */
    CAPITAL
}
