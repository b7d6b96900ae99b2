package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.app.SarnRecord.foundWrong;
import static org.sulh.app.SarnRecord.ok;
import static org.sulh.app.SarnRecord.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimReviewEntry.Verdict;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Envelope;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/** What an audit finds, and by what name, when somebody has changed something. */
class RecordAuditTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path files;

    private Path pack;

    @BeforeEach
    void makePack() throws IOException {
        Path agreements = Run.project().resolve("agreements");
        pack = SarnRecord.copy(agreements.resolve("sarn-line"), folder.resolve("pack"));
        Files.copy(agreements.resolve("istanbul-2025/evidence.csv"), pack.resolve("evidence.csv"));
    }

    private SarnRecord told() {
        return SarnRecord.begunIn(folder.resolve("record"), pack).told(files);
    }

    /** The record with one claim confirmed. */
    private SarnRecord reviewed() {
        SarnRecord record = told();
        ok(record.review("confirm", record.claim("Varland army", "shelling"), "--at", SarnRecord.AT));
        return record;
    }

    /** What everybody may have of a record. */
    private SarnRecord published(SarnRecord record, String... parts) {
        Path copy = folder.resolve("published");
        for (String part : parts) {
            SarnRecord.copy(record.folder().resolve(part), copy.resolve(part));
        }
        return new SarnRecord(copy);
    }

    private static void replace(Path file, String old, String fresh) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(old);
            Files.writeString(file, text.replaceFirst(Pattern.quote(old), fresh));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path packOf(SarnRecord record) throws IOException {
        try (Stream<Path> packs = Files.list(record.folder().resolve("packs"))) {
            return packs.findFirst().orElseThrow();
        }
    }

    /** The first entry of a kind, by its index. */
    private static int find(EntryBundle entries, String kind) {
        for (int i = 0; i < entries.width(); i++) {
            if (Envelope.parse(entries.entry(i)).body().kind().equals(kind)) {
                return i;
            }
        }
        throw new AssertionError("no entry is a " + kind);
    }

    // ---- nothing was changed ----

    @Test
    void whoHasOnlyTheRegisterAndThePackConcludesTheSame() {
        SarnRecord auditor = published(reviewed(), "register");
        Run run = ok(auditor.audit("--pack", pack.toString()));
        assertThat(run.out()).contains("Whole").contains("recomputed from").contains("shared view");
        Run without = ok(auditor.audit());
        assertThat(without.out()).contains("nothing was recomputed").contains("--pack");
    }

    @Test
    void mirrorIsRecomputedLikeTheLogItself() {
        SarnRecord record = reviewed();
        Path mirror = folder.resolve("mirror");
        ok(Run.of(
                "log",
                "mirror",
                record.folder().resolve("register").toString(),
                mirror.toString(),
                "--vkey",
                record.folder().resolve("register/log.vkey").toString()));
        Run run = ok(Run.of("audit", mirror.toString(), "--pack", pack.toString()));
        assertThat(run.out()).contains("recomputed from");
    }

    // ---- something was changed ----

    @Test
    void bitOfAClaimThatWasFlippedIsFoundByItsIndex() throws IOException {
        SarnRecord record = reviewed();
        Bundle bundle = Bundle.of(record.folder().resolve("register"));
        int index = find(bundle.entries(), "claims");
        byte[] bytes = Files.readAllBytes(bundle.file());
        byte[] entry = bundle.entry(index);
        int start = indexOf(bytes, entry);
        int at = start + new String(entry, StandardCharsets.UTF_8).indexOf("osmere");
        bytes[at] ^= 1;
        Files.write(bundle.file(), bytes);
        foundWrong(record.audit(), "WRONG", "first wrong index: " + index);
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    /** A review that says the opposite, signed by the analyst's own key. */
    private static byte[] rejection(SarnRecord record, byte[] confirmation) {
        Body body = Envelope.parse(confirmation).body();
        ClaimReviewEntry confirmed = ClaimReviewEntry.read(body.data());
        ClaimReviewEntry rejected = new ClaimReviewEntry(
                Verdict.REJECTED, confirmed.claim(), Optional.empty(), Optional.of("of no use to us"));
        SigningKey analyst = RegisterFiles.signingKey(record.folder().resolve("private/keys/analyst.key"));
        return Envelope.sign(new Body(body.kind(), body.at(), body.by(), rejected.toData()), analyst)
                .toBytes();
    }

    @Test
    void reviewThatWasReplacedIsFoundByItsIndex() throws IOException {
        SarnRecord record = reviewed();
        Bundle bundle = Bundle.of(record.folder().resolve("register"));
        int index = find(bundle.entries(), ClaimReviewEntry.KIND);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < bundle.entries().width(); i++) {
            entries.add(i == index ? rejection(record, bundle.entry(i)) : bundle.entry(i));
        }
        Files.write(bundle.file(), EntryBundle.of(entries).toBytes());
        foundWrong(record.audit(), "WRONG", "first wrong index: " + index);
    }

    /** Whoever keeps the log's key can sign another log; the digests that the operator signed tell on it. */
    @Test
    void reviewThatWasReplacedInALogSignedAnewIsFoundByTheDigests() throws Exception {
        SarnRecord record = reviewed();
        Bundle bundle = Bundle.of(record.folder().resolve("register"));
        int index = find(bundle.entries(), ClaimReviewEntry.KIND);
        Path forged = folder.resolve("forged");
        LogFolder log = new LogFolder(forged.resolve("register"), forged.resolve("secret"));
        SigningKey key = RegisterFiles.signingKey(new LogFolder(
                        record.folder().resolve("register"), record.folder().resolve("private/log"))
                .signingKey());
        LogWriter.create(new FileDisk(), log, key);
        try (LogWriter writer = LogWriter.open(new FileDisk(), log, key, List.of())) {
            for (int i = 0; i < bundle.entries().width(); i++) {
                writer.submit(i == index ? rejection(record, bundle.entry(i)) : bundle.entry(i), at -> {})
                        .join();
            }
        }
        Files.writeString(forged.resolve("register/log.vkey"), key.verifierKey().toString() + "\n");
        Run run = new SarnRecord(forged).audit("--pack", pack.toString());
        foundWrong(run, "WRONG: the state digest of the shared view", "claim", "incident", "assessment");
    }

    @Test
    void clauseThatWasChangedIsNamed() throws IOException {
        SarnRecord record = reviewed();
        replace(packOf(record).resolve("agreement.yaml"), "within fifty kilometres", "within ten kilometres");
        foundWrong(record.audit(), "WRONG", "clause a1 was changed");
    }

    @Test
    void rowOfTheEvidenceTableThatWasChangedIsNamed() throws IOException {
        SarnRecord record = reviewed();
        replace(packOf(record).resolve("evidence.csv"), "party-accuses-rival,530000", "party-accuses-rival,930000");
        foundWrong(record.audit(), "WRONG", "evidence party-accuses-rival was changed");
    }

    @Test
    void packThatIsHandedInAndIsNotTheOneAdoptedIsNamedThoughTheRecordHasIts() {
        SarnRecord record = reviewed();
        replace(pack.resolve("evidence.csv"), "party-accuses-rival,530000", "party-accuses-rival,930000");
        foundWrong(record.audit("--pack", pack.toString()), "WRONG", "evidence party-accuses-rival was changed");
    }

    @Test
    void packThatCannotBeReadIsSaidToBeSo() {
        SarnRecord auditor = published(reviewed(), "register");
        replace(pack.resolve("agreement.yaml"), "clauses:", "clauses: [");
        foundWrong(auditor.audit("--pack", pack.toString()), "WRONG", "cannot be read");
        refused(auditor.audit("--pack", folder.resolve("gone").toString()), "gone");
    }

    // ---- sealed, disclosed, erased ----

    private SarnRecord sealed() {
        SarnRecord record = SarnRecord.begunIn(folder.resolve("record"), pack);
        ok(record.ingest("--sealed", SarnRecord.caseIn(files).toString()));
        return record;
    }

    private static List<Integer> sealedEntries(SarnRecord record) throws IOException {
        EntryBundle entries = Bundle.of(record.folder().resolve("register")).entries();
        List<Integer> sealed = new ArrayList<>();
        for (int i = 0; i < entries.width(); i++) {
            if (Envelope.parse(entries.entry(i)).body().data().find("sealed").isPresent()) {
                sealed.add(i);
            }
        }
        return sealed;
    }

    @Test
    void whatIsDisclosedToThePublicIsRecomputedByThoseWhoHaveItsValues() throws IOException {
        SarnRecord record = sealed();
        for (int entry : sealedEntries(record)) {
            ok(record.run("disclose", Integer.toString(entry), "--to", "public", "--reason", "agreed"));
        }
        ok(record.audit());
        SarnRecord everybody = published(record, "register", "packs", "disclosed");
        assertThat(everybody.status().get("documents").asInt()).isEqualTo(3);
        assertThat(everybody.status().get("passedOver").asInt()).isZero();
        assertThat(ok(everybody.audit()).out()).contains("recomputed from");
    }

    @Test
    void whoLacksADisclosedValueIsToldSoAndNotThatTheRecordIsWrong() throws IOException {
        SarnRecord record = sealed();
        for (int entry : sealedEntries(record)) {
            ok(record.run("disclose", Integer.toString(entry), "--to", "public", "--reason", "agreed"));
        }
        SarnRecord lacking = published(record, "register", "packs");
        assertThat(ok(lacking.audit()).out()).contains("not comparable").contains("disclosed");
    }

    @Test
    void whatWasErasedMakesTheInternalDigestNotComparableAndNeverWrong() throws IOException {
        SarnRecord record = sealed();
        assertThat(ok(record.audit()).out()).contains("internal view");
        try (Stream<Path> vault = Files.walk(record.folder().resolve("private/vault"))) {
            for (Path file : vault.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(ok(record.audit()).out()).contains("internal view").contains("not comparable");
    }

    // ---- what differs ----

    @Test
    void recordsThatDifferInOneReviewAreToldApartByIt() {
        SarnRecord record = told();
        SarnRecord other = new SarnRecord(SarnRecord.copy(record.folder(), folder.resolve("other")));
        String claim = record.claim("Varland army", "shelling");
        assertThat(ok(Run.of(
                                "audit",
                                "--diff",
                                record.folder().toString(),
                                other.folder().toString()))
                        .out())
                .contains("no conclusion differs");
        Run review = ok(other.review("reject", claim, "--reason", "not in the text"));
        String entry = review.out().replaceAll("(?s).*entry (\\d+).*", "$1");
        foundWrong(
                Run.of(
                        "audit",
                        "--diff",
                        record.folder().toString(),
                        other.folder().toString()),
                "claim " + claim + ": unreviewed in the first, rejected in the second",
                "because of entry " + entry + " of the second record alone (claim-review: rejected by analyst)");
    }

    @Test
    void packsThatDifferInOneRowAreToldApartByIt() {
        SarnRecord record = told();
        Path other = SarnRecord.copy(pack, folder.resolve("other-pack"));
        replace(other.resolve("evidence.csv"), "prior,-620000", "prior,-420000");
        foundWrong(
                Run.of("audit", record.folder().toString(), "--diff", pack.toString(), other.toString()),
                "the packs differ in: evidence prior",
                "assessment i-",
                "because of evidence prior");
        assertThat(ok(Run.of("audit", record.folder().toString(), "--diff", pack.toString(), pack.toString()))
                        .out())
                .contains("no conclusion differs");
        refused(Run.of("audit", "--diff", pack.toString(), other.toString()), "name the record");
        refused(Run.of("audit", record.folder().toString(), "--diff", pack.toString(), "gone"), "gone");
    }
}
