package org.sulh.extract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorReader;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.Frame;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.time.TimeExpression;
import org.sulh.extract.toll.Toll;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Casualties;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/** Makes a draft of a claim from the words that tell of an act: who, to whom, when, where, with what toll, in whose voice. */
final class Drafting {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Set<String> WORDS_OF_PLACE = Set.of("compound", "amod");

    private final WordClasses words;
    private final ActorReader actors;
    private final Presentation presentation;
    private final List<DataFile.Row> means;

    Drafting(WordClasses words, ActorReader actors) {
        this.words = words;
        this.actors = actors;
        this.presentation = new Presentation(words);
        this.means = DataFile.beside(EventMention.class, "means.csv").rows();
    }

    /** A draft for a toll that is given in a sentence of its own. */
    Draft ofToll(Reading reading, Draft act, Voices voices) {
        int word = reading.tolls().getFirst().word();
        Voices.Voice voice = voices.at(reading, word);
        Draft draft = act.reaction(reading.sentence().span(), Stance.ASSERTS, Factuality.ACTUAL, word);
        draft.speaker = voice.speaker();
        draft.via.addAll(voice.via());
        draft.cue = voice.cue();
        draft.quoted = voice.quoted();
        draft.said = voices.timeOfSpeech(reading, voice).flatMap(voices::dayOf);
        draft.confidence = 0.5;
        return draft;
    }

    /** A draft; empty when the words do not present a happening. */
    Optional<Draft> draft(Reading reading, EventMention mention, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        Voices.Voice voice = voices.at(reading, mention.trigger());
        if (voice.cue().filter(c -> c == mention.trigger() || c == mention.clause() && mention.pattern().verb()).isPresent()) {
            return Optional.empty();
        }
        Draft draft = new Draft(mention.pattern().type(), sentence.span(), mention.trigger());
        addParts(reading, mention, voice, cast, draft);
        boolean hasParts =
                !draft.actors.isEmpty() || !draft.targets.isEmpty() || !reading.tolls().isEmpty();
        Optional<Factuality> presented = presentation.of(sentence, mention, voice.cue(), hasParts);
        if (presented.isEmpty()) {
            return Optional.empty();
        }
        draft.speaker = voice.speaker();
        draft.via.addAll(voice.via());
        draft.cue = voice.cue();
        draft.quoted = voice.quoted();
        draft.factuality = presented.get();
        addStance(voice, draft);
        addTimeAndPlace(reading, mention, voice, voices, draft);
        draft.means = meansOf(sentence, mention);
        draft.setsOff = setsOff(sentence, mention, voice);
        if (mention.frame() == Frame.AGREE || mention.frame() == Frame.HOLD) {
            draft.content = Optional.of(clauseText(sentence, mention.trigger()));
        }
        if (isOfSeveral(sentence, mention.trigger())
                || sentence.token(mention.trigger()).isPlural() && isLong(draft)) {
            draft.scope = Scope.AGGREGATE;
        }
        draft.confidence = confidence(draft);
        return Optional.of(draft);
    }

    private void addParts(Reading reading, EventMention mention, Voices.Voice voice, Cast cast, Draft draft) {
        Sentence sentence = reading.sentence();
        Optional<Reference> we = voice.speaker();
        for (int word : mention.actors()) {
            // "border clashes", "Kabul airstrikes": what stands before a noun may be where, not who.
            boolean place = WORDS_OF_PLACE.contains(sentence.relation(word))
                    && reading.findMention(word).isEmpty();
            if (!place) {
                actors.read(sentence, word, reading.mentions(), cast, we)
                        .forEach(r -> draft.addActor(part(mention, r)));
            }
        }
        if (draft.actors.isEmpty() && (mention.frame() == Frame.ACT || mention.frame() == Frame.TOLL)) {
            voice.speech().ifPresent(s -> s.accused()
                    .forEach(w -> actors.read(sentence, w, reading.mentions(), cast, we)
                            .forEach(r -> draft.addActor(r.asParticipant()))));
        }
        if (draft.actors.isEmpty() && mention.frame() == Frame.PROCESS && cast.sides().size() == 2) {
            // "The talks" of a document about two sides are theirs.
            cast.sides().forEach(s -> draft.addActor(s.asParticipant()));
        }
        for (int word : mention.targets()) {
            addTarget(reading, mention, word, cast, we, draft);
        }
    }

