package org.sulh.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Asserter;
import org.sulh.model.SpeakerKind;

/** Actors and offices are invented. */
class NamingTest {
    @Test
    void aSlugIsShownAsWords() {
        assertThat(Naming.actor("upper-valley-council")).isEqualTo("Upper Valley Council");
        assertThat(Naming.actor("uvc")).isEqualTo("UVC");
    }

    @Test
    void theActorIsNotNamedTwice() {
        assertThat(Naming.speaker(party("northern army spokesperson", "north")))
                .isEqualTo("northern army spokesperson");
        assertThat(Naming.speaker(party("Lakelanders", "lakeland-republic"))).isEqualTo("Lakelanders");
        assertThat(Naming.speaker(party("Council", "upper-valley-council"))).isEqualTo("Council");
        assertThat(Naming.speaker(party("army spokesperson", "hill-army"))).isEqualTo("army spokesperson (Hill Army)");
        assertThat(Naming.speaker(party("Hilltown", "north"))).isEqualTo("Hilltown (North)");
    }

    @Test
    void theOfficeStandsBesideANameThatDoesNotSayIt() {
        Optional<String> office = Optional.of("Minister of Water");
        assertThat(Naming.speaker(new Asserter("Testani", Optional.of("north"), office, SpeakerKind.PARTY)))
                .isEqualTo("Testani (Minister of Water, North)");
        assertThat(Naming.speaker(new Asserter("the Minister of Water", Optional.empty(), office, SpeakerKind.PARTY)))
                .isEqualTo("the Minister of Water");
    }

    private static Asserter party(String text, String actor) {
        return new Asserter(text, Optional.of(actor), Optional.empty(), SpeakerKind.PARTY);
    }
}
