package org.sulh.record.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Claim;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.record.Hearing;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.entry.SourceEntry;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.KeyGrant;
import org.sulh.register.entry.RefusedException;
import org.sulh.register.entry.Role;
import org.sulh.register.entry.Vault;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.write.LogWriter;

class RecordWriterTest {
    private static final String ORIGIN = "example.org/record";
    private static final SigningKey CHAIR = key("chair", 1);
    private static final SigningKey DESK = key("desk", 2);
    private static final SigningKey STRANGER = key("stranger", 3);
    private static final Keyring KEYS = new Keyring(List.of(STRANGER, CHAIR, DESK));
    private static final Claim CLAIM = Told.shelling(Told.document(1), "varland", "osmere", "Arn", 9);

    @TempDir
    private Path folder;

    private static SigningKey key(String name, int seed) {
        return SigningKey.generate(ORIGIN + "/" + name, KeyType.ED25519, Ledger.chance(seed));
    }

    /** Does something with the record's writer, opened anew. */
    private interface Work {
        void with(RecordWriter writer) throws Exception;
    }

    private void open(Work work) throws Exception {
        RecordFolder record = new RecordFolder(folder);
        SigningKey logKey = SigningKey.generate(ORIGIN, KeyType.ED25519, Ledger.chance(9));
        if (!RecordFolder.isRecord(folder)) {
            LogWriter.create(new FileDisk(), record.log(), logKey);
        }
        try (LogWriter log = LogWriter.open(new FileDisk(), record.log(), logKey, List.of())) {
            work.with(new RecordWriter(
                    log,
                    new FolderSource(new FileDisk(), record.log().served()),
                    new Vault(new FileDisk(), record.vault()),
                    Ledger.shelf(Hearing.pack()),
                    () -> Instant.parse("2025-11-06T10:00:00Z"),
                    Ledger.chance(4),
                    done -> {}));
        }
    }

    private static void begin(RecordWriter writer) throws Exception {
        KeyGrant root = new KeyGrant(CHAIR.verifierKey(), "chair", List.of(new Role("chair")));
        PackAdopted pack = Ledger.adoption(Hearing.pack(), Optional.empty());
        Genesis genesis = new Genesis("Invented mechanism", ORIGIN, List.of(root), 1, pack.pack(), "exercise");
        writer.enter(new Body(Genesis.KIND, writer.now(), "chair", genesis.toData()), CHAIR)
                .join();
        KeyGrant desk = new KeyGrant(
                DESK.verifierKey(), "desk", List.of(new Role("registrar"), new Role("extractor"), new Role("analyst")));
        writer.enter(new Body(KeyGrant.KIND, writer.now(), "chair", desk.toData()), CHAIR, DESK)
                .join();
        writer.enter(new Body(PackAdopted.KIND, writer.now(), "chair", pack.toData()), CHAIR)
                .join();
    }

    private static Signer desk(RecordWriter writer) {
        return writer.findSigner(KEYS, new Role("registrar")).orElseThrow();
    }

    private static void told(RecordWriter writer) throws Exception {
        writer.enter(SourceEntry.KIND, new SourceEntry(Ledger.press("post")), desk(writer))
                .join();
        writer.enter(DocumentEntry.KIND, Ledger.documentOf(CLAIM.document(), "post"), desk(writer))
                .join();
    }

    private static void assertRefused(CompletableFuture<Long> answer, String words) {
        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(words);
    }

    @Test
    void keyIsFoundByTheRoleThatTheRegisterGivesIt() throws Exception {
        open(writer -> {
            begin(writer);
            assertThat(writer.findSigner(KEYS, new Role("analyst"))
                            .orElseThrow()
                            .holder())
                    .isEqualTo("desk");
            assertThat(writer.findSigner(KEYS, new Role("chair")).orElseThrow().key())
                    .isEqualTo(CHAIR);
            assertThat(writer.findSigner(KEYS, new Role("operator"))).isEmpty();
            assertThat(writer.findSigner(new Keyring(List.of(STRANGER)), new Role("chair")))
                    .isEmpty();
            assertThat(writer.findSigner(new Keyring(List.of()), new Role("chair")))
                    .isEmpty();
        });
    }

