/**
 * Logs and witnesses over HTTP: serving them, and reading a log from an address.
 *
 * <p>In: requests from anybody, and answers of servers that are not trusted. Out: the files of a log that are meant for
 * all, a witness's answers; for a reader, bytes. Not here: deciding what is signed, and checking what was read.
 *
 * <p>Every size and every time is bounded; nothing of a folder can be fetched but what {@link
 * org.sulh.register.serve.ServedPath} names.
 */
@NullMarked
package org.sulh.register.serve;

import org.jspecify.annotations.NullMarked;
