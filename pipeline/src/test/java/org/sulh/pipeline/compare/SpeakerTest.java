package org.sulh.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Asserter;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.compare.Speaker.Likeness;

/** Names are invented. */
class SpeakerTest {
    @Test
    void familyNameFullNameAndOfficeWithNameAreOnePerson() {
        assertThat(compare("Testani", "", "Varo Testani", "Minister of Defence"))
                .isEqualTo(Likeness.SAME);
        assertThat(compare("Northern Defence Minister Varo Testani", "", "Testani", ""))
                .isEqualTo(Likeness.SAME);
        assertThat(compare("Varo Ilan Testani", "", "Varo Testani", "")).isEqualTo(Likeness.SAME);
    }

    @Test
    void twoWhoShareAFamilyNameAreTwo() {
        assertThat(compare("Varo Testani", "", "Ilan Testani", "")).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void anOfficeIsItsHolder() {
        assertThat(compare("Defence Minister", "", "Varo Testani", "Defence Minister"))
                .isEqualTo(Likeness.SAME);
        assertThat(compare("the foreign ministry", "", "the defence ministry", ""))
                .isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void theSideAsAWholeMayBeAnyOfItsPeople() {
        assertThat(compare("North", "", "Varo Testani", "")).isEqualTo(Likeness.MAY_BE);
        assertThat(compare("North", "", "the North", "")).isEqualTo(Likeness.SAME);
    }

    @Test
    void oneNameOfTwoActorsIsTwoSpeakers() {
        Speaker north = Speaker.of(asserter("Testani", "", Optional.of("north")));
        Speaker south = Speaker.of(asserter("Testani", "", Optional.of("south")));
        assertThat(north.compare(south)).isEqualTo(Likeness.DIFFERENT);
    }

    private static Likeness compare(String name, String role, String otherName, String otherRole) {
        Speaker one = Speaker.of(asserter(name, role, Optional.of("north")));
        Speaker other = Speaker.of(asserter(otherName, otherRole, Optional.of("north")));
        assertThat(other.compare(one)).isEqualTo(one.compare(other));
        return one.compare(other);
    }

    private static Asserter asserter(String name, String role, Optional<String> actor) {
        return new Asserter(name, actor, role.isEmpty() ? Optional.empty() : Optional.of(role), SpeakerKind.PARTY);
    }
}
