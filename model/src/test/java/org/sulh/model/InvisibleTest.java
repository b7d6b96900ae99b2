package org.sulh.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvisibleTest {
    @Test
    void marksWithoutWidthAreTakenOut() {
        assertThat(Invisible.strip("\uFEFFcease\u200Bfi\u00ADre \u200Fheld\u202C\u2069"))
                .isEqualTo("ceasefire held");
    }

    @Test
    void whatIsSeenStaysAsItIs() {
        String persian = "می\u200Cگوید";
        assertThat(Invisible.strip(persian)).isSameAs(persian);
        assertThat(Invisible.strip("a b\n\tc 😀")).isEqualTo("a b\n\tc 😀");
    }
}
