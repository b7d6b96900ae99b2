package org.sulh.record.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Source;
import org.sulh.model.Tie;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code source} entry: who sends documents, with its declared ties. A later entry of the same id takes
 * the place of an earlier one.
 */
public record SourceEntry(Source source) implements Payload {
    /** Name of the kind. */
    public static final String KIND = "source";

    /** @throws MalformedException when it is not the payload of a source */
    public static SourceEntry read(Json.Obj data) {
        Members members = new Members(data, "a source");
        String reliability = members.text("reliability");
        if (reliability.length() != 1) {
            throw new MalformedException("the reliability of a source is a letter A to F, not " + reliability);
        }
        List<Tie> ties = new ArrayList<>();
        try {
            for (Json tie : members.findList("ties")) {
                Members fields = Members.of(tie, "a tie");
                ties.add(new Tie(fields.text("to"), fields.text("what"), fields.findText("source")));
                fields.end();
            }
            Source source = new Source(
                    members.text("id"),
                    Words.constant(Source.Kind.values(), members.text("kind"), "kind of source"),
                    members.findText("affiliation"),
                    ties,
                    reliability.charAt(0),
                    members.findFlag("duplicateFree"));
            members.end();
            return new SourceEntry(source);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("a source: " + e.getMessage());
        }
    }

    @Override
    public Json.Obj toData() {
        Json.Obj data = Json.Obj.EMPTY
                .with("id", source.id())
                .with("kind", Words.of(source.kind()))
                .with("reliability", String.valueOf(source.reliability()));
        if (source.affiliation().isPresent()) {
            data = data.with("affiliation", source.affiliation().get());
        }
        if (!source.ties().isEmpty()) {
            data = data.with(
                    "ties",
                    new Json.Arr(
                            source.ties().stream().<Json>map(SourceEntry::tie).toList()));
        }
        return source.duplicateFree() ? data.with("duplicateFree", Json.of(true)) : data;
    }

    private static Json.Obj tie(Tie tie) {
        Json.Obj data = Json.Obj.EMPTY.with("to", tie.to()).with("what", tie.what());
        Optional<String> where = tie.source();
        return where.isPresent() ? data.with("source", where.get()) : data;
    }
}
