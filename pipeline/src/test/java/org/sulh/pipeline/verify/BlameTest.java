package org.sulh.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.pipeline.verify.Hearsay.ACCUSATION;
import static org.sulh.pipeline.verify.Hearsay.DENIAL;
import static org.sulh.pipeline.verify.Hearsay.OUTLET;
import static org.sulh.pipeline.verify.Hearsay.PATROL;
import static org.sulh.pipeline.verify.Hearsay.assess;
import static org.sulh.pipeline.verify.Hearsay.basis;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.Responsibility;
import org.sulh.model.Responsibility.Rest;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.Say;

/** Who did it, given that it happened. */
class BlameTest {
    @Test
    void whoDidItIsOneDistributionInWhichADenialAndAnAdmissionCount() {
        Claim admission = Say.in("d-9")
                .party("north", "northern chief")
                .admits("shelling")
                .by("north")
                .claim();
        int accused = share(assess(basis(), ACCUSATION), "north");
        Assessment denied = assess(basis(), ACCUSATION, DENIAL);
        int attributed = share(assess(basis(), ACCUSATION, OUTLET), "north");

        assertThat(share(denied, "north")).isLessThan(accused);
        assertThat(attributed).isGreaterThan(accused);
        assertThat(share(assess(basis(), admission), "north")).isGreaterThan(attributed);
        assertThat(accused).isLessThan(400_000);
        assertThat(denied.responsibility())
                .extracting(Responsibility::candidate)
                .contains(Rest.ANOTHER, Rest.UNATTRIBUTED);
        assertThat(assess(basis(), PATROL).responsibility()).isEmpty();
    }

    @Test
    void whoAdmitsAPartOfItsOwnIsAnAccuserOfTheOthersItNames() {
        Claim both = Say.in("d-9")
                .party("north", "northern chief")
                .asserts("shelling")
                .by("north", "south")
                .claim();
        Assessment assessment = assess(basis(), both);

        assertThat(assessment.responsibility().getFirst().findActor()).hasValue("north");
        assertThat(assessment.responsibility().get(1).contributions())
                .extracting(Contribution::relation)
                .containsExactly("party-accuses-rival");
    }

    @Test
    void anActThatBothDoToEachOtherHasNoDoer() {
        Claim clash = Say.in("d-1")
                .speaker("Valley Post", SpeakerKind.OUTLET)
                .asserts("armed-clash")
                .by("north", "south")
                .claim();
        Incident incident = new Incident(
                "i-1",
                clash.event().type(),
                clash.event().time(),
                Optional.empty(),
                clash.scope(),
                List.of(clash.id()),
                List.of());

        assertThat(Verify.assess(List.of(incident), List.of(clash), Trial.apart(List.of(clash)), basis())
                        .getFirst()
                        .responsibility())
                .isEmpty();
    }

    private static int share(Assessment assessment, String actor) {
        return assessment.responsibility().stream()
                .filter(r -> r.findActor().filter(actor::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .probability()
                .partsPerMillion();
    }
}
