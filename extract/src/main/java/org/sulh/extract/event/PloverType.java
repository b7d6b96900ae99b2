package org.sulh.extract.event;

import java.util.Locale;
import java.util.Optional;
import org.sulh.model.EventType;

/**
 * The kinds of events that PLOVER (Open Event Data Alliance, "PLOVER: Political Language Ontology for Verifiable Event
 * Records", draft of 2016) tells apart, from the friendliest to the most hostile.
 */
public enum PloverType {
    AGREE,
    CONSULT,
    SUPPORT,
    COOPERATE,
    AID,
    CONCEDE,
    RETREAT,
    INVESTIGATE,
    DEMAND,
    DISAPPROVE,
    REJECT,
    THREATEN,
    PROTEST,
    MOBILIZE,
    SANCTION,
    COERCE,
    ASSAULT,
    FIGHT;

    /** The name as a slug, as the pattern files write it. */
    public EventType slug() {
        return new EventType(name().toLowerCase(Locale.ROOT));
    }

    static Optional<PloverType> find(String slug) {
        for (PloverType type : values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(slug)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
