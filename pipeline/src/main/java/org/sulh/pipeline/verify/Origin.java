package org.sulh.pipeline.verify;

import java.util.List;
import org.sulh.model.OriginGroup;

/**
 * What one origin says of an incident.
 *
 * @param group the group
 * @param statements its claims of this incident, at least one, in the incident's order
 */
record Origin(OriginGroup group, List<Statement> statements) {
    Origin {
        statements = List.copyOf(statements);
    }
}
