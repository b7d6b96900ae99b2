package org.sulh.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.Incident;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.testkit.world.Matter.Story;

class WorldTest {
    private static final int MATTERS = 2000;
    private static final WorldPlan PLAN = WorldPlan.standard(MATTERS);
    private static final World WORLD = World.of(PLAN, 7);
    private static final World COPIED = World.of(PLAN.withCopied(0.7), 7);

    private static double share(World world, Predicate<Claim> which) {
        return world.claims().stream().filter(which).count()
                / (double) world.claims().size();
    }

    /** Of matters of one story, the share of which a claim of this kind is told. */
    private static double told(Set<Story> stories, Predicate<Claim> which) {
        Set<Integer> with = WORLD.claims().stream()
                .filter(which)
                .map(claim -> WORLD.truth().getTold(claim.id()).matter())
                .collect(Collectors.toSet());
        List<Matter> all = WORLD.truth().matters().stream()
                .filter(matter -> stories.contains(matter.story()))
                .toList();
        return all.stream().filter(matter -> with.contains(matter.number())).count() / (double) all.size();
    }

    private static boolean isByItsVictim(Claim claim) {
        return claim.asserter()
                        .actor()
                        .equals(Optional.of(WORLD.truth().getMatter(claim.id()).victim()))
                && claim.asserter().kind() == SpeakerKind.PARTY;
    }

    @Test
    void theSameSeedGivesTheSameWorldAndAnotherSeedAnother() {
        World again = World.of(PLAN, 7);
        assertThat(again.claims()).isEqualTo(WORLD.claims());
        assertThat(again.documents()).isEqualTo(WORLD.documents());
        assertThat(again.truth()).isEqualTo(WORLD.truth());
        assertThat(World.of(PLAN, 8).claims()).isNotEqualTo(WORLD.claims());
    }

    @Test
    void streamsOfChanceDoNotFollowEachOther() {
        int both = 0;
        for (int stream = 0; stream < 10_000; stream++) {
            Chance one = new Chance(5, stream);
            one.uniform();
            // The generator's own step would make the second draw of one stream the first of the next.
            both += one.uniform() < 0.5 == new Chance(5, stream + 1).uniform() < 0.5 ? 1 : 0;
        }
        assertThat(both / 10_000.0).isCloseTo(0.5, within(0.03));
    }

    @Test
    void asManyReportsAreCopiesAsAsked() {
        for (double asked : new double[] {0, 0.3, 0.7}) {
            World world = World.of(PLAN.withCopied(asked), 3);
            Set<String> copies = world.claims().stream()
                    .filter(claim -> world.truth().isCopy(claim.id()))
                    .map(Claim::document)
                    .collect(Collectors.toSet());
            assertThat(copies.size() / (double) world.documents().size()).isCloseTo(asked, within(0.02));
        }
    }

    @Test
    void moreCopiesChangeNothingOfWhatIsToldFirstHand() {
        Set<String> firstHand = COPIED.claims().stream()
                .map(Claim::id)
                .filter(claim -> !COPIED.truth().isCopy(claim))
                .collect(Collectors.toSet());
        assertThat(firstHand.size()).isEqualTo(WORLD.claims().size());
        assertThat(COPIED.truth().matters()).isEqualTo(WORLD.truth().matters());
        // Words are drawn as reports are written, copies among them; who says what is the same.
        assertThat(share(COPIED, claim -> !COPIED.truth().isCopy(claim.id()) && claim.stance() == Stance.ADMITS)
                        * COPIED.claims().size())
                .isCloseTo(
                        share(WORLD, claim -> claim.stance() == Stance.ADMITS)
                                * WORLD.claims().size(),
                        within(1e-6));
    }

    @Test
    void copiesTellOfWhatTheirOriginTellsOf() {
        assertThat(COPIED.claims().stream().filter(claim -> {
                    Truth.Told told = COPIED.truth().getTold(claim.id());
                    Truth.Told origin = COPIED.truth().getTold(told.origin());
                    return origin.matter() != told.matter() || COPIED.truth().isCopy(told.origin());
                }))
                .isEmpty();
    }

    @Test
    void someCopiesNameTheirOriginAndSomeHideIt() {
        Set<String> manners = COPIED.claims().stream()
                .map(claim -> COPIED.truth().getTold(claim.id()).manner())
                .collect(Collectors.toSet());
        assertThat(manners).containsExactlyInAnyOrder("first-hand", "credited", "quoted", "reprinted", "hidden");
        assertThat(share(
                        COPIED,
                        claim -> COPIED.truth().getTold(claim.id()).manner().equals("hidden")))
                .isBetween(0.03, 0.12);
    }

    @Test
    void aboutAsMuchHappensAsAsked() {
        long happened =
                WORLD.truth().matters().stream().filter(Matter::happened).count();
        assertThat(happened / (double) MATTERS).isCloseTo(PLAN.happened(), within(0.03));
    }

    @Test
    void whoInventsARumourAccusesAndWhoBoastsOfOneClaimsIt() {
        assertThat(told(Set.of(Story.INVENTED), WorldTest::isByItsVictim)).isEqualTo(1);
        assertThat(told(
                        Set.of(Story.BOASTED),
                        claim -> claim.stance() == Stance.ASSERTS
                                && claim.event().actors().stream().anyMatch(p -> p.actor()
                                        .equals(claim.asserter().actor()))))
                .isEqualTo(1);
    }

