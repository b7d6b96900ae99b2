/** Tests of the package. */
@NullMarked
package org.sulh.pipeline.verify;

import org.jspecify.annotations.NullMarked;
