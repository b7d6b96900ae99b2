package org.sulh.extract.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;

/**
 * Finds in whose words a part of a sentence stands, by the verbs of {@code cues.csv}. The innermost speech comes first:
 * in "the agency reported that the governor said that", the governor's.
 */
public final class SpeechFinder {
    /** A speaker at the end of a sentence is named in at most so many words. */
    private static final int LONGEST_SPEAKER = 14;

    private static final Set<String> QUOTING = Set.of("quote", "cite");

    private final Map<String, Cue> cues = new HashMap<>();
    private final NounSpeech nouns = new NounSpeech();
    private final WordClasses words;

    public SpeechFinder(WordClasses words) {
        this.words = words;
        for (DataFile.Row row : DataFile.beside(SpeechFinder.class, "cues.csv").rows()) {
            cues.put(
                    row.get("lemma"),
                    new Cue(
                            row.get("lemma"),
                            Attitude.valueOf(row.get("attitude").toUpperCase(Locale.ROOT)),
                            Cue.Form.valueOf(row.get("frame").toUpperCase(Locale.ROOT)),
                            Set.copyOf(row.list("only"))));
        }
    }

    /** The acts of speech around a word, innermost first. */
    public List<Speech> around(Sentence sentence, int word) {
        List<Speech> found = new ArrayList<>();
        List<Integer> path = sentence.pathUp(word);
        boolean relative = false;
        for (int step = 0; step < path.size(); step++) {
            int at = path.get(step);
            if (step > 0) {
                int below = path.get(step - 1);
                relative |= sentence.relation(below).startsWith("acl:relcl");
                // "rejects the line, which Y recognises": what Y does is not what is rejected.
                boolean noun = !sentence.token(below).isVerb()
                        && !sentence.relation(below).equals("ccomp");
                boolean act = sentence.token(at).isVerb()
                        && Optional.ofNullable(cues.get(sentence.token(at).lemma()))
                                .filter(c -> c.form() == Cue.Form.OF)
                                .isPresent();
                boolean underObject = act
                        && step > 1
                        && sentence.relation(below).equals("obj")
                        && sentence.relation(path.get(step - 2)).startsWith("acl");
                if (!relative || !noun && !act) {
                    boolean pastAgent = step > 1 && isActOf(sentence, path.get(step - 2));
                    cueAbove(sentence, at, below, underObject, pastAgent).ifPresent(found::add);
                }
                nouns.above(sentence, at, below).ifPresent(found::add);
            }
            beside(sentence, at, word).ifPresent(found::add);
            credit(sentence, at).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            trailing(sentence, word).or(() -> creditOfSentence(sentence, word)).ifPresent(found::add);
        }
        found.stream()
                .findFirst()
                .filter(s -> s.attitude() == Attitude.ASSERTS)
                .flatMap(s -> cited(sentence, s))
                .ifPresent(s -> found.addFirst(s));
        return found;
    }

    /**
     * "..., the ministry said on Sunday." Parsers hang the verb anywhere; that a comma or quotation mark, a subject and the
     * verb end the sentence is enough.
     */
    private Optional<Speech> trailing(Sentence sentence, int word) {
        for (int verb = sentence.size() - 1; verb > word; verb--) {
            int at = verb;
            Cue cue = cues.get(sentence.token(verb).lemma());
            if (cue == null
                    || cue.attitude() != Attitude.ASSERTS
                    || !sentence.token(verb).pos().matches("VB[DZP]")) {
                continue;
            }
            Optional<Integer> subject = sentence.findDependent(verb, "nsubj").or(() -> Optional.of(at - 1)
                    .filter(i -> i > 0 && sentence.token(i).isNoun()));
            boolean inverted = verb > 0 && sentence.token(verb - 1).text().matches("[,”\"]|''");
            if (inverted) {
                Optional<Integer> after =
                        sentence.findDependent(verb, "nsubj", "obj").filter(i -> i > at);
                if (after.isPresent() && verb - 1 > word) {
                    return Optional.of(new Speech(
                            Optional.of(verb), List.of(after.get()), cue.attitude(), List.of(), List.of(), false));
                }
            }
            if (subject.isEmpty() || subject.get() > verb) {
                continue;
            }
            int start = subject.get();
            while (start > 0 && !sentence.token(start - 1).text().matches("[,”\"]|''")) {
                start--;
            }
            boolean setOff = start > word + 1 && start > 0 && verb - start <= LONGEST_SPEAKER;
            if (setOff && sentence.dependents(verb, "ccomp").isEmpty()) {
                Speech found = speech(sentence, verb, cue);
                return Optional.of(new Speech(
                        found.cue(),
                        List.of(subject.get()),
                        found.attitude(),
                        found.accused(),
                        found.hearers(),
                        found.negated()));
            }
        }
        return Optional.empty();
    }

