package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.app.SarnRecord.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.note.SigningKey;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;
import tools.jackson.databind.JsonNode;

/** An ingest that stopped after any number of entries, and is run again. */
class IngestCutShortTest {
    /** Entries with which a record begins. */
    private static final int BEGUN = 6;

    @TempDir
    private Path folder;

    @TempDir
    private Path files;

    /** The record as it lay on the disk when so many entries were durable. */
    private SarnRecord cut(SarnRecord whole, Bundle bundle, int entries) throws IOException {
        Path cut = SarnRecord.copy(whole.folder(), folder.resolve("cut-" + entries));
        delete(cut.resolve("register"));
        delete(cut.resolve("private/log"));
        LogFolder log = new LogFolder(cut.resolve("register"), cut.resolve("private/log"));
        SigningKey key = RegisterFiles.signingKey(
                new LogFolder(whole.folder().resolve("register"), whole.folder().resolve("private/log")).signingKey());
        RegisterFiles.writeSecret(log.signingKey(), key.toPrivateText());
        LogWriter.create(new FileDisk(), log, key);
        try (LogWriter writer = LogWriter.open(new FileDisk(), log, key, List.of())) {
            for (int i = 0; i < entries; i++) {
                writer.submit(bundle.entry(i), at -> {}).join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return new SarnRecord(cut);
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }

    /** The claims with their standing and the incidents that they make, whatever the places of the entries are. */
    private static Set<String> concluded(SarnRecord record) {
        List<JsonNode> claims = record.claims();
        Set<String> concluded = new TreeSet<>();
        claims.forEach(line -> concluded.add(line.get("standing").asString() + " " + line.get("claim")));
        claims.stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("incident").asString(),
                        Collectors.mapping(line -> line.get("claim").get("id").asString(), Collectors.toSet())))
                .values()
                .forEach(incident -> concluded.add(new TreeSet<>(incident).toString()));
        return concluded;
    }

    private static Run ingest(SarnRecord record, Path files) {
        return ok(record.ingest(files.toString()));
    }

    private void everyCut(boolean sealed) throws IOException {
        SarnRecord.caseIn(files);
        SarnRecord.article(files, 1);
        SarnRecord.article(files, 2);
        SarnRecord whole = SarnRecord.begunIn(folder.resolve("whole"));
        ok(sealed ? whole.ingest("--sealed", files.toString()) : whole.ingest(files.toString()));
        Bundle bundle = Bundle.of(whole.folder().resolve("register"));
        JsonNode status = whole.status();
        Set<String> concluded = concluded(whole);
        for (int entries = BEGUN; entries <= bundle.entries().width(); entries++) {
            SarnRecord cut = cut(whole, bundle, entries);
            int before = cut.status().get("documents").asInt();
            Run again = ok(sealed ? cut.ingest("--sealed", files.toString()) : ingest(cut, files));
            assertThat(again.out()).as("cut after %d", entries).contains("5 documents: ");
            JsonNode after = cut.status();
            assertThat(after.get("documents")).as("cut after %d", entries).isEqualTo(status.get("documents"));
            assertThat(after.get("sources")).isEqualTo(status.get("sources"));
            assertThat(after.get("claims")).isEqualTo(status.get("claims"));
            assertThat(after.get("incidents")).isEqualTo(status.get("incidents"));
            assertThat(after.get("outcomes")).isEqualTo(status.get("outcomes"));
            assertThat(after.get("unused").asInt()).isZero();
            assertThat(before).isLessThanOrEqualTo(after.get("documents").asInt());
            assertThat(concluded(cut)).as("cut after %d", entries).isEqualTo(concluded);
            ok(cut.audit());
        }
    }

    @Test
    void endsWhereOneEndsThatWasNotCutShort() throws IOException {
        everyCut(false);
    }

    @Test
    void endsThereToWhenAllOfItIsSealed() throws IOException {
        everyCut(true);
    }
}
