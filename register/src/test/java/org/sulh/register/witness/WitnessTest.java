package org.sulh.register.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.checkpoint.SplitView;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.Note;
import org.sulh.register.note.NoteSignature;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.Utf8;

class WitnessTest {
    private static final SigningKey COSIGNER = TestWitness.key("witness.example.org/w1");

    @TempDir
    private Path temp = Path.of("");

    private final GrowingLog log = GrowingLog.of(300);
    private WitnessFolder folder = new WitnessFolder(new FileDisk(), Path.of(""));

    @BeforeEach
    void makeAWitness() throws IOException {
        folder = TestWitness.folder(new FileDisk(), temp.resolve("w"), COSIGNER, log.verifierKey());
    }

    private Witness open() throws IOException {
        return Witness.open(folder, TestWitness.CLOCK);
    }

    private static List<NoteSignature> cosigned(WitnessAnswer answer) {
        assertThat(answer).isInstanceOf(WitnessAnswer.Cosigned.class);
        assertThat(answer.status()).isEqualTo(200);
        return ((WitnessAnswer.Cosigned) answer).lines();
    }

    private static void requireInconsistent(WitnessAnswer answer) {
        assertThat(answer).isInstanceOf(WitnessAnswer.Inconsistent.class);
        assertThat(answer.status()).isEqualTo(422);
    }

    private Optional<Checkpoint> held(Witness witness) {
        return witness.find(WitnessFolder.id(log.origin())).map(SignedCheckpoint::checkpoint);
    }

    @Test
    void cosignsTheFirstCheckpointAndWhatContinuesIt() throws IOException {
        try (Witness witness = open()) {
            int old = 0;
            for (int size : List.of(1, 2, 3, 64, 65, 255, 256, 257, 300)) {
                List<NoteSignature> lines = cosigned(witness.answer(log.request(old, size)));
                Note note = new Note(log.checkpoint(size).note().text(), lines);
                assertThat(note.verify(List.of(COSIGNER.verifierKey()))).hasSize(1);
                assertThat(Cosignature.time(lines.getFirst())).isEqualTo(TestWitness.NOW);
                assertThat(held(witness)).contains(log.checkpoint(size).checkpoint());
                old = size;
            }
        }
    }

    @Test
    void verifiesThePublishedCheckpointOfFifteenEntriesAndCosignsIt() throws IOException {
        String published = """
                old 0

                example.com/log/testdata
                15
                rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

                \u2014 example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=
                """;
        try (Witness witness = open()) {
            cosigned(witness.answer(Utf8.encode(published)));
            assertThat(held(witness).orElseThrow().size()).isEqualTo(15);
        }
    }

    @Test
    void verifiesThePublishedCosignedCheckpoint() {
        VerifierKey key =
                VerifierKey.parse("witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN");
        Note note = Note.parse(Utf8.encode("""
                rome2026h1.example.org
                300
                lCkHUpkmVBEms2r2T1K6Og69+wUuuN3MIEW1/ezu2v0=

                \u2014 witness.example.org uKLPIAAAAABpVGeAhm2bOvKc3LaB9PFN1ruG19Y5yqslmcAAbhftnn1Zznmo0LXFZq4LGvqKqLX8jWlwLKasxEGTLIqAVusneCBmBw==
                """));
        Map<VerifierKey, NoteSignature> lines = note.verify(List.of(key));
        assertThat(lines).containsOnlyKeys(key);
        assertThat(Cosignature.time(lines.values().iterator().next())).isEqualTo("2025-12-31T00:00:00Z");
    }

