package org.sulh.report;

import java.util.List;
import org.sulh.model.Round;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.model.watch.Coverage;
import org.sulh.model.watch.Entered;

/**
 * What a record knows beside its incidents: who looked, how commitments stand, rounds and calls.
 *
 * @param coverage of everywhere, over the whole time of the record: it stands beside every count
 * @param watches the coverage of each watch
 */
public record Observations(
        Coverage coverage,
        List<Coverage> watches,
        List<CommitmentStatus> commitments,
        List<Entered<Round>> rounds,
        List<Entered<Call>> calls) {
    public Observations {
        watches = List.copyOf(watches);
        commitments = List.copyOf(commitments);
        rounds = List.copyOf(rounds);
        calls = List.copyOf(calls);
    }
}