    private static Participant part(EventMention mention, Reference reference) {
        return switch (mention.frame()) {
            case TRAVEL -> reference.asParticipant("delegate");
            case MEDIATE -> reference.asParticipant("mediator");
            case HEAD -> reference.asParticipant("head");
            default -> reference.asParticipant();
        };
    }

    private void addTarget(
            Reading reading, EventMention mention, int word, Cast cast, Optional<Reference> we, Draft draft) {
        Sentence sentence = reading.sentence();
        boolean time = reading.times().stream().anyMatch(t -> word >= t.first() && word <= t.last());
        boolean site = reading.findMention(word).isEmpty()
                && reading.places().stream().anyMatch(p -> p.head() == word);
        if (time || site || words.isIn("weapons", sentence.token(word).lemma())) {
            return;
        }
        List<Reference> read = actors.read(sentence, word, reading.mentions(), cast, we);
        if (mention.frame() == Frame.HEAD) {
            // The delegation is whose head is named: the head's own actor when the head's words do not tell.
            read.stream().findFirst().flatMap(Reference::actor).ifPresent(actor -> {
                List<Participant> heads = List.copyOf(draft.actors.values());
                draft.actors.clear();
                heads.forEach(h -> draft.addActor(new Participant(Optional.of(actor), h.text(), h.role())));
            });
            return;
        }
        if (read.isEmpty()) {
            if (sentence.token(word).isNoun()) {
                Optional<String> owner = sentence.subtree(word).stream()
                        .flatMap(i -> reading.findMention(i).stream())
                        .filter(m -> m.person().isEmpty() && m.actor().kind() == SpeakerKind.ARMED_GROUP)
                        .map(m -> m.actor().id())
                        .findFirst();
                List<Integer> phrase = sentence.subtree(word).stream()
                        .filter(i -> i >= word || !isLedIn(sentence, i) && !sentence.token(i).pos().equals("IN"))
                        .filter(i -> i != mention.trigger())
                        .toList();
                draft.addTarget(new Participant(owner, shortText(sentence, word, phrase), Optional.empty()));
            }
        } else {
            read.forEach(r -> draft.addTarget(r.asParticipant()));
        }
    }

    private static boolean isLedIn(Sentence sentence, int word) {
        String relation = sentence.relation(word);
        return relation.equals("case") || relation.equals("det") || relation.equals("punct");
    }

    /** A noun phrase with what follows it up to the first clause or comma. */
    private static String shortText(Sentence sentence, int head, List<Integer> phrase) {
        int first = head;
        while (first > 0 && phrase.contains(first - 1) && !sentence.token(first - 1).pos().equals("VBG")) {
            first--;
        }
        // "at least 14 civilians" are civilians; how many is the toll's to say.
        while (first < head && (sentence.token(first).pos().matches("CD|RBS|JJS|JJR|RBR|DT")
                || sentence.hasLemma(first, "dozen") || sentence.isBelow(first, head)
                && sentence.relation(first).equals("advmod"))) {
            first++;
        }
        int last = head;
        while (last + 1 < sentence.size()
                && phrase.contains(last + 1)
                && !sentence.token(last + 1).text().equals(",")
                && last - first < 14) {
            last++;
        }
        return sentence.words(first, last);
    }

    /** The clause of a verb as text, without what stands around it and without remarks that hang at its end. */
    String clauseText(Sentence sentence, int verb) {
        List<Integer> remarks = sentence.subtree(verb).stream()
                .filter(i -> i != verb && (isRemark(sentence, i) || isSecondClause(sentence, i, verb)))
                .toList();
        List<Integer> clause = sentence.subtree(verb).stream()
                .filter(i -> remarks.stream().noneMatch(r -> sentence.isBelow(i, r)))
                .filter(i -> !sentence.token(i).pos().matches("[,:.]|HYPH"))
                .toList();
        int first = clause.getFirst();
        int last = clause.getLast();
        while (first < last && sentence.token(first).pos().matches("[,:.]|IN|CC|WDT|WP|WRB|-LRB-|-RRB-|HYPH")) {
            first++;
        }
        String text = sentence.words(first, last);
        boolean open = text.lastIndexOf('“') > text.lastIndexOf('”');
        return !open ? text : text.startsWith("“") ? text.substring(1) : text + "”";
    }

