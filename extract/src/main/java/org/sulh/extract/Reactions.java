package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.extract.actor.ActorReader;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Factuality;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;

/**
 * Answers to what was claimed: "X rejected the claim", "X's claim that ... is false", "an allegation X has neither confirmed
 * nor denied", "declined to comment". Each bears the type and parts of the claim that it answers.
 */
final class Reactions {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Set<String> NEGATIONS = Set.of("neither", "not", "n't", "never", "no");

    private final WordClasses words;
    private final ActorReader actors;

    Reactions(WordClasses words, ActorReader actors) {
        this.words = words;
        this.actors = actors;
    }

    /**
     * The answers that a sentence gives.
     *
     * @param here drafts of this sentence
     * @param before drafts of the sentences before
     */
    List<Draft> find(Reading reading, List<Draft> here, List<Draft> before, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        List<Draft> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            int at = token.index();
            if (leavesOpen(sentence, at)) {
                who(reading, at, voices, cast).ifPresent(who -> found.addAll(leftOpen(reading, at, who, here, before)));
            } else {
                denied(sentence, at)
                        .ifPresent(noun -> found.addAll(deny(reading, at, noun, here, before, voices, cast)));
            }
        }
        return found;
    }

    /** A denial in so many words of an act that another claimed before answers that claim. */
    static void linkDenials(List<Draft> found, List<Draft> before) {
        for (Draft denial : found) {
            if (denial.stance != Stance.DENIES || denial.denied != null) {
                continue;
            }
            for (int i = before.size() - 1; i >= 0 && denial.denied == null; i--) {
                Draft claim = before.get(i);
                boolean other = !claim.speakerKey().equals(denial.speakerKey()) && claim.stance != Stance.DENIES;
                boolean same = claim.type.equals(denial.type)
                        && claim.actors.values().stream()
                                .anyMatch(a -> a.actor().isPresent() && concerns(denial, a.actor()));
                if (other && same && denial.time.isEmpty()) {
                    denial.denied = claim;
                    if (denial.actors.isEmpty()) {
                        claim.actors.values().forEach(denial::addActor);
                    }
                }
            }
        }
    }

    /** Whether a denial is about an actor: it names it, or names nobody and its speaker is of that side. */
    private static boolean concerns(Draft denial, Optional<String> actor) {
        return denial.actors.isEmpty()
                ? denial.speaker.flatMap(Reference::actor).equals(actor)
                : denial.actors.values().stream().anyMatch(a -> a.actor().equals(actor));
    }

    // --- No answer

    private boolean leavesOpen(Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (token.lemma().equals("confirm")) {
            return isNear(sentence, at + 1, at + 5, Set.of("deny")) && isNear(sentence, at - 3, at, NEGATIONS);
        }
        int head = sentence.head(at).orElse(at);
        String above = sentence.token(head).lemma();
        if (token.isVerb()) {
            return words.isIn("answer-verbs", token.lemma())
                    && (words.isIn("silence-verbs", above) || isNegated(sentence, at));
        }
        return words.isIn("answers", token.lemma())
                && (words.isIn("silence-verbs", above)
                        || sentence.dependents(at, "det").stream().anyMatch(d -> sentence.hasLemma(d, "no"))
                                && (sentence.token(head).isVerb() || head == at));
    }

    private static boolean isNear(Sentence sentence, int from, int to, Set<String> lemmas) {
        for (int i = Math.max(0, from); i < Math.min(sentence.size(), to); i++) {
            if (lemmas.contains(sentence.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNegated(Sentence sentence, int at) {
        return sentence.dependents(at, "advmod").stream()
                .anyMatch(i -> NEGATIONS.contains(sentence.token(i).lemma()));
    }

    /** The question that the sentence itself puts is answered first; else the latest claim against the one who is silent. */
    private List<Draft> leftOpen(Reading reading, int at, Reference who, List<Draft> here, List<Draft> before) {
        List<Draft> asked = here.stream()
                .filter(d -> d.stance == Stance.NEITHER_CONFIRMS_NOR_DENIES && !Voices.isNamed(d.speaker))
                .toList();
        if (!asked.isEmpty()) {
            asked.forEach(d -> d.speaker = Optional.of(spokenFor(who, d)));
            return List.of();
        }
        return claimAgainst(who, all(before, here), Stance.NEITHER_CONFIRMS_NOR_DENIES)
                .map(claim -> answer(reading, at, who, claim, Stance.NEITHER_CONFIRMS_NOR_DENIES, Factuality.ACTUAL))
                .stream()
                .toList();
    }

    /** "Asked whether X's tanks fired, a military spokesperson declined to comment": X's, where the text names no other. */
    private static Reference spokenFor(Reference who, Draft claim) {
        List<String> accused = claim.actors.values().stream()
                .flatMap(a -> a.actor().stream())
                .distinct()
                .toList();
        return who.actor().isEmpty() && accused.size() == 1
                ? new Reference(
                        who.text(), Optional.of(accused.getFirst()), who.role(), SpeakerKind.PARTY, who.person())
                : who;
    }

    // --- Denial

    /** The word for what is denied, when a word denies; the word itself when what is denied is not named again. */
    private Optional<Integer> denied(Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (token.isVerb() && words.isIn("denial-verbs", token.lemma()) && !isNegated(sentence, at)) {
            List<Integer> objects = Grammar.objects(sentence, at);
            Optional<Integer> noun =
                    objects.stream().filter(o -> pointsBack(sentence, o)).findFirst();
            boolean inRelative = objects.isEmpty()
                    && sentence.pathUp(at).stream()
                            .anyMatch(i -> i != at
                                    && words.isIn(
                                            "denied-nouns", sentence.token(i).lemma()));
            boolean bare = objects.isEmpty()
                    && sentence.dependents(at, "ccomp", "xcomp", "advcl").isEmpty()
                    && sentence.relation(at).startsWith("acl:relcl");
            return noun.or(() -> inRelative || bare ? Optional.of(at) : Optional.empty());
        }
        boolean naming = token.isVerb() && words.isIn("naming-verbs", token.lemma());
        if (naming && sentence.subtree(at).stream().anyMatch(i -> isUntruth(sentence, i))) {
            return Grammar.objects(sentence, at).stream()
                    .filter(o -> pointsBack(sentence, o))
                    .findFirst();
        }
        boolean untrue = isUntruth(sentence, at)
                || words.isIn("truths", token.lemma())
                        && sentence.dependents(at, "case").stream().anyMatch(i -> sentence.hasLemma(i, "without"))
                || words.isIn("truths", token.lemma())
                        && sentence.pathUp(at).stream()
                                .limit(2)
                                .anyMatch(i -> isNegated(sentence, i)
                                        || sentence.dependents(i, "det").stream()
                                                .anyMatch(d -> sentence.hasLemma(d, "no")));
        if (!untrue) {
            return Optional.empty();
        }
        return sentence.pathUp(at).stream()
                .limit(2)
                .flatMap(i -> sentence.dependents(i, "nsubj", "csubj").stream())
                .flatMap(s ->
                        sentence.relation(s).equals("csubj") ? sentence.dependents(s, "nsubj").stream() : Stream.of(s))
                .filter(s -> pointsBack(sentence, s))
                .findFirst();
    }

    private boolean isUntruth(Sentence sentence, int at) {
        return words.isIn("untruths", sentence.token(at).lemma()) && !isNegated(sentence, at);
    }

    private boolean pointsBack(Sentence sentence, int word) {
        Token token = sentence.token(word);
        return words.isIn("denied-nouns", token.lemma())
                || token.lemma().matches("it|this|that|these|those")
                        && !token.pos().startsWith("W");
    }

    private List<Draft> deny(
            Reading reading, int at, int noun, List<Draft> here, List<Draft> before, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        Optional<Reference> who = who(reading, at, voices, cast);
        if (who.isEmpty()) {
            return List.of();
        }
        List<Draft> told = here.stream()
                .filter(d -> d.stance != Stance.DENIES
                        && d.cue.filter(c -> c == noun).isPresent())
                .toList();
        if (!told.isEmpty()) {
            return told.stream()
                    .map(claim -> answer(reading, at, who.get(), claim, Stance.DENIES, Factuality.NEGATED))
                    .toList();
        }
        boolean drafted = here.stream().anyMatch(d -> d.stance == Stance.DENIES && sentence.isBelow(d.trigger, at));
        if (drafted) {
            return List.of();
        }
        return claimAgainst(who.get(), all(before, here), Stance.DENIES)
                .map(claim ->
                        answer(reading, at, spokenFor(who.get(), claim), claim, Stance.DENIES, Factuality.NEGATED))
                .stream()
                .toList();
    }

    // --- Both

    private static List<Draft> all(List<Draft> before, List<Draft> here) {
        List<Draft> all = new ArrayList<>(before);
        all.addAll(here);
        return all;
    }

    private static Draft answer(
            Reading reading, int word, Reference who, Draft claim, Stance stance, Factuality factuality) {
        Draft reaction = claim.reaction(reading.sentence().span(), stance, factuality, word);
        reaction.speaker = Optional.of(who);
        if (stance == Stance.DENIES) {
            reaction.denied = claim;
            if (!claim.span.equals(reaction.span)) {
                // Which happening is denied, the link tells; the denial itself gives no day and no place.
                reaction.time = Optional.empty();
                reaction.borrowedTime = Optional.empty();
                reaction.place = Optional.empty();
            }
        }
        reaction.saidAtOtherTime = true;
        reaction.confidence = 0.65;
        return reaction;
    }

    /** Who answers: the subject of the verb; where there is none, or it is what is denied, whoever speaks. */
    private Optional<Reference> who(Reading reading, int at, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        List<Integer> candidates = new ArrayList<>(sentence.dependents(at, "nsubj", "nsubj:xsubj"));
        if (!sentence.token(at).isVerb() || sentence.relation(at).equals("xcomp")) {
            sentence.head(at).ifPresent(h -> candidates.addAll(sentence.dependents(h, "nsubj")));
        }
        candidates.addAll(sentence.dependents(at, "nmod:from", "obl:from"));
        // "an allegation X has neither confirmed nor denied" hangs in an apposition that parsers take apart: the name
        // that stands next before the verb is then the one who answers.
        for (int i = at - 1; i >= Math.max(0, at - 5) && sentence.token(at).isVerb(); i--) {
            if (reading.findMention(i).isPresent()) {
                candidates.add(i);
                break;
            }
        }
        if (sentence.token(at).isVerb()) {
            candidates.addAll(Grammar.subjects(sentence, at));
        }
        candidates.removeIf(c -> pointsBack(sentence, c));
        return candidates.stream()
                .flatMap(c -> actors.read(sentence, c, reading.mentions(), cast, Optional.empty()).stream())
                .filter(r -> r.kind() != SpeakerKind.OUTLET)
                .findFirst()
                .or(() -> voices.at(reading, at).speaker());
    }

    /**
     * The latest claim of another that the one who answers did something, or was asked to; where who answers is of no known
     * side, the latest of anybody that somebody did something.
     */
    private static Optional<Draft> claimAgainst(Reference who, List<Draft> claims, Stance answer) {
        for (int i = claims.size() - 1; i >= 0; i--) {
            Draft draft = claims.get(i);
            boolean other = draft.speaker.isEmpty()
                    || !draft.speaker.get().actor().equals(who.actor())
                    || who.actor().isEmpty() && !draft.speaker.get().text().equals(who.text());
            boolean accuses = !TAXONOMY.isProcess(draft.type)
                    && (draft.stance == Stance.ALLEGES || draft.stance == Stance.ASSERTS)
                    && (who.actor().isEmpty()
                            || draft.actors.values().stream()
                                    .anyMatch(a -> a.actor().equals(who.actor())));
            boolean asks = answer == Stance.DENIES
                    && draft.stance == Stance.DEMANDS
                    && draft.targets.values().stream().anyMatch(t -> t.actor().equals(who.actor()));
            if (other && (accuses || asks)) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }
}
