/**
 * What arrives becomes documents, and cases coded by hand become claims.
 *
 * <p>In: bytes of articles (plain text, HTML) and of case files, file and folder names. Out:
 * {@link org.sulh.model.Document} with its paragraphs marked as headline, body or furniture, and
 * {@link org.sulh.model.Claim} of coded cases; or an {@link org.sulh.intake.IntakeException} that says what is wrong
 * and what mends it.
 *
 * <p>Not here: reading claims out of text; the register; the network; time of day. Nothing is guessed in silence: a
 * publication day that neither the caller nor the document gives is absent.
 *
 * <p>Libraries, and why these. <b>Media types</b>: Apache Tika's magic numbers. <b>Charsets</b>: ICU's detector as Tika
 * carries it (0.1 MB; the whole of ICU has 15 MB; juniversalchardet lacks windows-1256). <b>HTML</b>: jsoup, and
 * Readability4J, the port of the algorithm behind Firefox's reader view; slow to change, but the JVM has no better kept
 * one. <b>Languages</b>: none. The small libraries are no longer kept and know no Pashto, and those that are kept bring
 * models of ten megabytes and more. Texts here are whole articles, for which script, letters and the commonest words of
 * each language (data file {@code languages.txt}) decide, the same way on every machine.
 */
@NullMarked
package org.sulh.intake;

import org.jspecify.annotations.NullMarked;
