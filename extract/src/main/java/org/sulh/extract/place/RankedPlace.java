package org.sulh.extract.place;

import org.sulh.model.NamedPlace;

/** A place of the world gazetteer with its standing. */
record RankedPlace(NamedPlace place, Standing standing) {
    static RankedPlace of(NamedPlace place) {
        return new RankedPlace(place, Standing.NONE);
    }
}
