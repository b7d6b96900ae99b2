package org.sulh.register.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SplitView;

/**
 * What an audit found.
 *
 * @param head what the log says of itself, where that could be read
 * @param cosigned who cosigned the head
 * @param checkpoints how many stored or given checkpoints were compared with what was rebuilt, beside the head
 * @param coveredSize entries under a checkpoint that the policy's quorum has cosigned
 * @param faults in the order in which they were met; empty when the log is whole
 * @param notices what is not wrong but good to know
 * @param splitViews proofs that the log showed two pasts
 */
public record AuditReport(
        Optional<Checkpoint> head,
        Optional<Policy.Cosigned> cosigned,
        int checkpoints,
        long coveredSize,
        List<Fault> faults,
        List<String> notices,
        List<SplitView> splitViews) {
    public AuditReport {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
        splitViews = List.copyOf(splitViews);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }

    /** The entries among which the first wrong one is: of all that were found, those that end first. */
    public Optional<Fault.Span> findFirstWrong() {
        return faults.stream()
                .flatMap(fault -> fault.entries().stream())
                .min(Comparator.comparingLong(Fault.Span::to)
                        .thenComparing(
                                Comparator.comparingLong(Fault.Span::from).reversed()));
    }
}
