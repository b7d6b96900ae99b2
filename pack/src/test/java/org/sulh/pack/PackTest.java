package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Tie;

class PackTest {
    static final Path GOOD = Path.of("src/test/resources/org/sulh/pack/good/river-truce");

    @Test
    void everyFieldOfAPackIsRead() throws PackException {
        Pack pack = Pack.load(GOOD);

        assertThat(pack.id()).isEqualTo("river-truce");
        assertThat(pack.agreement().version()).isEqualTo("3");
        assertThat(pack.agreement().parties()).containsExactly("northland", "southland");
        assertThat(pack.agreement().guarantors())
                .containsExactly(new Agreement.Guarantor(
                        "isle",
                        "mediator",
                        List.of(
                                new Tie("northland", "trades with it", Optional.of("the isle's own declaration")),
                                new Tie("southland", "none declared", Optional.empty()))));
        assertThat(pack.agreement().clauses())
                .containsExactly(
                        Clause.stated(
                                "c1",
                                "Neither side fires across the river",
                                Optional.of("isle"),
                                "https://example.org/river-truce",
                                "both sides confirm it",
                                Optional.of(LocalDate.of(2030, 2, 1))),
                        Clause.stated(
                                "c2",
                                "A joint commission meets",
                                Optional.empty(),
                                "https://example.org/river-truce",
                                "stated by one side only",
                                Optional.empty()));
        Actor northland = pack.actors().getFirst();
        assertThat(northland.kind()).isEqualTo(SpeakerKind.PARTY);
        assertThat(northland.country()).contains("NO");
        assertThat(northland.aliases())
                .containsExactly(
                        new Actor.Alias("Republic of Northland", Actor.Alias.Kind.NAME),
                        new Actor.Alias("NRA", Actor.Alias.Kind.NAME),
                        new Actor.Alias("Nordburg", Actor.Alias.Kind.METONYM),
                        new Actor.Alias("İnburg", Actor.Alias.Kind.METONYM),
                        new Actor.Alias("Norlandish", Actor.Alias.Kind.DEMONYM),
                        new Actor.Alias("Norlanders", Actor.Alias.Kind.DEMONYM));
        assertThat(northland.people().getFirst().spellings()).containsExactly("the marshal of Northland");
        assertThat(northland.people().getFirst().from()).contains(LocalDate.of(2028, 1, 1));
        NamedPlace bridge = pack.places().get(1);
        assertThat(bridge.name()).isEqualTo("Old Bridge, east side");
        assertThat(bridge.precision()).isEqualTo(PlacePrecision.POINT);
        assertThat(bridge.at().lon()).isEqualTo(-10.3);
        assertThat(bridge.country()).isEmpty();
        assertThat(bridge.calledBy())
                .containsExactly(
                        new NamedPlace.CalledBy("northland", "King's Bridge"),
                        new NamedPlace.CalledBy("southland", "Bridge of the People"));
        assertThat(pack.places().getFirst().population()).isEqualTo(52_000);
        assertThat(pack.evidence().orElseThrow().getEvidence("monitor-saw")).isEqualTo(3_000_000);
        assertThat(pack.caseFile()).contains(GOOD.resolve("case.yaml"));
    }

    @Test
    void packsAreListedByName() {
        assertThat(Pack.listPacks(GOOD.resolve("..")))
                .extracting(folder -> folder.getFileName().toString())
                .containsExactly("lake-draft", "lake-truce", "river-truce");
        assertThat(Pack.listPacks(Path.of("no-such-folder"))).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsAMistakeAndNotACrash() {
        assertThatThrownBy(() -> Pack.load(Path.of("no-such-folder")))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("no-such-folder: is not a folder; name the folder");
    }

    @Test
    void everyShippedPackLoadsWithoutMistakes() throws PackException {
        List<Path> shipped = Pack.listPacks(Path.of("../agreements"));
        assertThat(shipped).contains(Path.of("../agreements/istanbul-2025"));
        for (Path folder : shipped) {
            Pack pack = Pack.load(folder);
            assertThat(pack.id()).isEqualTo(folder.getFileName().toString());
            assertThat(pack.places()).isNotEmpty();
        }
    }

    @Test
    void theShippedDraftsDifferInOneDefinitionAlone() throws PackException {
        Map<String, String> first =
                Pack.load(Path.of("../agreements/drafts/istanbul-2025-draft-1")).parts();
        Map<String, String> second =
                Pack.load(Path.of("../agreements/drafts/istanbul-2025-draft-2")).parts();
        assertThat(first.keySet()).isEqualTo(second.keySet());
        assertThat(first.keySet().stream()
                        .filter(part -> !part.startsWith("agreement ") && !part.startsWith("example "))
                        .filter(part -> !Objects.equals(first.get(part), second.get(part))))
                .containsExactly("definition failure-to-prevent");
    }

    @Test
    void aCopyOfADraftThatIsKeptElsewhereIsTheSamePack(@TempDir Path kept) throws PackException, IOException {
        Pack draft = Pack.load(Path.of("../agreements/drafts/istanbul-2025-draft-1"));
        for (Map.Entry<String, byte[]> file : draft.files().entrySet()) {
            Path copy = kept.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        Pack copied = Pack.load(kept);
        assertThat(copied.parts()).isEqualTo(draft.parts());
        assertThat(copied.files().keySet()).isEqualTo(draft.files().keySet());
        draft.files()
                .forEach((name, bytes) -> assertThat(copied.files().get(name)).isEqualTo(bytes));
    }

    @Test
    void noShippedPackNamesALineOrPlaceThatTheSidesDifferOnInItsOwnVoice() throws PackException {
        for (Path folder : Pack.listPacks(Path.of("../agreements"))) {
            Pack pack = Pack.load(folder);
            for (NamedPlace place : pack.places()) {
                boolean disputedLine = place.precision() == PlacePrecision.UNKNOWN;
                if (disputedLine) {
                    assertThat(place.country()).as(place.name()).isEmpty();
                    assertThat(place.calledBy().stream().map(NamedPlace.CalledBy::actor))
                            .as(place.name())
                            .containsAll(pack.agreement().parties());
                }
            }
        }
    }
}
