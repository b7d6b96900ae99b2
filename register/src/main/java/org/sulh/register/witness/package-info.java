/**
 * Those who sign that they saw a log grow and not change (C2SP tlog-witness), and asking them for it.
 *
 * <p>In: checkpoints with proofs that they continue earlier ones. Out: cosignatures, refusals with their reason, proofs
 * that a log showed two pasts. Not here: listening on a port, and the entries of a log, which a witness never sees.
 *
 * <p>What a witness signs is durable on its disk before anybody gets the signature, and at one size it signs one root.
 */
@NullMarked
package org.sulh.register.witness;

import org.jspecify.annotations.NullMarked;
