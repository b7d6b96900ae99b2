package org.sulh.record.fold;

import java.util.List;
import org.sulh.model.Commitment;
import org.sulh.model.Round;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Sighting;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;

/**
 * What was entered of watches, commitments, rounds and calls, each in the order of its entries.
 *
 * @param commitments those that were entered, beside those of the pack
 * @param sightings those that hold
 * @param rounds the last entry of each
 */
public record Observed(
        List<Entered<Watch>> watches,
        List<Entered<WatchReport>> reports,
        List<Entered<Commitment>> commitments,
        List<Entered<Sighting>> sightings,
        List<Entered<Round>> rounds,
        List<Entered<Call>> calls) {
    public Observed {
        watches = List.copyOf(watches);
        reports = List.copyOf(reports);
        commitments = List.copyOf(commitments);
        sightings = List.copyOf(sightings);
        rounds = List.copyOf(rounds);
        calls = List.copyOf(calls);
    }
}
