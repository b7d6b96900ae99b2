package org.sulh.register.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.Note;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Whatever arrives is refused with one line, or has the one form in which it would be written. */
class CheckpointFuzzTest {
    private static final SmallLog LOG = SmallLog.published();

    @FuzzTest
    void aCheckpointHasOneForm(byte[] bytes) {
        orOneLine(() -> {
            String text = Utf8.decode(bytes);
            assertThat(Checkpoint.parse(text).toText()).isEqualTo(text);
        });
        orOneLine(() ->
                assertThat(SignedCheckpoint.verify(bytes, LOG.key()).toBytes()).isEqualTo(bytes));
    }

    @FuzzTest
    void aProofFileHasOneForm(byte[] bytes) {
        orOneLine(() -> {
            ProofFile proof = ProofFile.parse(bytes);
            assertThat(proof.toBytes()).isEqualTo(bytes);
            proof.verify(LOG.root(1), LOG.key());
        });
    }

    @FuzzTest
    void aSplitViewHasOneForm(byte[] bytes) {
        orOneLine(() -> {
            SplitView view = SplitView.parse(bytes);
            assertThat(view.toBytes()).isEqualTo(bytes);
            assertThat(SplitView.isOne(bytes)).isTrue();
            view.verify(LOG.key());
        });
    }

    @FuzzTest
    void aPolicyIsReadOrRefused(byte[] bytes) {
        Note head = LOG.checkpoint(15).note();
        orOneLine(() -> {
            Policy policy = Policy.parse(bytes);
            Policy.Cosigned cosigned = policy.check(head);
            assertThat(cosigned.times()).isEmpty();
            assertThat(cosigned.isMet()).isEqualTo(policy.quorum().isEmpty());
            assertThat(cosigned.missing())
                    .containsExactlyElementsOf(policy.witnesses().keySet());
        });
    }

    private static void orOneLine(Runnable read) {
        try {
            read.run();
        } catch (MalformedException | ForgedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }
}
