package org.sulh.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is asked of a document when it is compared with others: enough to tell a reprint from its source and one
 * quotation from the next, and nothing that tells what it says. So whoever may not read a sealed text can still follow
 * what was made of it.
 *
 * @param document id of the document
 * @param name how the person who brought it calls it
 * @param outlet who published it, where that is known
 * @param published day of publication, where that is known
 * @param fingerprints of its text; none for coded and tabular documents
 * @param quotations where it quotes, in the order of the text, not overlapping
 */
public record Trace(
        String document,
        String name,
        Optional<String> outlet,
        Optional<LocalDate> published,
        Fingerprints fingerprints,
        List<TextSpan> quotations) {
    public Trace {
        Checks.id(document, "d-");
        Checks.text(name, "document name");
        Checks.text(outlet, "outlet");
        quotations = List.copyOf(quotations);
        int end = 0;
        for (TextSpan quotation : quotations) {
            Checks.that(quotation.start() >= end, "quotations overlap or are out of order");
            end = quotation.end();
        }
    }
}
