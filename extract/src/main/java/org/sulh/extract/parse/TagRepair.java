package org.sulh.extract.parse;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sulh.extract.words.DataFile;

/**
 * Sets right the tags of a few words of conflict, those of {@code tags.csv}, where the words beside them leave no choice.
 * The tagger knows "drone" and "shells" as verbs and takes "aircraft bombed positions" for a participle; the parser, which
 * believes it, then loses the clause. Deterministic; linear in the length of a sentence but for the search of a clause's
 * verb, which ends at the next comma.
 */
final class TagRepair implements Annotator {
    private static final Pattern FINITE = Pattern.compile("VBD|VBZ|VBP|MD");
    private static final Pattern NOUN = Pattern.compile("NNS?|NNPS?|PRP");
    private static final Pattern OBJECT_START = Pattern.compile("DT|PRP\\$|CD|NNS?|NNPS?|JJ|PRP");
    private static final Pattern BEFORE_NOUN = Pattern.compile("DT|PRP\\$|POS|CD|JJ[RS]?|NNPS?");
    private static final Pattern CLAUSE_EDGE = Pattern.compile("[.,:;]|``|''|-LRB-|-RRB-");

    private final Set<String> nouns = new HashSet<>();
    private final Set<String> pasts = new HashSet<>();

    TagRepair() {
        for (DataFile.Row row : DataFile.beside(TagRepair.class, "tags.csv").rows()) {
            switch (row.get("kind")) {
                case "noun" -> nouns.addAll(row.list("word"));
                case "past" -> pasts.addAll(row.list("word"));
                default -> throw row.mistake("kind '" + row.get("kind") + "' is neither noun nor past");
            }
        }
    }

    @Override
    public void annotate(Annotation annotation) {
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            mend(sentence.get(CoreAnnotations.TokensAnnotation.class));
        }
    }

    /** Changes the tags of a sentence in place. */
    void mend(List<CoreLabel> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).word().toLowerCase(Locale.ROOT);
            if (nouns.contains(word) && words.get(i).tag().startsWith("VB") && mustBeNoun(words, i, word)) {
                words.get(i).setTag(word.endsWith("s") && !word.endsWith("ss") ? "NNS" : "NN");
            } else if (nouns.contains(word) && words.get(i).tag().equals("NN") && isDone(words, i, word)) {
                words.get(i).setTag("VBG");
            } else if (word.equals("that") && words.get(i).tag().equals("DT") && leadsClause(words, i)) {
                words.get(i).setTag("IN");
            }
        }
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).word().toLowerCase(Locale.ROOT);
            if (pasts.contains(word) && words.get(i).tag().equals("VBN") && mustBeFinite(words, i)) {
                words.get(i).setTag("VBD");
            }
        }
    }

    /** "a Pakistani drone dropped", "the shelling of the town", "Shells landed": a noun by what stands around it. */
    private static boolean mustBeNoun(List<CoreLabel> words, int at, String word) {
        String before = at > 0 ? words.get(at - 1).tag() : "";
        String after = at + 1 < words.size() ? words.get(at + 1).tag() : ".";
        boolean led = BEFORE_NOUN.matcher(before).matches();
        boolean gerund = word.endsWith("ing");
        if (gerund) {
            boolean noun = before.matches("DT|PRP\\$|POS|JJ") && !after.matches("DT|PRP\\$|CD|PRP");
            boolean opens = before.matches("|IN|[.,:]|CC")
                    && words.size() > at + 1
                    && words.get(at + 1)
                            .word()
                            .matches("(?i)of|between|from|by|resumed|continued|erupted|broke|was|had|has|went");
            return noun || opens;
        }
        boolean verbFollows = FINITE.matcher(after).matches() || after.equals("VBN") && !before.equals("NNS");
        if (verbFollows && !before.matches("TO|MD|PRP|WP|WDT|RB")) {
            return true;
        }
        boolean possessed = before.matches("DT|PRP\\$|POS");
        return possessed || led && before.startsWith("JJ") && after.matches("IN|[.,:]|CC|VBD|VBZ");
    }

    /** "accused the army of bombing homes": a gerund with an object is a verb. */
    private boolean isDone(List<CoreLabel> words, int at, String word) {
        return word.endsWith("ing")
                && at > 0
                && at + 1 < words.size()
                && words.get(at - 1).word().toLowerCase(Locale.ROOT).matches("of|for|from|after|before|by")
                && words.get(at + 1).tag().matches("DT|PRP\\$|CD|NNS|NNPS?")
                && !nouns.contains(words.get(at + 1).word().toLowerCase(Locale.ROOT));
    }

    /** "tell us that fighting resumed": before a plural or a noun in -ing it cannot point at one thing. */
    private boolean leadsClause(List<CoreLabel> words, int at) {
        if (at == 0 || at + 1 >= words.size()) {
            return false;
        }
        String next = words.get(at + 1).word().toLowerCase(Locale.ROOT);
        boolean many = words.get(at + 1).tag().matches("NNP?S") || nouns.contains(next) && next.endsWith("ing");
        return many && words.get(at - 1).tag().matches("VB.?|PRP|NN.*");
    }

    /** A participle between a noun and an object, in a clause without any other verb, is the clause's verb. */
    private static boolean mustBeFinite(List<CoreLabel> words, int at) {
        String before = words.get(at - 1).tag();
        String after = at + 1 < words.size() ? words.get(at + 1).tag() : ".";
        boolean passive = at + 1 < words.size() && words.get(at + 1).word().equalsIgnoreCase("by");
        if (!NOUN.matcher(before).matches() || !OBJECT_START.matcher(after).matches() || passive) {
            return false;
        }
        int start = at;
        while (start > 0 && !CLAUSE_EDGE.matcher(words.get(start - 1).tag()).matches()) {
            start--;
            if (FINITE.matcher(words.get(start).tag()).matches()
                    || words.get(start).word().equalsIgnoreCase("that")) {
                return words.get(start).word().equalsIgnoreCase("that") && start + 1 < at && !hasVerb(words, at + 1);
            }
        }
        boolean led =
                words.get(start).tag().equals("IN") || words.get(start).tag().equals("TO");
        return !led && !hasVerb(words, at + 1);
    }

    private static boolean hasVerb(List<CoreLabel> words, int from) {
        for (int i = from;
                i < words.size() && !CLAUSE_EDGE.matcher(words.get(i).tag()).matches();
                i++) {
            if (FINITE.matcher(words.get(i).tag()).matches()) {
                return true;
            }
        }
        return false;
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature.
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature.
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(CoreAnnotations.PartOfSpeechAnnotation.class);
    }
}
