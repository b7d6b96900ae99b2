/** Tests of the package. */
@NullMarked
package org.sulh.pipeline.rules;

import org.jspecify.annotations.NullMarked;
