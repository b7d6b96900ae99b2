package org.sulh.extract.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry begins with: a bullet or number, a day, a time.
 *
 * @param end offset after it
 * @param time how a time of day is written in it
 * @param marked whether there is anything of the kind
 */
record FieldLead(int end, Time time, boolean marked) {
    /** How a time of day is written. */
    enum Time {
        NONE,
        /** "14:20", as others than soldiers write it too. */
        CLOCK,
        /** "1420Z", "1420 hrs", "081420ZAPR25". */
        GROUP
    }

    private static final String MONTH = "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[a-zA-Z]{0,6}\\.?";
    private static final Pattern BULLET = Pattern.compile(
            "[ \\t]*(?:(?:[-–—•*·▪‣>o]|\\(?\\d{1,2}[.)](?!\\d)|\\(?[a-zA-Z][.)]|\\(?[ivx]{1,4}[.)]|(?:Ser|Serial|Item|Para|No)\\.? ?\\d{1,3}[.:)]?)[ \\t]+)+");
    private static final Pattern DAY = Pattern.compile("(?i)(?:On )?\\d{1,2}(?:st|nd|rd|th)?[ -]?" + MONTH
            + "(?:[ -]?(?:\\d{4}(?!\\d|[A-Z]\\b| ?hrs?)|\\d{2}(?!\\d)))?[ ,:./–-]*(?=\\S|$)");
    private static final Pattern GROUP =
            Pattern.compile("(?:(?i:at|approx\\.?|abt|about|c\\.|between|from|DTG:?)[ \\t]*)?"
                    + "(?:\\d{6} ?[A-Z]?(?: ?(?i:" + MONTH + ")(?: ?\\d{4}| ?\\d{2})?)?(?!\\d)"
                    + "|\\d{2}:?\\d{2}(?: ?(?:-|–|to|/|and) ?\\d{2}:?\\d{2})? ?(?:[A-Z](?![\\p{L}\\d])|(?i:hrs?|hours|UTC|GMT|LT|h)\\b)"
                    + "|\\d{4}(?: ?[-–] ?\\d{4})?(?=[ \\t]*[:.|\\t–-]|  ))"
                    + "(?: ?(?i:local(?: time)?|LT|hrs))?");
    private static final Pattern CLOCK = Pattern.compile(
            "(?:(?i:at|approx\\.?)[ \\t]*)?\\d{1,2}[:.h]\\d{2}(?: ?[-–] ?\\d{1,2}[:.h]\\d{2})?(?![\\d.])");
    private static final Pattern AFTER = Pattern.compile("[ \\t]*[:.,;|–—-]?[ \\t]*");

    /** The lead of the text from an offset up to an end. */
    static FieldLead of(String text, int start, int end) {
        int at = skip(BULLET, text, start, end);
        boolean marked = at > start;
        Time time = Time.NONE;
        for (int i = 0; i < 2; i++) {
            int before = at;
            if (time == Time.NONE) {
                int group = skip(GROUP, text, at, end);
                int clock = skip(CLOCK, text, at, end);
                time = group > at ? Time.GROUP : clock > at ? Time.CLOCK : Time.NONE;
                at = Math.max(group, clock);
                at = at > before ? skip(AFTER, text, at, end) : at;
            }
            at = skip(DAY, text, at, end);
            if (at == before) {
                break;
            }
            marked = true;
        }
        return new FieldLead(at, time, marked);
    }

    private static int skip(Pattern pattern, String text, int from, int end) {
        Matcher matcher = pattern.matcher(text).region(from, end);
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : from;
    }
}
