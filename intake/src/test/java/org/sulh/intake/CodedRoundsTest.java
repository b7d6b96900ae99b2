package org.sulh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.Round;
import org.sulh.model.Round.Delegation;
import org.sulh.model.Round.Fate;

/** Rounds of negotiations as coders write them; everything in them is invented. */
class CodedRoundsTest {
    private static final String LIST = """
            - id: lake-1
              date_start: '2025-10-25'
              date_end: '2025-10-26'
              place: Lake town
              mediators: [hallin]
              heads: {varland: the minister, afghan_side: not disclosed}
              outcome_as_put_by:
                varland: no result
                mediator_hallin: it goes on
              source: https://example.org/1
              text: Joint statement
              open_points:
                - {id: wells, text: who draws water, raised_by: varland, became: moved, moved_to: lake-2}
                - {id: line, text: where it runs}
              disputed: [how long they sat]
              incidents: [i-17.3]
              claims: [c-0123456789abcdef]
            """;

    private static CodedRounds read(String text) throws IntakeException {
        return CodedRounds.read(
                "rounds.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), List.of());
    }

    private static void assertProblem(String text, String words) throws IntakeException {
        CodedRounds coded = read(text);
        assertThat(coded.rounds()).isEmpty();
        assertThat(coded.problems()).anyMatch(problem -> problem.toString().contains(words));
    }

    @Test
    void roundIsReadWithAllThatIsSaidOfIt() throws IntakeException {
        CodedRounds coded = read(LIST);
        assertThat(coded.problems()).isEmpty();
        Round round = coded.rounds().getFirst();
        assertThat(round.time().start()).contains(LocalDate.of(2025, 10, 25));
        assertThat(round.mediators()).containsExactly("hallin");
        assertThat(round.delegations()).extracting(Delegation::actor).containsExactly("varland", "afghan-side");
        assertThat(round.outcomes().getFirst().source()).contains("https://example.org/1");
        assertThat(round.text()).contains("Joint statement");
        assertThat(round.points()).extracting(Round.OpenPoint::fate).containsExactly(Fate.MOVED, Fate.OPEN, Fate.OPEN);
        assertThat(round.incidents()).containsExactly("i-17.3");
        assertThat(round.claims()).containsExactly("c-0123456789abcdef");
    }

    @Test
    void headThatIsNotDisclosedIsAbsent() throws IntakeException {
        List<Delegation> delegations = read(LIST).rounds().getFirst().delegations();
        assertThat(delegations.getFirst().head()).contains("the minister");
        assertThat(delegations.getLast().head()).isEmpty();
    }

    @Test
    void incidentsOfTheCaseFileLeadToItsClaims() throws IntakeException {
        String text = """
                parties: [{side: varland}, {side: osmere}]
                incidents:
                  - id: talks
                    title: Talks
                    event_type: talks-ended
                    time: {start: 2025-10-26, end: 2025-10-26, precision: day}
                    claims:
                      - {id: T-1, speaker: Varland ministry, speaker_side: varland, outlet: Line Daily,
                         url: 'https://line.example/1', date: '2025-10-27', stance: asserts, event_type: talks-ended}
                rounds:
                  - {id: lake-1, incidents: [talks]}
                """;
        CodedRounds coded = read(text);
        assertThat(coded.problems()).isEmpty();
        assertThat(coded.rounds().getFirst().claims()).hasSize(1);
        assertThat(coded.rounds().getFirst().incidents()).isEmpty();
    }

    @Test
    void mistakesAreNamedWithTheirPlaceAndTheRoundIsLeftOut() throws IntakeException {
        assertProblem(LIST.replace("place:", "plaza:"), "plaza");
        assertProblem(LIST.replace("became: moved", "became: lost"), "'lost' is none of open, resolved");
        assertProblem(LIST.replace(", moved_to: lake-2", ""), "names the round");
        assertProblem(LIST.replace("2025-10-26", "26 October"), "not a day");
        assertProblem(LIST.replace("[i-17.3]", "[the-shelling]"), "'the-shelling' is no incident");
        assertProblem("- {place: Lake town}", "id: is missing");
    }

    @Test
    void fileWithoutRoundsIsRefused() {
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> read("incidents: []"))
                .withMessageContaining("rounds");
        assertThatExceptionOfType(IntakeException.class).isThrownBy(() -> read("- {id: [\n"));
    }

    @Test
    void damagedFileGivesRoundsOrProblemsAndNothingElse() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(LIST);
            for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.setCharAt(at, "[]{}:-'x, \n#&*".charAt(random.nextInt(14)));
                } else {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                }
            }
            try {
                CodedRounds coded = read(text.toString());
                assertThat(coded.problems())
                        .allMatch(problem -> !problem.reason().isBlank());
            } catch (IntakeException e) {
                assertThat(e.getMessage()).doesNotContain("\n");
            }
        }
    }
}