    /** "of shelling": what somebody is accused of. */
    private static boolean isActOf(Sentence sentence, int word) {
        return sentence.token(word).pos().equals("VBG")
                && sentence.dependents(word, "case", "mark").stream().anyMatch(i -> sentence.hasLemma(i, "of"));
    }

    /**
     * A verb of speech with its content in a clause or object below it.
     *
     * @param pastAgent whether parsers have hung "of shelling" on the agent in "accused by X of shelling"
     */
    private Optional<Speech> cueAbove(Sentence sentence, int verb, int below, boolean underObject, boolean pastAgent) {
        Cue cue = cues.get(sentence.token(verb).lemma());
        boolean accused = cue != null
                && cue.form() == Cue.Form.OF
                && pastAgent
                && Grammar.isPassive(sentence, verb)
                && caseOf(sentence, below).equals("by");
        if (cue == null
                || !sentence.token(verb).isVerb()
                || !underObject && !accused && !isContent(sentence, cue, verb, below)) {
            return Optional.empty();
        }
        Speech speech = speech(sentence, verb, cue);
        return Optional.of(isQuestion(sentence, cue, below) ? speech.leftOpen() : speech);
    }

    /** "asked whether X had fired": who asks does not say so, nor ask for it. */
    private static boolean isQuestion(Sentence sentence, Cue cue, int below) {
        boolean asks = cue.lemma().equals("ask") || cue.lemma().equals("question");
        return asks
                && (sentence.dependents(below, "mark", "advmod").stream()
                                .anyMatch(i -> Set.of("whether", "if", "why", "how", "when")
                                        .contains(sentence.token(i).lemma()))
                        || sentence.relation(below).startsWith("obl"));
    }

    private Speech speech(Sentence sentence, int verb, Cue cue) {
        boolean passive = Grammar.isPassive(sentence, verb);
        boolean negated = sentence.dependents(verb, "advmod", "det", "cc:preconj").stream()
                .anyMatch(i -> words.isIn("negations", sentence.token(i).lemma()));
        List<Integer> speaker = passive ? Grammar.agents(sentence, verb) : speakers(sentence, verb);
        List<Integer> objects = Grammar.objects(sentence, verb);
        boolean tells = cue.form() == Cue.Form.THAT || cue.form() == Cue.Form.OBJECT;
        if (cue.form() == Cue.Form.UPON) {
            objects = sentence.dependents(verb, "obl:on", "obl:upon", "obl:to", "obl:with");
            tells = true;
        }
        if (cue.form() == Cue.Form.TO) {
            return new Speech(
                    Optional.of(verb),
                    speaker,
                    cue.attitude(),
                    sentence.dependents(verb, "obl:to", "obl:on"),
                    List.of(),
                    negated);
        }
        boolean inverted = isInverted(sentence, verb);
        if (QUOTING.contains(cue.lemma()) && !objects.isEmpty()) {
            // "the agency quoted a source as saying": the source says it, the agency passes it on.
            return new Speech(Optional.of(verb), objects, cue.attitude(), List.of(), speaker, negated);
        }
        if (!passive && speaker.isEmpty() && inverted) {
            // "…," said the army.
            speaker = objects.isEmpty() ? nounAfter(sentence, verb) : objects;
            objects = List.of();
        }
        boolean responsible = objects.stream().anyMatch(o -> sentence.hasLemma(o, "responsibility"));
        if (responsible && cue.attitude() != Attitude.DENIES) {
            // "claimed responsibility for the attack": what it claims is its own act.
            return new Speech(Optional.of(verb), speaker, Attitude.ADMITS, speaker, List.of(), negated);
        }
        return new Speech(
                Optional.of(verb),
                speaker,
                cue.attitude(),
                cue.form() == Cue.Form.OF ? objects : List.of(),
                tells ? objects : List.of(),
                negated);
    }

