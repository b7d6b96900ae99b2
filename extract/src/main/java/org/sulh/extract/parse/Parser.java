package org.sulh.extract.parse;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.DependencyParseAnnotator;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.sulh.model.TextSpan;

/**
 * Parses English text with CoreNLP: tokeniser, sentence splitter, tagger, lemmas, neural dependency parser and the
 * three-class name recogniser. Reading the models takes some three seconds on two cores, a sentence some milliseconds.
 * Thread-safe: the models are only read.
 *
 * <p>CoreNLP's own time expressions are not used; see {@link org.sulh.extract.time.TimeReader} for the reasons.
 */
public final class Parser {
    private static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String DEPENDENCIES = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
    private static final String NAMES = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    /** A longer sentence is a table or a broken text; parsing it costs much and gives nothing. */
    private static final int LONGEST_SENTENCE = 200;

    /**
     * Products that the dependency parser keeps, 4 kB each. With the 5,000 of its own choice most are made anew each time,
     * and it takes half as long again. The number changes no result.
     */
    private static final int CACHED_FEATURES = 30_000;

    private final Annotator tokens;
    private final List<Annotator> annotators;
    private final CRFClassifier<CoreLabel> names;

    private Parser(Annotator tokens, List<Annotator> annotators, CRFClassifier<CoreLabel> names) {
        this.tokens = tokens;
        this.annotators = annotators;
        this.names = names;
    }

    /** Reads the models, the three large ones at the same time. */
    public static Parser load() {
        CompletableFuture<CRFClassifier<CoreLabel>> names = CompletableFuture.supplyAsync(Parser::names);
        CompletableFuture<Annotator> dependencies = CompletableFuture.supplyAsync(Parser::dependencies);
        Annotator tokens = tokens();
        Annotator tagger = new POSTaggerAnnotator(TAGGER, false, LONGEST_SENTENCE, 1);
        return new Parser(
                tokens,
                List.of(tagger, new TagRepair(), new MorphaAnnotator(false), dependencies.join()),
                names.join());
    }

    private static Annotator tokens() {
        Properties properties = new Properties();
        // Two newlines end a sentence, as between a title and the text below it.
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        return new TokenizerAnnotator(false, properties);
    }

    private static Annotator dependencies() {
        Properties properties = new Properties();
        properties.setProperty("model", DEPENDENCIES);
        properties.setProperty("sentence.length.limit", Integer.toString(LONGEST_SENTENCE));
        properties.setProperty("numCached", Integer.toString(CACHED_FEATURES));
        return new DependencyParseAnnotator(properties);
    }

