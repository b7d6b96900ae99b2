/** What the tests of the three stages share: a way to write claims in a line or two. All is invented. */
@NullMarked
package org.sulh.pipeline;

import org.jspecify.annotations.NullMarked;
