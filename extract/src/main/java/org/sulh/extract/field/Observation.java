package org.sulh.extract.field;

import org.sulh.model.EventType;

/**
 * What some words of a statement tell of.
 *
 * @param type kind of act
 * @param first first word of what tells it
 * @param last last word of it
 * @param general whether the words do not tell the weapon, so that in an answer they mean what was reported
 */
public record Observation(EventType type, int first, int last, boolean general) {}
