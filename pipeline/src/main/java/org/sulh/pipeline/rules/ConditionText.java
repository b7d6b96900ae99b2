package org.sulh.pipeline.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.Fact;

/**
 * A condition as it is handed to CEL: {@code incident.in_zone['buffer']} becomes a variable of its own, since of a map with
 * one unknown value CEL takes every value for unknown. Lines and columns stay as they are written.
 */
final class ConditionText {
    private static final Pattern IN_ZONE =
            Pattern.compile("incident\\.in_zone\\[\\s*(?:'([a-z0-9-]+)'|\"([a-z0-9-]+)\")\\s*]");

    private ConditionText() {}

    static String prepared(String condition) {
        Matcher zone = IN_ZONE.matcher(condition);
        return zone.replaceAll(found -> {
            String id = found.group(1) == null ? found.group(2) : found.group(1);
            String variable = Fact.IN_ZONE.formName() + "." + id.replace('-', '_');
            return variable + " ".repeat(found.group().length() - variable.length());
        });
    }
}
