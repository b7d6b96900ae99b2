package org.sulh.record.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Duty;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Commitment.Unmeasured;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;

/** A commitment as payloads write it: members as {@link Commitment} names them, texts by language, the duty by what it is. */
final class CommitmentForm {
    private CommitmentForm() {}

    static Json.Obj write(Commitment commitment) {
        Map<String, Json> data = new TreeMap<>();
        data.put("id", Json.of(commitment.id()));
        data.put("by", Json.of(commitment.by()));
        data.put("of", Json.of(commitment.of()));
        data.put("what", texts(commitment.what()));
        data.put("demanded", Json.of(commitment.demanded()));
        data.put("status", Json.of(commitment.status().formName()));
        put(data, "on", commitment.on());
        data.put("source", Json.of(commitment.source()));
        data.put("duty", duty(commitment.duty()));
        return Json.Obj.of(data);
    }

    private static Json texts(Texts texts) {
        Map<String, Json> data = new TreeMap<>();
        texts.byLanguage().forEach((language, text) -> data.put(language, Json.of(text)));
        return Json.Obj.of(data);
    }

    private static void put(Map<String, Json> data, String name, Optional<LocalDate> day) {
        day.ifPresent(known -> data.put(name, Json.of(known.toString())));
    }

    private static void put(Map<String, Json> data, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            data.put(name, Json.ofTexts(texts));
        }
    }

    private static Json.Obj duty(Duty duty) {
        Map<String, Json> data = new TreeMap<>();
        switch (duty) {
            case ToDo(List<Milestone> milestones, Optional<LocalDate> due) -> {
                data.put(
                        "milestones",
                        new Json.Arr(milestones.stream()
                                .<Json>map(CommitmentForm::milestone)
                                .toList()));
                put(data, "due", due);
                return Json.Obj.EMPTY.with("toDo", Json.Obj.of(data));
            }
            case ToRefrain refrain -> {
                put(data, "acts", refrain.acts());
                put(data, "doers", refrain.doers());
                put(data, "targets", refrain.targets());
                put(data, "countries", refrain.countries());
                put(data, "zones", refrain.zones());
                put(data, "from", refrain.from());
                put(data, "until", refrain.until());
                return Json.Obj.EMPTY.with("toRefrain", Json.Obj.of(data));
            }
            case Unmeasured(Texts why) -> {
                return Json.Obj.EMPTY.with("unmeasured", texts(why));
            }
        }
    }

    private static Json.Obj milestone(Milestone milestone) {
        return Json.Obj.EMPTY
                .with("id", milestone.id())
                .with("text", texts(milestone.text()))
                .with("level", milestone.level().formName())
                .with("seenBy", Json.ofTexts(milestone.seenBy()));
    }

    static Commitment read(Members members) {
        return new Commitment(
                members.text("id"),
                members.text("by"),
                members.text("of"),
                texts(members.object("what")),
                members.flag("demanded"),
                Words.constant(TermStatus.values(), members.text("status"), "status of a term"),
                members.findText("on").map(Day::parse),
                members.text("source"),
                duty(members.object("duty")));
    }

    private static Texts texts(Json.Obj data) {
        Members members = new Members(data, "a text");
        Map<String, String> texts = new LinkedHashMap<>();
        data.names().forEach(language -> texts.put(language, members.text(language)));
        return new Texts(texts);
    }

    private static Duty duty(Json.Obj data) {
        Members members = new Members(data, "a duty");
        Duty duty;
        if (data.find("toDo").isPresent()) {
            duty = toDo(new Members(members.object("toDo"), "a duty to do something"));
        } else if (data.find("toRefrain").isPresent()) {
            duty = toRefrain(new Members(members.object("toRefrain"), "a duty to leave acts"));
        } else {
            duty = new Unmeasured(texts(members.object("unmeasured")));
        }
        members.end();
        return duty;
    }

    private static ToDo toDo(Members members) {
        ToDo duty = new ToDo(
                members.list("milestones").stream()
                        .map(json -> milestone(Members.of(json, "a milestone")))
                        .toList(),
                members.findText("due").map(Day::parse));
        members.end();
        return duty;
    }

    private static Milestone milestone(Members members) {
        Milestone milestone = new Milestone(
                members.text("id"),
                texts(members.object("text")),
                Words.constant(Fulfilment.values(), members.text("level"), "level of fulfilment"),
                members.texts("seenBy"));
        members.end();
        return milestone;
    }

    private static ToRefrain toRefrain(Members members) {
        ToRefrain duty = new ToRefrain(
                members.texts("acts"),
                members.findTexts("doers"),
                members.findTexts("targets"),
                members.findTexts("countries"),
                members.findTexts("zones"),
                members.findText("from").map(Day::parse),
                members.findText("until").map(Day::parse));
        members.end();
        return duty;
    }
}
