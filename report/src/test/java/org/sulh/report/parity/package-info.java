@NullMarked
package org.sulh.report.parity;

import org.jspecify.annotations.NullMarked;
