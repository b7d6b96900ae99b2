package org.sulh.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sulh.extract.PossibleClaim;
import org.sulh.model.TextSpan;
import tools.jackson.databind.json.JsonMapper;

/** Possible claims as JSON lines, as {@code sulh extract --possible --json} prints them. Keys stand in a fixed order. */
final class PossibleClaimLines {
    private static final JsonMapper JSON = new JsonMapper();

    private PossibleClaimLines() {}

    /** On one line, without an end of line. */
    static String json(PossibleClaim possible) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("document", possible.document());
        form.put("span", span(possible.span()));
        form.put("quote", possible.quote());
        form.put("type", possible.type().slug());
        form.put("word", possible.word());
        form.put("wordSpan", span(possible.wordSpan()));
        form.put("pattern", "events.csv:" + possible.line());
        form.put("reason", possible.reason().formName());
        form.put("why", possible.why());
        return JSON.writeValueAsString(form);
    }

    private static Map<String, Integer> span(TextSpan span) {
        Map<String, Integer> form = new LinkedHashMap<>();
        form.put("start", span.start());
        form.put("end", span.end());
        return form;
    }
}
