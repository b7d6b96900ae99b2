/** Tests of matching rows of event data sets. */
@NullMarked
package org.sulh.pipeline.records;

import org.jspecify.annotations.NullMarked;
