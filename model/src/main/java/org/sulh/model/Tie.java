package org.sulh.model;

import java.util.Optional;

/**
 * A declared relation of a source, mediator or guarantor to a party.
 *
 * @param to slug of the party
 * @param what the relation in words
 * @param source where it was declared or reported
 */
public record Tie(String to, String what, Optional<String> source) {
    public Tie {
        Checks.slug(to, "tie");
        Checks.text(what, "tie");
        Checks.text(source, "tie's source");
    }
}