    private static CRFClassifier<CoreLabel> names() {
        try {
            return CRFClassifier.getClassifier(NAMES);
        } catch (IOException e) {
            throw new UncheckedIOException("the language models are not on the class path", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The sentences of one paragraph, in order. Characters that nobody sees ({@link org.sulh.model.Invisible}) are no part
     * of words, but of the spans of the words around them.
     *
     * @param text of the whole document
     * @param paragraph the stretch to parse
     */
    public List<Sentence> parse(String text, TextSpan paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        Pieces.of(text, paragraph).forEach(p -> sentences.addAll(parse(text, paragraph, VisibleText.of(text, p))));
        return sentences;
    }

    private List<Sentence> parse(String text, TextSpan paragraph, VisibleText visible) {
        Annotation annotation = new Annotation(visible.text());
        tokens.annotate(annotation);
        // Left out before they cost anything.
        annotation.set(
                CoreAnnotations.SentencesAnnotation.class,
                annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
                        .filter(s ->
                                s.get(CoreAnnotations.TokensAnnotation.class).size() <= LONGEST_SENTENCE)
                        .toList());
        annotators.forEach(a -> a.annotate(annotation));
        List<Sentence> sentences = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            sentences.add(sentence(sentence, visible, paragraph, text));
        }
        return sentences;
    }

    private Sentence sentence(CoreMap parsed, VisibleText visible, TextSpan paragraph, String text) {
        List<CoreLabel> labels = names.classifySentence(parsed.get(CoreAnnotations.TokensAnnotation.class));
        List<Token> tokens = new ArrayList<>(labels.size());
        for (CoreLabel label : labels) {
            TextSpan span = visible.original(label.beginPosition(), label.endPosition());
            tokens.add(new Token(tokens.size(), label.word(), lemma(label), label.tag(), entity(label), span));
        }
        int[] heads = new int[tokens.size()];
        String[] relations = new String[tokens.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "root");
        SemanticGraph tree = parsed.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        for (SemanticGraphEdge edge : tree.edgeIterable()) {
            int dependent = edge.getDependent().index() - 1;
            heads[dependent] = edge.getGovernor().index() - 1;
            relations[dependent] = edge.getRelation().toString();
        }
        List<Sentence.Arc> arcs = new ArrayList<>();
        SemanticGraph enhanced = parsed.get(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class);
        for (SemanticGraphEdge edge : enhanced.edgeListSorted()) {
            arcs.add(new Sentence.Arc(
                    edge.getGovernor().index() - 1,
                    edge.getDependent().index() - 1,
                    edge.getRelation().toString()));
        }
        return new Sentence(withNouns(tokens, heads, relations, arcs), heads, relations, arcs, paragraph, text);
    }

    /**
     * A form in -ing that is somebody's subject ("shelling had taken place"), or stands after an article with no noun to
     * follow ("denied the shelling."), is a noun, whatever the tagger says. In the second case the parser hangs it on the
     * full stop; it belongs to the verb before.
     */
    private static List<Token> withNouns(List<Token> tokens, int[] heads, String[] relations, List<Sentence.Arc> arcs) {
        List<Token> mended = new ArrayList<>(tokens);
        for (Token token : tokens) {
            int at = token.index();
            boolean subject = relations[at].startsWith("nsubj");
            boolean article = at > 0 && tokens.get(at - 1).pos().equals("DT");
            boolean last = at + 1 >= tokens.size() || tokens.get(at + 1).pos().matches("[.,:]|IN|CC|''");
            if (token.pos().equals("VBG") && (subject || article && last)) {
                if (heads[at] >= 0 && tokens.get(heads[at]).pos().matches("[.,:]|''")) {
                    hangOnVerb(tokens, at, heads, relations, arcs);
                } else if (article && heads[at] == at - 1) {
                    takePlaceOfArticle(at, heads, relations, arcs);
                }
                mended.set(
                        token.index(),
                        new Token(
                                token.index(),
                                token.text(),
                                token.text().toLowerCase(Locale.ROOT),
                                "NN",
                                token.entity(),
                                token.span()));
            }
        }
        return mended;
    }

    /** What hung on the article hangs on the noun, and the article too. */
    private static void takePlaceOfArticle(int noun, int[] heads, String[] relations, List<Sentence.Arc> arcs) {
        int article = noun - 1;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == article) {
                heads[i] = noun;
            }
        }
        heads[noun] = heads[article];
        relations[noun] = relations[article];
        heads[article] = noun;
        relations[article] = "det";
        List<Sentence.Arc> old = List.copyOf(arcs);
        arcs.clear();
        for (Sentence.Arc arc : old) {
            if (arc.dependent() == noun) {
                arcs.add(new Sentence.Arc(noun, article, "det"));
            } else if (arc.dependent() == article) {
                arcs.add(new Sentence.Arc(arc.head(), noun, arc.relation()));
            } else {
                arcs.add(arc.head() == article ? new Sentence.Arc(noun, arc.dependent(), arc.relation()) : arc);
            }
        }
    }

    private static void hangOnVerb(
            List<Token> tokens, int noun, int[] heads, String[] relations, List<Sentence.Arc> arcs) {
        for (int verb = noun - 1; verb >= 0; verb--) {
            if (tokens.get(verb).isVerb()) {
                heads[noun] = verb;
                relations[noun] = "obj";
                arcs.removeIf(a -> a.dependent() == noun);
                arcs.add(new Sentence.Arc(verb, noun, "obj"));
                return;
            }
        }
    }

    private static String lemma(CoreLabel label) {
        if (label.tag().equals("NNPS")) {
            // A plural at the start of a sentence is taken for a name, whose plural is left on.
            return Morphology.lemmaStatic(label.word().toLowerCase(Locale.ROOT), "NNS");
        }
        String lemma = label.lemma();
        return lemma == null ? label.word().toLowerCase(Locale.ROOT) : lemma.toLowerCase(Locale.ROOT);
    }

    private static Token.Entity entity(CoreLabel label) {
        return switch (label.get(CoreAnnotations.AnswerAnnotation.class)) {
            case "PERSON" -> Token.Entity.PERSON;
            case "ORGANIZATION" -> Token.Entity.ORGANIZATION;
            case "LOCATION" -> Token.Entity.LOCATION;
            default -> Token.Entity.NONE;
        };
    }
}