    /** Whether a verb stands right behind what is said: "...", said the army. */
    private static boolean isInverted(Sentence sentence, int verb) {
        return verb > 0 && sentence.token(verb - 1).text().matches("[,”\"]|''");
    }

    private static List<Integer> nounAfter(Sentence sentence, int verb) {
        return sentence.dependents(verb, r -> true).stream()
                .filter(i -> i > verb && sentence.token(i).isNoun())
                .limit(1)
                .toList();
    }

    /** "the agency reported, citing a source": the source says it, the agency passes it on. */
    private static Optional<Speech> cited(Sentence sentence, Speech speech) {
        int from = speech.cue().orElse(-1);
        for (int verb = from + 1; from >= 0 && verb < sentence.size(); verb++) {
            boolean cites = sentence.token(verb).pos().equals("VBG")
                    && QUOTING.contains(sentence.token(verb).lemma());
            List<Integer> sources = cites ? Grammar.objects(sentence, verb) : List.of();
            if (!sources.isEmpty()) {
                return Optional.of(
                        new Speech(Optional.of(verb), sources, Attitude.ASSERTS, List.of(), speech.speaker(), false));
            }
        }
        return Optional.empty();
    }

    /**
     * The verb's own subject; else that of the verb of speech on which it hangs ("reported ..., and said ..."), as parsers
     * often hang it on a verb of what is reported; else whoever grammar gives.
     */
    private List<Integer> speakers(Sentence sentence, int verb) {
        List<Integer> own = sentence.dependents(verb, "nsubj", "nsubj:xsubj");
        int quoting = sentence.head(verb).orElse(verb);
        if (own.isEmpty() && QUOTING.contains(sentence.token(quoting).lemma())) {
            // "quoted a source as saying": the source says it.
            return Grammar.objects(sentence, quoting);
        }
        if (own.isEmpty() && sentence.token(verb).pos().equals("VBG")) {
            // "said ..., adding that": wherever the parser hangs it, it is the speaker before who adds.
            for (int before = verb - 1; before >= 0; before--) {
                boolean speaks = cues.containsKey(sentence.token(before).lemma())
                        && sentence.token(before).isVerb();
                List<Integer> subjects = sentence.dependents(before, "nsubj");
                if (speaks && !subjects.isEmpty()) {
                    return subjects;
                }
            }
        }
        boolean pronoun = own.stream().allMatch(i -> sentence.token(i).pos().startsWith("W"));
        if (!own.isEmpty() && !pronoun && sentence.relation(verb).equals("conj")) {
            // A subject that grammar shares with a conjunct counts only when the conjunct speaks too.
            int first = sentence.head(verb).orElse(verb);
            boolean shared = own.stream().allMatch(i -> sentence.head(i).orElse(-1) != verb);
            if (!shared || cues.containsKey(sentence.token(first).lemma())) {
                return own;
            }
        } else if (!own.isEmpty() && !pronoun) {
            return own;
        }
        for (int above : sentence.pathUp(verb)) {
            boolean speaks =
                    above != verb && cues.containsKey(sentence.token(above).lemma());
            List<Integer> subjects = sentence.dependents(above, "nsubj");
            if (speaks && !subjects.isEmpty()) {
                return subjects;
            }
        }
        return Grammar.subjects(sentence, verb);
    }

