/** Tests of the pages. */
@NullMarked
package org.sulh.report.page;

import org.jspecify.annotations.NullMarked;
