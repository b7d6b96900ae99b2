package org.sulh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.TextSpan;

/**
 * Where a report was filed, at the head of its first paragraph ("BEIRUT (AP) —", "ISLAMABAD:"). It is no place of a
 * happening, and left in the sentence it misleads the parser.
 */
final class Dateline {
    private static final String NAME = "\\p{Lu}[\\p{L}’'.]*(?:[ -](?:\\p{Lu}[\\p{L}’'.]*|of|and|de|el|al)){0,4}";

    /** "Aug 20", "20 August", "March 4, 2025". */
    private static final String DAY =
            "(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?";

    private static final String AGENCY = "(?: ?\\([\\p{L} /.]{2,21}\\))?";
    private static final Pattern DATELINE =
            Pattern.compile("^(?:" + NAME + "(?:/" + NAME + ")?(?:, ?(?:" + DAY + "|" + NAME
                    + ")){0,3}" + AGENCY + " ?(?:—|–|--| -) ?(?=[\\p{Lu}\"“‘'\\d])"
                    + "|\\p{Lu}[\\p{Lu} ]{2,30}(?:, " + DAY + ")?(?:\\([\\p{L} ]{2,20}\\))?: )");

    private Dateline() {}

    /** The paragraph without its dateline. */
    static TextSpan skip(String text, TextSpan paragraph) {
        Matcher matcher = DATELINE.matcher(text).region(paragraph.start(), paragraph.end());
        return matcher.lookingAt() ? new TextSpan(matcher.end(), paragraph.end()) : paragraph;
    }
}
