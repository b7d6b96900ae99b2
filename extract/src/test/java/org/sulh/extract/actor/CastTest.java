package org.sulh.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.SpeakerKind;

class CastTest {
    private final Cast cast = new Cast(List.of());

    private static Reference reference(String text, String actor) {
        return new Reference(text, Optional.of(actor), Optional.empty(), SpeakerKind.PARTY, false);
    }

    @Test
    void nobodyIsKnownAtTheStart() {
        assertThat(cast.lastPerson()).isEmpty();
        assertThat(cast.lastGroup()).isEmpty();
        assertThat(cast.lastSingle()).isEmpty();
        assertThat(cast.findPerson("envoy")).isEmpty();
        assertThat(cast.findByPhrase("ministry")).isEmpty();
    }

    @Test
    void firstBearerOfASurnameKeepsIt() {
        Reference first = reference("First Envoy", "northland");
        Reference second = reference("Second Envoy", "southland");
        cast.sawPerson(first, "Envoy");
        cast.sawPerson(second, "Envoy");

        assertThat(cast.findPerson("ENVOY")).contains(first);
        assertThat(cast.lastPerson()).contains(second);
    }

    @Test
    void shortPhraseIsTheLastThatEndsWithIt() {
        cast.sawPhrase(reference("Northland health ministry", "northland"));
        cast.sawPhrase(reference("Southland defence ministry", "southland"));

        assertThat(cast.findByPhrase("health ministry").flatMap(Reference::actor))
                .contains("northland");
        assertThat(cast.findByPhrase("ministry").flatMap(Reference::actor)).contains("southland");
        assertThat(cast.findByPhrase("istry")).isEmpty();
    }
}
