/**
 * The signed head of a log and what is made of it: cosignatures, policies, proof files, proofs of a split view.
 *
 * <p>In: texts from outside. Out: checked values. Not here: the entries of the log, files, the network.
 */
@NullMarked
package org.sulh.register.checkpoint;

import org.jspecify.annotations.NullMarked;
