/** Tests of planting data sets. */
@NullMarked
package org.sulh.testkit.planted;

import org.jspecify.annotations.NullMarked;
