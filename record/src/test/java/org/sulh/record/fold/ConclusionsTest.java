package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sulh.record.Ledger.link;
import static org.sulh.record.Ledger.withdrawal;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.LinkReviewEntry.Bond;

class ConclusionsTest {
    private static final Claim ONE = Told.shelling(Told.document(1), "varland", "osmere", "Arn", 9);
    private static final Claim SAME = Told.seen(Told.document(2), "osmere", "Arn", 9);
    private static final Claim FAR = Told.shelling(Told.document(3), "osmere", "varland", "Elm", 2);

    private final Ledger ledger = Ledger.begun();

    private String id(Claim claim) {
        return ledger.conclusions().incidents().stream()
                .filter(incident -> incident.claims().contains(claim.id()))
                .map(Incident::id)
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> find(String id) {
        return ledger.conclusions().findIncident(id).map(Incident::id);
    }

    @Test
    void incidentIsNamedByTheLowestOrdinalOfItsClaims() {
        ledger.document(FAR.document(), "post");
        ledger.document(ONE.document(), "post");
        ledger.document(SAME.document(), "post");
        long far = ledger.claims(FAR.document(), FAR);
        long same = ledger.claims(SAME.document(), SAME);
        ledger.claims(ONE.document(), ONE);
        assertThat(id(FAR)).isEqualTo("i-" + far + ".1");
        assertThat(id(ONE)).isEqualTo("i-" + same + ".1").isEqualTo(id(SAME));
    }

    @Test
    void lowestIsByNumberAndNotByLetter() {
        for (int i = 10; i < 16; i++) {
            ledger.document(Told.document(i), "post");
        }
        ledger.document(ONE.document(), "post");
        ledger.document(SAME.document(), "post");
        long nine = ledger.size();
        ledger.claims(ONE.document(), ONE);
        for (int i = 20; i < 120; i++) {
            ledger.document(Told.document(i), "post");
        }
        ledger.claims(SAME.document(), SAME);
        assertThat(ledger.size()).isGreaterThan(100);
        assertThat(id(SAME)).isEqualTo("i-" + nine + ".1");
    }

    @Test
    void oldIdsFindTheIncidentAfterALinkAndAfterItIsWithdrawn() {
        long one = ledger.told(ONE.document(), "post", ONE);
        long far = ledger.told(FAR.document(), "post", FAR);
        assertThat(find("i-" + far + ".1")).contains("i-" + far + ".1");
        long link = ledger.link(link(Bond.TOGETHER, ONE, FAR));
        assertThat(find("i-" + far + ".1")).contains("i-" + one + ".1");
        assertThat(find("i-" + one + ".1")).contains("i-" + one + ".1");
        ledger.link(withdrawal(link));
        assertThat(find("i-" + far + ".1")).contains("i-" + far + ".1");
    }

    @Test
    void unlinkedClaimsAreIncidentsOfTheirOwn() {
        long one = ledger.told(ONE.document(), "post", ONE);
        long same = ledger.told(SAME.document(), "team", SAME);
        assertThat(id(SAME)).isEqualTo("i-" + one + ".1");
        ledger.link(link(Bond.APART, ONE, SAME));
        assertThat(id(ONE)).isEqualTo("i-" + one + ".1");
        assertThat(id(SAME)).isEqualTo("i-" + same + ".1");
    }

    @Test
    void idThatNobodyGaveFindsNothing() {
        ledger.told(ONE.document(), "post", ONE);
        assertThat(find("i-999.1")).isEmpty();
        assertThat(find("i-")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    void rejectedClaimIsInNoIncidentAndFindsNone() {
        long one = ledger.told(ONE.document(), "post", ONE);
        ledger.review(Ledger.rejected(ONE));
        assertThat(ledger.conclusions().incidents()).isEmpty();
        assertThat(find("i-" + one + ".1")).isEmpty();
    }

    /** However many say so, before a person has looked an incident is corroborated at most. */
    @Test
    void onlyAReviewedClaimLiftsAnIncidentToVerified() {
        for (int i = 0; i < 12; i++) {
            Claim claim = Told.seen(Told.document(10 + i), "osmere", "Arn", 9);
            ledger.told(claim.document(), "team-" + i, claim);
        }
        assertThat(ledger.conclusions().assessments())
                .allSatisfy(assessment -> assertThat(assessment.level()).isNotEqualTo(Level.VERIFIED));
    }

    @Test
    void emptyRecordConcludesNothing() {
        assertThat(ledger.conclusions().incidents()).isEmpty();
        assertThat(ledger.conclusions().breaches()).isEmpty();
        assertThat(Digests.of(ledger.conclusions()).types()).hasSize(10);
    }

    @Test
    void packThatIsNotAtHandIsNamed() {
        assertThatExceptionOfType(MissingPackException.class)
                .isThrownBy(() -> Conclusions.of(ledger.state(), hash -> Optional.empty()))
                .withMessageContaining("sarn-line")
                .withMessageContaining("sha256:");
    }
}
