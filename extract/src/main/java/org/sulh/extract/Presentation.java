package org.sulh.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.Frame;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Factuality;

/** How a sentence presents a happening: as actual, negated, hedged, hypothetical or planned. */
final class Presentation {
    private final WordClasses words;

    Presentation(WordClasses words) {
        this.words = words;
    }

    /**
     * @param hasParts whether somebody is known to do or suffer it
     * @param cue the verb of speech in whose scope it stands; what is above that says nothing of the happening
     * @return empty when the words do not present a happening at all ("to prevent attacks", "the airstrikes' aftermath")
     */
    Optional<Factuality> of(Sentence sentence, EventMention mention, Optional<Integer> cue, boolean hasParts) {
        if (!mention.pattern().verb() && mention.frame() != Frame.HAPPEN && isBackground(sentence, mention, hasParts)) {
            return Optional.empty();
        }
        if (isTollOfNothing(sentence, mention)) {
            return Optional.empty();
        }
        if (mention.frame() == Frame.ACT && isSince(sentence, mention.trigger())) {
            return Optional.empty();
        }
        Factuality found = Factuality.ACTUAL;
        List<Integer> path = sentence.pathUp(mention.trigger());
        for (int i = 0; i < path.size(); i++) {
            int at = path.get(i);
            if (cue.isPresent() && at == cue.get()) {
                break;
            }
            if (i > 0 && (isPrevented(sentence, at, path.get(i - 1)) || isUnchecked(sentence, at, path.get(i - 1)))
                    || isIdleInfinitive(sentence, at)) {
                return Optional.empty();
            }
            Optional<Factuality> here = at(sentence, at, path, i, cue);
            if (here.isPresent()) {
                found = here.get();
                break;
            }
            if (isEdge(sentence, at) && i > 0) {
                break;
            }
        }
        return Optional.of(found);
    }

    /** "The worst clashes since X took the city in 2021": what marks the beginning is history, and not told of. */
    private static boolean isSince(Sentence sentence, int verb) {
        return sentence.token(verb).isVerb()
                && sentence.relation(verb).startsWith("advcl")
                && sentence.dependents(verb, "mark").stream().anyMatch(i -> sentence.hasLemma(i, "since"));
    }

    /** Past the edge of a clause of its own, what is said above is about something else. */
    private static boolean isEdge(Sentence sentence, int at) {
        String relation = sentence.relation(at);
        return relation.startsWith("acl:relcl")
                || relation.startsWith("advcl")
                        && !sentence.dependents(at, "nsubj", "nsubj:pass").isEmpty()
                || relation.equals("parataxis");
    }

    private Optional<Factuality> at(Sentence sentence, int at, List<Integer> path, int step, Optional<Integer> cue) {
        boolean conditional = sentence.dependents(at, "mark", "advmod").stream()
                .anyMatch(i -> Set.of("if", "unless", "whether")
                        .contains(sentence.token(i).lemma()));
        if (conditional) {
            return Optional.of(Factuality.HYPOTHETICAL);
        }
        // "Planted no mines" negates the planting, and not what else hangs on the verb.
        boolean nothing = step == 0 && hasNoDeterminer(sentence, sentence.dependents(at, "obj"));
        if (nothing || isNegated(sentence, at)) {
            return Optional.of(Factuality.NEGATED);
        }
        if (has(sentence, at, "hedges", "advmod") || has(sentence, at, "hedge-adjectives", "amod")) {
            return Optional.of(Factuality.HEDGED);
        }
        for (int aux : sentence.dependents(at, "aux", "aux:pass")) {
            String lemma = sentence.token(aux).lemma();
            if (lemma.equals("will") || lemma.equals("shall") || lemma.equals("'ll")) {
                return Optional.of(Factuality.PLANNED);
            }
            if (words.isIn("modal-may", lemma)) {
                return Optional.of(Factuality.HEDGED);
            }
            if (words.isIn("modal-would", lemma)) {
                boolean reported = cue.isPresent() && lemma.equals("would");
                return Optional.of(reported ? Factuality.PLANNED : Factuality.HYPOTHETICAL);
            }
        }
        if (step > 0 && sentence.token(at).isVerb()
                || step > 0 && sentence.token(at).pos().startsWith("JJ")) {
            String lemma = sentence.token(at).lemma();
            String below = sentence.relation(path.get(step - 1));
            boolean clause = below.equals("xcomp") || below.equals("ccomp") || below.startsWith("advcl");
            if (clause && words.isIn("ahead", lemma)) {
                return Optional.of(Factuality.PLANNED);
            }
            if (clause && words.isIn("hedge-verbs", lemma)) {
                return Optional.of(Factuality.HEDGED);
            }
        }
        boolean purpose = sentence.token(at).pos().equals("VB")
                && sentence.dependents(at, "mark").stream().anyMatch(i -> sentence.hasLemma(i, "to"))
                && !sentence.relation(at).equals("ccomp");
        if (purpose && !isAbove(sentence, at, "ahead") && !isAbove(sentence, at, "hedge-verbs")) {
            boolean continues = isAbove(sentence, at, "light");
            return continues ? Optional.empty() : Optional.of(Factuality.PLANNED);
        }
        return Optional.empty();
    }

