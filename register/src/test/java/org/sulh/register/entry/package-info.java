/** Tests of signed entries. All names of people, keys and mechanisms are invented. */
@NullMarked
package org.sulh.register.entry;

import org.jspecify.annotations.NullMarked;
