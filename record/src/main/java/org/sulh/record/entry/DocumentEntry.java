package org.sulh.record.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.model.Fingerprints;
import org.sulh.model.TextSpan;
import org.sulh.model.Trace;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.entry.Timestamp;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code document} entry: what arrived, from whom and when. The text itself is sealed; what has to be known
 * of it to derive from it is its {@link Trace}.
 *
 * @param trace name, outlet, day of publication, fingerprints and quotations
 * @param source id of who sent it
 * @param received when it reached the mechanism, by the clock of who entered it
 * @param url its address, where known
 * @param language BCP 47 code of the text, {@code und} when undetermined
 * @param mediaType as in {@code text/plain}
 * @param size in bytes, as it arrived
 * @param content what stands for the sealed text; absent where there is none, as for coded claims
 */
public record DocumentEntry(
        Trace trace,
        String source,
        Instant received,
        Optional<String> url,
        String language,
        String mediaType,
        long size,
        Optional<Commitment> content)
        implements Payload {
    /** Name of the kind. */
    public static final String KIND = "document";

    /** The member that holds the commitment to the text. */
    public static final String CONTENT = "content";

    /** Id of the document. */
    public String id() {
        return trace.document();
    }

    /** @throws MalformedException when it is not the payload of a document */
    public static DocumentEntry read(Json.Obj data) {
        Members members = new Members(data, "a document");
        try {
            Trace trace = new Trace(
                    Ids.document(members.text("id")),
                    members.text("name"),
                    members.findText("outlet"),
                    members.findText("published").map(Day::parse),
                    fingerprints(members),
                    quotations(members));
            long size = members.number("size");
            if (size < 0) {
                throw new MalformedException("a document of " + size + " bytes");
            }
            DocumentEntry entry = new DocumentEntry(
                    trace,
                    members.text("source"),
                    Timestamp.parse(members.text("received")),
                    members.findText("url"),
                    members.text("language"),
                    members.text("mediaType"),
                    size,
                    members.findObject(CONTENT).map(Commitment::read));
            members.end();
            return entry;
        } catch (IllegalArgumentException e) {
            throw new MalformedException("a document: " + e.getMessage());
        }
    }

    private static Fingerprints fingerprints(Members members) {
        long[] numbers = numbers(members.findList("fingerprints"));
        int thinning = Math.clamp(members.findNumber("thinning").orElse(0), -1, Integer.MAX_VALUE);
        return Fingerprints.ofNumbers(thinning, numbers);
    }

    /** Written as the places where quotations start and end, in turn. */
    private static List<TextSpan> quotations(Members members) {
        long[] ends = numbers(members.findList("quotations"));
        if (ends.length % 2 != 0) {
            throw new MalformedException("the last quotation of a document has no end");
        }
        List<TextSpan> quotations = new ArrayList<>(ends.length / 2);
        for (int i = 0; i < ends.length; i += 2) {
            quotations.add(new TextSpan(
                    Math.clamp(ends[i], -1, Integer.MAX_VALUE), Math.clamp(ends[i + 1], -1, Integer.MAX_VALUE)));
        }
        return quotations;
    }

    private static long[] numbers(List<Json> list) {
        long[] numbers = new long[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(list.get(i) instanceof Json.Int(long number))) {
                throw new MalformedException("fingerprints and quotations are whole numbers");
            }
            numbers[i] = number;
        }
        return numbers;
    }

    @Override
    public Json.Obj toData() {
        Map<String, Json> data = new TreeMap<>();
        data.put("id", Json.of(id()));
        data.put("name", Json.of(trace.name()));
        trace.outlet().ifPresent(outlet -> data.put("outlet", Json.of(outlet)));
        trace.published().ifPresent(day -> data.put("published", Json.of(day.toString())));
        if (trace.fingerprints().size() > 0) {
            data.put(
                    "fingerprints",
                    new Json.Arr(
                            trace.fingerprints().numbers().mapToObj(Json::of).toList()));
        }
        if (trace.fingerprints().thinning() > 0) {
            data.put("thinning", Json.of(trace.fingerprints().thinning()));
        }
        if (!trace.quotations().isEmpty()) {
            List<Json> ends = new ArrayList<>();
            for (TextSpan quotation : trace.quotations()) {
                ends.add(Json.of(quotation.start()));
                ends.add(Json.of(quotation.end()));
            }
            data.put("quotations", new Json.Arr(ends));
        }
        data.put("source", Json.of(source));
        data.put("received", Json.of(Timestamp.write(received)));
        url.ifPresent(address -> data.put("url", Json.of(address)));
        data.put("language", Json.of(language));
        data.put("mediaType", Json.of(mediaType));
        data.put("size", Json.of(size));
        content.ifPresent(commitment -> data.put(CONTENT, commitment.toJson()));
        return Json.Obj.of(data);
    }
}
