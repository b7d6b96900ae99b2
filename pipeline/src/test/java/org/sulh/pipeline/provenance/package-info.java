/** Tests of the package. */
@NullMarked
package org.sulh.pipeline.provenance;

import org.jspecify.annotations.NullMarked;
