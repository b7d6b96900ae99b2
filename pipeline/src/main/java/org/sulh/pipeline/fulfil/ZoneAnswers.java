package org.sulh.pipeline.fulfil;

import java.util.Optional;
import org.sulh.model.Coordinates;

/** Tells whether a place lies in a zone of the agreement. The same answer every time. */
@FunctionalInterface
public interface ZoneAnswers {
    /** True when the whole of it does, false when none of it does; absent when that cannot be told. */
    Optional<Boolean> liesIn(String zone, Coordinates at, double radiusKm);
}
