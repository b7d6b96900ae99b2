package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.Text;
import org.sulh.model.Ladder;
import org.sulh.model.Ladder.Cap;
import org.sulh.model.Rung;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.cases.CaseFile.LadderProposal;

/** What the ladder proposes. */
class ConsequenceTest {
    private static Text text(String against, Severity severity, Intent intent) {
        return new Valley().text(against, Conclusion.VIOLATION, severity, intent);
    }

    private static List<String> rungs(Severity severity, Intent intent, int recurrence) {
        return Consequence.propose(Valley.ladder(), text("north", severity, intent), recurrence)
                .rungs();
    }

    private static Ladder with(Cap... caps) {
        return new Ladder(Valley.ladder().rungs(), List.of(caps), List.of(), OptionalInt.empty());
    }

    private static Cap cap(String id, List<Severity> severity, List<Intent> intent, String most) {
        return new Cap(id, Texts.english(id), TermStatus.PROPOSAL, Optional.empty(), severity, intent, most);
    }

    @Test
    void aRungAnswersTheSeverityTheIntentAndTheRecurrenceThatItSays() {
        assertThat(rungs(Severity.NEGLIGIBLE, Intent.TECHNICAL, 1)).containsExactly("note");
        assertThat(rungs(Severity.MINOR, Intent.TECHNICAL, 1)).containsExactly("note");
        assertThat(rungs(Severity.MINOR, Intent.TECHNICAL, 2)).containsExactly("note", "inquiry");
        assertThat(rungs(Severity.SERIOUS, Intent.DELIBERATE, 1)).containsExactly("censure");
        assertThat(rungs(Severity.SERIOUS, Intent.DELIBERATE, 3)).containsExactly("inquiry", "censure");
        assertThat(rungs(Severity.VERY_SERIOUS, Intent.DELIBERATE, 1)).containsExactly("censure", "referral");
        assertThat(rungs(Severity.VERY_SERIOUS, Intent.ACCIDENTAL, 9)).containsExactly("censure");
    }

    @Test
    void whatIsForTheTimeBeforeAFindingAnswersNone() {
        assertThat(Valley.ladder().rungs()).filteredOn(Rung::provisional).hasSize(1);
        for (Severity severity : Severity.values()) {
            for (Intent intent : Intent.values()) {
                assertThat(rungs(severity, intent, 5)).doesNotContain("distance");
            }
        }
    }

    @Test
    void aCapBearsOnTheSeverityAndIntentThatItSays() {
        Cap meant = cap("meant", List.of(), List.of(Intent.ACCIDENTAL), "inquiry");
        Text accident = text("north", Severity.VERY_SERIOUS, Intent.ACCIDENTAL);
        Text purpose = text("north", Severity.VERY_SERIOUS, Intent.DELIBERATE);
        assertThat(Consequence.propose(with(meant), accident, 1))
                .isEqualTo(
                        new LadderProposal(
                                List.of(),
                                Optional.of("inquiry"),
                                "no rung answers what was found: very serious, accidental, number 1 of its clause; capped by meant"));
        assertThat(Consequence.propose(with(meant), purpose, 1).most()).contains("referral");

        Cap grave = cap("grave", List.of(Severity.SERIOUS), List.of(), "note");
        assertThat(Consequence.propose(with(grave), purpose, 1).most()).contains("referral");
    }

    @Test
    void ofSeveralCapsTheLowestHoldsInWhateverOrderTheyStand() {
        Cap low = cap("low", List.of(), List.of(), "note");
        Cap high = cap("high", List.of(), List.of(), "censure");
        Text text = text("north", Severity.MINOR, Intent.TECHNICAL);
        assertThat(Consequence.propose(with(low, high), text, 2).most()).contains("note");
        assertThat(Consequence.propose(with(high, low), text, 2).most()).contains("note");
        assertThat(Consequence.propose(with(high, low), text, 2).rungs()).containsExactly("note");
    }

    @Test
    void nothingFollowsWhatIsExcused() {
        Text flood = Valley.excused(text("north", Severity.SERIOUS, Intent.DELIBERATE), "flood");
        assertThat(Consequence.propose(Valley.ladder(), flood, 4))
                .isEqualTo(new LadderProposal(List.of(), Optional.empty(), "the violation is excused: flood"));
    }

    @Test
    void aLadderWithoutRungsProposesNothing() {
        assertThat(Consequence.propose(Ladder.none(), text("north", Severity.SERIOUS, Intent.DELIBERATE), 1))
                .satisfies(proposal -> assertThat(proposal.rungs()).isEmpty())
                .satisfies(proposal -> assertThat(proposal.most()).isEmpty());
    }

    @Test
    void whoseViolationItIsPlaysNoPart() {
        for (Severity severity : Severity.values()) {
            for (Intent intent : Intent.values()) {
                for (int recurrence = 1; recurrence < 4; recurrence++) {
                    assertThat(Consequence.propose(Valley.ladder(), text("north", severity, intent), recurrence))
                            .isEqualTo(
                                    Consequence.propose(Valley.ladder(), text("south", severity, intent), recurrence));
                }
            }
        }
    }
}
