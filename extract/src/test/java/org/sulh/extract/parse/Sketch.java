package org.sulh.extract.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sulh.model.TextSpan;

/**
 * Sentences for tests: parsed by the one parser that the tests of this module share, or sketched by hand.
 *
 * <p>A sketch is words with blanks between them, each {@code text/TAG}, or {@code text/TAG/lemma}; a tree is sketched by
 * {@code <head:relation} after it, heads counted from 1, 0 for the root. The relation is the enhanced one
 * ({@code obl:in}); a word without one hangs on nothing.
 */
public final class Sketch {
    private Sketch() {}

    private static final class Loaded {
        static final Parser PARSER = Parser.load();
    }

    /** The parser of all tests; reading its models takes some seconds, once. */
    public static Parser parser() {
        return Loaded.PARSER;
    }

    /** The sentences of a text of one paragraph. */
    public static List<Sentence> parseAll(String text) {
        return parser().parse(text, new TextSpan(0, text.length()));
    }

    /** A text of one sentence, parsed. */
    public static Sentence parse(String text) {
        List<Sentence> sentences = parseAll(text);
        if (sentences.size() != 1) {
            throw new IllegalArgumentException(sentences.size() + " sentences: " + text);
        }
        return sentences.getFirst();
    }

    /** A sentence from a sketch. */
    public static Sentence draw(String sketch) {
        String[] words = sketch.split(" ");
        List<Token> tokens = new ArrayList<>();
        List<Sentence.Arc> arcs = new ArrayList<>();
        int[] heads = new int[words.length];
        String[] relations = new String[words.length];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split("<");
            String[] word = parts[0].split("/");
            heads[i] = -1;
            relations[i] = "root";
            if (parts.length > 1) {
                int colon = parts[1].indexOf(':');
                String relation = parts[1].substring(colon + 1);
                heads[i] = Integer.parseInt(parts[1].substring(0, colon)) - 1;
                relations[i] = basic(relation);
                if (heads[i] >= 0) {
                    arcs.add(new Sentence.Arc(heads[i], i, relation));
                }
            }
            int start = text.length();
            text.append(word[0]).append(' ');
            String tag = word.length > 1 ? word[1] : "NN";
            tokens.add(new Token(
                    i,
                    word[0],
                    word.length > 2 ? word[2] : lemma(word[0], tag),
                    tag,
                    Token.Entity.NONE,
                    new TextSpan(start, start + word[0].length())));
        }
        String whole = text.toString();
        return new Sentence(tokens, heads, relations, arcs, new TextSpan(0, whole.length()), whole);
    }

    private static String lemma(String word, String tag) {
        String lower = word.toLowerCase(Locale.ROOT);
        return tag.equals("NNS") && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** In the basic tree a preposition is no part of the relation's name. */
    private static String basic(String relation) {
        int colon = relation.indexOf(':');
        boolean led = relation.matches("(?:obl|nmod|conj|advcl|acl):.*")
                && !relation.matches("nmod:poss|acl:relcl|(?:obl|nmod):(?:tmod|npmod|agent)");
        return led ? relation.substring(0, colon) : relation;
    }
}
