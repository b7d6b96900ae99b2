package org.sulh.extract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Claim;
import org.sulh.model.Participant;
import org.sulh.model.Scope;
import org.sulh.model.Stance;

/**
 * Texts of a sentence or two against the conventions of coding, without a pack, published on Wednesday 15 October 2025. A
 * claim is written as speaker, stance, factuality, type, and who did it to whom, with slugs where a dictionary knows them.
 */
class ExtractorTest {
    private static String claims(String text) {
        return Exercises.claims(text).stream().map(ExtractorTest::line).collect(joining("; "));
    }

    private static String line(Claim claim) {
        String speaker = claim.asserter().actor().orElse(claim.asserter().text());
        return speaker + " " + claim.stance().formName() + " "
                + claim.factuality().formName() + " " + claim.event().type().slug()
                + keys(" by ", claim.event().actors())
                + keys(" to ", claim.event().targets());
    }

    private static String keys(String word, List<Participant> participants) {
        return participants.isEmpty()
                ? ""
                : word + participants.stream().map(Participant::key).collect(joining("+"));
    }

    private static Claim one(String text) {
        List<Claim> claims = Exercises.claims(text);
        assertThat(claims).as(text).hasSize(1);
        return claims.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pakistani troops shelled Kabul on Monday. | narrator asserts actual shelling by pakistan to afghanistan
            India said Pakistani troops shelled a village on Monday. | india alleges actual shelling by pakistan to village
            India accused Pakistan of shelling a village. | india alleges actual shelling by pakistan to village
            Pakistan denied shelling a village. | pakistan denies negated shelling by pakistan to village
            Pakistan said it had not shelled the village. | pakistan denies negated shelling by pakistan to village
            Pakistan's army admitted that it had shelled a village. | pakistan admits actual shelling by pakistan to village
            Pakistani troops reportedly shelled a village. | narrator asserts hedged shelling by pakistan to village
            Pakistani troops may have shelled a village. | narrator asserts hedged shelling by pakistan to village
            India demanded that Pakistan stop the shelling. | india demands actual demand by india to pakistan
            Pakistan and India will hold talks on Friday. | narrator asserts planned talks by pakistan+india
            Pakistan announced that it would hold talks with India on Friday. | pakistan announces planned talks by pakistan+india
            Reuters reported that India said Pakistan had shelled a village. | india alleges actual shelling by pakistan to village
            """)
    void speakerStanceAndFactualityAreTheSentences(String text, String claims) {
        assertThat(claims(text)).isEqualTo(claims);
    }

    @Test
    void relayingAgencyIsViaAndNoSpeaker() {
        Claim claim = one("Reuters reported that India said Pakistan had shelled a village.");

        assertThat(claim.via()).containsExactly("reuters");
        assertThat(claim.asserter().actor()).contains("india");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Houthis committed 41 ceasefire violations during the week, the Government of Yemen said. | yemen
            According to the Government of Yemen, the Houthis committed 41 ceasefire violations during the week. | yemen
            """)
    void violationsThatWereCommittedAreNoPromise(String text, String speaker) {
        Claim claim = one(text);

        assertThat(claim.asserter().actor()).contains(speaker);
        assertThat(claim.stance()).isNotEqualTo(Stance.ANNOUNCES);
        assertThat(claim.event().actors()).extracting(Participant::key).containsExactly("ansar-allah");
        assertThat(claim.scope()).isEqualTo(Scope.AGGREGATE);
    }

    @Test
    void whoGoesOnToAddSomethingIsTheOneWhoSpoke() {
        assertThat(claims("Pakistan's army said India had shelled a village, adding that militants attacked a post."))
                .isEqualTo("pakistan alleges actual shelling by india to village; "
                        + "pakistan alleges actual ground-attack by militants to post");
    }

    @Test
    void whatOnlyMarksABeginningIsNotToldOf() {
        assertThat(claims("Last month Pakistan and India had their worst clashes since rebels seized a town in 2021."))
                .doesNotContain("ground-attack");
        assertThat(claims("In advance of Thursday's discussions, Pakistan said India had shelled a village."))
                .doesNotContain("ground-attack");
    }

    @Test
    void itsTroopsAreTheSpeakersOwn() {
        assertThat(claims("Pakistan's army said that its troops returned fire."))
                .isEqualTo("pakistan admits actual small-arms-fire by pakistan");
        assertThat(claims("Pakistan's army said India had shelled a village, adding that its troops returned fire."))
                .endsWith("pakistan admits actual small-arms-fire by pakistan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Mission could not verify who had fired.",
                "Reuters could not independently verify the accounts of the shelling.",
                "Wheat prices rose two percent.",
                "The museum struck a deal with the bank.",
                "The committee discussed how to prevent attacks.",
                "The army called for an end to attacks on its reputation and launched a website."
            })
    void sentenceThatTellsOfNoActGivesNoActualOrNegatedOne(String text) {
        assertThat(Exercises.claims(text))
                .noneMatch(c ->
                        c.stance() != Stance.DEMANDS && !c.event().type().slug().equals("statement"));
    }

