/**
 * Who says it: speech verbs, accusations, denials, "according to", quotations that run over sentences, agency credits.
 *
 * <p>In: sentences, actors read. Out: for a word of a sentence, the speech in whose scope it stands.
 *
 * <p>Not here: what happened; whether the speaker is right.
 */
@NullMarked
package org.sulh.extract.speech;

import org.jspecify.annotations.NullMarked;