    private static boolean isContent(Sentence sentence, Cue cue, int verb, int below) {
        String relation = sentence.relation(below);
        boolean clause = relation.equals("ccomp") || relation.equals("xcomp") || relation.startsWith("parataxis");
        if (!cue.only().isEmpty() && !cue.only().contains(sentence.token(below).lemma())) {
            return false;
        }
        return switch (cue.form()) {
            // Parsers that lose their way hang what is said on the verb of speech without saying how.
            case THAT ->
                clause && !relation.equals("xcomp")
                        || relation.equals("dep")
                                && (below > verb || isInverted(sentence, verb))
                                && sentence.token(below).isVerb();
            case OBJECT ->
                clause
                        || relation.equals("obj")
                        || relation.equals("nsubj:pass")
                        || cue.attitude() == Attitude.DEMANDS && relation.startsWith("obl") && !isTime(sentence, below)
                        || cue.attitude() == Attitude.DENIES
                                && (relation.startsWith("advcl") || relation.equals("dep"));
            case TO -> relation.equals("obj") || relation.equals("nsubj:pass");
            case UPON ->
                relation.startsWith("obl") && caseOf(sentence, below).matches("for")
                        || relation.equals("xcomp")
                        || relation.startsWith("advcl");
            case OF ->
                relation.startsWith("advcl")
                        || relation.startsWith("obl") && caseOf(sentence, below).matches("of|for")
                        || clause;
        };
    }

    private static boolean isTime(Sentence sentence, int index) {
        return caseOf(sentence, index).matches("on|in|during|after|before|at")
                || sentence.relation(index).endsWith("tmod");
    }

    private static String caseOf(Sentence sentence, int index) {
        return sentence.findDependent(index, "case", "mark")
                .map(i -> sentence.token(i).lemma())
                .orElse("");
    }

    /** "Two were killed, officials said": the verb of speech hangs below the clause it reports. */
    private Optional<Speech> beside(Sentence sentence, int clause, int word) {
        for (int verb : sentence.dependents(clause, r -> r.equals("parataxis") || r.equals("ccomp"))) {
            Cue cue = cues.get(sentence.token(verb).lemma());
            if (cue == null) {
                continue;
            }
            boolean reports = cue.form() != Cue.Form.OF
                    && sentence.head(verb).orElse(-1) == clause
                    && !sentence.isBelow(word, verb)
                    && !sentence.dependents(verb, "nsubj").isEmpty()
                    && sentence.dependents(verb, "ccomp", "mark").isEmpty()
                    && sentence.dependents(verb, "obj").stream()
                            .allMatch(o ->
                                    sentence.token(Math.min(verb + 1, o)).text().equals(","));
            if (reports) {
                return Optional.of(speech(sentence, verb, cue));
            }
        }
        return Optional.empty();
    }

    /** "according to X", "as reported by X". */
    private Optional<Speech> credit(Sentence sentence, int word) {
        List<Integer> speakers = new ArrayList<>(
                sentence.dependents(word, "obl:according_to", "nmod:according_to", "obl:per", "obl:as_per"));
        for (int verb : sentence.dependents(word, r -> r.equals("advcl:as") || r.equals("advcl"))) {
            boolean reported = Set.of("report", "say", "quote", "state")
                            .contains(sentence.token(verb).lemma())
                    && sentence.dependents(verb, "mark", "case").stream().anyMatch(i -> sentence.hasLemma(i, "as"));
            if (reported) {
                speakers.addAll(Grammar.agents(sentence, verb));
                speakers.addAll(sentence.dependents(verb, "nsubj"));
            }
        }
        // "By the count of X", "by X's account".
        sentence.dependents(word, "obl:by", "obl:in").stream()
                .filter(i -> words.isIn("counts", sentence.token(i).lemma()))
                .filter(i -> !makers(sentence, i).isEmpty())
                .forEach(speakers::add);
        return speakers.isEmpty() ? Optional.empty() : Optional.of(credit(sentence, List.of(speakers.getFirst())));
    }

