/**
 * How well a reader of texts did: its claims against those that people coded.
 *
 * <p>In: coded texts and, for each, the claims found. Out: figures with intervals, confusions of types, mistakes with the
 * gravest first.
 *
 * <p>Not here: reading texts; what a claim should have been.
 */
@NullMarked
package org.sulh.testkit.score;

import org.jspecify.annotations.NullMarked;
