/**
 * Texts that people have coded into claims, to measure a reader of texts against.
 *
 * <p>In: YAML files in the form that {@code testkit/gold/README.md} describes. Out: texts with their claims.
 *
 * <p>Not here: what a program made of the texts; how the two are compared.
 */
@NullMarked
package org.sulh.testkit.gold;

import org.jspecify.annotations.NullMarked;
