package org.sulh.pipeline.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.OriginGroup;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.RandomClaims;
import org.sulh.pipeline.Say;
import org.sulh.pipeline.compare.Traces;

/** All speakers, agencies and texts are invented for the exercise. */
class ProvenanceTest {
    private static final String QUOTE =
            "The envoys left this morning and the meeting will begin tomorrow evening. We hope the south shows"
                    + " patience so that calm returns to the valley.";
    private static final String QUOTE_TRANSLATED_AGAIN =
            "The envoys have left this morning, and the meeting will commence tomorrow evening. Let us hope that the"
                    + " south will show patience and calm is restored to the valley.";
    private static final String STORY = """
            Exercise story. Residents of the lower valley heard eleven blasts before dawn and counted smoke over two
            ridges, while the road to the crossing stayed shut for a third day. Traders at the market said that trucks
            were turned back by guards of both sides, and that bread had doubled in price since the week began.
            """;

    @Test
    void oneMinistersWordsInTwoTranslationsAreOneStatement() {
        Claim first = minister("d-1", "Minister of Defence Varo Testani")
                .said("2031-03-04")
                .plans("talks")
                .quote(QUOTE)
                .claim();
        Claim second = minister("d-2", "Testani")
                .said("2031-03-04")
                .plans("delegation-travel")
                .quote(QUOTE_TRANSLATED_AGAIN)
                .claim();

        List<OriginGroup> groups = Provenance.group(List.of(first, second), List.of());

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().origin())
                .isEqualTo("statement of Minister of Defence Varo Testani (North) on 4 March 2031");
        assertThat(groups.getFirst().unions().getFirst().reason())
                .matches("same speaker, same day, and \\d+ of \\d+ words of the quotation are shared");
    }

    @Test
    void twoPersonsOfOneFamilyNameAreTwoSpeakers() {
        Claim one = minister("d-1", "Varo Testani")
                .said("2031-03-04")
                .asserts("shelling")
                .claim();
        Claim other = minister("d-2", "Ilan Testani")
                .said("2031-03-04")
                .asserts("shelling")
                .claim();

        assertThat(Provenance.group(List.of(one, other), List.of())).hasSize(2);
    }

    @Test
    void oneSpeakerOnTwoDaysMakesTwoStatements() {
        Claim one = minister("d-1", "Testani")
                .said("2031-03-04")
                .asserts("shelling")
                .claim();
        Claim other = minister("d-2", "Testani")
                .said("2031-03-07")
                .asserts("shelling")
                .claim();

        assertThat(Provenance.group(List.of(one, other), List.of())).hasSize(2);
    }

    @Test
    void aHopeAnAimAndARemarkOfOneDayAreThreeStatements() {
        Claim hope = says("d-1", "the south will show patience and calm will return to the valley")
                .claim();
        Claim aim = says("d-2", "the only aim of the north is that no raids on its farms start from the south")
                .claim();
        Claim remark =
                says("d-2", "meetings are held when a good outcome is possible").claim();
        Claim unknown = minister("d-3", "Testani")
                .said("2031-03-04")
                .asserts("statement")
                .claim();

        assertThat(Provenance.group(List.of(hope, aim, remark, unknown), List.of()))
                .hasSize(4);
    }

    @Test
    void oneHopeInTwoTranslationsIsOneStatement() {
        Claim hope = says("d-1", "the south will show patience and calm will return to the valley")
                .claim();
        Claim again = says("d-2", "the south acts with patience so that the valley can be calm")
                .claim();
        Claim nextWeek = says("d-3", "the south acts with patience so that the valley can be calm")
                .said("2031-03-11")
                .claim();

        List<OriginGroup> groups = Provenance.group(List.of(hope, again, nextWeek), List.of());

        assertThat(groups)
                .extracting(OriginGroup::claims)
                .containsExactly(List.of(hope.id(), again.id()), List.of(nextWeek.id()));
        assertThat(groups.getFirst().unions().getFirst().reason())
                .isEqualTo("same speaker, same day, and 4 of 5 words of what was said are shared");
    }

    @Test
    void anAgreementToldWithoutItsTextIsInDoubtOneWithTheOther() {
        Claim told = minister("d-1", "Testani")
                .said("2031-03-04")
                .asserts("agreement")
                .content("both sides share the water of the upper river")
                .claim();
        Claim named = minister("d-2", "Testani")
                .said("2031-03-04")
                .asserts("agreement")
                .claim();

        assertThat(Provenance.group(List.of(told, named), List.of())).hasSize(1);
    }

    @Test
    void aClashAndAnAttackThatOneSpeakerTellsOfOnOneDayAreOneStatement() {
        Claim clash = minister("d-1", "Testani")
                .said("2031-03-04")
                .asserts("armed-clash")
                .on("2031-03-03")
                .claim();
        Claim attack = minister("d-2", "Testani")
                .said("2031-03-04")
                .asserts("ground-attack")
                .on("2031-03-03")
                .claim();
        Claim talks = minister("d-2", "Testani")
                .said("2031-03-04")
                .asserts("talks")
                .on("2031-03-03")
                .claim();

        List<OriginGroup> groups = Provenance.group(List.of(clash, attack, talks), List.of());

        assertThat(groups)
                .extracting(OriginGroup::claims)
                .containsExactly(List.of(clash.id(), attack.id()), List.of(talks.id()));
        assertThat(groups.getFirst().unions().getFirst().reason())
                .isEqualTo("same speaker, same day, of the same act (armed clash, or ground attack)");
    }

    @Test
    void aSumOfTheYearDoesNotTieTogetherAllThatAnOutletTells() {
        Claim sum = Say.in("d-1").asserts("unspecified-hostilities").aggregate().claim();
        Claim strike = Say.in("d-1").asserts("air-strike").on("2031-03-04").claim();
        Claim talks = Say.in("d-1").asserts("talks").claim();
        Claim clash = Say.in("d-1").asserts("armed-clash").on("2031-06-04").claim();

        assertThat(Provenance.group(List.of(sum, strike, talks, clash), List.of()))
                .hasSize(4);
    }

    @Test
    void twoAgreementsThatOneSpeakerTellsOfAreTwo() {
        Claim water = minister("d-1", "Testani")
                .said("2031-03-04")
                .asserts("agreement")
                .content("both sides share the water of the upper river")
                .claim();
        Claim prisoners = minister("d-2", "Testani")
                .said("2031-03-04")
                .asserts("agreement")
                .content("each side returns its prisoners before winter")
                .claim();

        assertThat(Provenance.group(List.of(water, prisoners), List.of())).hasSize(2);
    }

    @Test
    void whatStandsInOneQuotationWithASharedSentenceIsOneStatement() {
        String one = "The minister said: “The envoys of the north left this morning for the lake town. We trust in good"
                + " sense.” He added that grain prices worry him.";
        String other = "“This morning the envoys of the north left for the lake town. May everybody keep a clear head,”"
                + " the minister said.";
        Claim left = sentence("d-1", "“The envoys of the north left this morning for the lake town.", one);
        Claim trust = sentence("d-1", "We trust in good sense.”", one);
        Claim prices = sentence("d-1", "He added that grain prices worry him.", one);
        Claim leftToo = sentence("d-2", "“This morning the envoys of the north left for the lake town.", other);
        Claim head = sentence("d-2", "May everybody keep a clear head,” the minister said.", other);
        List<Document> documents = List.of(Say.document("d-1", "", "", one), Say.document("d-2", "", "", other));

        List<OriginGroup> groups = Provenance.group(List.of(left, trust, prices, leftToo, head), Traces.of(documents));

        assertThat(groups)
                .extracting(OriginGroup::claims)
                .containsExactly(List.of(left.id(), trust.id(), leftToo.id(), head.id()), List.of(prices.id()));
        assertThat(groups.getFirst().unions())
                .extracting(OriginGroup.Union::reason)
                .contains("same speaker, in one quotation");
    }

    @Test
    void twoDenialsInOneQuotationStayTwo() {
        String text = "“We fired no shell at the crossing. Nor did our aircraft fly,” the minister said.";
        Claim shells = minister("d-1", "Testani")
                .said("2031-03-04")
                .denies("shelling")
                .quote("“We fired no shell at the crossing.", text)
                .claim();
        Claim aircraft = minister("d-1", "Testani")
                .said("2031-03-04")
                .denies("air-strike")
                .quote("Nor did our aircraft fly,” the minister said.", text)
                .claim();

        assertThat(Provenance.group(List.of(shells, aircraft), List.of(Traces.of(Say.document("d-1", "", "", text)))))
                .hasSize(2);
    }

    @Test
    void twoOutletsThatCiteOneAgencyAreOneOrigin() {
        Claim one =
                Say.in("d-1").via("exa").asserts("shelling").on("2031-03-04").claim();
        Claim other =
                Say.in("d-2").via("exa").asserts("explosion").on("2031-03-04").claim();

        List<OriginGroup> groups = Provenance.group(List.of(one, other), List.of());

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().origin()).isEqualTo("report by EXA");
        assertThat(groups.getFirst().unions().getFirst().reason()).isEqualTo("both cite EXA");
    }

    @Test
    void anAgencysOwnDocumentAndItsReprintAreOneOrigin() {
        Claim own = Say.in("d-1").asserts("shelling").on("2031-03-04").claim();
        Claim cited =
                Say.in("d-2").via("exa").asserts("shelling").on("2031-03-04").claim();

        assertThat(Provenance.group(List.of(own, cited), List.of(Traces.of(Say.document("d-1", "EXA", "", "")))))
                .hasSize(1);
    }

    @Test
    void monthsOfOneAgencyDoNotChainIntoOneOrigin() {
        Claim march =
                Say.in("d-1").via("exa").asserts("shelling").on("2031-03-04").claim();
        Claim may =
                Say.in("d-2").via("exa").asserts("shelling").on("2031-05-04").claim();

        assertThat(Provenance.group(List.of(march, may), List.of())).hasSize(2);
    }

    @Test
    void narratorsOfTwoDocumentsAreTwoOrigins() {
        Claim one = Say.in("d-1").asserts("shelling").on("2031-03-04").claim();
        Claim other = Say.in("d-2").asserts("shelling").on("2031-03-04").claim();

        assertThat(Provenance.group(List.of(one, other), List.of())).hasSize(2);
    }

    @Test
    void aReprintedStoryIsOneOriginWithItsSource() {
        Claim one = Say.in("d-1").asserts("shelling").on("2031-03-04").claim();
        Claim other = Say.in("d-2").asserts("shelling").on("2031-03-04").claim();
        List<Document> documents = List.of(
                Say.document("d-1", "", "", STORY),
                Say.document("d-2", "", "", "Staff of this paper write from the hill country today. " + STORY));

        List<OriginGroup> groups = Provenance.group(List.of(one, other), Traces.of(documents));

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().unions().getFirst().reason()).contains("the two texts share");
    }

    /** More copies than a passage may be shared by before it is taken for a formula. */
    @Test
    void aThousandCopiesOfAStoryAreOneOrigin() {
        List<Claim> claims = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String id = "d-c" + i;
            documents.add(Say.document(id, "Outlet " + i, "", STORY));
            claims.add(Say.in(id)
                    .speaker("Outlet " + i, SpeakerKind.OUTLET)
                    .asserts("explosion")
                    .on("2031-03-04")
                    .claim());
        }

        assertThat(Provenance.group(claims, Traces.of(documents))).hasSize(1);
    }

    @Test
    void thousandsOfCopiesOfOneStatementCostNoMoreThanOneLookEach() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            claims.add(minister("d-" + i, "Testani")
                    .said("2031-03-04")
                    .asserts("shelling")
                    .quote(i % 2 == 0 ? QUOTE : STORY)
                    .on(i % 2 == 0 ? "2031-03-03" : "2031-03-01")
                    .claim());
        }

        assertThat(Provenance.group(claims, List.of())).hasSize(2);
    }

    @Test
    void anUnnamedSourceIsOneOriginWithTheDocumentThatPrintsIt() {
        Claim narrator = Say.in("d-1").asserts("shelling").on("2031-03-04").claim();
        Claim source = Say.in("d-1")
                .speaker("residents", SpeakerKind.UNNAMED)
                .asserts("shelling")
                .on("2031-03-04")
                .claim();
        Claim viaAgency = Say.in("d-1")
                .speaker("a doctor", SpeakerKind.UNNAMED)
                .via("exa")
                .asserts("shelling")
                .on("2031-03-04")
                .claim();

        List<OriginGroup> groups = Provenance.group(List.of(narrator, source, viaAgency), List.of());

        assertThat(groups)
                .extracting(OriginGroup::claims)
                .containsExactly(List.of(narrator.id(), source.id()), List.of(viaAgency.id()));
    }

    @Test
    void twoDenialsStayTwoWhereTwoAccusationsWouldBeOne() {
        Claim accusation = minister("d-1", "Testani")
                .said("2031-03-04")
                .alleges("shelling")
                .claim();
        Claim again = minister("d-2", "Testani")
                .said("2031-03-04")
                .alleges("shelling")
                .claim();
        Claim denial =
                minister("d-1", "Testani").said("2031-03-04").denies("shelling").claim();
        Claim deniedAgain =
                minister("d-2", "Testani").said("2031-03-04").denies("shelling").claim();

        assertThat(Provenance.group(List.of(accusation, again), List.of())).hasSize(1);
        assertThat(Provenance.group(List.of(denial, deniedAgain), List.of())).hasSize(2);
    }

    @Test
    void aDenialNeverSharesAGroupWithAnAccusation() {
        Claim accusation = minister("d-1", "Testani")
                .said("2031-03-04")
                .alleges("shelling")
                .quote(QUOTE)
                .claim();
        Claim denial = minister("d-1", "Testani")
                .said("2031-03-04")
                .denies("air-strike")
                .quote(QUOTE)
                .claim();

        assertThat(Provenance.group(List.of(accusation, denial), List.of())).hasSize(2);
    }

    @Test
    void everyClaimIsInExactlyOneGroupForAnyOrderOfTheInput() {
        Random random = new Random(7);
        List<Claim> claims = RandomClaims.some(random, 120);
        Set<Set<String>> partition = partition(claims);
        for (int i = 0; i < 20; i++) {
            List<Claim> shuffled = new ArrayList<>(claims);
            Collections.shuffle(shuffled, random);
            assertThat(partition(shuffled)).isEqualTo(partition);
        }
        List<String> grouped = Provenance.group(claims, List.of()).stream()
                .flatMap(group -> group.claims().stream())
                .toList();
        assertThat(grouped)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        claims.stream().map(Claim::id).distinct().toList());
    }

    @Test
    void eachUnionAddsOneClaimAndSaysWhy() {
        for (OriginGroup group : Provenance.group(RandomClaims.some(new Random(11), 120), List.of())) {
            assertThat(group.unions()).hasSize(group.claims().size() - 1);
            assertThat(group.unions())
                    .allSatisfy(union -> assertThat(group.claims()).contains(union.first(), union.second()));
        }
    }

    private static Set<Set<String>> partition(List<Claim> claims) {
        return Provenance.group(claims, List.of()).stream()
                .map(group -> Set.copyOf(group.claims()))
                .collect(Collectors.toSet());
    }

    private static Say says(String document, String content) {
        return minister(document, "Testani")
                .said("2031-03-04")
                .asserts("statement")
                .content(content);
    }

    private static Claim sentence(String document, String words, String text) {
        return minister(document, "Testani")
                .said("2031-03-04")
                .asserts("statement")
                .quote(words, text)
                .claim();
    }

    private static Say minister(String document, String name) {
        return Say.in(document).party("north", name).office("Minister of Defence");
    }
}