    @Test
    void denialInTheSameTextNamesTheClaimItDenies() {
        List<Claim> claims = Exercises.claims(
                "India accused Pakistan of shelling a village on Monday. Pakistan denied the allegation.");

        assertThat(claims).hasSize(2);
        assertThat(claims.getLast().stance()).isEqualTo(Stance.DENIES);
        assertThat(claims.getLast().denies()).contains(claims.getFirst().id());
        assertThat(claims.getLast().event().type())
                .isEqualTo(claims.getFirst().event().type());
        assertThat(claims.getLast().event().time().isKnown()).isFalse();
    }

    @Test
    void plainDenialOfAnActNamesTheClaimToo() {
        List<Claim> claims = Exercises.claims(
                "India said Pakistan had shelled a village on Monday. Pakistan denied shelling the village.");

        assertThat(claims).hasSize(2);
        assertThat(claims.getLast().denies()).contains(claims.getFirst().id());
    }

    @Test
    void refusalToConfirmOrDenyBearsTheTypeOfWhatWasAlleged() {
        assertThat(
                        claims(
                                "India accused Pakistan of shelling a village, an accusation Pakistan has neither confirmed nor denied."))
                .isEqualTo("india alleges actual shelling by pakistan to village; "
                        + "pakistan neither-confirms-nor-denies actual shelling by pakistan to village");
    }

    /** What two agreed on is no accusation that one of them could refuse to confirm. */
    @Test
    void refusalToConfirmIsNoAnswerToAnAgreement() {
        assertThat(Exercises.claims(
                        "Pakistan and India agreed a truce on Monday. India accused Pakistan of hoarding maps, "
                                + "an accusation Pakistan has neither confirmed nor denied."))
                .noneMatch(c -> c.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES
                        && c.event().type().slug().startsWith("ceasefire"));
    }

    @Test
    void officeHolderWithoutANameIsHeOfTheNextSentence() {
        List<Claim> claims =
                Exercises.claims("Pakistan's defence minister spoke on Monday. He urged India to withdraw its troops.");

        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().asserter().actor()).contains("pakistan");
        assertThat(claims.getFirst().stance()).isEqualTo(Stance.DEMANDS);
    }

    @Test
    void bothSidesAreTheTwoOfTheText() {
        List<Claim> claims = Exercises.claims("Pakistan shelled India on Sunday. India shelled Pakistan on Monday. "
                + "Both sides agreed to a ceasefire on Tuesday.");

        assertThat(claims.getLast().event().type().slug()).isEqualTo("ceasefire-start");
        assertThat(claims.getLast().event().actors())
                .extracting(Participant::key)
                .containsExactlyInAnyOrder("pakistan", "india");
    }

    @Test
    void tollOverAPeriodIsAggregate() {
        assertThat(one("At least 120 people have been killed in Lebanon since November.")
                        .scope())
                .isEqualTo(Scope.AGGREGATE);
        assertThat(one("An Israeli drone strike killed two people near Nabatieh on Tuesday.")
                        .scope())
                .isEqualTo(Scope.SINGLE);
    }

    @Test
    void killingIsTheTollOfTheActThatKilled() {
        Claim claim = one("An Israeli drone strike killed two people near Nabatieh on Tuesday.");

        assertThat(claim.event().type().slug()).isEqualTo("drone-strike");
        assertThat(claim.event().means()).contains("drone");
        assertThat(claim.event().casualties()).hasSize(1);
        assertThat(claim.event().casualties().getFirst().low()).hasValue(2);
        assertThat(claim.event().place().map(p -> p.text())).contains("near Nabatieh");
    }

    @Test
    void datelineIsNoPlaceOfAHappening() {
        Claim claim = one("GENEVA (Reuters) - Pakistani troops shelled a village on Monday.");

        assertThat(claim.event().place()).isEmpty();
    }

    @Test
    void relativeDayInAQuotationIsCountedFromTheDayItWasSaid() {
        Claim claim = one("“Pakistani troops shelled our village yesterday,” India's defence minister said on Monday.");

        assertThat(claim.said().map(Object::toString)).contains("2025-10-13");
        assertThat(claim.event().time().start().map(Object::toString)).contains("2025-10-12");
    }

    @Test
    void agreementToMeetIsNotOnTheDayOfTheMeeting() {
        assertThat(Exercises.claims("Pakistan and India agreed on Tuesday to meet in Doha on 21 October."))
                .filteredOn(c -> c.event().type().slug().equals("agreement"))
                .allMatch(c -> c.event()
                        .time()
                        .end()
                        .filter(d -> d.toString().equals("2025-10-21"))
                        .isEmpty());
    }

    @Test
    void listThatIsOneParagraphGivesAClaimForEachLine() {
        List<Claim> claims = Exercises.claims(
                "- 4 October, Doha: drone strike, two civilians injured\n"
                        + "- 5 October, Kabul: exchange of fire, no casualties\n- 7 October, Herat: sniper fire, one woman killed");

        assertThat(claims)
                .extracting(c -> c.event().time().start().map(Object::toString).orElse(""))
                .containsExactly("2025-10-04", "2025-10-05", "2025-10-07");
        assertThat(claims).allMatch(c -> c.event().casualties().size() <= 2);
    }
}
