package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.extract.actor.ActorLexicon;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Scope;
import org.sulh.model.Stance;

/** Invented texts. Reports of monitors in short forms, as they are sent from the field. */
class FieldReportsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 22);
    private static final String HEAD = "DAILY SITREP 044 / 21 SEP 23\n\n";
    private static final String NEIGHBOUR = "\n- 2200Z: Ptl RTB, NTR.\n- 2300Z: OP closed, NTR.";

    private static Document report(String lines) {
        return Exercises.document(HEAD + lines + NEIGHBOUR, Optional.of(DAY)).inTheVoiceOf("UNDOF");
    }

    private static List<Claim> claims(String lines) {
        return Exercises.general().extract(report(lines));
    }

    private static Claim only(String lines) {
        List<Claim> claims = claims(lines);
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private static String type(Claim claim) {
        return claim.event().type().slug();
    }

    private static List<String> keys(List<Participant> participants) {
        return participants.stream().map(Participant::key).toList();
    }

    @Test
    void roundsOfAMortarAreShellingOnTheDayOfTheHeading() {
        Claim claim = only("- 0510Z: OP 51 heard 4 x mortar rds, origin unk. No cas.");

        assertThat(type(claim)).isEqualTo("shelling");
        assertThat(claim.event().time().start()).contains(LocalDate.of(2023, 9, 21));
        assertThat(claim.asserter().actor()).contains("undof");
        assertThat(claim.event().means()).contains("mortar");
        assertThat(claim.event().casualties())
                .containsExactly(
                        Casualties.exactly(CasualtyKind.KILLED, 0, Casualties.ALL),
                        Casualties.exactly(CasualtyKind.INJURED, 0, Casualties.ALL));
    }

    @Test
    void heavyTrafficOfWordsWithoutAnActGivesNothing() {
        assertThat(claims("- 0700Z: Market open, traffic normal. NTR.\n- Wx: haze, vis 4 km."))
                .isEmpty();
    }

    @Test
    void fireThatWasNotHeardIsNotClaimed() {
        assertThat(claims("- 0700Z: OP 52 manned. No SAF heard, no explosions."))
                .isEmpty();
    }

    @Test
    void patrolThatIsTurnedBackIsObstructedByWhoseCheckpointItIs() {
        Claim claim = only("- 0830Z: Ptl stopped at roadblock, turned back by IDF soldiers.");

        assertThat(type(claim)).isEqualTo("monitor-obstruction");
        assertThat(keys(claim.event().actors())).containsExactly("israel");
        assertThat(keys(claim.event().targets())).containsExactly("undof");
    }

    @Test
    void officerWhoBlamesTheOtherSideAllegesAndTheOtherDenies() {
        List<Claim> claims = claims("""
                - 0900Z: 6 x mortar rds impacted vic 36S YB 512 411.
                IDF LO: rds came from SyAAF battery, 2 soldiers wounded.
                SyAAF LO: denied firing.""");

        assertThat(claims).extracting(FieldReportsTest::type).containsExactly("shelling", "shelling", "shelling");
        assertThat(claims).extracting(Claim::stance).containsExactly(Stance.ASSERTS, Stance.ALLEGES, Stance.DENIES);
        assertThat(keys(claims.get(1).event().actors())).containsExactly("syria");
        assertThat(claims.get(1).event().casualties())
                .containsExactly(Casualties.exactly(CasualtyKind.INJURED, 2, "israel"));
        assertThat(claims.get(2).denies()).contains(claims.get(1).id());
        assertThat(claims.get(2).factuality()).isEqualTo(Factuality.NEGATED);
    }

    @Test
    void partyThatIsAskedAndDoesNotAnswerNeitherConfirmsNorDenies() {
        List<Claim> claims = claims("""
                - 0900Z: 2 x IDF tanks crossed the ceasefire line, moving E.
                IDF LO, asked by phone, declined to comment.""");

        assertThat(claims)
                .extracting(Claim::stance)
                .containsExactly(Stance.ASSERTS, Stance.NEITHER_CONFIRMS_NOR_DENIES);
        assertThat(claims).extracting(FieldReportsTest::type).containsOnly("line-crossing");
    }

    @Test
    void whatDropsMunitionsStrikesAndWhatPassesOverDoesNot() {
        assertThat(type(only("- 1000Z: 1 x UAV dropped 2 munitions on a house.")))
                .isEqualTo("drone-strike");
        assertThat(type(only("- 1000Z: 1 x UAV, type unk, flew over OP 51."))).isEqualTo("overflight");
    }

    @Test
    void forceOfTheNameOfAWeaponIsNotTakenForIt() {
        Claim force = only("- 0830Z: Ptl denied passage by SAF checkpoint, Golan side.");
        Claim weapon = only("- 0830Z: 3 bursts SAF heard S of OP 51.");

        assertThat(type(force)).isEqualTo("monitor-obstruction");
        assertThat(keys(force.event().actors())).containsExactly("syria");
        assertThat(type(weapon)).isEqualTo("small-arms-fire");
        assertThat(weapon.event().actors()).isEmpty();
    }

    @Test
    void totalsOfAWeekAreAggregatesOfTheirDays() {
        List<Claim> claims = claims("- Totals 15-21 SEP: 9 mortar impacts, 31 bursts HMG.");

        assertThat(claims).extracting(FieldReportsTest::type).containsExactly("shelling", "small-arms-fire");
        assertThat(claims).extracting(Claim::scope).containsOnly(Scope.AGGREGATE);
        assertThat(claims)
                .extracting(c -> c.event().time().start())
                .containsOnly(Optional.of(LocalDate.of(2023, 9, 15)));
    }

    @Test
    void meetingThatIsSetIsPlanned() {
        Claim claim = only("- Liaison mtg scheduled 25 SEP.");

        assertThat(type(claim)).isEqualTo("talks");
        assertThat(claim.factuality()).isEqualTo(Factuality.PLANNED);
        assertThat(claim.event().time().start()).contains(LocalDate.of(2023, 9, 25));
    }

    @Test
    void whatLocalsReportIsTheirs() {
        Claim claim = only("- 1030Z: Locals report 1 x shepherd abducted by unk armed men.");

        assertThat(type(claim)).isEqualTo("abduction");
        assertThat(claim.asserter().text()).isEqualTo("Locals");
        assertThat(claim.stance()).isEqualTo(Stance.ALLEGES);
        assertThat(claim.event().casualties())
                .containsExactly(Casualties.exactly(CasualtyKind.CAPTURED, 1, "civilians"));
    }

    @Test
    void doubtOfTheFireIsHedgedAndDoubtOfTheWeaponIsNot() {
        assertThat(only("- 1130Z: Poss 2 x explosions heard N of OP 51.").factuality())
                .isEqualTo(Factuality.HEDGED);
        assertThat(only("- 1130Z: 2 x impacts, assessed mortar, N of OP 51.").factuality())
                .isEqualTo(Factuality.ACTUAL);
    }

    @Test
    void fullSentencesAreLeftToTheGrammar() {
        String text =
                "Pakistani troops shelled a village near Kandahar on Monday, killing three people, officials said."
                        + "\n\nThe army denied that it had fired at the village, and said that it would look into the reports.";
        Document document = Exercises.document(text, Optional.of(DAY));

        assertThat(new FieldReports(new ActorLexicon(List.of(), WordClasses.load()))
                        .find(document)
                        .isEmpty())
                .isTrue();
    }

    /** Words of the style in any order. */
    @Test
    void anyLinesAreRead() {
        String[] parts = {
            "0340Z:",
            "- ",
            "1. ",
            "\n",
            "\n\n",
            "Ptl",
            "obs",
            "6 x",
            "impacts",
            ",",
            ".",
            ";",
            ":",
            "vic",
            "36S YB 338 697",
            "12",
            "N of",
            "Naqoura",
            "IDF",
            "SAF",
            "LO",
            "denied",
            "by",
            "from",
            "no cas",
            "2 KIA",
            "WIA",
            "(",
            ")",
            "KIA:",
            "asked",
            "declined to comment",
            "Totals",
            "07-13 NOV",
            "31 FEB",
            "99 APR",
            "080340ZAPR25",
            "since",
            "Tue",
            "UAV",
            "berm",
            "w/",
            "/",
            "|",
            "prob",
            "stopped",
            "15-20",
            "99-2",
            "men",
            "at",
            "own area",
            "locals",
            "report",
            "per",
            "Unconfirmed",
            "0",
            "9999",
            "-",
            "’",
            "😀",
            "\u200f"
        };
        Random random = new Random(11);
        for (int run = 0; run < 60; run++) {
            StringBuilder text =
                    new StringBuilder("- 0340Z: Ptl obs 6 x impacts vic OP.\n- 0400Z: OP heard 2 x rds.\n- ");
            int size = 5 + random.nextInt(60);
            for (int i = 0; i < size; i++) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            Document document = Exercises.document(text.toString(), Optional.of(DAY));
            Invariants.check(document, Exercises.general().extract(document));
        }
    }
}
