package org.sulh.model;

import java.util.Optional;

/**
 * What a word of the agreement means.
 *
 * @param id slug, unique in the agreement; conditions write it with _ for -
 * @param term the word that is defined
 * @param text what it means, in words
 * @param status whose definition it is
 * @param saidBy slug of the actor who published it
 * @param source address of the publication; present unless it is a proposal
 * @param means what it means, as a condition (CEL, true or false); absent where no machine can tell
 */
public record Definition(
        String id,
        Texts term,
        Texts text,
        TermStatus status,
        Optional<String> saidBy,
        Optional<String> source,
        Optional<String> means) {
    public Definition {
        Checks.slug(id, "definition");
        Checks.slug(saidBy, "said_by of a definition");
        Checks.source(status, source, "definition");
        Checks.text(means, "means");
    }

    /** The name by which conditions use it. */
    public String variable() {
        return id.replace('-', '_');
    }
}
