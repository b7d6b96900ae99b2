package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Agreement;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Factuality;
import org.sulh.model.Scope;
import org.sulh.model.Stance;
import org.sulh.model.TimeWindow;
import org.sulh.pack.Pack;

class AnalyseTest {
    private static final LocalDate THIRD = LocalDate.of(2025, 6, 3);

    private static Document document(Optional<LocalDate> published) {
        return new Document(
                "d-1",
                "exercise.txt",
                Optional.empty(),
                Optional.empty(),
                published,
                "en",
                "text/plain",
                0,
                "",
                List.of());
    }

    private static Claim claim(Optional<LocalDate> said, TimeWindow time) {
        return Claim.of(
                "d-1",
                Optional.empty(),
                Optional.empty(),
                Asserter.narrator(Optional.empty()),
                List.of(),
                said,
                Stance.ASSERTS,
                Factuality.ACTUAL,
                Scope.SINGLE,
                Optional.empty(),
                new Event(
                        new EventType("shelling"),
                        List.of(),
                        List.of(),
                        time,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty()),
                "exercise@1",
                1);
    }

    @Test
    void analysisSpeaksFromTheLatestPublication() {
        List<Document> documents = List.of(
                document(Optional.of(THIRD)), document(Optional.of(THIRD.minusDays(1))), document(Optional.empty()));
        Claim later = claim(Optional.of(THIRD.plusDays(9)), TimeWindow.unknown());
        assertThat(Analyse.asOf(documents, List.of(later))).contains(THIRD);
    }

    @Test
    void withoutPublicationItSpeaksFromTheLatestDayOfWhichAClaimSpeaks() {
        List<Document> undated = List.of(document(Optional.empty()));
        Claim claim = claim(Optional.empty(), TimeWindow.day(THIRD));
        assertThat(Analyse.asOf(undated, List.of(claim))).contains(THIRD);
        Claim said = claim(Optional.of(THIRD.plusDays(1)), TimeWindow.day(THIRD.plusDays(5)));
        assertThat(Analyse.asOf(undated, List.of(claim, said))).contains(THIRD.plusDays(1));
        assertThat(Analyse.asOf(undated, List.of())).isEmpty();
    }

    @Test
    void aPackWhoseEvidenceTableLacksRowsIsNamedWithThem() {
        Agreement agreement =
                new Agreement("exercise", "An exercise", "1", List.of("north", "south"), List.of(), List.of());
        Pack pack =
                Pack.of(agreement, List.of(), List.of(), Optional.of(new EvidenceTable(Map.of("sensor", 1L), 1, 0)));
        Material material =
                new Material(List.of(), List.of(), new ChosenPack(Optional.of(pack), "exercise"), List.of(), true);

        assertThatThrownBy(() -> Analyse.analyse(material))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("evidence.csv of the pack exercise")
                .hasMessageContaining("no row announced, armed-group-accuses")
                .hasMessageContaining("leave the file out");
    }
}