    @Test
    void whatDoesNotFitIsRefusedAndLeavesNothing() throws Exception {
        open(writer -> {
            begin(writer);
            long before = writer.state().size();
            assertRefused(
                    writer.enter(DocumentEntry.KIND, Ledger.documentOf(CLAIM.document(), "post"), desk(writer)),
                    "enter it first");
            assertRefused(
                    writer.enter(ClaimReviewEntry.KIND, Ledger.confirmed(CLAIM), desk(writer)), "not in the record");
            assertThat(writer.state().size()).isEqualTo(before);
            assertThat(writer.state().unused()).isEmpty();
        });
    }

    @Test
    void whatAStrangerSignsIsRefused() throws Exception {
        open(writer -> {
            begin(writer);
            assertThatThrownBy(() -> writer.enter(
                                    SourceEntry.KIND,
                                    new SourceEntry(Ledger.press("post")),
                                    new Signer(STRANGER, "desk"))
                            .join())
                    .isInstanceOf(CompletionException.class);
            assertThat(writer.state().sources()).isEmpty();
        });
    }

    @Test
    void whoOpensTheRecordAgainKnowsWhatWasEntered() throws Exception {
        open(writer -> {
            begin(writer);
            told(writer);
            writer.enterSealed(
                            ClaimsEntry.KIND,
                            new ClaimsEntry(CLAIM.document(), "exercise@1", 1, 1, List.of(CLAIM)),
                            desk(writer))
                    .join();
        });
        open(writer -> {
            assertThat(writer.state().documents()).containsOnlyKeys(CLAIM.document());
            assertThat(writer.state().claims()).hasSize(1);
            assertRefused(
                    writer.enter(DocumentEntry.KIND, Ledger.documentOf(CLAIM.document(), "post"), desk(writer)),
                    "already");
            writer.enter(ClaimReviewEntry.KIND, Ledger.confirmed(CLAIM), desk(writer))
                    .join();
            assertThat(writer.state().claimReviews().confirmed()).containsExactly(CLAIM.id());
        });
    }

