/**
 * Who a phrase speaks of: actors with names, aliases and offices; forces of a state; persons; pronouns; groups that no
 * dictionary knows.
 *
 * <p>In: sentences, the general dictionary and the actors of a pack. Out: references with the words of the document.
 *
 * <p>Not here: what they did or said.
 */
@NullMarked
package org.sulh.extract.actor;

import org.jspecify.annotations.NullMarked;
