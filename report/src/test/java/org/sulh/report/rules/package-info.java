@NullMarked
package org.sulh.report.rules;

import org.jspecify.annotations.NullMarked;
