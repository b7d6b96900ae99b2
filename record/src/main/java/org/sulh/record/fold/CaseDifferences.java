package org.sulh.record.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Finding;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.MotionState;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.entry.Words;
import org.sulh.register.entry.Json;

/**
 * Where the cases of two records differ, and which steps account for it. Cases are paired by their complaints and steps by
 * what they say, not by their indexes, since two records may have entered the same at other places.
 */
final class CaseDifferences {
    /** Members of a step that name an entry of its case. */
    private static final List<String> NAMING = List.of("visit", "session", "motion", "finding", "measure", "appeal");

    private final List<Difference> found = new ArrayList<>();
    private final Map<String, String> firstIncidents;
    private final Map<String, String> secondIncidents;

    private CaseDifferences(RecordState first, RecordState second) {
        this.firstIncidents = incidents(first);
        this.secondIncidents = incidents(second);
    }

    /** The claims by the incidents that are named by them. */
    private static Map<String, String> incidents(RecordState state) {
        Map<String, String> incidents = new HashMap<>();
        state.claims()
                .forEach(stated ->
                        incidents.put("i-" + stated.ordinal(), stated.claim().id()));
        return incidents;
    }

    /** In the order of the first record's cases, then of the second's. */
    static List<Difference> between(RecordState first, RecordState second) {
        CaseDifferences differences = new CaseDifferences(first, second);
        pair(first.cases().list(), second.cases().list(), (number, file) -> named(file, number), differences::compare);
        return differences.found;
    }

    /** Pairs things that have the same key; of several with one key the first with the first. */
    private static <T> void pair(
            List<T> ones,
            List<T> others,
            BiFunction<Integer, T, Object> key,
            BiConsumer<Optional<T>, Optional<T>> each) {
        Map<Object, T> there = keyed(others, key);
        keyed(ones, key).forEach((name, one) -> each.accept(Optional.of(one), Optional.ofNullable(there.remove(name))));
        there.values().forEach(other -> each.accept(Optional.empty(), Optional.of(other)));
    }

    private static <T> Map<Object, T> keyed(List<T> things, BiFunction<Integer, T, Object> key) {
        Map<Object, T> keyed = new LinkedHashMap<>();
        for (T thing : things) {
            int number = 0;
            while (keyed.putIfAbsent(key.apply(number, thing), thing) != null) {
                number++;
            }
        }
        return keyed;
    }

    /** A complaint without what names other entries. */
    private static Object named(CaseFile file, int number) {
        Complaint it = file.complaint();
        return List.of(it.origin(), it.complainant(), it.respondent(), it.claims(), it.clauses(), it.what(), number);
    }

    private void compare(Optional<CaseFile> first, Optional<CaseFile> second) {
        if (first.isEmpty() || second.isEmpty()) {
            CaseFile only = first.or(() -> second).orElseThrow();
            String whose = first.isPresent() ? "the first" : "the second";
            found.add(new Difference(
                    "case",
                    only.id(),
                    "only in " + whose,
                    List.of(words(only.taken().getFirst(), whose))));
            return;
        }
        CaseFile one = first.get();
        CaseFile other = second.get();
        List<String> causes = steps(one, other);
        List<String> what = new ArrayList<>();
        differ(what, "stands at", stage(one), stage(other));
        pair(
                one.clocks(),
                other.clocks(),
                (number, clock) -> clock.name() + number,
                (a, b) -> differ(what, "clock " + a.or(() -> b).orElseThrow().name() + ":", clock(a), clock(b)));
        pair(one.motions(), other.motions(), (number, motion) -> number, (a, b) -> votes(what, a, b));
        pair(
                one.findings(),
                other.findings(),
                CaseDifferences::named,
                (a, b) -> differ(
                        what,
                        "finding on "
                                + a.or(() -> b).orElseThrow().finding().text().clause() + ":",
                        words(a),
                        words(b)));
        if (what.isEmpty() && !causes.isEmpty()) {
            what.add("the steps are not the same");
        }
        what.forEach(words -> found.add(new Difference("case", one.id(), words, causes)));
    }

