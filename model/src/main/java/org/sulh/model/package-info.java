/**
 * The words of the project as types: what a claim, an incident, an assessment and an agreement are.
 *
 * <p>In: nothing. Out: immutable records and sealed types that every other room uses. Each record checks itself in its
 * constructor, so that a value that exists is a valid one.
 *
 * <p>Not here: anything but the JDK; reading or writing files; time of day; the logic of a stage.
 */
@NullMarked
package org.sulh.model;

import org.jspecify.annotations.NullMarked;