    @Test
    void holdsTheSignaturesOfTheLogAndItsOwnAndNoStrangers() throws IOException {
        AddCheckpointRequest request = log.request(0, 15);
        NoteSignature stranger = Note.sign(request.note().text(), TestWitness.key("stranger.example.org"))
                .signatures()
                .getFirst();
        AddCheckpointRequest crowded =
                new AddCheckpointRequest(0, List.of(), request.note().with(stranger));
        try (Witness witness = open()) {
            List<NoteSignature> lines = cosigned(witness.answer(crowded));
            SignedCheckpoint expected = log.checkpoint(15).with(lines.getFirst());
            assertThat(Files.readString(folder.log(log.origin()).resolve("checkpoint")))
                    .isEqualTo(expected.toString());
            assertThat(witness.find(WitnessFolder.id(log.origin())).orElseThrow())
                    .hasToString(expected.toString());
        }
        try (Witness reopened = open()) {
            assertThat(held(reopened)).contains(log.checkpoint(15).checkpoint());
        }
    }

    @Test
    void givesTheSameCheckpointAFreshCosignature() throws IOException {
        List<Instant> times = new ArrayList<>(
                List.of(Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-03-01T12:00:30.9Z")));
        InstantSource clock = times::removeFirst;
        try (Witness witness = Witness.open(folder, clock)) {
            NoteSignature first = cosigned(witness.answer(log.request(0, 15))).getFirst();
            NoteSignature second = cosigned(witness.answer(log.request(15, 15))).getFirst();
            assertThat(Cosignature.time(first)).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(Cosignature.time(second)).isEqualTo("2026-03-01T12:00:30Z");
            assertThat(witness.find(WitnessFolder.id(log.origin()))
                            .orElseThrow()
                            .note()
                            .signatures())
                    .contains(second)
                    .doesNotContain(first);
        }
    }

    @Test
    void signsWithEachOfItsKeys() throws IOException {
        SigningKey second = TestWitness.key("witness.example.org/w2");
        new FileDisk()
                .replace(
                        folder.signingKey(),
                        Utf8.encode(COSIGNER.toPrivateText() + "\n" + second.toPrivateText() + "\n"));
        try (Witness witness = open()) {
            assertThat(witness.verifierKeys()).containsExactly(COSIGNER.verifierKey(), second.verifierKey());
            assertThat(cosigned(witness.answer(log.request(0, 4))))
                    .extracting(NoteSignature::name)
                    .containsExactly("witness.example.org/w1", "witness.example.org/w2");
        }
    }

    @Test
    void cosignsAnEmptyLogOnlyWithTheEmptyRoot() throws IOException {
        try (Witness witness = open()) {
            SignedCheckpoint wrong = SignedCheckpoint.sign(
                    new Checkpoint(log.origin(), 0, log.tree(1).root()), GrowingLog.KEY);
            requireInconsistent(witness.answer(new AddCheckpointRequest(0, List.of(), wrong.note())));
            SignedCheckpoint empty =
                    SignedCheckpoint.sign(new Checkpoint(log.origin(), 0, TreeHasher.EMPTY_ROOT), GrowingLog.KEY);
            cosigned(witness.answer(new AddCheckpointRequest(0, List.of(), empty.note())));
            requireInconsistent(witness.answer(new AddCheckpointRequest(0, List.of(), wrong.note())));
            cosigned(witness.answer(log.request(0, 5)));
        }
    }

    @Test
    void refusesWhatIsMalformedWith400() throws IOException {
        try (Witness witness = open()) {
            assertThat(witness.answer(Utf8.encode("old x\n\n"))).isInstanceOf(WitnessAnswer.Malformed.class);
            assertThat(witness.answer(Utf8.encode("old x\n\n")).status()).isEqualTo(400);
        }
    }

    @Test
    void refusesAnOldSizeAboveTheNewOneWith400() throws IOException {
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 20)));
            WitnessAnswer answer = witness.answer(
                    new AddCheckpointRequest(20, List.of(), log.checkpoint(19).note()));
            assertThat(answer).isInstanceOf(WitnessAnswer.Malformed.class);
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void refusesACheckpointThatItsLogDidNotSignWith403() throws IOException {
        SigningKey impostor = SigningKey.generate(log.origin(), KeyType.ED25519, new java.security.SecureRandom());
        Note foreign =
                SignedCheckpoint.sign(log.checkpoint(5).checkpoint(), impostor).note();
        Note tampered = new Note(
                log.checkpoint(6).note().text(), log.checkpoint(5).note().signatures());
        Note withBadSecondLine = new Note(
                log.checkpoint(5).note().text(),
                List.of(
                        log.checkpoint(5).note().signatures().getFirst(),
                        log.checkpoint(6).note().signatures().getFirst()));
        try (Witness witness = open()) {
            for (Note note : List.of(foreign, tampered, withBadSecondLine)) {
                WitnessAnswer answer = witness.answer(new AddCheckpointRequest(0, List.of(), note));
                assertThat(answer).isInstanceOf(WitnessAnswer.NotSigned.class);
                assertThat(answer.status()).isEqualTo(403);
            }
            assertThat(held(witness)).isEmpty();
        }
    }

