package org.sulh.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sulh.model.Claim;

/**
 * A point on which documents cannot both be right, or on which one vouches for what another leaves to a speaker.
 *
 * @param kind on what they differ
 * @param happening the happening that they differ on; absent for what set the hostilities off
 * @param how what each says, in words
 * @param claims the claims that differ, in reading order
 */
record Contradiction(Kind kind, Optional<Happening> happening, String how, List<Claim> claims) {
    /** On what documents differ. */
    enum Kind {
        /** One says it in its own voice; another only as alleged, hedged, denied or left open. */
        WHETHER("whether it is so"),
        /** Other doers. */
        WHO("who did it"),
        /** Others whom it was done to. */
        TO_WHOM("to whom it was done"),
        /** Figures that no one count can satisfy. */
        TOLL("the toll"),
        /** Times that cannot overlap. */
        WHEN("when it was"),
        /** Other acts, or other doers, named as what set the hostilities off. */
        TRIGGER("what set the hostilities off");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** The word that the JSON form uses. */
        String formName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Contradiction {
        claims = List.copyOf(claims);
    }
}
