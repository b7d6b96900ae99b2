package org.sulh.register.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;

@Timeout(60)
class WitnessRaceTest {
    private static final SigningKey COSIGNER = TestWitness.key("witness.example.org/w1");

    @TempDir
    private Path temp = Path.of("");

    private final GrowingLog log = GrowingLog.of(1_100);

    @Test
    void ofTwoRequestsAtOnceOneIsCosignedAndNothingRollsBack() throws Exception {
        WitnessFolder folder = TestWitness.folder(new FileDisk(), temp.resolve("w"), COSIGNER, log.verifierKey());
        String id = WitnessFolder.id(log.origin());
        try (Witness witness = Witness.open(folder, TestWitness.CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int held = 0;
            for (int round = 0; round < 100; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<WitnessAnswer>> answers = new ArrayList<>();
                List<AddCheckpointRequest> requests =
                        List.of(log.request(held, held + 3), log.request(held, held + 10));
                for (AddCheckpointRequest request : requests) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return witness.answer(request);
                    }));
                }
                boolean isFirst = answers.getFirst().get() instanceof WitnessAnswer.Cosigned;
                boolean isSecond = answers.getLast().get() instanceof WitnessAnswer.Cosigned;
                assertThat(isFirst).isNotEqualTo(isSecond);
                held += isFirst ? 3 : 10;
                WitnessAnswer other = (isFirst ? answers.getLast() : answers.getFirst()).get();
                assertThat(other).isEqualTo(new WitnessAnswer.Stale(held));
                assertThat(witness.find(id).orElseThrow().size()).isEqualTo(held);
            }
        }
        try (Witness reopened = Witness.open(folder, TestWitness.CLOCK)) {
            assertThat(reopened.find(id).orElseThrow().size()).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void aLogWaitsForNoOther() throws Exception {
        GrowingLog slow = GrowingLog.of(SigningKey.generate("slow.example", KeyType.ED25519, new SecureRandom()), 5);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Path slowFolder = new WitnessFolder(new FileDisk(), temp.resolve("w")).log(slow.origin());
        Disk disk = new HesitantDisk(slowFolder, begun, mayGoOn);
        WitnessFolder folder =
                TestWitness.folder(disk, temp.resolve("w"), COSIGNER, log.verifierKey(), slow.verifierKey());
        try (Witness witness = Witness.open(folder, TestWitness.CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<WitnessAnswer> slowAnswer = threads.submit(() -> witness.answer(slow.request(0, 5)));
            try {
                begun.await();
                Future<WitnessAnswer> other = threads.submit(() -> witness.answer(log.request(0, 5)));
                assertThat(other.get(20, TimeUnit.SECONDS)).isInstanceOf(WitnessAnswer.Cosigned.class);
                assertThat(witness.find(WitnessFolder.id(slow.origin()))).isEmpty();
                assertThat(slowAnswer.isDone()).isFalse();
            } finally {
                mayGoOn.countDown();
            }
            assertThat(slowAnswer.get(20, TimeUnit.SECONDS)).isInstanceOf(WitnessAnswer.Cosigned.class);
        }
    }

    /** A disk that waits before it writes into one folder. */
    private static final class HesitantDisk extends ForwardingDisk {
        private final Path folder;
        private final CountDownLatch begun;
        private final CountDownLatch mayGoOn;

        HesitantDisk(Path folder, CountDownLatch begun, CountDownLatch mayGoOn) {
            super(new FileDisk());
            this.folder = folder;
            this.begun = begun;
            this.mayGoOn = mayGoOn;
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            if (file.startsWith(folder)) {
                begun.countDown();
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            super.write(file, bytes);
        }
    }
}
