package org.sulh.record.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sulh.model.Round;
import org.sulh.model.Round.Delegation;
import org.sulh.model.Round.OpenPoint;
import org.sulh.model.Round.Outcome;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/** The payload of a {@code round} entry: a round of negotiations. A later entry of the same id takes its place. */
public record RoundEntry(Round round) implements Payload {
    /** Name of the kind. */
    public static final String KIND = "round";

    /** @throws MalformedException when it is not the payload of a round */
    public static RoundEntry read(Json.Obj data) {
        Members members = new Members(data, "a round");
        try {
            Round round = new Round(
                    members.text("id"),
                    days(members),
                    members.findText("place"),
                    members.findTexts("mediators"),
                    each(members, "delegations", "a delegation", RoundEntry::delegation),
                    each(members, "outcomes", "an outcome", RoundEntry::outcome),
                    members.findText("text"),
                    each(members, "points", "an open point", RoundEntry::point),
                    members.findTexts("incidents"),
                    members.findTexts("claims").stream().map(Ids::claim).toList());
            members.end();
            return new RoundEntry(round);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("a round: " + e.getMessage());
        }
    }

    private static TimeWindow days(Members members) {
        Optional<LocalDate> from = members.findText("from").map(Day::parse);
        Optional<LocalDate> until = members.findText("until").map(Day::parse);
        if (from.isPresent() && until.isPresent()) {
            return TimeWindow.between(from.get(), until.get());
        }
        return from.isEmpty() && until.isEmpty()
                ? TimeWindow.unknown()
                : new TimeWindow(from, until, TimePrecision.DAYS, Optional.empty());
    }

    private static <T> List<T> each(Members members, String name, String what, Function<Members, T> reading) {
        return members.findList(name).stream()
                .map(json -> {
                    Members fields = Members.of(json, what);
                    T read = reading.apply(fields);
                    fields.end();
                    return read;
                })
                .toList();
    }

    private static Delegation delegation(Members members) {
        return new Delegation(members.text("actor"), members.findText("head"));
    }

    private static Outcome outcome(Members members) {
        return new Outcome(members.text("saidBy"), members.text("what"), members.findText("source"));
    }

    private static OpenPoint point(Members members) {
        return new OpenPoint(
                members.text("id"),
                members.text("text"),
                members.findText("raisedBy"),
                Words.constant(Round.Fate.values(), members.text("fate"), "fate of an open point"),
                members.findText("movedTo"),
                members.findText("source"));
    }

    @Override
    public Json.Obj toData() {
        Map<String, Json> data = new TreeMap<>();
        data.put("id", Json.of(round.id()));
        put(data, "from", round.time().start().map(LocalDate::toString));
        put(data, "until", round.time().end().map(LocalDate::toString));
        put(data, "place", round.place());
        put(data, "mediators", Json.ofTexts(round.mediators()));
        put(data, "delegations", array(round.delegations(), RoundEntry::json));
        put(data, "outcomes", array(round.outcomes(), RoundEntry::json));
        put(data, "text", round.text());
        put(data, "points", array(round.points(), RoundEntry::json));
        put(data, "incidents", Json.ofTexts(round.incidents()));
        put(data, "claims", Json.ofTexts(round.claims()));
        return Json.Obj.of(data);
    }

    private static void put(Map<String, Json> data, String name, Optional<String> text) {
        text.ifPresent(known -> data.put(name, Json.of(known)));
    }

    private static void put(Map<String, Json> data, String name, Json list) {
        if (list instanceof Json.Arr(List<Json> elements) && !elements.isEmpty()) {
            data.put(name, list);
        }
    }

    private static <T> Json array(List<T> things, Function<T, Json> form) {
        return new Json.Arr(things.stream().map(form).toList());
    }

    private static Json json(Delegation delegation) {
        Map<String, Json> data = new TreeMap<>();
        data.put("actor", Json.of(delegation.actor()));
        put(data, "head", delegation.head());
        return Json.Obj.of(data);
    }

    private static Json json(Outcome outcome) {
        Map<String, Json> data = new TreeMap<>();
        data.put("saidBy", Json.of(outcome.saidBy()));
        data.put("what", Json.of(outcome.what()));
        put(data, "source", outcome.source());
        return Json.Obj.of(data);
    }

    private static Json json(OpenPoint point) {
        Map<String, Json> data = new TreeMap<>();
        data.put("id", Json.of(point.id()));
        data.put("text", Json.of(point.text()));
        put(data, "raisedBy", point.raisedBy());
        data.put("fate", Json.of(point.fate().formName()));
        put(data, "movedTo", point.movedTo());
        put(data, "source", point.source());
        return Json.Obj.of(data);
    }
}
