package org.sulh.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Factuality;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.correlate.Correlate;
import org.sulh.pipeline.provenance.Provenance;
import org.sulh.pipeline.verify.Verify;

/** What provenance may do to an assessment. */
class GroupingTest {
    /** Supporting claims in one group count once; apart they would count more, never less. */
    @Test
    void groupingOfWhatSupportsNeverRaisesP() {
        int grouped = 0;
        for (int seed = 0; seed < 60; seed++) {
            List<Claim> claims = RandomClaims.some(new Random(seed), 40).stream()
                    .filter(claim -> claim.stance() != Stance.DENIES
                            && claim.stance() != Stance.NEITHER_CONFIRMS_NOR_DENIES
                            && claim.factuality() != Factuality.NEGATED)
                    .toList();
            List<Incident> incidents = Correlate.incidents(claims, List.of(), Taxonomy.standard());
            List<OriginGroup> groups = Provenance.group(claims, List.of());
            grouped += claims.size() - groups.size();
            List<Assessment> together = assess(incidents, claims, groups);
            List<Assessment> alone = assess(incidents, claims, eachAlone(claims));
            for (int i = 0; i < incidents.size(); i++) {
                assertThat(together.get(i).evidence())
                        .as("seed %d, %s", seed, incidents.get(i).id())
                        .isLessThanOrEqualTo(alone.get(i).evidence());
            }
        }
        assertThat(grouped).isGreaterThan(200);
    }

    private static List<Assessment> assess(List<Incident> incidents, List<Claim> claims, List<OriginGroup> groups) {
        return Verify.assess(incidents, claims, groups, Verify.defaultTable(), LocalDate.of(2031, 4, 1));
    }

    private static List<OriginGroup> eachAlone(List<Claim> claims) {
        List<OriginGroup> alone = new ArrayList<>();
        for (Claim claim : claims) {
            alone.add(new OriginGroup("o-" + (alone.size() + 1), "itself", List.of(claim.id()), List.of()));
        }
        return alone;
    }
}
