package org.sulh.extract.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.model.TextSpan;

/**
 * The statements of an entry, as lines of words. Words that may name a place are marked as such, and what leads to them as
 * a preposition, so that the readers of places see them as in a parsed sentence.
 */
final class FieldStatements {
    private static final Pattern WORD =
            Pattern.compile("\\d{1,2}:\\d{2}|[\\p{L}\\p{N}]+(?:[.,]\\d+)*(?:['’/–-][\\p{L}\\p{N}]+)*|\\S");
    private static final Pattern END =
            Pattern.compile("(?<word>[\\p{L}\\p{N})\"”'’%]+)[.!?][\")”]?(?=\\s+[\\p{Lu}\\p{N}\"“(]|\\s*$)");
    private static final Pattern NEW_SPEAKER = Pattern.compile("\\n[ \\t]*(?=\\p{Lu}[^.:;\\n]{1,60}:\\s)");
    private static final Pattern CELL = Pattern.compile("[ \\t]*[|\\t]+[ \\t]*");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’]+(?:-\\p{L}[\\p{L}'’]+)*");
    private static final Pattern INITIAL = Pattern.compile("[A-MO-RT-VX-Z]");
    private static final Pattern SHORT_CAPITALS =
            Pattern.compile("[\\p{Lu}\\d-]{1,4}s?|[\\p{Lu}]+/[\\p{Lu}]+|\\p{Lu}\\p{Ll}{0,2}\\p{Lu}+");
    private static final Set<String> NEVER_LAST = Set.of(
            "approx", "appr", "vic", "prob", "poss", "no", "lt", "col", "maj", "capt", "gen", "sgt", "st", "incl",
            "obs", "ptl", "wx", "e.g", "i.e", "abt", "ca", "brgy", "mt", "dr", "km", "susp", "assd", "nr", "min", "rep",
            "co", "bde", "bn", "c");
    private static final Set<String> DIRECTIONS = Set.of(
            "n",
            "s",
            "e",
            "w",
            "ne",
            "nw",
            "se",
            "sw",
            "nne",
            "nnw",
            "sse",
            "ssw",
            "ene",
            "ese",
            "wnw",
            "wsw",
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north-east",
            "north-west",
            "south-east",
            "south-west");
    private static final Set<String> KEPT = Set.of(
            "at", "in", "near", "of", "to", "from", "outside", "inside", "into", "towards", "toward", "around",
            "between", "over", "on", "against", "along", "beyond", "through");

    private FieldStatements() {}

    static boolean isDirection(String word) {
        return DIRECTIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The statements between an offset and the end of a chunk. */
    static List<FieldLine> of(String text, int start, TextSpan chunk, FieldWords words) {
        List<FieldLine> lines = new ArrayList<>();
        int from = Math.min(start, chunk.end());
        Matcher end = END.matcher(text).region(from, chunk.end());
        while (end.find()) {
            boolean shortForm =
                    NEVER_LAST.contains(end.group("word").toLowerCase(Locale.ROOT)) && end.end() < chunk.end();
            if (!shortForm) {
                add(text, from, end.end(), chunk, words, lines);
                from = end.end();
            }
        }
        add(text, from, chunk.end(), chunk, words, lines);
        return lines;
    }

    private static void add(String text, int from, int to, TextSpan chunk, FieldWords words, List<FieldLine> lines) {
        int start = from;
        Matcher speaker = NEW_SPEAKER.matcher(text).region(from, to);
        while (speaker.find()) {
            addOne(text, start, speaker.start(), chunk, words, lines);
            start = speaker.end();
        }
        addOne(text, start, to, chunk, words, lines);
    }

    private static void addOne(String text, int from, int to, TextSpan chunk, FieldWords words, List<FieldLine> lines) {
        FieldLine line = line(text, new TextSpan(from, to), chunk, words);
        if (line.size() > 0) {
            lines.add(line);
        }
    }

    /** Some words as one line. */
    static FieldLine line(String text, TextSpan span, TextSpan paragraph, FieldWords words) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(span.start(), span.end());
        while (word.find()) {
            String raw = word.group();
            // Cells of a table are told apart as parts of a sentence are.
            String written = CELL.matcher(raw).matches() ? "," : raw;
            tokens.add(new Token(
                    tokens.size(),
                    written,
                    written.toLowerCase(Locale.ROOT),
                    Character.isDigit(written.charAt(0)) ? "CD" : Character.isLetter(written.charAt(0)) ? "NN" : ",",
                    Token.Entity.NONE,
                    new TextSpan(word.start(), word.end())));
        }
        FieldLine plain = new FieldLine(sentence(tokens, paragraph, text));
        return new FieldLine(sentence(withPlaces(plain, tokens, words), paragraph, text));
    }

    private static Sentence sentence(List<Token> tokens, TextSpan paragraph, String text) {
        int[] heads = new int[tokens.size()];
        String[] relations = new String[tokens.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "root");
        return new Sentence(tokens, heads, relations, List.of(), paragraph, text);
    }

    private static List<Token> withPlaces(FieldLine line, List<Token> tokens, FieldWords words) {
        List<Token> marked = new ArrayList<>(tokens);
        int at = 0;
        while (at < tokens.size()) {
            int last = lastOfName(line, at, words);
            if (last < at) {
                at++;
                continue;
            }
            String before = line.word(at - 1).toLowerCase(Locale.ROOT);
            boolean led = at > 0 && words.has(line, at - 1, at, "@locative|@near|Brgy|Barangay|Payam|Boma");
            boolean apposed =
                    before.equals(",") && at > 1 && line.word(last + 1).matches("[.,;]|");
            boolean label = at == 0 && line.word(last + 1).equals(":");
            if (led || apposed || label) {
                for (int i = at; i <= last; i++) {
                    marked.set(i, as(tokens.get(i), tokens.get(i).lemma(), "NNP", Token.Entity.LOCATION));
                }
                if (led || apposed) {
                    marked.set(
                            at - 1, as(tokens.get(at - 1), preposition(line, at - 1, words), "IN", Token.Entity.NONE));
                }
            }
            at = last + 1;
        }
        return marked;
    }

    private static Token as(Token token, String lemma, String pos, Token.Entity entity) {
        return new Token(token.index(), token.text(), lemma, pos, entity, token.span());
    }

    /** "vic X" and "N of X" are near X; "entry X" and "RTB X" in it. */
    private static String preposition(FieldLine line, int at, FieldWords words) {
        String word = line.word(at).toLowerCase(Locale.ROOT);
        boolean near = words.has(line, at, at + 1, "@near") || word.equals("of") && isDirection(line.word(at - 1));
        return near ? "near" : KEPT.contains(word) ? word : "in";
    }

    private static int lastOfName(FieldLine line, int first, FieldWords words) {
        int last = first - 1;
        while (last + 1 < line.size() && last - first < 4) {
            String word = line.word(last + 1);
            boolean initial = last < first
                    && INITIAL.matcher(word).matches()
                    && NAME.matcher(line.word(first + 1)).matches()
                    && !SHORT_CAPITALS.matcher(line.word(first + 1)).matches();
            if (!initial && !isName(line, last + 1, words)) {
                break;
            }
            last++;
        }
        return last;
    }

    private static boolean isName(FieldLine line, int at, FieldWords words) {
        String word = line.word(at);
        return NAME.matcher(word).matches()
                && !SHORT_CAPITALS.matcher(word).matches()
                && !words.has(
                        line,
                        at,
                        at + 1,
                        "@not-place|@own|@strong-terse|@persons|@speakers|@small-arms|@uav|@works|@meets")
                && !(words.has(line, at, at + 1, "@locative")
                        && (at == 0 || !NAME.matcher(line.word(at + 1)).matches()));
    }
}
