@NullMarked
package org.sulh.report.cases;

import org.jspecify.annotations.NullMarked;
