package org.sulh.record.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.entry.Timestamp;
import org.sulh.register.wire.MalformedException;

/** The payload of a {@code coverage} entry: who is to look where and when, or what became of one slot of it. */
public sealed interface CoverageEntry extends Payload {
    /** Name of the kind. */
    String KIND = "coverage";

    /** A watch, planned beforehand. */
    record Plan(Watch watch) implements CoverageEntry {
        @Override
        public Json.Obj toData() {
            Map<String, Json> data = new TreeMap<>();
            data.put("form", Json.of("plan"));
            data.put("id", Json.of(watch.id()));
            data.put("watch", Json.of(watch.kind().formName()));
            data.put("who", Json.of(watch.who()));
            data.put("place", AreaForm.write(watch.area()));
            watch.country().ifPresent(country -> data.put("country", Json.of(country.code())));
            data.put("from", Json.of(watch.from().toString()));
            data.put("until", Json.of(watch.until().toString()));
            data.put("graceHours", Json.of(watch.graceHours()));
            switch (watch.rhythm()) {
                case Watch.Every(int hours) -> data.put("everyHours", Json.of(hours));
                case Watch.At(List<Instant> times) ->
                    data.put(
                            "times",
                            Json.ofTexts(times.stream().map(Timestamp::write).toList()));
            }
            return Json.Obj.of(data);
        }
    }

    /** What became of one slot of a watch. */
    record Report(WatchReport report) implements CoverageEntry {
        @Override
        public Json.Obj toData() {
            Json.Obj data = Json.Obj.EMPTY
                    .with("form", "report")
                    .with("plan", report.watch())
                    .with("slot", Timestamp.write(report.slot()))
                    .with("outcome", report.outcome().formName());
            if (report.cause().isPresent()) {
                WatchReport.Cause cause = report.cause().get();
                data = data.with("cause", Json.Obj.EMPTY.with("by", cause.by()).with("reason", cause.reason()));
            }
            return report.documents().isEmpty() ? data : data.with("documents", Json.ofTexts(report.documents()));
        }
    }

    /** @throws MalformedException when it is not the payload of a coverage entry */
    static CoverageEntry read(Json.Obj data) {
        Members members = new Members(data, "a coverage entry");
        try {
            CoverageEntry entry =
                    switch (members.text("form")) {
                        case "plan" -> new Plan(watch(members));
                        case "report" -> new Report(report(members));
                        default -> throw new MalformedException("the form of a coverage entry is plan or report");
                    };
            members.end();
            return entry;
        } catch (IllegalArgumentException e) {
            throw new MalformedException("a coverage entry: " + e.getMessage());
        }
    }

    private static Watch watch(Members members) {
        return new Watch(
                members.text("id"),
                Words.constant(Watch.Kind.values(), members.text("watch"), "kind of watch"),
                members.text("who"),
                AreaForm.read(members.value("place")),
                members.findText("country").map(Area.Country::new),
                Day.parse(members.text("from")),
                Day.parse(members.text("until")),
                rhythm(members),
                Whole.number(members.number("graceHours"), "a grace in hours"));
    }

    private static Watch.Rhythm rhythm(Members members) {
        List<Instant> times =
                members.findTexts("times").stream().map(Timestamp::parse).toList();
        return times.isEmpty()
                ? new Watch.Every(Whole.number(members.number("everyHours"), "a rhythm in hours"))
                : new Watch.At(times);
    }

    private static WatchReport report(Members members) {
        Optional<WatchReport.Cause> cause = members.findObject("cause").map(object -> {
            Members fields = new Members(object, "a cause");
            WatchReport.Cause found = new WatchReport.Cause(fields.text("by"), fields.text("reason"));
            fields.end();
            return found;
        });
        return new WatchReport(
                members.text("plan"),
                Timestamp.parse(members.text("slot")),
                Words.constant(WatchReport.Outcome.values(), members.text("outcome"), "outcome of a slot"),
                cause,
                members.findTexts("documents").stream().map(Ids::document).toList());
    }
}
