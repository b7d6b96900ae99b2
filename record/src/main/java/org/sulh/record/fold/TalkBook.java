package org.sulh.record.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Round;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.Entered;
import org.sulh.register.entry.RefusedException;

/** Rounds of negotiations, each as it was entered last, and calls between liaison officers. For one thread at a time. */
final class TalkBook {
    private final Map<String, Entered<Round>> rounds = new LinkedHashMap<>();
    private final List<Entered<Call>> calls = new ArrayList<>();

    Runnable judge(Entered<Round> round) {
        return () -> rounds.put(round.what().id(), round);
    }

    Runnable judgeCall(Entered<Call> call) {
        if (call.what().at().isAfter(call.at())) {
            throw new RefusedException(
                    "the call of " + call.what().at() + " is still to come, at the time of the record, " + call.at());
        }
        return () -> calls.add(call);
    }

    /** In the order in which each was first entered. */
    List<Entered<Round>> rounds() {
        return List.copyOf(rounds.values());
    }

    List<Entered<Call>> calls() {
        return calls;
    }
}
