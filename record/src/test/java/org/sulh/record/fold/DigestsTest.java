package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.record.Ledger.added;
import static org.sulh.record.Ledger.confirmed;
import static org.sulh.record.Ledger.link;
import static org.sulh.record.Ledger.rejected;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;

/** Whoever concludes the same has the same digests, and whatever is concluded otherwise shows. */
class DigestsTest {
    private static final Claim ONE = Told.shelling(Told.document(1), "varland", "osmere", "Arn", 9);
    private static final Claim TWO = Told.shelling(Told.document(2), "osmere", "varland", "Bela", 9);
    private static final Claim SEEN = Told.seen(Told.document(3), "osmere", "Arn", 9);

    private static Ledger told() {
        Ledger ledger = Ledger.begun();
        ledger.told(ONE.document(), "post", ONE);
        ledger.told(TWO.document(), "herald", TWO);
        ledger.told(SEEN.document(), "team", SEEN);
        return ledger;
    }

    private static List<String> differences(Consumer<Ledger> change) {
        Ledger changed = told();
        change.accept(changed);
        return Digests.differences(Digests.of(told().conclusions()), Digests.of(changed.conclusions()));
    }

    @Test
    void sameEntriesHaveTheSameDigestsHoweverOftenTheyAreDrawn() {
        for (int seed = 0; seed < 5; seed++) {
            Ledger ledger = Ledger.begun();
            Told told = Told.seeded(seed);
            for (int i = 0; i < 60; i++) {
                ledger.told(Told.document(i), "post", told.likely(Told.document(i)), told.any(Told.document(i)));
            }
            var first = Digests.of(ledger.conclusions());
            for (int i = 0; i < 5; i++) {
                assertThat(Digests.of(ledger.conclusions())).isEqualTo(first);
            }
        }
    }

    @Test
    void eachDifferenceIsFoundInItsType() {
        assertThat(differences(ledger -> {})).isEmpty();
        assertThat(differences(ledger -> ledger.review(rejected(ONE)))).contains("claim", "incident", "assessment");
        assertThat(differences(ledger -> ledger.review(confirmed(ONE)))).contains("claim");
        assertThat(differences(ledger -> ledger.review(added(Told.seen(TWO.document(), "varland", "Bela", 9)))))
                .contains("claim", "incident", "origin-group", "assessment");
        assertThat(differences(ledger -> ledger.link(link(Bond.TOGETHER, ONE, TWO))))
                .contains("incident", "assessment")
                .doesNotContain("claim");
        assertThat(differences(ledger -> ledger.grade(new GradeEntry.OfDocument(SEEN.document(), 5, "why"))))
                .contains("assessment")
                .doesNotContain("claim", "incident", "origin-group");
    }

    @Test
    void lineOfEachThingSaysWhatItIs() {
        Map<String, ? extends Map<String, ? extends Supplier<byte[]>>> lines = Digests.lines(told().conclusions());
        assertThat(lines.keySet())
                .containsExactly(
                        "claim",
                        "incident",
                        "origin-group",
                        "assessment",
                        "outcome",
                        "coverage",
                        "commitment",
                        "round",
                        "call",
                        "case");
        lines.forEach(
                (type, byId) -> byId.forEach((id, line) -> assertThat(new String(line.get(), StandardCharsets.UTF_8))
                        .startsWith("{")
                        .contains(type.equals("assessment") || type.equals("outcome") ? "\"" : id)));
    }

    @Test
    void nothingThatIsConcludedTurnsOnTheOrderOfArrival() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Told told = Told.seeded(seed);
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                claims.add(told.likely(Told.document(i)));
            }
            Conclusions first = arrived(claims);
            Collections.shuffle(claims, random);
            Conclusions second = arrived(claims);
            assertThat(Partition.ofIncidents(second)).as("seed %d", seed).isEqualTo(Partition.ofIncidents(first));
            assertThat(Partition.ofOrigins(second)).as("seed %d", seed).isEqualTo(Partition.ofOrigins(first));
            assertThat(Partition.evidence(second)).as("seed %d", seed).isEqualTo(Partition.evidence(first));
            assertThat(Differences.between(first, second)).as("seed %d", seed).isEmpty();
        }
    }

    private static Conclusions arrived(List<Claim> claims) {
        Ledger ledger = Ledger.begun();
        claims.forEach(claim -> ledger.told(claim.document(), "post", claim));
        return ledger.conclusions();
    }
}
