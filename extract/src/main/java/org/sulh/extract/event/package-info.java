/**
 * Which words of a sentence tell of an act, of what type, and which words take part in it.
 *
 * <p>In: sentences and the pattern files. Out: event mentions with the words that do, suffer or take part; and the same
 * sentences in the types of PLOVER, as a second view that also knows events that no ceasefire is about.
 *
 * <p>Not here: who those words stand for; who says so; whether it is so.
 */
@NullMarked
package org.sulh.extract.event;

import org.jspecify.annotations.NullMarked;