    @Test
    void refusesALogThatItDoesNotWatchWith404() throws IOException {
        GrowingLog other = GrowingLog.of(
                SigningKey.generate("other.example", KeyType.ED25519, new java.security.SecureRandom()), 5);
        try (Witness witness = open()) {
            WitnessAnswer answer = witness.answer(other.request(0, 5));
            assertThat(answer).isInstanceOf(WitnessAnswer.UnknownLog.class);
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void namesTheSizeThatItHoldsWith409() throws IOException {
        try (Witness witness = open()) {
            assertThat(witness.answer(log.request(3, 5))).isEqualTo(new WitnessAnswer.Stale(0));
            cosigned(witness.answer(log.request(0, 5)));
            assertThat(witness.answer(log.request(0, 9))).isEqualTo(new WitnessAnswer.Stale(5));
            assertThat(witness.answer(log.request(4, 9))).isEqualTo(new WitnessAnswer.Stale(5));
            assertThat(witness.answer(log.request(6, 9))).isEqualTo(new WitnessAnswer.Stale(5));
            assertThat(witness.answer(log.request(0, 5))).isEqualTo(new WitnessAnswer.Stale(5));
            assertThat(witness.answer(log.request(0, 3))).isEqualTo(new WitnessAnswer.Stale(5));
            assertThat(witness.answer(log.request(0, 3)).status()).isEqualTo(409);
            assertThat(held(witness)).contains(log.checkpoint(5).checkpoint());
        }
    }

    @Test
    void refusesAProofFromNothingThatIsNotEmptyWith422() throws IOException {
        try (Witness witness = open()) {
            requireInconsistent(witness.answer(new AddCheckpointRequest(
                    0, List.of(TreeHasher.EMPTY_ROOT), log.checkpoint(5).note())));
            assertThat(held(witness)).isEmpty();
        }
    }

    @Test
    void refusesEveryProofThatIsNotTheRightOneWith422() throws IOException {
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 100)));
            AddCheckpointRequest right = log.request(100, 250);
            for (int i = 0; i < right.proof().size(); i++) {
                List<Hash> dropped = new ArrayList<>(right.proof());
                dropped.remove(i);
                List<Hash> changed = new ArrayList<>(right.proof());
                changed.set(i, TreeHasher.EMPTY_ROOT);
                List<Hash> added = new ArrayList<>(right.proof());
                added.add(i, TreeHasher.EMPTY_ROOT);
                for (List<Hash> wrong : List.of(dropped, changed, added)) {
                    requireInconsistent(witness.answer(new AddCheckpointRequest(100, wrong, right.note())));
                }
            }
            List<Hash> reversed = new ArrayList<>(right.proof());
            Collections.reverse(reversed);
            requireInconsistent(witness.answer(new AddCheckpointRequest(100, reversed, right.note())));
            requireInconsistent(witness.answer(new AddCheckpointRequest(100, List.of(), right.note())));
            requireInconsistent(witness.answer(new AddCheckpointRequest(
                    100, right.proof(), log.checkpoint(100).note())));
            assertThat(witness.listSplitViews()).isEmpty();
            assertThat(held(witness)).contains(log.checkpoint(100).checkpoint());
            cosigned(witness.answer(right));
        }
    }

    @Test
    void refusesAnotherRootOfTheSameSizeWith422AndKeepsTheProof() throws IOException {
        GrowingLog fork = log.forkAt(50, "other");
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 100)));
            WitnessAnswer answer = witness.answer(fork.request(100, 100));
            requireInconsistent(answer);
            Path file = ((WitnessAnswer.Inconsistent) answer).splitView().orElseThrow();
            assertThat(file).isEqualTo(folder.log(log.origin()).resolve("split-view-100-1"));
            assertThat(witness.listSplitViews()).containsExactly(file);
            assertThat(SplitView.parse(Files.readAllBytes(file)).verify(log.verifierKey()))
                    .containsExactly(
                            log.checkpoint(100).checkpoint(),
                            fork.checkpoint(100).checkpoint());
            assertThat(held(witness)).contains(log.checkpoint(100).checkpoint());
        }
    }

    @Test
    void keepsTheProofOfASplitViewAlsoWhenTheQuestionWasStale() throws IOException {
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 100)));
            assertThat(witness.answer(log.forkAt(50, "other").request(0, 100))).isEqualTo(new WitnessAnswer.Stale(100));
            assertThat(witness.listSplitViews()).hasSize(1);
        }
    }

    @Test
    void keepsTheProofWhenALargerLogShowsThatItsPastWasChanged() throws IOException {
        GrowingLog fork = log.forkAt(50, "other");
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 100)));
            WitnessAnswer answer = witness.answer(fork.request(100, 250));
            requireInconsistent(answer);
            Path file = ((WitnessAnswer.Inconsistent) answer).splitView().orElseThrow();
            assertThat(SplitView.parse(Files.readAllBytes(file)).verify(log.verifierKey()))
                    .containsExactly(
                            log.checkpoint(100).checkpoint(),
                            fork.checkpoint(250).checkpoint());
        }
    }

    @Test
    void provesEveryChangedPastWhoseSizeIsNoPowerOfTwo() throws IOException {
        GrowingLog fork = log.forkAt(2, "other");
        for (int old : List.of(3, 5, 6, 7, 9, 31, 33, 100, 255)) {
            for (int size : List.of(old + 1, old + 2, 300)) {
                WitnessFolder own = TestWitness.folder(
                        new QuickDisk(), temp.resolve(old + "-" + size), COSIGNER, log.verifierKey());
                try (Witness witness = Witness.open(own, TestWitness.CLOCK)) {
                    cosigned(witness.answer(log.request(0, old)));
                    requireInconsistent(witness.answer(fork.request(old, size)));
                    Path file = witness.listSplitViews().getFirst();
                    assertThat(SplitView.parse(Files.readAllBytes(file)).verify(log.verifierKey()))
                            .hasSize(2);
                }
            }
        }
    }

    @Test
    void refusesAChangedPastFromAPowerOfTwoWithoutAProofOfIt() throws IOException {
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 64)));
            requireInconsistent(witness.answer(log.forkAt(50, "other").request(64, 250)));
            assertThat(witness.listSplitViews()).isEmpty();
        }
    }

    @Test
    void keepsEachProofOnceAndNotMoreThanAreOfUse() throws IOException {
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 100)));
            for (int i = 0; i < 2 * SplitViewFiles.MAX; i++) {
                requireInconsistent(
                        witness.answer(log.forkAt(50, "other " + i % 3).request(100, 100)));
            }
            assertThat(witness.listSplitViews()).hasSize(3);
            for (int i = 0; i < 2 * SplitViewFiles.MAX; i++) {
                requireInconsistent(witness.answer(log.forkAt(50, "more " + i).request(100, 100)));
            }
            assertThat(witness.listSplitViews()).hasSize(SplitViewFiles.MAX);
            cosigned(witness.answer(log.request(100, 120)));
        }
    }

    @Test
    void signsNothingMoreOfALogWhoseNewerCheckpointBearsItsOwnCosignature() throws IOException {
        SignedCheckpoint newer;
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 10)));
        }
        Path backup = Files.copy(folder.log(log.origin()).resolve("checkpoint"), temp.resolve("backup"));
        try (Witness witness = open()) {
            newer = log.checkpoint(20)
                    .with(cosigned(witness.answer(log.request(10, 20))).getFirst());
        }
        Files.move(
                backup,
                folder.log(log.origin()).resolve("checkpoint"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        AddCheckpointRequest unaware = log.forkAt(15, "other").request(10, 30);
        try (Witness witness = open()) {
            WitnessAnswer answer = witness.answer(
                    new AddCheckpointRequest(10, log.request(10, 20).proof(), newer.note()));
            assertThat(answer).isInstanceOf(WitnessAnswer.Failed.class);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(((WitnessAnswer.Failed) answer).reason())
                    .contains("at size 20")
                    .contains("of size 10");
            assertThat(witness.answer(unaware)).isEqualTo(answer);
            assertThat(held(witness)).contains(log.checkpoint(10).checkpoint());
        }
        // It is not forgotten, and mended only by the newest checkpoint.
        try (Witness witness = open()) {
            assertThat(witness.answer(unaware)).isInstanceOf(WitnessAnswer.Failed.class);
        }
        Files.write(folder.log(log.origin()).resolve("checkpoint"), newer.toBytes());
        try (Witness witness = open()) {
            assertThat(witness.answer(unaware)).isEqualTo(new WitnessAnswer.Stale(20));
            cosigned(witness.answer(log.request(20, 30)));
        }
    }

    @Test
    void learnsFromThePublishedCheckpointThatItIsBehind() throws IOException {
        Note published = log.checkpoint(20)
                .with(Cosignature.sign(COSIGNER, log.checkpoint(20).note().text(), TestWitness.NOW))
                .note();
        try (Witness witness = open()) {
            assertThat(witness.notice(log.checkpoint(30).note())).isEmpty();
            cosigned(witness.answer(log.request(0, 10)));
            assertThat(witness.notice(published)).isPresent();
            assertThat(witness.answer(log.request(10, 30))).isInstanceOf(WitnessAnswer.Failed.class);
        }
    }

    @Test
    void goesOnWhereThePublishedCheckpointIsOneThatItKnows() throws IOException {
        try (Witness witness = open()) {
            NoteSignature line = cosigned(witness.answer(log.request(0, 10))).getFirst();
            cosigned(witness.answer(log.request(10, 20)));
            assertThat(witness.notice(log.checkpoint(10).with(line).note())).isEmpty();
            cosigned(witness.answer(log.request(20, 30)));
        }
    }

    @Test
    void isNotStoppedByAnybodyElsesLineInItsName() throws IOException {
        SigningKey impostor = TestWitness.key(COSIGNER.verifierKey().name());
        Note forged = log.checkpoint(20)
                .with(Cosignature.sign(impostor, log.checkpoint(20).note().text(), TestWitness.NOW))
                .note();
        Note tampered = log.checkpoint(20)
                .with(Cosignature.sign(COSIGNER, log.checkpoint(19).note().text(), TestWitness.NOW))
                .note();
        try (Witness witness = open()) {
            assertThat(witness.notice(forged)).isEmpty();
            assertThatThrownBy(() -> witness.notice(tampered)).isInstanceOf(ForgedException.class);
            cosigned(witness.answer(new AddCheckpointRequest(0, List.of(), forged)));
        }
    }

    @Test
    void stopsWhenItsKeyHasSignedAnotherTreeOfTheSameSize() throws IOException {
        SignedCheckpoint other = log.forkAt(5, "other").checkpoint(10);
        Note twice = other.with(Cosignature.sign(COSIGNER, other.note().text(), TestWitness.NOW))
                .note();
        try (Witness witness = open()) {
            cosigned(witness.answer(log.request(0, 10)));
            assertThat(witness.notice(twice)).isPresent();
            assertThat(witness.answer(log.request(10, 20))).isInstanceOf(WitnessAnswer.Failed.class);
        }
    }
}
