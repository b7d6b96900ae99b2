package org.sulh.extract.field;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words are in the style of the field: groups of time, grid references, "6 x", short forms; no articles. */
final class FieldStyle {
    private static final Pattern GRID = Pattern.compile(
            "\\b\\d{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?\\d{2,5} ?\\d{2,5}\\b|\\b(?:GR|MGRS|grid)\\b[ :]*[A-Z]{0,2} ?\\d{3}");
    private static final Pattern COUNTED = Pattern.compile("\\b\\d{1,4} ?[xX] ?\\p{L}");
    private static final int TERSE = 3;
    private static final double PROSE = 0.14;
    private static final double SOME_PROSE = 0.09;
    private static final int LONG = 12;

    /** An entry of more words is a table or a broken text. */
    private static final int LONGEST = 250;

    private final FieldWords words;

    FieldStyle(FieldWords words) {
        this.words = words;
    }

    /** Marks of the style, against those of prose; at {@value #TERSE} or more the words are terse. */
    private int score(String text, FieldLine line, FieldLead lead) {
        int score = lead.time() == FieldLead.Time.GROUP ? 3 : lead.time() == FieldLead.Time.CLOCK ? 2 : 0;
        score += GRID.matcher(text).find() ? 2 : 0;
        score += COUNTED.matcher(text).find() ? 2 : 0;
        Set<String> shorts = new HashSet<>();
        words.list(line, 0, line.size(), "@strong-terse").forEach(h -> shorts.add(line.words(h.first(), h.last())));
        score += Math.min(3, shorts.size());
        double share = proseShare(line);
        return score - (share > PROSE ? 3 : share > SOME_PROSE ? 1 : 0);
    }

    boolean isTerse(String text, FieldLine line, FieldLead lead) {
        return line.size() > 0 && line.size() <= LONGEST && score(text, line, lead) >= TERSE;
    }

    /** Whether words among terse ones are yet full sentences. */
    boolean isProse(String text, FieldLine line, FieldLead lead) {
        return line.size() > LONGEST
                || line.size() >= LONG && proseShare(line) > PROSE && score(text, line, lead) < TERSE;
    }

    private double proseShare(FieldLine line) {
        int function = words.list(line, 0, line.size(), "@articles|@finite").size();
        return line.size() == 0 ? 0 : (double) function / line.size();
    }
}
