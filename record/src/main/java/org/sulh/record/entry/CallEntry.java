package org.sulh.record.entry;

import java.util.Map;
import java.util.TreeMap;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.Call.Officer;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.entry.Timestamp;
import org.sulh.register.wire.MalformedException;

/** The payload of a {@code call} entry: a call between liaison officers. */
public record CallEntry(Call call) implements Payload {
    /** Name of the kind. */
    public static final String KIND = "call";

    /** @throws MalformedException when it is not the payload of a call */
    public static CallEntry read(Json.Obj data) {
        Members members = new Members(data, "a call");
        try {
            Call call = new Call(
                    Timestamp.parse(members.text("time")),
                    officer(members.object("from")),
                    officer(members.object("to")),
                    members.text("subject"),
                    members.findText("result"),
                    members.findTexts("claims").stream().map(Ids::claim).toList(),
                    members.findText("case"));
            members.end();
            return new CallEntry(call);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("a call: " + e.getMessage());
        }
    }

    private static Officer officer(Json.Obj data) {
        Members members = new Members(data, "a liaison officer");
        Officer officer = new Officer(members.text("name"), members.text("of"));
        members.end();
        return officer;
    }

    @Override
    public Json.Obj toData() {
        Map<String, Json> data = new TreeMap<>();
        data.put("time", Json.of(Timestamp.write(call.at())));
        data.put("from", json(call.from()));
        data.put("to", json(call.to()));
        data.put("subject", Json.of(call.subject()));
        call.result().ifPresent(result -> data.put("result", Json.of(result)));
        if (!call.claims().isEmpty()) {
            data.put("claims", Json.ofTexts(call.claims()));
        }
        call.caseId().ifPresent(id -> data.put("case", Json.of(id)));
        return Json.Obj.of(data);
    }

    private static Json json(Officer officer) {
        return Json.Obj.EMPTY.with("name", officer.name()).with("of", officer.of());
    }
}