    /** "signed a ceasefire and have held talks since": the second verb is told of for itself. */
    private static boolean isSecondClause(Sentence sentence, int word, int verb) {
        return sentence.relation(word).equals("conj")
                && sentence.head(word).orElse(-1) == verb
                && sentence.token(word).isVerb()
                && sentence.token(verb).pos().matches("VB[DPZN]")
                && sentence.dependents(word, "aux").stream().anyMatch(i -> sentence.hasLemma(i, "have"));
    }

    private boolean isRemark(Sentence sentence, int word) {
        String relation = sentence.relation(word);
        boolean aside = relation.startsWith("acl:relcl") && !sentence.dependents(word, "nsubj", "obj").isEmpty();
        boolean credit = relation.startsWith("advcl")
                && sentence.findDependent(word, "mark", "case")
                        .filter(i -> Set.of("as", "while", "whereas").contains(sentence.token(i).lemma()))
                        .isPresent();
        boolean answer = relation.equals("appos") && words.isIn("denied-nouns", sentence.token(word).lemma());
        return aside || credit || answer;
    }

    private static void addStance(Voices.Voice voice, Draft draft) {
        Optional<String> own = voice.speaker().flatMap(Reference::actor);
        boolean ownAct = draft.actors.values().stream()
                .anyMatch(a -> own.isPresent()
                        ? a.actor().equals(own)
                        : voice.speaker().filter(s -> s.text().equals(a.text())).isPresent());
        boolean process = TAXONOMY.isProcess(draft.type);
        boolean outlet = voice.speaker().filter(s -> s.kind() != SpeakerKind.OUTLET).isEmpty();
        boolean success = !draft.targets.isEmpty() && draft.targets.values().stream().allMatch(t -> t.actor().isEmpty());
        boolean negatedSpeech = voice.speech().filter(s -> s.negated()).isPresent();
        switch (voice.attitude()) {
            case ASSERTS, ANNOUNCES -> {
                if (negatedSpeech) {
                    draft.stance = Stance.NEITHER_CONFIRMS_NOR_DENIES;
                } else if (draft.factuality == Factuality.PLANNED && !outlet) {
                    draft.stance = Stance.ANNOUNCES;
                } else if (draft.factuality == Factuality.NEGATED && !outlet) {
                    draft.stance = Stance.DENIES;
                } else if (ownAct && !process && !success && draft.factuality == Factuality.ACTUAL) {
                    draft.stance = Stance.ADMITS;
                }
            }
            case ALLEGES -> draft.stance = ownAct ? Stance.ASSERTS : Stance.ALLEGES;
            case DENIES -> {
                draft.stance = Stance.DENIES;
                draft.factuality = Factuality.NEGATED;
            }
            case ADMITS -> draft.stance = ownAct || process ? Stance.ADMITS : Stance.ASSERTS;
            case DEMANDS -> {
                draft.stance = Stance.DEMANDS;
                draft.factuality = Factuality.HYPOTHETICAL;
            }
            case HOPES -> {
                draft.stance = Stance.HOPES;
                draft.factuality = Factuality.HYPOTHETICAL;
            }
            case PROMISES -> {
                draft.stance = Stance.ANNOUNCES;
                draft.factuality = Factuality.PLANNED;
            }
            case THREATENS -> draft.factuality = Factuality.HYPOTHETICAL;
            case NEITHER -> draft.stance = Stance.NEITHER_CONFIRMS_NOR_DENIES;
        }
    }

