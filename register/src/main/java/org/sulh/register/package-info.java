/**
 * A verifiable log: entries that nobody, the operator included, can drop, change, reorder or back-date without the other
 * side being able to prove it offline. It knows nothing of the rest of the project and could serve any other.
 *
 * <p>In: entries as bytes. Out: a folder that any client of the C2SP tile API can read, and proofs of single entries.
 *
 * <p>The rooms, from the ground up; each sees only those before it:
 *
 * <ul>
 *   <li>{@code wire}: how the texts of the formats are read, strictly
 *   <li>{@code merkle}: hashes, the growing tree, proofs of inclusion and consistency
 *   <li>{@code note}: keys and signed notes
 *   <li>{@code checkpoint}: the signed head of a log, cosignatures, policies, proof files
 *   <li>{@code tile}: where hashes and entries lie, and reading them
 *   <li>{@code disk}: the few things done to a file system, so that a test can let each of them fail
 *   <li>{@code ask}: asking an address over HTTP within bounds of time and size
 *   <li>{@code write}: the one writer of a log
 *   <li>{@code entry}: signed entries, who may sign what, what is sealed
 *   <li>{@code audit}: rebuilding a log from its entries, and copying one
 *   <li>{@code witness}: those who sign that they saw the log grow and not change
 *   <li>{@code serve}: log and witness over HTTP
 * </ul>
 *
 * <p>Formats: C2SP tlog-tiles, tlog-checkpoint, signed-note, tlog-cosignature, tlog-witness, tlog-proof, tlog-policy; RFC
 * 6962 section 2.1; RFC 9162 sections 2.1.3 and 2.1.4; RFC 8785.
 */
@NullMarked
package org.sulh.register;

import org.jspecify.annotations.NullMarked;
