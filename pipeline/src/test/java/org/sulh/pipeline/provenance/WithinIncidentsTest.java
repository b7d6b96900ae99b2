package org.sulh.pipeline.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Scope;
import org.sulh.model.Taxonomy;
import org.sulh.model.TimeWindow;
import org.sulh.model.Trace;
import org.sulh.pipeline.RandomClaims;
import org.sulh.pipeline.Say;
import org.sulh.pipeline.compare.Traces;
import org.sulh.pipeline.correlate.Correlate;

/** All speakers, agencies and texts are invented for the exercise. */
class WithinIncidentsTest {
    private static final String STORY = """
            Exercise story. Residents of the upper valley heard nine blasts after dusk and counted smoke over one
            ridge, while the road to the crossing stayed shut for a third day. Traders at the market said that trucks
            were turned back by guards of both sides, and that bread had doubled in price since the week began.
            """;

    private final Claim shelling =
            Say.in("d-1").via("exa").asserts("shelling").on("2031-03-04").claim();
    private final Claim clash =
            Say.in("d-2").via("exa").asserts("armed-clash").on("2031-03-04").claim();
    private final Claim shellingAgain =
            Say.in("d-3").via("exa").asserts("shelling").on("2031-03-05").claim();

    @Test
    void whatOneAgencyTellsOfTwoIncidentsIsTwoOrigins() {
        List<Claim> claims = List.of(shelling, clash, shellingAgain);

        List<OriginGroup> groups =
                Provenance.groupWithin(List.of(incident(shelling, shellingAgain), incident(clash)), claims, List.of());

        assertThat(Provenance.group(claims, List.of())).hasSize(1);
        assertThat(groups)
                .extracting(OriginGroup::id, OriginGroup::claims)
                .containsExactly(
                        tuple("o-1", List.of(shelling.id(), shellingAgain.id())), tuple("o-2", List.of(clash.id())));
        assertThat(groups.getFirst().unions().getFirst().reason()).isEqualTo("both cite EXA");
    }

    @Test
    void aClaimOfNoIncidentIsAnOriginOfItsOwn() {
        List<OriginGroup> groups = Provenance.groupWithin(
                List.of(incident(shelling)), List.of(shellingAgain, clash, shelling, clash), List.of());

        assertThat(groups).extracting(OriginGroup::id).containsExactly("o-1", "o-2", "o-3");
    }

    @Test
    void aReprintIsKnownByTheTracesOfTwoDocumentsOfAnIncident() {
        Claim one = Say.in("d-1").asserts("shelling").on("2031-03-04").claim();
        Claim other = Say.in("d-2").asserts("shelling").on("2031-03-04").claim();
        Collection<Trace> traces = Traces.of(
                List.of(Say.document("d-1", "", "", STORY), Say.document("d-2", "", "", "From our staff. " + STORY)));

        assertThat(Provenance.groupWithin(List.of(incident(one, other)), List.of(one, other), traces))
                .hasSize(1);
        assertThat(Provenance.groupWithin(List.of(incident(one), incident(other)), List.of(one, other), traces))
                .hasSize(2);
    }

    @Test
    void aClaimThatIsMissingOrInTwoIncidentsIsNamed() {
        assertThatThrownBy(() -> Provenance.groupWithin(List.of(incident(shelling)), List.of(clash), List.of()))
                .hasMessage("claim " + shelling.id() + " of incident i-" + shelling.id() + " is missing");
        assertThatThrownBy(() -> Provenance.groupWithin(
                        List.of(incident(clash, shelling), incident(shelling)), List.of(clash, shelling), List.of()))
                .hasMessage(
                        "claim " + shelling.id() + " of incident i-" + shelling.id() + " is in another incident, too");
    }

    @Test
    void eachIncidentIsGroupedAsIfThereWereNoOther() {
        int joined = 0;
        for (int seed = 0; seed < 40; seed++) {
            List<Claim> claims = RandomClaims.some(new Random(seed), 80);
            List<Incident> incidents = Correlate.incidents(claims, List.of(), Taxonomy.standard());
            Map<String, Claim> byId = new HashMap<>();
            claims.forEach(claim -> byId.put(claim.id(), claim));
            Set<Set<String>> one = incidents.stream()
                    .flatMap(incident ->
                            partition(Provenance.group(
                                            incident.claims().stream()
                                                    .map(byId::get)
                                                    .toList(),
                                            List.of()))
                                    .stream())
                    .collect(Collectors.toSet());

            List<OriginGroup> groups = Provenance.groupWithin(incidents, claims, List.of());

            joined += claims.size() - groups.size();
            assertThat(partition(groups)).as("seed %d", seed).isEqualTo(one);
        }
        assertThat(joined).isGreaterThan(30);
    }

    @Test
    void noGroupIsLargerThanOneOfAllClaims() {
        for (int seed = 0; seed < 40; seed++) {
            List<Claim> claims = RandomClaims.some(new Random(seed), 80);
            List<Incident> incidents = Correlate.incidents(claims, List.of(), Taxonomy.standard());
            List<Set<String>> wider = List.copyOf(partition(Provenance.group(claims, List.of())));

            assertThat(partition(Provenance.groupWithin(incidents, claims, List.of())))
                    .as("seed %d", seed)
                    .allMatch(group -> wider.stream().anyMatch(whole -> whole.containsAll(group)));
        }
    }

    @Test
    void theOrderOfIncidentsClaimsAndTracesMakesNoDifference() {
        Random random = new Random(3);
        List<Claim> claims = new ArrayList<>(RandomClaims.some(random, 150));
        List<Incident> incidents = new ArrayList<>(Correlate.incidents(claims, List.of(), Taxonomy.standard()));
        List<Trace> traces = new ArrayList<>(Traces.of(claims.stream()
                .map(Claim::document)
                .distinct()
                .map(id -> Say.document(id, "", "", id.hashCode() % 3 == 0 ? STORY : id))
                .toList()));
        Set<Set<String>> partition = partition(Provenance.groupWithin(incidents, claims, traces));
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(claims, random);
            Collections.shuffle(incidents, random);
            Collections.shuffle(traces, random);
            assertThat(partition(Provenance.groupWithin(incidents, claims, traces)))
                    .isEqualTo(partition);
        }
    }

    @Test
    void sidesExchangedGiveTheSameOrigins() {
        List<Claim> claims = RandomClaims.some(new Random(5), 150);
        List<Claim> swapped = claims.stream().map(Say::swapped).toList();

        assertThat(places(swapped)).isEqualTo(places(claims));
    }

    /** The groups, each claim by its place in the input. */
    private static List<List<Integer>> places(List<Claim> claims) {
        List<String> ids = claims.stream().map(Claim::id).toList();
        List<Incident> incidents = Correlate.incidents(claims, List.of(), Taxonomy.standard());
        return Provenance.groupWithin(incidents, claims, List.of()).stream()
                .map(group -> group.claims().stream().map(ids::indexOf).toList())
                .toList();
    }

    private static Set<Set<String>> partition(List<OriginGroup> groups) {
        return groups.stream().map(group -> Set.copyOf(group.claims())).collect(Collectors.toSet());
    }

    private static Incident incident(Claim... claims) {
        return new Incident(
                "i-" + claims[claims.length - 1].id(),
                new EventType("shelling"),
                TimeWindow.unknown(),
                Optional.empty(),
                Scope.SINGLE,
                List.of(claims).stream().map(Claim::id).toList(),
                List.of());
    }
}
