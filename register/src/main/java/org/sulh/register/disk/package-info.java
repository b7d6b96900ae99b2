/**
 * The few things that a log does to a file system, as one small interface, so that a test can let each of them fail.
 *
 * <p>Not here: what is in the files.
 */
@NullMarked
package org.sulh.register.disk;

import org.jspecify.annotations.NullMarked;
