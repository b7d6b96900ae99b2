package org.sulh.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sulh.testkit.rival.AdmiraltyRule;
import org.sulh.testkit.rival.Ballot;
import org.sulh.testkit.rival.DawidSkene;
import org.sulh.testkit.rival.MajorityVote;
import org.sulh.testkit.rival.Rescaled;
import org.sulh.testkit.rival.Rival;
import org.sulh.testkit.rival.SourceCount;
import org.sulh.testkit.rival.TruthFinder;

/**
 * The rivals of verification, each with its scores made probabilities on the setting worlds.
 *
 * @param rivals in the order in which they are shown
 */
record Contest(List<Rescaled> rivals) {
    Contest {
        rivals = List.copyOf(rivals);
    }

    /** Sets every rival on the same worlds as the evidence table. */
    static Contest set(List<Trial> setting) {
        List<Ballot> ballots =
                setting.stream().flatMap(trial -> trial.ballots().stream()).toList();
        boolean[] happened = new boolean[ballots.size()];
        int at = 0;
        for (Trial trial : setting) {
            for (boolean one : trial.happened()) {
                happened[at++] = one;
            }
        }
        List<Rival> rivals = List.of(
                new MajorityVote(),
                new SourceCount(),
                new DawidSkene(false),
                new DawidSkene(true),
                new TruthFinder(),
                AdmiraltyRule.set(ballots, happened));
        List<Rescaled> set = new ArrayList<>();
        for (Rival rival : rivals) {
            // Each world by itself, as it will be judged: a method that learns must not learn across worlds.
            double[] scores = setting.stream()
                    .flatMapToDouble(trial -> Arrays.stream(rival.scores(trial.ballots())))
                    .toArray();
            set.add(Rescaled.set(rival, scores, happened));
        }
        return new Contest(set);
    }
}
