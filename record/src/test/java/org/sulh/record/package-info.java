/** What the tests of the rooms share: claims, invented and random, and a record that lies in memory. */
@NullMarked
package org.sulh.record;

import org.jspecify.annotations.NullMarked;
