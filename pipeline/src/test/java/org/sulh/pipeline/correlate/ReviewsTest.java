package org.sulh.pipeline.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.LinkReview;
import org.sulh.model.Place;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.Say;

/** What analysts and sources say of links; all invented. */
class ReviewsTest {
    private static final Place HILLTOWN = Say.town("Hilltown", 34.5, 69.2);
    private static final Place FARTOWN = Say.town("Fartown", 31.0, 65.0);

    private final Claim shelling = shelling("d-1", "Hill Radio").claim();
    private final Claim same = shelling("d-2", "Valley Post").claim();
    private final Claim talks = Say.in("d-3")
            .asserts("talks")
            .by("north", "south")
            .on("2031-05-01")
            .at(FARTOWN)
            .claim();

    @Test
    void whatMustBeApartIsApartWhateverItScores() {
        assertThat(partition(Given.NOTHING, shelling, same)).hasSize(1);
        assertThat(partition(given(apart("l-1", shelling, same)), shelling, same))
                .hasSize(2);
    }

    @Test
    void whatMustBeTogetherIsTogetherWhateverItScores() {
        IncidentStore store = store(given(together("l-1", shelling, talks)), shelling, talks);

        assertThat(store.incidents()).hasSize(1);
        Incident.Link link = store.incidents().getFirst().links().getFirst();
        assertThat(link.parts())
                .extracting(Incident.Part::reason)
                .containsExactly("an analyst put them together: seen by the analyst");
        assertThat(store.explain(shelling.id(), talks.id()).reason())
                .isEqualTo("an analyst put them together: seen by the analyst");
    }

    @Test
    void aReviewWinsOverOneMouthAndOverADuplicateFreeSource() {
        Claim twice = shelling("d-1", "Hill Radio").killed(4).claim();
        Claim elsewhere = shelling("d-1", "Hill Radio").at(FARTOWN).killed(2).claim();
        Given once = new Given(List.of(), Map.of("d-1", "patrol", "d-2", "patrol"));
        Given reviewed = new Given(
                List.of(together("l-1", shelling, same), together("l-2", shelling, elsewhere)), once.onceOnly());

        assertThat(partition(once, shelling, same, elsewhere)).hasSize(3);
        assertThat(partition(reviewed, shelling, same, elsewhere)).hasSize(1);
        assertThat(partition(given(together("l-1", shelling, elsewhere)), shelling, elsewhere, twice))
                .contains(Set.of(shelling.id(), elsewhere.id()));
    }

    @Test
    void reviewsThatContradictEachOtherAreRefusedByName() {
        LinkReview first = together("l-1", shelling, same);
        LinkReview second = together("l-2", same, talks);
        LinkReview third = apart("l-3", shelling, talks);
        IncidentStore store = store(given(first, second), shelling, same, talks);

        assertThatThrownBy(() -> store(given(third, second, first), shelling))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contradict");
        assertThatThrownBy(() -> store.add(first)).hasMessageContaining("l-1 already");
        assertThatThrownBy(() -> store.add(third))
                .hasMessageContaining("l-3 (seen by the analyst) holds")
                .hasMessageContaining("l-1 (seen by the analyst), l-2 (seen by the analyst) put them together")
                .hasMessageContaining("withdraw one");
        assertThat(store.incidents()).hasSize(1);
    }

    @Test
    void aWithdrawnReviewLeavesNoTrace() {
        IncidentStore store = store(Given.NOTHING, shelling, same);
        store.add(apart("l-1", shelling, same));
        assertThat(store.incidents()).hasSize(2);

        store.withdraw("l-1");

        assertThat(store.incidents()).hasSize(1);
        assertThatThrownBy(() -> store.withdraw("l-1")).hasMessageContaining("l-1");
    }

