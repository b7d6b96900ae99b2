package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.sulh.model.TextSpan;

/**
 * Answers to what was claimed before: "an allegation X has neither confirmed nor denied", "declined to comment", "X
 * rejected the claim". Each bears the type and parts of the claim that it answers.
 */
final class Reactions {
    private static final Set<String> REFUSALS = Set.of("decline", "refuse");
    private static final Set<String> DENIALS = Set.of("deny", "reject", "dismiss", "refute", "rebut");

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final WordClasses words;
    private final ActorReader actors;

    Reactions(WordClasses words, ActorReader actors) {
        this.words = words;
        this.actors = actors;
    }

    /**
     * @param before drafts of the document so far, those of this sentence last
     * @return drafts that answer one of them
     */
    List<Draft> find(Reading reading, List<Draft> before, Cast cast) {
        Sentence sentence = reading.sentence();
        List<Draft> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            int at = token.index();
            if (leavesOpen(sentence, at)) {
                answer(reading, at, before, cast, Stance.NEITHER_CONFIRMS_NOR_DENIES, Factuality.ACTUAL)
                        .ifPresent(found::add);
            } else if (deniesAnEarlierClaim(sentence, at) && !isDrafted(sentence, before)) {
                answer(reading, at, before, cast, Stance.DENIES, Factuality.NEGATED)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** "rejects the allegation that it shelled the town": the sentence itself says what is denied. */
    private static boolean isDrafted(Sentence sentence, List<Draft> before) {
        return before.stream().anyMatch(d -> d.stance == Stance.DENIES && d.span.equals(sentence.span()));
    }

    private static boolean leavesOpen(Sentence sentence, int at) {
        String lemma = sentence.token(at).lemma();
        if (lemma.equals("confirm")) {
            boolean orDeny = false;
            for (int i = at + 1; i < Math.min(sentence.size(), at + 5); i++) {
                orDeny |= sentence.hasLemma(i, "deny");
            }
            boolean not = false;
            for (int i = Math.max(0, at - 3); i < at; i++) {
                not |= Set.of("neither", "not", "n't", "never")
                        .contains(sentence.token(i).lemma());
            }
            return orDeny && not;
        }
        if (lemma.equals("comment") && sentence.token(at).isVerb()) {
            int head = sentence.head(at).orElse(-1);
            return head >= 0 && REFUSALS.contains(sentence.token(head).lemma());
        }
        return lemma.equals("respond") && isNegated(sentence, at);
    }

    private static boolean isNegated(Sentence sentence, int at) {
        return sentence.dependents(at, "advmod").stream().anyMatch(i -> Set.of("not", "n't", "never")
                .contains(sentence.token(i).lemma()));
    }

    /** "rejects the allegation", or "an allegation that X rejects". */
    private boolean deniesAnEarlierClaim(Sentence sentence, int at) {
        if (!DENIALS.contains(sentence.token(at).lemma()) || !sentence.token(at).isVerb() || isNegated(sentence, at)) {
            return false;
        }
        List<Integer> objects = Grammar.objects(sentence, at);
        boolean noun = objects.stream()
                .anyMatch(o -> words.isIn("denied-nouns", sentence.token(o).lemma()));
        boolean above = objects.isEmpty()
                && sentence.pathUp(at).stream()
                        .anyMatch(i -> i != at
                                && words.isIn("denied-nouns", sentence.token(i).lemma()));
        return noun || above;
    }

    private Optional<Draft> answer(
            Reading reading, int verb, List<Draft> before, Cast cast, Stance stance, Factuality factuality) {
        Optional<Reference> who = answerer(reading, verb, cast);
        Optional<Draft> claim = who.flatMap(w -> claimAgainst(w, before, stance));
        if (who.isEmpty() || claim.isEmpty()) {
            return Optional.empty();
        }
        TextSpan span = reading.sentence().span();
        Draft reaction = claim.get().reaction(span, stance, factuality, verb);
        reaction.speaker = who;
        if (stance == Stance.DENIES) {
            reaction.denied = claim.get();
        }
        reaction.saidAtOtherTime = true;
        reaction.confidence = 0.65;
        return Optional.of(reaction);
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
                    denial.time = claim.time;
                    denial.borrowedTime = claim.borrowedTime;
                    denial.place = denial.place.or(() -> claim.place);
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

    private Optional<Reference> answerer(Reading reading, int verb, Cast cast) {
        Sentence sentence = reading.sentence();
        List<Integer> candidates = new ArrayList<>(sentence.dependents(verb, "nsubj", "nsubj:xsubj"));
        if (sentence.relation(verb).equals("xcomp")) {
            sentence.head(verb).ifPresent(h -> candidates.addAll(sentence.dependents(h, "nsubj")));
        }
        // "an allegation X has neither confirmed nor denied" hangs in an apposition that parsers take apart: the name
        // that stands next before the verb is then the one who answers.
        for (int i = verb - 1; i >= Math.max(0, verb - 5); i--) {
            if (reading.findMention(i).isPresent()) {
                candidates.add(i);
                break;
            }
        }
        candidates.addAll(Grammar.subjects(sentence, verb));
        return candidates.stream()
                .flatMap(c -> actors.read(sentence, c, reading.mentions(), cast, Optional.empty()).stream())
                .filter(r -> r.actor().isPresent() && r.kind() != SpeakerKind.OUTLET)
                .findFirst();
    }

    /** The latest claim of another that the one who answers did something, or was asked to. */
    private static Optional<Draft> claimAgainst(Reference who, List<Draft> before, Stance answer) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft draft = before.get(i);
            boolean other =
                    draft.speaker.isEmpty() || !draft.speaker.get().actor().equals(who.actor());
            boolean accuses =
                    draft.actors.values().stream().anyMatch(a -> a.actor().equals(who.actor()))
                            && !TAXONOMY.isProcess(draft.type)
                            && (draft.stance == Stance.ALLEGES || draft.stance == Stance.ASSERTS);
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