    private static void addTimeAndPlace(
            Reading reading, EventMention mention, Voices.Voice voice, Voices voices, Draft draft) {
        Optional<Integer> content = voice.cue().flatMap(cue -> childOnPath(reading.sentence(), mention.trigger(), cue));
        draft.time = Attachment.time(reading, mention.trigger(), content)
                .filter(t -> mention.frame() != Frame.AGREE
                        || reading.sentence().head(reading.headOf(t)).orElse(-1) == mention.trigger()
                        || !reading.sentence().isBelow(reading.headOf(t), mention.trigger()));
        draft.place = Attachment.place(reading, mention.trigger(), mention.frame() == Frame.TRAVEL, content);
        boolean truce = mention.type().startsWith("ceasefire");
        if (truce && mention.frame() == Frame.PROCESS) {
            // A truce holds where it was agreed to; a place elsewhere in the sentence is another happening's.
            draft.place = draft.place.filter(p -> reading.places().stream()
                    .anyMatch(n -> n.place().equals(p)
                            && reading.sentence().isBelow(n.head(), mention.trigger())));
        }
        Optional<TimeExpression> spoken = voices.timeOfSpeech(reading, voice);
        draft.said = spoken.flatMap(voices::dayOf);
        draft.saidAtOtherTime = spoken.isPresent() && draft.said.isEmpty()
                || voice.cue().filter(c -> hasOtherTime(reading.sentence(), c)).isPresent();
        if (draft.time.isEmpty() && draft.factuality == Factuality.ACTUAL) {
            // What is spoken of before a day lies before that day.
            draft.time = spoken.filter(t -> t.bound() != TimeExpression.Bound.AFTER)
                    .map(t -> t.withBound(TimeExpression.Bound.BEFORE));
        }
    }

    /** "At that time", "at the conclusion of the round", "repeatedly": the statement is not of the day of the report. */
    static boolean hasOtherTime(Sentence sentence, int cue) {
        boolean perfect = sentence.dependents(cue, "aux").stream().anyMatch(i -> sentence.hasLemma(i, "have"));
        boolean at = perfect || !sentence.dependents(cue, "obl:at", "obl:during", "obl:after", "obl:following").isEmpty();
        boolean often = sentence.dependents(cue, "advmod").stream()
                .anyMatch(i -> Set.of("repeatedly", "earlier", "previously", "often", "long", "consistently")
                        .contains(sentence.token(i).lemma()));
        return at || often;
    }