    private static void differ(List<String> what, String name, String one, String other) {
        if (!one.equals(other)) {
            what.add(name + " " + one + " in the first, " + other + " in the second");
        }
    }

    private static String stage(CaseFile file) {
        return file.stage()
                + file.closed().map(ending -> " (" + Words.of(ending) + ")").orElse("");
    }

    private static String clock(Optional<ClockState> clock) {
        return clock.map(it -> Words.of(it.status())
                        + it.due().map(due -> ", due " + due).orElse("")
                        + it.ended().map(ended -> ", ended " + ended).orElse(""))
                .orElse("not begun");
    }

    private static Object named(int number, FindingState state) {
        return state.finding().text().clause() + number;
    }

    private static String words(Optional<FindingState> state) {
        return state.map(it ->
                        it.finding().text().conclusion().formName() + (it.stands() ? "" : ", which does not stand"))
                .orElse("none");
    }

    private static void votes(List<String> what, Optional<MotionState> one, Optional<MotionState> other) {
        Map<String, String> here = votes(one);
        Map<String, String> there = votes(other);
        Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .forEach(member -> differ(
                        what,
                        "vote of " + member + ":",
                        here.getOrDefault(member, "none"),
                        there.getOrDefault(member, "none")));
    }

    private static Map<String, String> votes(Optional<MotionState> motion) {
        Map<String, String> votes = new LinkedHashMap<>();
        for (Finding.Vote vote : motion.map(MotionState::votes).orElse(List.of())) {
            votes.put(vote.member(), vote.choice().formName());
        }
        return votes;
    }

    // ---- steps ----

    /** @param what it says, with the entries of the case that it names as numbers of steps */
    private record Said(Taken taken, Json what) {}

    /** The steps that only one of two cases has, in words. */
    private List<String> steps(CaseFile one, CaseFile other) {
        List<String> alone = new ArrayList<>();
        pair(
                said(one, firstIncidents),
                said(other, secondIncidents),
                (number, said) -> List.of(said.what(), said.taken().signers(), number),
                (a, b) -> {
                    if (a.isEmpty() || b.isEmpty()) {
                        alone.add(a.map(said -> words(said.taken(), "the first"))
                                .orElseGet(() -> words(b.orElseThrow().taken(), "the second")));
                    }
                });
        return alone;
    }

    private static List<Said> said(CaseFile file, Map<String, String> incidents) {
        Map<Long, Json> numbers = new HashMap<>();
        List<Said> said = new ArrayList<>();
        for (Taken taken : file.taken()) {
            numbers.put(taken.index(), Json.of(numbers.size()));
            said.add(new Said(taken, said(taken.step(), numbers, incidents)));
        }
        return said;
    }

    private static Json said(CaseStep step, Map<Long, Json> numbers, Map<String, String> incidents) {
        Json.Obj data = new CaseEntry(step).toData();
        Map<String, Json> said = new HashMap<>();
        said.put("step", Json.of(step.step().formName()));
        for (String name : data.names()) {
            @Nullable Json value = data.find(name).orElse(null);
            if (value instanceof Json.Int(long index) && NAMING.contains(name)) {
                said.put(name, numbers.getOrDefault(index, value));
            } else if (value instanceof Json.Obj text) {
                String incident = ((CaseStep.Motion) step).text().incident();
                said.put(name, text.with("incident", incidents.getOrDefault(incident, incident)));
            } else if (value != null && !List.of("case", "answers", "hash").contains(name)) {
                said.put(name, value);
            }
        }
        return Json.Obj.of(said);
    }

    private static String words(Taken taken, String whose) {
        String detail =
                switch (taken.step()) {
                    case CaseStep.Vote vote -> ": " + vote.choice().formName();
                    case CaseStep.Clock clock -> ": " + clock.clock();
                    case CaseStep.Reply reply -> ": " + Words.of(reply.answer());
                    case CaseStep.ComplianceCheck check -> ": " + check.level().formName();
                    case CaseStep.Closure closure -> ": " + Words.of(closure.ending());
                    default -> "";
                };
        return "entry " + taken.index() + " of " + whose + " record alone ("
                + taken.step().step().formName() + detail + " by " + taken.by() + ")";
    }
}
