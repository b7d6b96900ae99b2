package org.sulh.record.fold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sulh.model.Round;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.model.watch.CommitmentStatus.Bearing;
import org.sulh.model.watch.CommitmentStatus.Reached;
import org.sulh.model.watch.Coverage;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Sighting;
import org.sulh.model.watch.Watch;
import org.sulh.record.entry.CallEntry;
import org.sulh.record.entry.RoundEntry;
import org.sulh.register.entry.Json;

/** The lines of what was watched, promised, negotiated and telephoned; see {@link Lines}. */
final class ObservedLines {
    private ObservedLines() {}

    static Map<String, SortedMap<String, Supplier<byte[]>>> byType(Conclusions conclusions) {
        Map<String, SortedMap<String, Supplier<byte[]>>> types = new LinkedHashMap<>();
        types.put(
                "coverage",
                Lines.lines(
                        conclusions.watching().watches(),
                        Watch::id,
                        watch -> watch(watch, conclusions.watching().of(watch))));
        types.put(
                "commitment",
                Lines.lines(
                        conclusions.commitments(), status -> status.commitment().id(), ObservedLines::commitment));
        Observed observed = conclusions.state().observed();
        types.put("round", Lines.lines(observed.rounds(), round -> round.what().id(), ObservedLines::round));
        types.put("call", Lines.lines(observed.calls(), call -> "entry " + call.index(), ObservedLines::call));
        return types;
    }

    private static Json watch(Watch watch, Coverage coverage) {
        return coverage(coverage).with("id", watch.id());
    }

    private static Json.Obj coverage(Coverage coverage) {
        Map<String, Json> line = new TreeMap<>();
        line.put("from", Json.of(coverage.from().toString()));
        line.put("until", Json.of(coverage.until().toString()));
        line.put("watches", Json.ofTexts(coverage.watches()));
        line.put("complete", Json.of(coverage.complete()));
        line.put("partial", Json.of(coverage.partial()));
        line.put("missing", Json.of(coverage.missing()));
        line.put("conflicting", Json.of(coverage.conflicting()));
        line.put("awaited", Json.of(coverage.awaited()));
        Map<String, Json> causes = new TreeMap<>();
        coverage.byCause().forEach((by, number) -> causes.put(by, Json.of(number)));
        line.put("byCause", Json.Obj.of(causes));
        line.put("days", Json.of(coverage.days()));
        line.put("daysSeen", Json.of(coverage.daysSeen()));
        return Json.Obj.of(line);
    }

    private static Json commitment(CommitmentStatus status) {
        Map<String, Json> line = new TreeMap<>();
        line.put("id", Json.of(status.commitment().id()));
        status.entry().ifPresent(entry -> line.put("entry", Json.of(entry)));
        line.put("status", Json.of(status.word()));
        line.put("overdue", Json.of(status.overdue()));
        line.put("milestones", array(status.milestones(), ObservedLines::reached));
        line.put("saidOnly", indexes(status.saidOnly()));
        line.put("incidents", array(status.incidents(), ObservedLines::bearing));
        line.put("coverage", array(status.coverage(), ObservedLines::coverage));
        return Json.Obj.of(line);
    }

    private static Json reached(Reached reached) {
        return Json.Obj.EMPTY
                .with("id", reached.milestone().id())
                .with("seen", indexes(reached.seen()))
                .with("otherwise", indexes(reached.otherwise()));
    }

    private static Json indexes(List<Entered<Sighting>> sightings) {
        return array(sightings, sighting -> Json.of(sighting.index()));
    }

    private static Json bearing(Bearing bearing) {
        return new Json.Arr(List.of(
                Json.of(bearing.incident()),
                Json.of(bearing.weight().formName()),
                Json.of(bearing.open().orElse("known"))));
    }

    private static <T> Json array(List<T> things, Function<T, Json> form) {
        return new Json.Arr(things.stream().map(form).toList());
    }

    private static Json round(Entered<Round> round) {
        return new RoundEntry(round.what()).toData().with("entry", round.index());
    }

    private static Json call(Entered<Call> call) {
        return new CallEntry(call.what()).toData().with("entry", call.index()).with("by", call.by());
    }
}