    @Test
    void biasesAreAsAsked() {
        Bias bias = PLAN.bias();
        assertThat(told(Set.of(Story.HAPPENED), claim -> isByItsVictim(claim) && claim.stance() != Stance.DENIES))
                .isCloseTo(bias.accuses(), within(0.04));
        assertThat(told(Set.of(Story.HEARSAY), WorldTest::isByItsVictim)).isCloseTo(bias.repeats(), within(0.05));
        assertThat(told(Set.of(Story.HAPPENED), claim -> claim.stance() == Stance.ADMITS))
                .isCloseTo(bias.admits(), within(0.02));
        assertThat(told(Set.of(Story.INVENTED, Story.HEARSAY), claim -> claim.stance() == Stance.ADMITS))
                .isCloseTo(bias.admitsFalsely(), within(0.01));
    }

    @Test
    void aRumourIsToldWithAReserveOftenerThanWhatHappened() {
        double happened = hedged(true);
        assertThat(hedged(false)).isGreaterThan(1.2 * happened);
    }

    private static double hedged(boolean happened) {
        List<Claim> press = WORLD.claims().stream()
                .filter(claim -> claim.asserter().kind() == SpeakerKind.OUTLET && claim.stance() == Stance.ASSERTS)
                .filter(claim -> WORLD.truth().getMatter(claim.id()).happened() == happened)
                .toList();
        return press.stream().filter(c -> c.factuality() == Factuality.HEDGED).count() / (double) press.size();
    }

    @Test
    void bothSidesAreTheSame() {
        double one = share(
                WORLD,
                claim -> claim.asserter().actor().filter("party-ash"::equals).isPresent());
        double two = share(
                WORLD,
                claim -> claim.asserter().actor().filter("party-elm"::equals).isPresent());
        assertThat(one).isCloseTo(two, within(0.02));
    }

    @Test
    void reportsThatAreMadeApartShareHardlyAWord() {
        // Passages of five words, as provenance looks for them.
        List<Document> documents = WORLD.documents().subList(0, 400);
        int alike = 0;
        for (int i = 0; i + 1 < documents.size(); i++) {
            Set<String> first = passages(documents.get(i));
            Set<String> second = passages(documents.get(i + 1));
            long shared = second.stream().filter(first::contains).count();
            alike += 4 * shared > second.size() ? 1 : 0;
        }
        assertThat(alike).isZero();
    }

    private static Set<String> passages(Document document) {
        String[] words = document.text().split("\\s+");
        Set<String> passages = new HashSet<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            passages.add(String.join(" ", List.of(words).subList(i, i + 5)));
        }
        return passages;
    }

    @Test
    void claimsStandOnTheWordsOfTheirDocuments() {
        Map<String, Document> byId =
                COPIED.documents().stream().collect(Collectors.toMap(Document::id, document -> document));
        assertThat(COPIED.claims().stream().filter(claim -> {
                    Document document = Objects.requireNonNull(byId.get(claim.document()));
                    return !claim.span()
                            .orElseThrow()
                            .of(document.text())
                            .equals(claim.quote().orElseThrow());
                }))
                .isEmpty();
        Taxonomy taxonomy = Taxonomy.standard();
        assertThat(COPIED.claims())
                .allMatch(claim -> taxonomy.contains(claim.event().type()));
        assertThat(COPIED.claims().stream().map(Claim::id).distinct().count())
                .isEqualTo(COPIED.claims().size());
    }

    @Test
    void theTrueIncidentsHoldEveryClaimOnce() {
        List<Incident> incidents = WORLD.truth().incidents(WORLD.claims());
        assertThat(incidents.stream().flatMap(i -> i.claims().stream()).toList())
                .hasSameSizeAs(WORLD.claims())
                .doesNotHaveDuplicates();
    }

    @Test
    void exchangingTheSidesTwiceChangesNothing() {
        Sides once = Sides.exchanged(WORLD);
        assertThat(once.claims()).isNotEqualTo(WORLD.claims());
        World back = new World(once.documents(), once.claims(), WORLD.reporters(), WORLD.truth());
        assertThat(Sides.exchanged(back).claims()).isEqualTo(WORLD.claims());
        assertThat(Sides.exchanged("Party ash accuses party elm of party-elm's deeds"))
                .isEqualTo("Party elm accuses party ash of party-ash's deeds");
    }

    @Test
    void aFloodRepeatsEachAccusationOfAParty() {
        long accusations = WORLD.claims().stream()
                .filter(c -> c.asserter().kind() == SpeakerKind.PARTY && c.stance() == Stance.ALLEGES)
                .count();
        Flood flood = Flood.of(WORLD, 9, 1);
        assertThat(flood.claims()).hasSize((int) (WORLD.claims().size() + 9 * accusations));
        assertThat(flood.repeats()).hasSize((int) (9 * accusations));
        assertThat(flood.claims().stream().map(Claim::id).distinct().count())
                .isEqualTo(flood.claims().size());
    }

    @Test
    void everyKindOfWorldCanBeMade() {
        WorldPlans.setting(50)
                .values()
                .forEach(plan -> assertThat(World.of(plan, 1).claims()).isNotEmpty());
        WorldPlans.judging(50)
                .values()
                .forEach(plan -> assertThat(World.of(plan, 1).claims()).isNotEmpty());
        assertThat(WorldPlans.setting(50).values())
                .doesNotContainAnyElementsOf(WorldPlans.judging(50).values());
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithTheFigure() {
        assertThatThrownBy(() -> PLAN.withCopied(1)).hasMessageContaining("0 to 0.95");
        assertThatThrownBy(() -> PLAN.withHappened(1.5)).hasMessageContaining("1.5");
    }
}
