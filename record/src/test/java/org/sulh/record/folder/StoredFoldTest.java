package org.sulh.record.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.record.Ledger.corrected;
import static org.sulh.record.Ledger.link;
import static org.sulh.record.Ledger.rejected;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Claim;
import org.sulh.record.Hearing;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.PackShelf;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.entry.Envelope;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

class StoredFoldTest {
    private static final PackShelf SHELF = Ledger.shelf(Hearing.pack());

    @TempDir
    private Path folder = Path.of("");

    private final Ledger ledger = Ledger.begun(Hearing.pack());

    private Path file() {
        return folder.resolve("fold.jsonl");
    }

    /** A record with documents of which some are sealed, one of them opened later, reviews, links, and an entry that changes nothing. */
    private void fill(long seed) {
        Random random = new Random(seed);
        Told told = Told.seeded(seed);
        List<Claim> claims = new ArrayList<>();
        List<Long> sealed = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String document = Told.document(i);
            Claim claim = told.likely(document);
            if (random.nextInt(4) == 0) {
                sealed.add(ledger.putSealed("document", Ledger.documentOf(document, "press-1")));
                ledger.review(rejected(claim));
            } else {
                ledger.told(document, "press-1", claim);
                claims.add(claim);
            }
        }
        claims.subList(0, claims.size() / 2).forEach(claim -> ledger.review(rejected(claim)));
        ledger.review(corrected(claims.getFirst(), told.any(claims.getFirst().document())));
        ledger.link(link(Bond.TOGETHER, claims.get(0), claims.get(1)));
        if (!sealed.isEmpty()) {
            ledger.disclose(sealed.getFirst());
        }
        ClaimReviewEntry unknown = rejected(told.any(Told.document(99)));
        ledger.review(unknown);
        hear(seed);
    }

    /** A case that came to a finding, one that rests on something sealed, and a step that may not be taken. */
    private void hear(long seed) {
        Hearing hearing = Hearing.in(ledger);
        Claim claim = Told.shelling(Told.document((int) (50 + seed)), "varland", "osmere", "Arn", 9);
        long entry = ledger.told(claim.document(), "press-1", claim);
        hearing.decided(claim, "i-" + entry + ".1");
        hearing.open();
        Claim hidden = Told.seen(Told.document((int) (60 + seed)), "osmere", "Bela", 9);
        ledger.document(hidden.document(), "press-1");
        long sealed = ledger.putSealed("claims", new ClaimsEntry(hidden.document(), "reader@1", 1, 1, List.of(hidden)));
        hearing.complain(hidden);
        ledger.disclose(sealed);
        hearing.complain(hidden);
        hearing.after(1).takeUp();
    }

    /** The entries of the ledger as a log in a folder. */
    private LogSource log() throws IOException, InterruptedException {
        SigningKey key = SigningKey.generate("example.org/record", KeyType.ED25519, Ledger.chance(5));
        LogFolder log = LogFolder.at(folder.resolve("log"));
        LogWriter.create(new FileDisk(), log, key);
        try (LogWriter writer = LogWriter.open(new FileDisk(), log, key, List.of())) {
            List<byte[]> entries = ledger.entries().stream()
                    .map(entry -> Envelope.sign(entry.body(), key).toBytes())
                    .toList();
            writer.submitAll(entries)
                    .forEach(answer -> assertThat(answer.join()).isNotNegative());
        }
        return new FolderSource(new FileDisk(), log.served());
    }

    private Optional<Fold> resume(LogSource source, View view) {
        return StoredFold.resume(file(), source, ledger.size(), view, ledger.opener(view), ledger.signatories(), SHELF);
    }

    @Test
    void whatWasKeptAtAnyIndexIsGoneOnWithAsIfNothingHadHappened() throws IOException, InterruptedException {
        for (long seed = 1; seed <= 3; seed++) {
            fill(seed);
        }
        LogSource source = log();
        List<OpenedEntry> entries = ledger.entries();
        for (View view : View.values()) {
            for (int cut = 1; cut <= entries.size(); cut += 7) {
                StoredFold.write(file(), ledger.fold(view, cut), source, ledger.size());
                Fold resumed = resume(source, view).orElseThrow();
                assertThat(resumed.size()).isEqualTo(cut);
                for (int i = cut; i < entries.size(); i++) {
                    resumed.accept(i, entries.get(i));
                }
                assertThat(resumed.state()).isEqualTo(ledger.state(view));
                assertThat(resumed.state().cases().list())
                        .isEqualTo(ledger.state(view).cases().list());
            }
            assertThat(ledger.state(view).cases().list()).hasSize(6).allSatisfy(file -> assertThat(file.taken())
                    .hasSizeGreaterThan(1));
        }
    }

    @Test
    void whatAMissingPackHasKeptOutIsNotKeptThatWay() throws IOException, InterruptedException {
        fill(8);
        LogSource source = log();
        PackShelf nothing = hash -> Optional.empty();
        StoredFold.write(file(), ledger.fold(View.SHARED, ledger.size(), nothing), source, ledger.size());
        assertThat(file()).doesNotExist();
        StoredFold.write(file(), ledger.fold(View.SHARED), source, ledger.size());
        assertThat(StoredFold.resume(
                        file(),
                        source,
                        ledger.size(),
                        View.SHARED,
                        ledger.opener(View.SHARED),
                        ledger.signatories(),
                        nothing))
                .isEmpty();
        assertThat(resume(source, View.SHARED)).isPresent();
    }

    @Test
    void whatAnotherEngineKeptIsPassedOver() throws IOException, InterruptedException {
        fill(4);
        LogSource source = log();
        StoredFold.write(file(), ledger.fold(View.SHARED), source, ledger.size());
        change("\"engine\":\"", "\"engine\":\"other-");
        assertThat(resume(source, View.SHARED)).isEmpty();
    }

    @Test
    void whatWasKeptOfAnotherLogIsPassedOver() throws IOException, InterruptedException {
        fill(5);
        LogSource source = log();
        StoredFold.write(file(), ledger.fold(View.SHARED), source, ledger.size());
        change("\"root\":\"", "\"root\":\"A");
        assertThat(resume(source, View.SHARED)).isEmpty();
    }

    @Test
    void oneViewIsNotTakenForTheOther() throws IOException, InterruptedException {
        fill(6);
        LogSource source = log();
        StoredFold.write(file(), ledger.fold(View.INTERNAL), source, ledger.size());
        assertThat(resume(source, View.SHARED)).isEmpty();
        assertThat(resume(source, View.INTERNAL)).isPresent();
    }

    @Test
    void aFileThatIsCutShortOrDamagedIsPassedOver() throws IOException, InterruptedException {
        fill(7);
        LogSource source = log();
        StoredFold.write(file(), ledger.fold(View.SHARED), source, ledger.size());
        List<String> lines = Files.readAllLines(file(), StandardCharsets.UTF_8);
        Files.write(file(), lines.subList(0, lines.size() - 1), StandardCharsets.UTF_8);
        assertThat(resume(source, View.SHARED)).isEmpty();
        List<String> damaged = new ArrayList<>(lines);
        damaged.set(lines.size() - 1, lines.getLast().replace("\"kind\":\"", "\"kind\":\"x"));
        Files.write(file(), damaged, StandardCharsets.UTF_8);
        assertThat(resume(source, View.SHARED)).isEmpty();
        Files.write(file(), new byte[0]);
        assertThat(resume(source, View.SHARED)).isEmpty();
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(file(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(file(), text.replaceFirst(from, to), StandardCharsets.UTF_8);
    }
}
