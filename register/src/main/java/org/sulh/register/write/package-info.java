/**
 * The one writer of a log: group commit, reading back before signing, recovery.
 *
 * <p>In: entries as bytes. Out: indexes, once they are durable and under a signed checkpoint. Not here: what an entry
 * says.
 */
@NullMarked
package org.sulh.register.write;

import org.jspecify.annotations.NullMarked;
