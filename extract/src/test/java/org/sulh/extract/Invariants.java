package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Stance;
import org.sulh.model.TextSpan;

/** What must hold for every claim of every text. */
final class Invariants {
    private Invariants() {}

    static void check(Document document, Claim claim) {
        TextSpan span = claim.span().orElseThrow();
        assertThat(span.end()).isLessThanOrEqualTo(document.text().length());
        assertThat(claim.quote()).contains(span.of(document.text()));
        assertThat(document.body())
                .as("a claim's words lie in one paragraph of the body")
                .anyMatch(p -> p.start() <= span.start() && span.end() <= p.end());
        assertThat(claim.document()).isEqualTo(document.id());
        assertThat(claim.extractor()).isEqualTo(Extractor.VERSION);
        claim.event().casualties().forEach(Invariants::check);
        claim.event().time().start().ifPresent(start -> claim.event()
                .time()
                .end()
                .ifPresent(end -> assertThat(end).isAfterOrEqualTo(start)));
    }

    private static void check(Casualties toll) {
        int low = toll.low().orElse(0);
        int best = toll.best().orElse(low);
        assertThat(low).isNotNegative();
        assertThat(best).isGreaterThanOrEqualTo(low);
        assertThat(toll.high().orElse(best)).isGreaterThanOrEqualTo(best);
    }

    static void check(Document document, List<Claim> claims) {
        Set<String> ids = new HashSet<>();
        claims.forEach(c -> {
            check(document, c);
            assertThat(ids.add(c.id())).as("id " + c.id() + " twice").isTrue();
        });
        for (Claim claim : claims) {
            claim.denies().ifPresent(d -> {
                assertThat(ids).contains(d);
                assertThat(d).isNotEqualTo(claim.id());
                assertThat(claim.stance()).isEqualTo(Stance.DENIES);
            });
        }
    }
}
