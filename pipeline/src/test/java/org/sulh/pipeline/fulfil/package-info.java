/** Tests of the package. */
@NullMarked
package org.sulh.pipeline.fulfil;

import org.jspecify.annotations.NullMarked;