    private Speech credit(Sentence sentence, List<Integer> speakers) {
        int first = speakers.getFirst();
        List<Integer> makers =
                words.isIn("counts", sentence.token(first).lemma()) ? makers(sentence, first) : List.of();
        return new Speech(
                Optional.empty(), makers.isEmpty() ? speakers : makers, Attitude.ASSERTS, List.of(), List.of(), false);
    }

    /** Whose a paper or a count is. */
    private static List<Integer> makers(Sentence sentence, int paper) {
        List<Integer> makers =
                new ArrayList<>(sentence.dependents(paper, "nmod:poss", "nmod:by", "nmod:of", "nmod:from"));
        sentence.dependents(paper, "acl").forEach(a -> makers.addAll(Grammar.agents(sentence, a)));
        makers.removeIf(m -> !sentence.token(m).isNoun());
        return makers.stream().limit(1).toList();
    }

    /**
     * "14 died and 32 were hurt, according to X": at the end of a sentence it credits all of it, whichever verb the parser
     * hangs it on.
     */
    private Optional<Speech> creditOfSentence(Sentence sentence, int word) {
        for (int at = sentence.size() - 2; at > word; at--) {
            boolean credits = sentence.hasLemma(at, "accord")
                    && sentence.hasLemma(at + 1, "to")
                    && (at == 0 || sentence.token(at - 1).text().matches("[,”\"]|''"));
            if (!credits) {
                continue;
            }
            int speaker = sentence.relation(at).equals("case")
                    ? sentence.head(at).orElse(-1)
                    : sentence.findDependent(at, "obl", "obl:to", "pobj").orElse(-1);
            boolean closes = speaker > at && sentence.size() - at <= LONGEST_SPEAKER;
            return closes ? Optional.of(credit(sentence, List.of(speaker))) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The speech of a sentence that quotes: of its first verb of saying with a subject, wherever the quotation hangs. */
    public Optional<Speech> findQuoting(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Cue cue = cues.get(sentence.token(i).lemma());
            if (cue != null
                    && cue.form() == Cue.Form.THAT
                    && sentence.token(i).isVerb()
                    && !sentence.dependents(i, "nsubj").isEmpty()) {
                return Optional.of(speech(sentence, i, cue));
            }
        }
        return Optional.empty();
    }

    /** The verbs of speech in a sentence that have a clause as their content, for what no pattern of acts covers. */
    public List<Speech> listStatements(Sentence sentence) {
        List<Speech> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Cue cue = cues.get(sentence.token(i).lemma());
            if (cue == null || !cue.only().isEmpty()) {
                continue;
            }
            boolean speaks = sentence.token(i).isVerb()
                    && !sentence.dependents(i, "nsubj", "nsubj:xsubj", "nsubj:pass", "obl:by", "obl:agent")
                            .isEmpty()
                    && (!sentence.dependents(i, "ccomp").isEmpty() && cue.form() != Cue.Form.UPON
                            || cue.form() == Cue.Form.UPON
                                    && i + 1 < sentence.size()
                                    && Set.of("on", "upon", "for", "to", "with")
                                            .contains(sentence.token(i + 1).lemma())
                            || cue.form() == Cue.Form.OBJECT
                                    && !sentence.dependents(
                                                    i,
                                                    r -> r.equals("obj")
                                                            || r.equals("xcomp")
                                                            || r.startsWith("obl:for")
                                                            || r.startsWith("obl:on"))
                                            .isEmpty());
            if (speaks) {
                found.add(speech(sentence, i, cue));
            }
        }
        return found;
    }
}