    @Test
    void whoIsSaidToAnswerAnotherHappeningNoLongerFollows() {
        Claim denial = Say.in("d-4")
                .party("north", "Spokesperson")
                .denies("shelling")
                .answering(shelling)
                .claim();

        assertThat(partition(Given.NOTHING, shelling, denial)).hasSize(1);
        assertThat(partition(given(apart("l-1", shelling, denial)), shelling, denial))
                .hasSize(2);
    }

    @Test
    void whatIsSaidOfAnAnswerHoldsForWhatItAnswers() {
        Claim denial = Say.in("d-4")
                .party("north", "Spokesperson")
                .denies("shelling")
                .answering(shelling)
                .claim();

        assertThat(partition(given(together("l-1", denial, talks)), shelling, denial, talks))
                .hasSize(1);
        assertThat(partition(given(apart("l-1", denial, same)), shelling, denial, same))
                .containsExactlyInAnyOrder(Set.of(shelling.id(), denial.id()), Set.of(same.id()));
    }

    @Test
    void aDuplicateFreeSourceHasOneRecordInAnIncidentItsDenialsAside() {
        Given once = new Given(List.of(), Map.of("d-1", "patrol", "d-2", "patrol"));
        Claim denial = Say.in("d-2")
                .speaker("Valley Post", SpeakerKind.OUTLET)
                .denies("shelling")
                .by("north")
                .on("2031-03-04")
                .at(HILLTOWN)
                .claim();

        assertThat(partition(once, shelling, same)).hasSize(2);
        assertThat(partition(once, shelling, denial)).hasSize(1);
        assertThat(store(once, shelling, same).explain(shelling.id(), same.id()).reason())
                .isEqualTo("a duplicate-free source reports a happening once");
    }

    @Test
    void eachReasonForBeingApartIsSaid() {
        Claim later = shelling("d-5", "Lake Times").on("2031-03-20").claim();
        Claim far =
                Say.in("d-6").asserts("shelling").on("2031-03-04").at(FARTOWN).claim();
        Claim vague = Say.in("d-7").asserts("shelling").by("north").claim();
        Claim weak = Say.in("d-8")
                .asserts("armed-clash")
                .by("south")
                .on("2031-03-05")
                .claim();
        IncidentStore store = store(Given.NOTHING, shelling, talks, later, far, vague, weak);

        assertThat(store.explain(shelling.id(), talks.id()).reason())
                .isEqualTo("shelling and talks are not taken for one happening");
        assertThat(store.explain(shelling.id(), later.id()).reason()).contains("days lie between");
        assertThat(store.explain(shelling.id(), far.id()).reason()).contains("too far apart");
        assertThat(store.explain(shelling.id(), vague.id()).reason()).contains("hold them together");
        assertThat(store.explain(shelling.id(), weak.id()).reason()).contains("below the merge threshold");
    }

    private static Say shelling(String document, String outlet) {
        return Say.in(document)
                .speaker(outlet, SpeakerKind.OUTLET)
                .asserts("shelling")
                .by("north")
                .on("2031-03-04")
                .at(HILLTOWN);
    }

    private static LinkReview together(String id, Claim first, Claim second) {
        return new LinkReview(id, LinkReview.Kind.TOGETHER, List.of(first.id(), second.id()), "seen by the analyst");
    }

    private static LinkReview apart(String id, Claim first, Claim second) {
        return new LinkReview(id, LinkReview.Kind.APART, List.of(first.id(), second.id()), "seen by the analyst");
    }

    private static Given given(LinkReview... reviews) {
        return new Given(List.of(reviews), Map.of());
    }

    private static IncidentStore store(Given given, Claim... claims) {
        IncidentStore store = new IncidentStore(Taxonomy.standard(), given);
        for (Claim claim : claims) {
            store.add(claim, Optional.empty());
        }
        return store;
    }

    private static Set<Set<String>> partition(Given given, Claim... claims) {
        return store(given, claims).incidents().stream()
                .map(incident -> Set.copyOf(incident.claims()))
                .collect(Collectors.toSet());
    }
}
