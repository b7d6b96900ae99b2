package org.sulh.extract.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DataFileTest {
    @Test
    void rowsAreReadByTheNamesOfTheHeader() {
        DataFile file = DataFile.parse("a.csv", "# remark\n\nid , names\nx, one|two\n# remark\ny,\n");

        assertThat(file.rows()).hasSize(2);
        assertThat(file.rows().getFirst().get("id")).isEqualTo("x");
        assertThat(file.rows().getFirst().list("names")).containsExactly("one", "two");
        assertThat(file.rows().getLast().list("names")).isEmpty();
    }

    @Test
    void cellInDoubleQuotesMayHoldACommaAndAHash() {
        DataFile file = DataFile.parse("a.csv", "id,name\n\"a, b\",\"#1\"\n");

        assertThat(file.rows().getFirst().get("id")).isEqualTo("a, b");
        assertThat(file.rows().getFirst().get("name")).isEqualTo("#1");
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        assertThat(DataFile.parse("a.csv", "id,name\r\nx,y\r\n")
                        .rows()
                        .getFirst()
                        .get("name"))
                .isEqualTo("y");
    }

    @Test
    void rowWithAnotherNumberOfCellsIsNamedByFileAndLine() {
        assertThatThrownBy(() -> DataFile.parse("acts.csv", "# remark\na,b,c\n1,2,3\n1,2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("acts.csv:4: ")
                .hasMessageContaining("2 cells")
                .hasMessageContaining("header has 3");
    }

    @Test
    void missingColumnIsNamedByFileAndLine() {
        DataFile.Row row = DataFile.parse("acts.csv", "a,b\n1,2\n").rows().getFirst();

        assertThatThrownBy(() -> row.get("c")).hasMessage("acts.csv:2: has no column 'c'");
    }

    @Test
    void fileThatIsNotInTheBuildIsNamed() {
        assertThatThrownBy(() -> DataFile.beside(DataFile.class, "nowhere.csv")).hasMessageContaining("nowhere.csv");
    }

    @Test
    void fileOfRemarksHasNoRows() {
        assertThat(DataFile.parse("a.csv", "").rows()).isEmpty();
        assertThat(DataFile.parse("a.csv", "# a\n#b\n").rows()).isEmpty();
        assertThat(DataFile.parse("a.csv", "a,b\n").rows()).isEmpty();
    }

    /** Any characters: rows, or a mistake that names file and line; nothing else. */
    @Test
    void anyTextIsRowsOrANamedMistake() {
        String signs = "ab,,\"\"#|\n\r \t@é؟\u200f";
        Random random = new Random(2);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder("a,b\n");
            int size = random.nextInt(24);
            for (int i = 0; i < size; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                for (DataFile.Row row : DataFile.parse("x.csv", text.toString()).rows()) {
                    List<String> both = List.of(row.get("a"), row.get("b"));
                    assertThat(both).hasSize(2);
                }
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s)x\\.csv:\\d+: .+");
            }
        }
    }
}
