package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.Delay;

/** When a clock runs out, and to whom the time goes that was lost on it. */
class StopwatchTest {
    private static final Instant BEGIN = Instant.parse("2031-05-01T08:00:00Z");

    private final Stopwatch watch = new Stopwatch("reply", "north", BEGIN, Duration.ofDays(3));

    private static Instant at(int hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }

    @Test
    void itRunsOutTheSecondAfterItIsDue() {
        assertThat(watch.due()).isEqualTo(at(72));
        assertThat(watch.isOut(at(72))).isFalse();
        assertThat(watch.isRunning(at(72))).isTrue();
        assertThat(watch.isOut(at(72).plusSeconds(1))).isTrue();
        assertThat(watch.isRunning(at(72).plusSeconds(1))).isFalse();
        assertThat(watch.state(at(72)).status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(watch.state(at(73)).status()).isEqualTo(ClockStatus.OVERDUE);
    }

    @Test
    void whileItStandsStillItDoesNotRunOutAndIsDueAtNoTime() {
        watch.stop(at(10), "south", "the road was shut");
        assertThat(watch.state(at(500)).status()).isEqualTo(ClockStatus.STOPPED);
        assertThat(watch.state(at(500)).due()).isEmpty();
        assertThat(watch.isOut(at(500))).isFalse();
        assertThat(watch.due()).isEqualTo(at(72));
        watch.start(at(110));
        assertThat(watch.due()).isEqualTo(at(172));
        watch.stop(at(120), "nobody", "a feast");
        watch.start(at(130));
        assertThat(watch.due()).isEqualTo(at(182));
        assertThat(watch.delays(at(140)))
                .containsExactly(
                        new Delay("south", "reply", Duration.ofHours(100), "the road was shut"),
                        new Delay("nobody", "reply", Duration.ofHours(10), "a feast"));
    }

    @Test
    void anExtensionCostsAsMuchOfItAsIsUsedAndWhatRunsOverGoesToTheOwner() {
        watch.extend(Duration.ofHours(10), "mechanism", "no interpreter");
        watch.extend(Duration.ofHours(20), "south", "a letter was late");
        assertThat(watch.due()).isEqualTo(at(102));
        assertThat(watch.delays(at(72))).isEmpty();
        assertThat(watch.delays(at(78)))
                .containsExactly(new Delay("mechanism", "reply", Duration.ofHours(6), "no interpreter"));
        watch.end(at(105));
        assertThat(watch.state(at(900)).status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(watch.delays(at(900)))
                .containsExactly(
                        new Delay("mechanism", "reply", Duration.ofHours(10), "no interpreter"),
                        new Delay("south", "reply", Duration.ofHours(20), "a letter was late"),
                        new Delay("north", "reply", Duration.ofHours(3), "the time for it ran over"));
    }

    @Test
    void whatIsMetInItsLastSecondIsMetInTime() {
        watch.end(at(72));
        assertThat(watch.state(at(900)).status()).isEqualTo(ClockStatus.MET);
        assertThat(watch.delays(at(900))).isEmpty();
    }

    @Test
    void whoMeetsItWhileItStandsStillEndsTheStop() {
        watch.stop(at(10), "south", "the road was shut");
        watch.end(at(30));
        assertThat(watch.isStopped()).isFalse();
        assertThat(watch.state(at(900)).status()).isEqualTo(ClockStatus.MET);
        assertThat(watch.delays(at(900)))
                .containsExactly(new Delay("south", "reply", Duration.ofHours(20), "the road was shut"));
    }

    @Test
    void anExtensionRevivesWhatHasLapsed() {
        watch.lapse(at(80));
        assertThat(watch.state(at(81)).status()).isEqualTo(ClockStatus.LAPSED);
        assertThat(watch.isOut(at(81))).isTrue();
        watch.extend(Duration.ofHours(24), "north", "asked for it");
        assertThat(watch.isLapsed()).isFalse();
        assertThat(watch.isEnded()).isFalse();
        assertThat(watch.state(at(81)).status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(watch.due()).isEqualTo(at(96));
    }

    @Test
    void whatRunsWhenTheCaseIsClosedCeases() {
        watch.cease(at(20));
        assertThat(watch.state(at(900)).status()).isEqualTo(ClockStatus.CEASED);
        assertThat(watch.delays(at(900))).isEmpty();
    }

    /** Stops, starts and extensions at random, against a clock that counts the minutes one by one. */
    @Test
    void whateverIsDoneToItTheTimeLostIsThatWhichPassedBeyondItsAllowance() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Stopwatch watch = new Stopwatch("visit", "mechanism", BEGIN, Duration.ofHours(1));
            long ran = 0;
            long stood = 0;
            long allowed = 60;
            for (int minute = 0; minute < 300; minute++) {
                Instant now = BEGIN.plus(Duration.ofMinutes(minute));
                Instant due = watch.due();
                switch (random.nextInt(20)) {
                    case 0 -> {
                        if (watch.isRunning(now)) {
                            watch.stop(now, "north", "so");
                            assertThat(watch.due()).as("seed %d", seed).isEqualTo(due);
                        }
                    }
                    case 1 -> {
                        if (watch.isStopped()) {
                            watch.start(now);
                            assertThat(watch.due()).as("seed %d", seed).isAfterOrEqualTo(due);
                        }
                    }
                    case 2 -> {
                        int by = 1 + random.nextInt(20);
                        watch.extend(Duration.ofMinutes(by), "south", "so");
                        allowed += by;
                        assertThat(watch.due()).as("seed %d", seed).isEqualTo(due.plus(Duration.ofMinutes(by)));
                    }
                    default -> {}
                }
                Duration lost = watch.delays(now).stream().map(Delay::lost).reduce(Duration.ZERO, Duration::plus);
                assertThat(lost)
                        .as("seed %d, minute %d", seed, minute)
                        .isEqualTo(Duration.ofMinutes(stood + Math.max(0, ran - 60)));
                assertThat(watch.isOut(now))
                        .as("seed %d, minute %d", seed, minute)
                        .isEqualTo(!watch.isStopped() && ran > allowed);
                stood += watch.isStopped() ? 1 : 0;
                ran += watch.isStopped() ? 0 : 1;
            }
        }
    }
}
