/**
 * The Merkle tree of RFC 6962: hashes, growth by appending, proofs of inclusion and of consistency.
 *
 * <p>In: leaf hashes. Out: roots, rows of tiles, proofs. Not here: where anything is stored, who signed it.
 */
@NullMarked
package org.sulh.register.merkle;

import org.jspecify.annotations.NullMarked;