    /** "Nobody was hurt" is the toll of an act, and no act that was not done. */
    private boolean isTollOfNothing(Sentence sentence, EventMention mention) {
        return mention.frame() == Frame.TOLL
                && mention.type().equals("unspecified-hostilities")
                && isNegated(sentence, mention.trigger());
    }

    /** "could not verify who had fired", "unable to determine who fired" say nothing of the firing. */
    private boolean isUnchecked(Sentence sentence, int governor, int below) {
        boolean able = sentence.relation(governor).equals("xcomp")
                && sentence.head(governor).isPresent()
                && (sentence.hasLemma(sentence.head(governor).getAsInt(), "unable")
                        || isNegated(sentence, sentence.head(governor).getAsInt()));
        return words.isIn("checks", sentence.token(governor).lemma())
                && (able || isNegated(sentence, governor))
                && (sentence.relation(below).equals("ccomp")
                        || sentence.relation(below).equals("obj"));
    }

    /** "Nothing left to negotiate", "the right to attack": an infinitive on a noun that is no plan. */
    private boolean isIdleInfinitive(Sentence sentence, int at) {
        boolean infinitive = sentence.token(at).pos().equals("VB")
                && sentence.dependents(at, "mark").stream().anyMatch(i -> sentence.hasLemma(i, "to"));
        return infinitive && sentence.relation(at).startsWith("acl") && !isAbove(sentence, at, "plan-nouns");
    }

    private boolean isAbove(Sentence sentence, int at, String wordClass) {
        return sentence.head(at).isPresent()
                && words.isIn(
                        wordClass, sentence.token(sentence.head(at).getAsInt()).lemma());
    }

    private boolean isNegated(Sentence sentence, int at) {
        return has(sentence, at, "negations", "advmod")
                || has(sentence, at, "negations", "det")
                || has(sentence, at, "negations", "cc:preconj")
                || has(sentence, at, "negations", "discourse")
                // "Neither side fired", "no shells had landed".
                || hasNoDeterminer(sentence, sentence.dependents(at, "nsubj", "nsubj:pass"));
    }

    private boolean hasNoDeterminer(Sentence sentence, List<Integer> nouns) {
        return nouns.stream()
                .anyMatch(s -> has(sentence, s, "negations", "det") || has(sentence, s, "negations", "cc:preconj"));
    }

    private boolean has(Sentence sentence, int at, String wordClass, String relation) {
        return sentence.dependents(at, relation).stream()
                .anyMatch(i -> words.isIn(wordClass, sentence.token(i).lemma()));
    }

    /** "prevents attacks", "an end to shelling": what is prevented is not said to have happened. */
    private boolean isPrevented(Sentence sentence, int governor, int below) {
        String relation = sentence.relation(below);
        boolean stops =
                relation.equals("nsubj") && sentence.dependents(governor, "obj").isEmpty();
        boolean governed = stops
                || relation.equals("obj")
                || relation.equals("nsubj:pass")
                || relation.startsWith("nmod")
                // "stopped after the mayor brokered a truce": a clause with a subject of its own is another matter.
                || relation.startsWith("advcl")
                        && sentence.dependents(below, "nsubj", "nsubj:pass").isEmpty()
                || relation.startsWith("obl")
                        && sentence.findDependent(below, "case")
                                .filter(i -> Set.of("on", "over", "about", "of", "from", "against")
                                        .contains(sentence.token(i).lemma()))
                                .isPresent();
        return governed && words.isIn("prevent", sentence.token(governor).lemma());
    }

    /**
     * A noun that names an act tells of it as a happening when it is subject or object, or says itself who did it or to
     * whom; "these airstrikes" and "fears of attacks" do not.
     */
    private boolean isBackground(Sentence sentence, EventMention mention, boolean hasParts) {
        int noun = mention.trigger();
        boolean pointsBack = sentence.dependents(noun, "det").stream()
                .anyMatch(i -> Set.of("this", "these", "that", "those", "such", "any")
                        .contains(sentence.token(i).lemma()));
        if (pointsBack) {
            return true;
        }
        String relation = sentence.relation(noun);
        int head = sentence.head(noun).orElse(-1);
        if (relation.equals("compound") && mention.targets().isEmpty() || relation.equals("amod")) {
            return true;
        }
        boolean argument = head < 0
                || (relation.equals("obj")
                                || relation.equals("nsubj")
                                || relation.equals("nsubj:pass")
                                || relation.equals("conj")
                                || relation.equals("compound")
                                || relation.startsWith("obl")
                                || relation.startsWith("ccomp"))
                        && (sentence.token(head).isVerb()
                                || sentence.token(head).isNoun() && !relation.startsWith("obl"));
        // "in breach of the truce" says of an act that was named what it amounts to.
        boolean verdict = mention.type().equals("failure-to-implement")
                && sentence.findDependent(noun, "case")
                        .filter(i -> sentence.hasLemma(i, "in"))
                        .isPresent();
        if (verdict) {
            return true;
        }
        boolean timeOnly = relation.startsWith("obl")
                && sentence.findDependent(noun, "case")
                        .filter(i -> words.isIn("undo", sentence.token(i).lemma()))
                        .isPresent();
        return timeOnly || !argument && !hasParts;
    }
}
