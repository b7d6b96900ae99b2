package org.sulh.extract.field;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.sulh.extract.field.FieldVoice.Manner;
import org.sulh.extract.field.FieldWords.Hit;

/**
 * Finds whose words a statement gives: "M23 rep: ...", "LAF liaison reported ...", "..., per village headman", "IDF liaison,
 * asked, declined to comment". The report's own patrols and posts are no other voice.
 */
public final class VoiceReader {
    private static final int LONGEST_LABEL = 14;
    private static final int LONGEST_SPEAKER = 8;

    private final FieldWords words;

    public VoiceReader(FieldWords words) {
        this.words = words;
    }

    /**
     * The voice of a statement.
     *
     * @param names whether a word names a party or another actor
     */
    public FieldVoice read(FieldLine line, IntPredicate names) {
        return noAnswer(line, names)
                .or(() -> label(line, names))
                .or(() -> verb(line, names))
                .or(() -> source(line, names))
                .orElseGet(() -> new FieldVoice(Optional.empty(), Manner.TELLS, 0, line.size()));
    }

    private Optional<FieldVoice> noAnswer(FieldLine line, IntPredicate names) {
        Optional<Hit> answer = words.find(line, 0, line.size(), "@no-answer");
        return answer.filter(a -> !words.has(line, 0, a.first(), "access|passage|escort|entry"))
                .flatMap(a -> speaker(line, 0, a.first(), names))
                .map(s -> new FieldVoice(Optional.of(s), Manner.GIVES_NO_ANSWER, line.size(), line.size()));
    }

    /** "AA LO by phone 0610Z: ..." */
    private Optional<FieldVoice> label(FieldLine line, IntPredicate names) {
        for (int i = 1; i < Math.min(line.size() - 1, LONGEST_LABEL); i++) {
            if (line.word(i).equals(":")) {
                int colon = i;
                return speaker(line, 0, i, names)
                        .filter(s -> !words.has(line, 0, colon, "@totals|@chatter|@planned"))
                        .map(s -> new FieldVoice(
                                Optional.of(s), manner(line, colon + 1, line.size()), colon + 1, line.size()));
            }
        }
        return Optional.empty();
    }

    /** "LAF liaison reported ..." */
    private Optional<FieldVoice> verb(FieldLine line, IntPredicate names) {
        Optional<Hit> says = words.find(line, 0, Math.min(line.size(), LONGEST_LABEL), "@says");
        if (says.isEmpty()
                || says.get().first() == 0
                || says.get().last() + 1 >= line.size() - 1
                        && !words.has(line, says.get().first(), says.get().last() + 1, "@denies|@admits")) {
            return Optional.empty();
        }
        Hit verb = says.get();
        // "Shelling reported by locals" has its speaker behind; "damage reported" has none.
        if (line.word(verb.last() + 1).equalsIgnoreCase("by")) {
            return Optional.empty();
        }
        Optional<Hit> speaker = speaker(line, 0, verb.first(), names).filter(s -> verb.first() - s.last() <= 7);
        boolean refusal = words.has(
                line,
                verb.last() + 1,
                Math.min(line.size(), verb.last() + 4),
                "@passages|ptl|patrol|team|UNMO|to_let|to_allow");
        if (refusal && words.has(line, verb.first(), verb.last() + 1, "denied|denies|declined|declines|rejected")) {
            // "AFP denied passage" is an act and no speech.
            return Optional.empty();
        }
        boolean passive = line.word(verb.first() - 1).matches("(?i)was|were|is|are|been|as|access|entry|passage");
        return passive
                ? Optional.empty()
                : speaker.map(s ->
                        new FieldVoice(speaker, manner(line, verb.first(), line.size()), verb.last() + 1, line.size()));
    }

    /** "..., per village headman", "(source: LAF)". */
    private Optional<FieldVoice> source(FieldLine line, IntPredicate names) {
        for (Hit per : words.list(line, 0, line.size(), "@per")) {
            int start = per.last() + 1;
            while (start < line.size() && line.word(start).matches("(?i)by|from|of|the|:")) {
                start++;
            }
            int end = start;
            while (end < line.size()
                    && end - start < LONGEST_SPEAKER
                    && !line.word(end).matches("[.,;:)]|(?i)in|at|on|that|of")) {
                end++;
            }
            Optional<Hit> speaker = speaker(line, start, end, names);
            if (speaker.isPresent()) {
                boolean first = per.first() <= 1;
                return Optional.of(
                        new FieldVoice(speaker, Manner.TELLS, first ? end : 0, first ? line.size() : per.first()));
            }
        }
        return Optional.empty();
    }

    private Manner manner(FieldLine line, int from, int to) {
        Hit none = new Hit(to, to);
        int end = Math.min(to, from + 6);
        Hit denial = words.find(line, from, end, "@denies").orElse(none);
        boolean refusal =
                words.has(line, denial.last() + 1, Math.min(to, denial.last() + 4), "@passages|access|ptl|patrol");
        if (denial.first() < to && !refusal) {
            return Manner.DENIES;
        }
        Optional<Hit> negation = words.find(line, from, end, "no|nil|not|none|never|neither|didn't|zero");
        boolean nobody =
                words.has(line, from, to, "@no-casualties|no_civ|no_reason|not_determined|not_known|not_clear");
        boolean act = negation.isPresent()
                && words.has(
                        line,
                        negation.get().first(),
                        to,
                        "@fires|@count-of-fire|@small-arms|@indirect|@attacks|@crosses-sure|@uav|@works|troops|forces|weapon|weapons|involvement|such|responsible|true|us|@movers");
        if (act && !nobody) {
            return Manner.DENIES;
        }
        return words.has(line, from, end, "@admits") ? Manner.ADMITS : Manner.TELLS;
    }

    /** The speaker among some words: from their start to the word for who it is. */
    private Optional<Hit> speaker(FieldLine line, int from, int to, IntPredicate names) {
        int start = from;
        while (start < to && line.word(start).matches("(?i)[^\\p{L}\\p{N}]+|the|a|and|but|also|both")) {
            start++;
        }
        int end = start;
        while (end < to
                && end - start < LONGEST_SPEAKER
                && !line.word(end).matches("[,(;]|(?i)by|at|on|asked|when|via|who|contacted|\\d{4}\\p{L}?")) {
            end++;
        }
        if (start >= end) {
            return Optional.empty();
        }
        int last = -1;
        boolean actor = false;
        for (int i = start; i < end; i++) {
            actor |= names.test(i);
            if (names.test(i) || words.has(line, i, i + 1, "@speakers|@helpers")) {
                last = i;
            }
        }
        boolean own = words.has(line, start, end, "@own") && !actor;
        boolean observation = words.has(
                line,
                start,
                end,
                "@see|@count-of-fire|@fires|@harmed-any|@stops|@moves|@works|@planned|@small-arms|@uav|@explosions|@indirect");
        if (last < 0 || own || observation) {
            return Optional.empty();
        }
        // "Medical staff in Popasna" is one speaker, "Thai 2nd Army Region LO" too.
        return Optional.of(new Hit(start, last));
    }

    /** Whether the words name people of no side. */
    public boolean isUnnamed(FieldLine line, Hit speaker) {
        return words.has(line, speaker.first(), speaker.last() + 1, "@unnamed-speakers");
    }

    /** Whether the words name an organisation that helps or watches. */
    public boolean isHelper(FieldLine line, Hit speaker) {
        return words.has(line, speaker.first(), speaker.last() + 1, "@helpers");
    }
}
