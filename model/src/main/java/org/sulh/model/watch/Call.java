package org.sulh.model.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call between liaison officers.
 *
 * @param at when
 * @param from who called
 * @param to who was called
 * @param subject in words
 * @param result what came of it, in words; absent when nothing is said of it
 * @param claims ids of claims that it was about
 * @param caseId id of a case that it was about
 */
public record Call(
        Instant at,
        Officer from,
        Officer to,
        String subject,
        Optional<String> result,
        List<String> claims,
        Optional<String> caseId) {
    /**
     * A liaison officer.
     *
     * @param name slug of an office, or of a person
     * @param of slug of the actor spoken for
     */
    public record Officer(String name, String of) {
        public Officer {
            Needed.slug(name, "liaison officer");
            Needed.slug(of, "for whom a liaison officer speaks");
        }
    }

    public Call {
        Needed.text(subject, "the subject of a call");
        result.ifPresent(text -> Needed.text(text, "the result of a call"));
        claims = List.copyOf(claims);
        caseId.ifPresent(id -> Needed.that(
                id.startsWith("k-") && id.length() > 2, "id '" + id + "' of a case does not start with k-"));
        Needed.that(!from.equals(to), "a call has two ends");
    }
}
