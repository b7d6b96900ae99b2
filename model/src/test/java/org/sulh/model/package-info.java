/** Tests of the model's constructors and of the one form of a claim. */
@NullMarked
package org.sulh.model;

import org.jspecify.annotations.NullMarked;
