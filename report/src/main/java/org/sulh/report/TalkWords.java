package org.sulh.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Agreement.Guarantor;
import org.sulh.model.Round;
import org.sulh.model.Round.Delegation;
import org.sulh.model.Round.OpenPoint;
import org.sulh.model.Round.Outcome;
import org.sulh.model.Tie;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.Entered;

/** Rounds of negotiations and calls between liaison officers, in sentences and as JSON. */
public final class TalkWords {
    private final Names names;
    private final List<Guarantor> guarantors;

    /** @param guarantors with the ties that the agreement declares */
    public TalkWords(Names names, List<Guarantor> guarantors) {
        this.names = names;
        this.guarantors = List.copyOf(guarantors);
    }

    /** Name, days and place of a round. */
    public String head(Round round) {
        return round.id()
                + days(round)
                + round.place().map(place -> ", " + place).orElse("");
    }

    private static String days(Round round) {
        Optional<LocalDate> start = round.time().start();
        Optional<LocalDate> end = round.time().end();
        if (start.isEmpty() && end.isEmpty()) {
            return ", days not known";
        }
        return start.equals(end)
                ? ", " + start.orElseThrow()
                : ", " + start.map(LocalDate::toString).orElse("?") + " to "
                        + end.map(LocalDate::toString).orElse("?");
    }

    /** What is known of a round, a sentence each. */
    public List<String> sentences(Round round) {
        List<String> lines = new ArrayList<>();
        round.mediators().forEach(mediator -> lines.add("mediator: " + names.actor(mediator) + ties(mediator)));
        for (Delegation delegation : round.delegations()) {
            lines.add("delegation of " + names.actor(delegation.actor()) + ", head: "
                    + delegation.head().orElse("not known"));
        }
        for (Outcome outcome : round.outcomes()) {
            lines.add("outcome as " + names.actor(outcome.saidBy()) + " puts it: " + outcome.what()
                    + outcome.source().map(source -> " [" + source + "]").orElse(""));
        }
        lines.add(
                round.text().map(text -> "it ended with a joint text: " + text).orElse("no joint text of it is known"));
        for (OpenPoint point : round.points()) {
            lines.add("open point " + point.id() + ": " + point.text()
                    + point.raisedBy()
                            .map(by -> ", raised by " + names.actor(by))
                            .orElse("") + "; " + fate(point)
                    + point.source().map(source -> " [" + source + "]").orElse(""));
        }
        if (!round.incidents().isEmpty() || !round.claims().isEmpty()) {
            lines.add("told of by " + Series.count(round.claims().size(), "claim")
                    + (round.incidents().isEmpty() ? "" : "; incidents " + String.join(", ", round.incidents())));
        }
        return lines;
    }

    private static String fate(OpenPoint point) {
        return point.movedTo().map(to -> "moved to " + to).orElse(point.fate().formName());
    }

    /** The ties of a mediator, as the agreement declares them. */
    private String ties(String mediator) {
        List<Tie> ties = guarantors.stream()
                .filter(guarantor -> guarantor.actor().equals(mediator))
                .flatMap(guarantor -> guarantor.ties().stream())
                .toList();
        if (ties.isEmpty()) {
            return "; no tie is declared";
        }
        return "; ties: "
                + String.join(
                        "; ",
                        ties.stream()
                                .map(tie -> "to " + names.actor(tie.to()) + ", " + tie.what())
                                .toList());
    }

    /** A call, from the one side to the other. */
    public String line(Entered<Call> entered) {
        Call call = entered.what();
        return call.at() + "  " + officer(call.from()) + " to " + officer(call.to()) + ": " + call.subject()
                + call.result().map(result -> "; result: " + result).orElse("; no result is entered")
                + (call.claims().isEmpty() ? "" : "; claims " + String.join(", ", call.claims()))
                + call.caseId().map(id -> "; case " + id).orElse("") + "  (entry " + entered.index() + ", by "
                + entered.by() + ")";
    }

    private String officer(Call.Officer officer) {
        return officer.name() + " (" + names.actor(officer.of()) + ")";
    }

    /** A round as JSON has it, fields in a fixed order. */
    public Map<String, Object> tree(Entered<Round> entered) {
        Round round = entered.what();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", round.id());
        tree.put("entry", entered.index());
        round.time().start().ifPresent(day -> tree.put("from", day.toString()));
        round.time().end().ifPresent(day -> tree.put("until", day.toString()));
        round.place().ifPresent(place -> tree.put("place", place));
        tree.put("mediators", round.mediators().stream().map(this::mediator).toList());
        tree.put(
                "delegations", round.delegations().stream().map(TalkWords::tree).toList());
        tree.put("outcomes", round.outcomes().stream().map(TalkWords::tree).toList());
        round.text().ifPresent(text -> tree.put("text", text));
        tree.put("points", round.points().stream().map(TalkWords::tree).toList());
        tree.put("incidents", round.incidents());
        tree.put("claims", round.claims());
        return tree;
    }

    private Map<String, Object> mediator(String mediator) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("actor", mediator);
        tree.put(
                "ties",
                guarantors.stream()
                        .filter(guarantor -> guarantor.actor().equals(mediator))
                        .flatMap(guarantor -> guarantor.ties().stream())
                        .map(tie -> Map.of("to", tie.to(), "what", tie.what()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> tree(Delegation delegation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("actor", delegation.actor());
        delegation.head().ifPresent(head -> tree.put("head", head));
        return tree;
    }

    private static Map<String, Object> tree(Outcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("saidBy", outcome.saidBy());
        tree.put("what", outcome.what());
        outcome.source().ifPresent(source -> tree.put("source", source));
        return tree;
    }

    private static Map<String, Object> tree(OpenPoint point) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", point.id());
        tree.put("text", point.text());
        point.raisedBy().ifPresent(by -> tree.put("raisedBy", by));
        tree.put("fate", point.fate().formName());
        point.movedTo().ifPresent(to -> tree.put("movedTo", to));
        point.source().ifPresent(source -> tree.put("source", source));
        return tree;
    }

    /** A call as JSON has it, fields in a fixed order. */
    public static Map<String, Object> callTree(Entered<Call> entered) {
        Call call = entered.what();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entry", entered.index());
        tree.put("by", entered.by());
        tree.put("time", call.at().toString());
        tree.put("from", officerTree(call.from()));
        tree.put("to", officerTree(call.to()));
        tree.put("subject", call.subject());
        call.result().ifPresent(result -> tree.put("result", result));
        tree.put("claims", call.claims());
        call.caseId().ifPresent(id -> tree.put("case", id));
        return tree;
    }

    private static Map<String, Object> officerTree(Call.Officer officer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", officer.name());
        tree.put("of", officer.of());
        return tree;
    }
}
