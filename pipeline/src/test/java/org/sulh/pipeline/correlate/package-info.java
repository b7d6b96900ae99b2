/** Tests of the package. */
@NullMarked
package org.sulh.pipeline.correlate;

import org.jspecify.annotations.NullMarked;
