/**
 * Asking an address over HTTP so that the other side, whatever it does, costs no more than a given time and number of
 * bytes.
 *
 * <p>In: an address. Out: a status and bytes, which are not trusted, or an exception that names the address. Not here:
 * what the bytes mean.
 */
@NullMarked
package org.sulh.register.ask;

import org.jspecify.annotations.NullMarked;
