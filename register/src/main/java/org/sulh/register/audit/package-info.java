/**
 * Checking and copying a log without trusting whoever keeps it: everything is rebuilt from the entries.
 *
 * <p>In: a place that holds a log. Out: what is wrong with it and where; a copy. Not here: conclusions drawn from entries.
 */
@NullMarked
package org.sulh.register.audit;

import org.jspecify.annotations.NullMarked;
