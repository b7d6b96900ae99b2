package org.sulh.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTableTest {
    private static final List<String> WHOLE =
            List.of("prior,-1,x", "cap-per-affiliation,9,x", "sensor,5,an instrument");

    @Test
    void aMistakeNamesItsLine() {
        assertThatThrownBy(() -> EvidenceTable.parse("t.csv", List.of("prior,1,x", "sensor,much,x", "prior,2,x")))
                .hasMessageContaining("t.csv:2: 'much' is not a whole number")
                .hasMessageContaining("t.csv:3: ")
                .hasMessageContaining("cap-per-affiliation");
    }

    @Test
    void afigureThatCouldOverflowASumIsRefused() {
        for (long evidence : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 100_000_001, -100_000_001}) {
            assertThatThrownBy(() -> new EvidenceTable(Map.of("sensor", evidence), 1, 0))
                    .hasMessageContaining("sensor");
            assertThatThrownBy(() -> new EvidenceTable(Map.of(), 1, evidence)).hasMessageContaining("prior");
        }
    }

    @Test
    void gradesAreAllThereOrNoneAndNeverRise() {
        assertThatThrownBy(() -> parse("grade-a,1000000,x")).hasMessageContaining("grade-a to grade-e");
        assertThatThrownBy(() -> parse("grade-a,1,x", "grade-b,2,x", "grade-c,1,x", "grade-d,1,x", "grade-e,1,x"))
                .hasMessage("t.csv: grade-b is worth more than grade-a");
        assertThatThrownBy(() -> parse(
                        "credibility-1,5000000,x",
                        "credibility-2,2,x",
                        "credibility-3,1,x",
                        "credibility-4,1,x",
                        "credibility-5,-1,x"))
                .hasMessageContaining("credibility-1: 5000000 is not between 0 and 2000000");
    }

    @Test
    void aShareIsRoundedTowardsZeroForSupportAndDenialAlike() {
        EvidenceTable table = parse(
                "denies,-5,x",
                "grade-a,1000000,x",
                "grade-b,1000000,x",
                "grade-c,999999,x",
                "grade-d,999999,x",
                "grade-e,0,x");

        assertThat(table.getEvidence("sensor", new Grade('C', 6))).isEqualTo(4);
        assertThat(table.getEvidence("denies", new Grade('C', 6))).isEqualTo(-4);
        assertThat(table.getEvidence("sensor", new Grade('E', 1))).isZero();
        assertThat(table.getEvidence("sensor", Grade.UNJUDGED)).isEqualTo(5);
    }

    @Test
    void whateverIsParsedIsATableOrAMistakeInWords() {
        Random random = new Random(41);
        String spice =
                "prior,cap-per-affiliation,grade-a,-999999999999999999999,1e9,#,\u0000,\u2028,\ud83d,٣, ,\t,;,\",--,0";
        for (int trial = 0; trial < 20_000; trial++) {
            List<String> lines = new ArrayList<>(WHOLE);
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                String line = lines.get(random.nextInt(lines.size()));
                int from = random.nextInt(line.length() + 1);
                int to = from + random.nextInt(line.length() - from + 1);
                String[] pieces = spice.split(",", -1);
                String changed = line.substring(0, from)
                        + pieces[random.nextInt(pieces.length)]
                        + (random.nextBoolean() ? "," : "")
                        + line.substring(to);
                lines.set(random.nextInt(lines.size()), changed);
            }
            try {
                EvidenceTable table = EvidenceTable.parse("t.csv", lines);
                assertThat(table.capPerAffiliation()).isPositive();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("t.csv");
            }
        }
    }

    private static EvidenceTable parse(String... rows) {
        List<String> lines = new ArrayList<>(WHOLE);
        lines.addAll(List.of(rows));
        return EvidenceTable.parse("t.csv", lines);
    }
}
