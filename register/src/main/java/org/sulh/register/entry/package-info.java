/**
 * Signed entries: what one looks like, who may sign what at which place of the log, and what of it is sealed.
 *
 * <p>In: entries as bytes, in the order of the log. Out: entries of which it is known who signed them and that they may
 * stand where they stand; commitments, and the vault that keeps what they seal. Not here: what the entries mean for
 * incidents and cases (each kind of entry brings the check of its own payload), and where entries are stored.
 *
 * <p>The ways through the room: {@link org.sulh.register.entry.Json} for values, {@link
 * org.sulh.register.entry.Envelope} for what is signed, {@link org.sulh.register.entry.Kinds} for what may be entered,
 * {@link org.sulh.register.entry.Authority} for whether it may stand, {@link org.sulh.register.entry.Sealed} and {@link
 * org.sulh.register.entry.Vault} for what is not shown.
 */
@NullMarked
package org.sulh.register.entry;

import org.jspecify.annotations.NullMarked;