    /** The same document from many at once: one is entered, and the others are told so. */
    @Test
    void ofManyWhoEnterTheSameAtOnceOneDoes() throws Exception {
        open(writer -> {
            begin(writer);
            writer.enter(SourceEntry.KIND, new SourceEntry(Ledger.press("post")), desk(writer))
                    .join();
            List<CompletableFuture<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(writer.enterSealed(
                        DocumentEntry.KIND, Ledger.documentOf(CLAIM.document(), "post"), desk(writer)));
            }
            long entered = answers.stream().filter(RecordWriterTest::isEntered).count();
            assertThat(entered).isEqualTo(1);
            assertThat(writer.state().documents()).hasSize(1);
            assertThat(writer.state().unused()).isEmpty();
        });
    }

    /** The same vote from two threads at once: it counts once, and the other is told so. */
    @Test
    void ofTwoWhoEnterTheSameVoteAtOnceOneDoes() throws Exception {
        open(writer -> {
            begin(writer);
            told(writer);
            long claims = writer.enter(
                            ClaimsEntry.KIND,
                            new ClaimsEntry(CLAIM.document(), "exercise@1", 1, 1, List.of(CLAIM)),
                            desk(writer))
                    .join();
            SigningKey varland = key("varland-officer", 11);
            SigningKey osmere = key("osmere-officer", 12);
            register(writer, varland, "varland-officer", "party:varland");
            register(writer, osmere, "osmere-officer", "party:osmere");
            Signer chair = new Signer(CHAIR, "chair");
            Signer complainant = new Signer(varland, "varland-officer");
            Hearing hearing = Hearing.in(Ledger.empty());
            String id =
                    "k-" + take(writer, hearing.complaint(CLAIM), complainant).join();
            take(writer, new CaseStep.Inquiry(id, true, "there is enough"), chair)
                    .join();
            take(writer, new CaseStep.Notice(id, "a shell fell", List.of(Hearing.CLAUSE), List.of()), chair)
                    .join();
            take(
                            writer,
                            new CaseStep.Reply(id, CaseStep.Answer.DENIES, "it was not us", List.of()),
                            new Signer(osmere, "osmere-officer"))
                    .join();
            Finding.Text text = hearing.violation("i-" + claims + ".1", CLAIM);
            List<Seat> seats = List.of(new Seat("varland-officer", "varland"), new Seat("osmere-officer", "osmere"));
            long planned = take(writer, new CaseStep.VisitPlanned(id, writer.now(), "Arn", List.of("chair")), chair)
                    .join();
            take(writer, new CaseStep.VisitMade(id, planned, writer.now(), "a crater", List.of()), chair)
                    .join();
            take(writer, new CaseStep.SessionOpened(id, seats, List.of()), chair)
                    .join();
            long motion = take(writer, new CaseStep.Motion(id, text, CaseEntry.hashOf(text)), chair)
                    .join();
            long size = writer.state().size();
            List<CompletableFuture<Long>> answers = new ArrayList<>();
            for (String opinion : List.of("shown", "plainly shown")) {
                CaseStep vote = new CaseStep.Vote(id, motion, CaseEntry.hashOf(text), Choice.FOR, Optional.of(opinion));
                answers.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        return take(writer, vote, complainant).join();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                }));
            }
            assertThat(answers.stream().filter(RecordWriterTest::isEntered).count())
                    .isEqualTo(1);
            assertThat(writer.state().size()).isEqualTo(size + 1);
            assertThat(writer.state().unused()).isEmpty();
            assertThat(writer.state()
                            .cases()
                            .find(id)
                            .orElseThrow()
                            .motions()
                            .getFirst()
                            .votes())
                    .hasSize(1);
            assertRefused(
                    take(
                            writer,
                            new CaseStep.Vote(
                                    id, motion, CaseEntry.hashOf(text), Choice.AGAINST, Optional.of("or not")),
                            complainant),
                    "has voted on this motion already");
            assertThat(writer.state().size()).isEqualTo(size + 1);
        });
    }

    private static void register(RecordWriter writer, SigningKey key, String holder, String role) throws Exception {
        KeyGrant grant = new KeyGrant(key.verifierKey(), holder, List.of(new Role(role)));
        writer.enter(new Body(KeyGrant.KIND, writer.now(), "chair", grant.toData()), CHAIR, key)
                .join();
    }

    private static CompletableFuture<Long> take(RecordWriter writer, CaseStep step, Signer signer) throws Exception {
        CaseEntry entry = new CaseEntry(step);
        return writer.enter(entry.kind().word(), entry, signer);
    }

    private static boolean isEntered(CompletableFuture<Long> answer) {
        try {
            return answer.join() >= 0;
        } catch (CompletionException e) {
            return false;
        }
    }

    @Test
    void anyStretchOfTheLogIsReadInItsOrder() throws Exception {
        open(writer -> {
            begin(writer);
            List<CompletableFuture<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                answers.add(writer.enter(SourceEntry.KIND, new SourceEntry(Ledger.press("s" + i)), desk(writer)));
            }
            answers.forEach(CompletableFuture::join);
            writer.enter(SourceEntry.KIND, new SourceEntry(Ledger.press("last")), desk(writer))
                    .join();
        });
        FolderSource source =
                new FolderSource(new FileDisk(), new RecordFolder(folder).log().served());
        long size = 304;
        for (long from : new long[] {0, 1, 255, 256, 257, 303, 304}) {
            for (long to : new long[] {0, 1, 200, 256, 300, 304}) {
                List<Long> read = new ArrayList<>();
                Replay.run(source, from, to, size, bytes -> bytes, (index, bytes) -> read.add(index), done -> {});
                List<Long> expected = new ArrayList<>();
                for (long i = from; i < to; i++) {
                    expected.add(i);
                }
                assertThat(read).as("%d to %d", from, to).isEqualTo(expected);
            }
        }
    }
}
