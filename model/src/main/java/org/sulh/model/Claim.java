package org.sulh.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One statement in a document: who says what was done by whom to whom, where, when, with what toll. A claim is not a
 * finding; two claims may contradict each other, and both stay.
 *
 * @param id {@code c-} and 16 hex digits, derived from the content by {@link #of}; see {@link ClaimForm#id}
 * @param document id of the document it was found in
 * @param span where in the document's text; absent for coded and tabular claims
 * @param quote the words of the document
 * @param asserter the innermost speaker
 * @param via agencies and outlets that pass the speaker's words on, as slugs
 * @param said day on which the asserter spoke; absent when unknown
 * @param stance the asserter's attitude
 * @param factuality how the happening is presented
 * @param scope one happening, or a period
 * @param denies id of the claim that this one denies, when it is in the same text
 * @param event what is said to have happened
 * @param extractor name and version of what drew the claim from the document
 * @param confidence of the extractor that it read the text right, 0 to 1; says nothing about truth
 */
public record Claim(
        String id,
        String document,
        Optional<TextSpan> span,
        Optional<String> quote,
        Asserter asserter,
        List<String> via,
        Optional<LocalDate> said,
        Stance stance,
        Factuality factuality,
        Scope scope,
        Optional<String> denies,
        Event event,
        String extractor,
        double confidence) {
    public Claim {
        Checks.id(id, "c-");
        Checks.id(document, "d-");
        Checks.text(quote, "quote");
        via = List.copyOf(via);
        via.forEach(v -> Checks.slug(v, "via"));
        denies.ifPresent(d -> Checks.id(d, "c-"));
        Checks.text(extractor, "extractor");
        Checks.that(confidence >= 0 && confidence <= 1, "confidence " + confidence + " is not between 0 and 1");
    }

    /** A claim with the id that follows from its content. */
    public static Claim of(
            String document,
            Optional<TextSpan> span,
            Optional<String> quote,
            Asserter asserter,
            List<String> via,
            Optional<LocalDate> said,
            Stance stance,
            Factuality factuality,
            Scope scope,
            Optional<String> denies,
            Event event,
            String extractor,
            double confidence) {
        Claim unnamed = new Claim(
                "c-0",
                document,
                span,
                quote,
                asserter,
                via,
                said,
                stance,
                factuality,
                scope,
                denies,
                event,
                extractor,
                confidence);
        return new Claim(
                ClaimForm.id(unnamed),
                document,
                span,
                quote,
                asserter,
                via,
                said,
                stance,
                factuality,
                scope,
                denies,
                event,
                extractor,
                confidence);
    }
}