    private static Optional<Integer> childOnPath(Sentence sentence, int word, int ancestor) {
        for (int step : sentence.pathUp(word)) {
            if (sentence.head(step).orElse(-1) == ancestor) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private Optional<String> meansOf(Sentence sentence, EventMention mention) {
        String act = sentence.token(mention.trigger()).lemma();
        Set<String> lemmas = new HashSet<>(Set.of(act));
        for (int word : sentence.subtree(mention.clause())) {
            if (Grammar.clauseOf(sentence, word) == mention.clause()) {
                lemmas.add(sentence.token(word).lemma());
            }
        }
        boolean armed = mention.frame() == Frame.ACT || mention.frame() == Frame.MUTUAL || mention.frame() == Frame.TOLL;
        return armed
                ? means.stream()
                        .filter(r -> lemmas.contains(r.get("lemma")))
                        .filter(r -> !r.get("where").equals("act") || r.get("lemma").equals(act))
                        .map(r -> r.get("means"))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the speaker says that this act set the hostilities off. */
    private boolean setsOff(Sentence sentence, EventMention mention, Voices.Voice voice) {
        int trigger = mention.trigger();
        if (TAXONOMY.isProcess(mention.pattern().type())) {
            return false;
        }
        boolean isCause = sentence.dependents(trigger, "nsubj").stream()
                .anyMatch(i -> words.isIn("onset-nouns", sentence.token(i).lemma()));
        int clause = mention.clause();
        boolean causes = words.isIn("onset-verbs", sentence.token(clause).lemma())
                && clause != trigger
                && Grammar.subjects(sentence, clause).contains(trigger)
                && Grammar.objects(sentence, clause).stream()
                        .anyMatch(i -> words.isIn("onset-hostilities", sentence.token(i).lemma()));
        boolean begins = false;
        List<Integer> path = sentence.pathUp(clause);
        for (int i = 1; i < path.size() && !begins; i++) {
            int at = path.get(i);
            if (voice.cue().filter(c -> c == at).isPresent()) {
                break;
            }
            boolean start = words.isIn("start-verbs", sentence.token(at).lemma())
                    && sentence.dependents(at, "nsubj").stream()
                            .anyMatch(s -> words.isIn("onset-hostilities", sentence.token(s).lemma()));
            begins = start && isWhenClause(sentence, clause);
        }
        return isCause || causes || begins;
    }

    private static boolean isWhenClause(Sentence sentence, int clause) {
        return sentence.dependents(clause, "advmod", "mark").stream()
                .anyMatch(i -> Set.of("when", "after").contains(sentence.token(i).lemma()));
    }

    private boolean isOfSeveral(Sentence sentence, int trigger) {
        boolean many = sentence.dependents(trigger, "nummod").stream()
                .anyMatch(i -> sentence.token(i).text().matches("\\d{2,}"));
        return many || sentence.token(trigger).isPlural()
                && sentence.dependents(trigger, "amod", "nummod", "det:qmod", "det").stream()
                        .anyMatch(i -> words.isIn("several", sentence.token(i).lemma()));
    }

    /**
     * The tolls of a sentence go to the nearest act; one for a period or over several happenings makes the claim an
     * aggregate.
     */
    void addTolls(Reading reading, List<Draft> drafts) {
        for (Toll toll : reading.tolls()) {
            Draft nearest = null;
            int least = Integer.MAX_VALUE;
            for (Draft draft : drafts) {
                int distance = Attachment.distance(reading.sentence(), draft.trigger, toll.word());
                if (distance < least && words.isIn("toll-types", draft.type.slug())) {
                    least = distance;
                    nearest = draft;
                }
            }
            if (nearest != null) {
                nearest.tolls.add(casualties(reading, toll));
                if (isOverPeriod(reading.sentence(), nearest)) {
                    nearest.scope = Scope.AGGREGATE;
                }
            }
        }
    }

    private boolean isOverPeriod(Sentence sentence, Draft draft) {
        boolean total = sentence.tokens().stream().anyMatch(t -> words.isIn("totals", t.lemma()));
        return isLong(draft) || total || isOfSeveral(sentence, draft.trigger);
    }

    static boolean isLong(Draft draft) {
        TimeWindow time = draft.time
                .map(t -> t.resolve(Optional.of(LocalDate.of(2000, 6, 15)), false))
                .orElseGet(TimeWindow::unknown);
        return time.precision() == TimePrecision.WEEK
                || time.precision() == TimePrecision.MONTH
                || time.precision() == TimePrecision.YEAR
                || draft.time.filter(t -> t.bound() == TimeExpression.Bound.AFTER).isPresent();
    }

    private Casualties casualties(Reading reading, Toll toll) {
        return new Casualties(
                toll.kind(), toll.quantity().low(), toll.quantity().best(), toll.quantity().high(), ofWhom(reading, toll));
    }

    private String ofWhom(Reading reading, Toll toll) {
        Sentence sentence = reading.sentence();
        if (toll.people().isEmpty()) {
            boolean civilian = sentence.dependents(toll.word(), "amod", "compound").stream()
                    .anyMatch(i -> sentence.hasLemma(i, "civilian"));
            return civilian ? "civilians" : Casualties.ALL;
        }
        int noun = toll.people().get();
        Optional<String> owner = sentence.subtree(noun).stream()
                .filter(i -> i <= noun)
                .flatMap(i -> reading.findMention(i).stream())
                .map(m -> m.actor().id())
                .findFirst();
        String lemma = sentence.token(noun).lemma();
        if (words.isIn("civilians", lemma)) {
            return "civilians";
        }
        if (owner.isPresent()) {
            return owner.get();
        }
        boolean everybody = Set.of("people", "person", "other", "individual", "man").contains(lemma);
        return everybody ? Casualties.ALL : sentence.token(noun).text().toLowerCase(Locale.ROOT);
    }

    private static double confidence(Draft draft) {
        double parts = draft.actors.isEmpty() ? 0 : 0.15;
        double when = draft.time.isPresent() ? 0.1 : 0;
        double where = draft.place.filter(p -> p.precision() != PlacePrecision.UNKNOWN).isPresent() ? 0.1 : 0;
        return 0.5 + parts + when + where;
    }
}
