package org.sulh.report;

import org.sulh.model.Claim;

/**
 * What one document alone gives of a happening that others tell of too.
 *
 * @param happening the happening
 * @param what the particular in words
 * @param claim the claim that gives it
 */
record Particular(Happening happening, String what, Claim claim) {}
