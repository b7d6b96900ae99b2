package org.sulh.record.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sulh.model.Finding;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.AppealState;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseFile.MotionState;
import org.sulh.model.cases.CaseFile.ProvisionalState;
import org.sulh.model.cases.CaseFile.Stop;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.record.entry.Words;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Timestamp;

/**
 * The line of each case: where it stands, who took which step when, its clocks, votes, findings, measures and appeals, and
 * who cost how many seconds. What a step says stands in its entry; here it is named by the index.
 */
final class CaseLines {
    private CaseLines() {}

    static SortedMap<String, Supplier<byte[]>> lines(Cases cases) {
        return Lines.lines(cases.list(), CaseFile::id, CaseLines::line);
    }

    private static Json line(CaseFile file) {
        Map<String, Json> line = new TreeMap<>();
        line.put("id", Json.of(file.id()));
        line.put("version", Json.of(file.version()));
        line.put("stage", Json.of(file.stage()));
        file.closed().ifPresent(ending -> line.put("closed", Json.of(Words.of(ending))));
        line.put("steps", list(file.taken(), CaseLines::step));
        line.put("clocks", list(file.clocks(), CaseLines::clock));
        line.put("motions", list(file.motions(), CaseLines::motion));
        line.put("findings", list(file.findings(), CaseLines::finding));
        line.put("measures", list(file.measures(), CaseLines::measure));
        line.put("provisionals", list(file.provisionals(), CaseLines::provisional));
        line.put("appeals", list(file.appeals(), CaseLines::appeal));
        line.put("delays", list(file.delays(), CaseLines::delay));
        return Json.Obj.of(line);
    }

    private static <T> Json list(List<T> things, Function<T, Json> form) {
        return new Json.Arr(things.stream().map(form).toList());
    }

    private static Json time(Instant time) {
        return Json.of(Timestamp.write(time));
    }

    private static void put(Map<String, Json> line, String name, Optional<Instant> time) {
        time.ifPresent(at -> line.put(name, time(at)));
    }

    private static Json step(Taken taken) {
        List<Json> step = new ArrayList<>(List.of(
                Json.of(taken.index()),
                time(taken.at()),
                Json.of(taken.step().step().formName()),
                Json.of(taken.stage())));
        taken.signers().forEach(signer -> step.add(Json.of(signer)));
        return new Json.Arr(step);
    }

    private static Json clock(ClockState clock) {
        Map<String, Json> line = new TreeMap<>();
        line.put("name", Json.of(clock.name()));
        line.put("owner", Json.of(clock.owner()));
        line.put("began", time(clock.began()));
        line.put("seconds", Json.of(clock.allowance().toSeconds()));
        put(line, "due", clock.due());
        put(line, "ended", clock.ended());
        line.put("status", Json.of(Words.of(clock.status())));
        line.put("stops", list(clock.stops(), CaseLines::stop));
        return Json.Obj.of(line);
    }

    private static Json stop(Stop stop) {
        Map<String, Json> line = new TreeMap<>();
        line.put("from", time(stop.from()));
        put(line, "until", stop.until());
        line.put("causedBy", Json.of(stop.causedBy()));
        return Json.Obj.of(line);
    }

    private static Json motion(MotionState motion) {
        return Json.Obj.of(Map.of(
                "index", Json.of(motion.index()),
                "hash", Json.of(motion.hash()),
                "needed", Json.of(motion.needed()),
                "carried", Json.of(motion.carried()),
                "votes", list(motion.votes(), CaseLines::vote)));
    }

    private static Json vote(Finding.Vote vote) {
        return Json.ofTexts(List.of(vote.member(), vote.of(), vote.choice().formName()));
    }

    private static Json finding(FindingState state) {
        Finding finding = state.finding();
        Map<String, Json> line = new TreeMap<>();
        line.put("index", Json.of(finding.entry()));
        line.put("clause", Json.of(finding.text().clause()));
        line.put("incident", Json.of(finding.text().incident()));
        line.put("against", Json.of(finding.text().against()));
        line.put("conclusion", Json.of(finding.text().conclusion().formName()));
        line.put("votes", list(finding.votes(), CaseLines::vote));
        line.put("signers", Json.ofTexts(finding.signers()));
        line.put("stands", Json.of(state.stands()));
        line.put("recurrence", Json.of(state.recurrence()));
        state.proposal().ifPresent(proposal -> {
            line.put("rungs", Json.ofTexts(proposal.rungs()));
            proposal.most().ifPresent(most -> line.put("most", Json.of(most)));
        });
        return Json.Obj.of(line);
    }

    private static Json measure(MeasureState state) {
        return Json.Obj.of(Map.of(
                "index", Json.of(state.index()),
                "on", Json.of(state.measure().on()),
                "level", Json.of(state.level().formName()),
                "due", Json.of(state.due().toString()),
                "overdue", Json.of(state.overdue()),
                "stands", Json.of(state.stands()),
                "suspended", Json.of(state.suspended())));
    }

    private static Json provisional(ProvisionalState state) {
        return new Json.Arr(List.of(Json.of(state.index()), Json.of(state.inForce())));
    }

    private static Json appeal(AppealState state) {
        Map<String, Json> line = new TreeMap<>();
        line.put("index", Json.of(state.index()));
        line.put("finding", Json.of(state.finding()));
        line.put("by", Json.of(state.by()));
        state.ruling().ifPresent(ruling -> line.put("ruling", Json.of(Words.of(ruling))));
        return Json.Obj.of(line);
    }

    private static Json delay(Delay delay) {
        return new Json.Arr(List.of(
                Json.of(delay.causedBy()),
                Json.of(delay.clock()),
                Json.of(delay.lost().toSeconds())));
    }
}
