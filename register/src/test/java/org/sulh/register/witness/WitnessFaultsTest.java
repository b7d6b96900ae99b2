package org.sulh.register.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.merkle.Hash;
import org.sulh.register.note.SigningKey;

/** At every step of the disk: what was signed is held by whoever comes after, and no size is signed twice. */
class WitnessFaultsTest {
    private static final SigningKey COSIGNER = TestWitness.key("witness.example.org/w1");

    /** What happens at a step. */
    enum Failure {
        NOT_DONE,
        DONE,
        NOT_DONE_THEN_NO_POWER,
        DONE_THEN_NO_POWER
    }

    @TempDir
    private Path temp = Path.of("");

    private final GrowingLog log = GrowingLog.of(100);
    private final GrowingLog fork = log.forkAt(3, "other");
    private final List<Checkpoint> signed = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Failure.class)
    void noFaultLetsAWitnessSignWhatItDoesNotHoldOrTwoTreesOfOneSize(Failure failure) throws IOException {
        int steps = Integer.MAX_VALUE;
        for (int step = 0; step < steps; step++) {
            signed.clear();
            FailingDisk disk = new FailingDisk(new QuickDisk());
            WitnessFolder folder =
                    TestWitness.folder(disk, temp.resolve(failure + "-" + step), COSIGNER, log.verifierKey());
            boolean isDone = failure == Failure.DONE || failure == Failure.DONE_THEN_NO_POWER;
            disk.failAt(step, isDone);
            try (Witness witness = Witness.open(folder, TestWitness.CLOCK)) {
                boolean hasFailed = askInTurn(witness);
                steps = hasFailed ? steps : step;
                disk.failAt(-1, false);
                if (hasFailed) {
                    assertThat(ask(witness, log.request(20, 30))).isInstanceOf(WitnessAnswer.Failed.class);
                    assertThat(ask(witness, fork.request(9, 9))).isInstanceOf(WitnessAnswer.Failed.class);
                }
            }
            if (failure == Failure.NOT_DONE_THEN_NO_POWER || failure == Failure.DONE_THEN_NO_POWER) {
                disk.losePower();
            }
            try (Witness reopened = Witness.open(folder, TestWitness.CLOCK)) {
                requireHeld(reopened);
                askForAForkEverywhere(reopened);
                requireHeld(reopened);
            }
            requireOneTreeOfEachSize();
        }
        assertThat(steps).isGreaterThan(15);
    }

    /** Gives whether a fault was met. */
    private boolean askInTurn(Witness witness) {
        List<AddCheckpointRequest> requests = List.of(
                log.request(0, 5),
                log.request(5, 9),
                fork.request(9, 9),
                log.request(9, 9),
                log.request(9, 20),
                fork.request(20, 40),
                log.request(20, 20));
        for (AddCheckpointRequest request : requests) {
            if (ask(witness, request) instanceof WitnessAnswer.Failed) {
                return true;
            }
        }
        return false;
    }

    private WitnessAnswer ask(Witness witness, AddCheckpointRequest request) {
        WitnessAnswer answer = witness.answer(request);
        if (answer instanceof WitnessAnswer.Cosigned) {
            signed.add(request.checkpoint());
        }
        return answer;
    }

    private Optional<Checkpoint> held(Witness witness) {
        return witness.find(WitnessFolder.id(log.origin())).map(SignedCheckpoint::checkpoint);
    }

    private void requireHeld(Witness witness) {
        long size = held(witness).map(Checkpoint::size).orElse(0L);
        assertThat(signed).allSatisfy(given -> assertThat(given.size()).isLessThanOrEqualTo(size));
    }

    /** An operator of the log who tries to have a second past signed wherever the fault may have left room for it. */
    private void askForAForkEverywhere(Witness witness) {
        for (int size : List.of(1, 3, 4, 5, 6, 9, 10, 20, 21, 40)) {
            int held = held(witness).map(Checkpoint::size).orElse(0L).intValue();
            if (size >= held) {
                ask(witness, fork.request(held, size));
                ask(witness, log.request(held, size));
                ask(witness, fork.request(held, size));
            }
            ask(witness, fork.request(0, size));
        }
    }

    private void requireOneTreeOfEachSize() {
        Map<Long, Hash> roots = new HashMap<>();
        boolean isFork = false;
        boolean isLog = false;
        for (Checkpoint checkpoint : signed) {
            Hash root = roots.putIfAbsent(checkpoint.size(), checkpoint.root());
            assertThat(checkpoint.root()).isEqualTo(root == null ? checkpoint.root() : root);
            int size = (int) checkpoint.size();
            if (size > 3) {
                isFork |= checkpoint.root().equals(fork.tree(size).root());
                isLog |= checkpoint.root().equals(log.tree(size).root());
            }
        }
        assertThat(isFork && isLog).isFalse();
    }

    @Test
    void aWitnessThatCouldNotStoreSaysSoAndTellsItsOperatorWhy() throws IOException {
        FailingDisk disk = new FailingDisk(new QuickDisk());
        WitnessFolder folder = TestWitness.folder(disk, temp.resolve("w"), COSIGNER, log.verifierKey());
        disk.failAt(1, false);
        try (Witness witness = Witness.open(folder, TestWitness.CLOCK)) {
            WitnessAnswer.Failed answer = (WitnessAnswer.Failed) witness.answer(log.request(0, 5));
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.reason()).contains("could not store").doesNotContain(temp.toString());
            assertThat(answer.detail()).contains("injected");
            assertThat(held(witness)).isEmpty();
        }
    }

    @Test
    void aFaultInOneLogLeavesTheOthersAlone() throws IOException {
        GrowingLog other = GrowingLog.of(
                SigningKey.generate(
                        "other.example", org.sulh.register.note.KeyType.ED25519, new java.security.SecureRandom()),
                10);
        FailingDisk disk = new FailingDisk(new QuickDisk());
        WitnessFolder folder =
                TestWitness.folder(disk, temp.resolve("w"), COSIGNER, log.verifierKey(), other.verifierKey());
        disk.failAt(1, false);
        try (Witness witness = Witness.open(folder, TestWitness.CLOCK)) {
            assertThat(witness.answer(log.request(0, 5))).isInstanceOf(WitnessAnswer.Failed.class);
            assertThat(witness.answer(other.request(0, 5))).isInstanceOf(WitnessAnswer.Cosigned.class);
            assertThat(witness.answer(log.request(0, 5))).isInstanceOf(WitnessAnswer.Failed.class);
        }
    }
}
