/** Tests of the package. */
@NullMarked
package org.sulh.pipeline.compare;

import org.jspecify.annotations.NullMarked;
