package org.sulh.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorReader;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.Frame;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.speech.Speech;
import org.sulh.extract.time.TimeExpression;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Factuality;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;

/** Makes a draft of a claim from the words that tell of an act: who, to whom, when, where, with what toll, in whose voice. */
final class Drafting {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final WordClasses words;
    private final Parts parts;
    private final Presentation presentation;
    private final Onset onset;
    private final Tolls tolls;
    private final Wording wording;
    private final List<DataFile.Row> means;

    Drafting(WordClasses words, ActorReader actors, Wording wording, Tolls tolls) {
        this.words = words;
        this.parts = new Parts(words, actors);
        this.presentation = new Presentation(words);
        this.onset = new Onset(words);
        this.tolls = tolls;
        this.wording = wording;
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
        if (voice.cue()
                .filter(c -> c == mention.trigger()
                        || c == mention.clause() && mention.pattern().verb())
                .isPresent()) {
            return Optional.empty();
        }
        Draft draft = new Draft(mention.pattern().type(), sentence.span(), mention.trigger());
        draft.definite = !mention.pattern().verb()
                && sentence.dependents(mention.trigger(), "det").stream().anyMatch(i -> sentence.hasLemma(i, "the"))
                && sentence.dependents(mention.trigger(), r -> r.startsWith("nmod") || r.startsWith("acl"))
                        .isEmpty();
        parts.add(reading, mention, voice, cast, draft);
        boolean hasParts = !draft.actors.isEmpty()
                || !draft.targets.isEmpty()
                || !reading.tolls().isEmpty();
        Optional<Factuality> presented = presentation.of(sentence, mention, voice.cue(), hasParts);
        if (presented.isEmpty()) {
            return Optional.empty();
        }
        draft.speaker = voice.speaker();
        draft.via.addAll(voice.via());
        draft.cue = voice.cue();
        draft.quoted = voice.quoted();
        draft.factuality = presented.get();
        addStance(voice, mention.frame(), draft);
        addTimeAndPlace(reading, mention, voice, voices, draft);
        draft.means = meansOf(sentence, mention);
        draft.setsOff = onset.isTold(sentence, mention, voice);
        if (mention.frame() == Frame.AGREE || mention.frame() == Frame.HOLD) {
            String clause = wording.of(sentence, mention.trigger());
            // "the line, which X recognises as the border": the clause alone does not say what it is about.
            boolean relative = sentence.relation(mention.trigger()).startsWith("acl:relcl");
            draft.content = draft.targets.values().stream()
                    .findFirst()
                    .filter(t -> relative)
                    .map(t -> t.text() + ": " + clause)
                    .or(() -> Optional.of(clause));
        }
        if (tolls.isOfSeveral(sentence, mention.trigger())
                || sentence.token(mention.trigger()).isPlural() && Tolls.isLong(draft)) {
            draft.scope = Scope.AGGREGATE;
        }
        draft.confidence = confidence(draft);
        return Optional.of(draft);
    }

    /** A source may tell of plans, but has none to announce. */
    private static boolean isUnnamed(Voices.Voice voice) {
        return voice.speaker().filter(s -> s.kind() == SpeakerKind.UNNAMED).isPresent();
    }

    /** Parties, armed groups, and those who are not named accuse; observers and outlets tell. */
    private static boolean takesPart(Voices.Voice voice) {
        return voice.speaker()
                .filter(s -> s.kind() == SpeakerKind.PARTY
                        || s.kind() == SpeakerKind.ARMED_GROUP
                        || s.kind() == SpeakerKind.UNNAMED)
                .isPresent();
    }

    private static void addStance(Voices.Voice voice, Frame frame, Draft draft) {
        Optional<String> own = voice.speaker().flatMap(Reference::actor);
        boolean ownAct = draft.actors.values().stream()
                .anyMatch(a -> own.isPresent()
                        ? a.actor().equals(own)
                        : voice.speaker().filter(s -> s.text().equals(a.text())).isPresent());
        boolean process = TAXONOMY.isProcess(draft.type);
        boolean outlet =
                voice.speaker().filter(s -> s.kind() != SpeakerKind.OUTLET).isEmpty();
        boolean hostile =
                TAXONOMY.findFamily(draft.type).filter("hostilities"::equals).isPresent();
        boolean negatedSpeech = voice.speech().filter(s -> s.negated()).isPresent();
        switch (voice.attitude()) {
            case ASSERTS, ANNOUNCES -> {
                if (negatedSpeech) {
                    draft.stance = Stance.NEITHER_CONFIRMS_NOR_DENIES;
                } else if (draft.factuality == Factuality.PLANNED && !outlet && (ownAct || !isUnnamed(voice))) {
                    draft.stance = Stance.ANNOUNCES;
                } else if (draft.factuality == Factuality.NEGATED && !outlet) {
                    draft.stance = Stance.DENIES;
                } else if (ownAct && hostile && frame != Frame.TOLL && draft.factuality == Factuality.ACTUAL) {
                    draft.stance = Stance.ADMITS;
                } else if (!ownAct
                        && !process
                        && !draft.actors.isEmpty()
                        && takesPart(voice)
                        && frame != Frame.MUTUAL) {
                    draft.stance = Stance.ALLEGES;
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

    private void addTimeAndPlace(
            Reading reading, EventMention mention, Voices.Voice voice, Voices voices, Draft draft) {
        Optional<Integer> content = voice.cue().flatMap(cue -> childOnPath(reading.sentence(), mention.trigger(), cue));
        draft.time = Attachment.time(reading, mention.trigger(), content)
                .filter(t -> mention.frame() != Frame.AGREE
                        || reading.sentence().head(reading.headOf(t)).orElse(-1) == mention.trigger()
                        || !reading.sentence().isBelow(reading.headOf(t), mention.trigger()));
        draft.place = Attachment.place(
                reading,
                mention.trigger(),
                mention.frame() == Frame.TRAVEL,
                content,
                voice.speech().map(Speech::speaker).orElse(List.of()));
        if (draft.place.isEmpty() && mention.frame() == Frame.ACT) {
            // "shelled Northport": what it was done to is where.
            draft.place = reading.places().stream()
                    .filter(p -> mention.targets().contains(p.head()))
                    .filter(p -> p.place().precision() != PlacePrecision.COUNTRY)
                    .map(Reading.LocatedName::place)
                    .findFirst();
        }
        boolean truce = mention.type().startsWith("ceasefire");
        if (truce && mention.frame() == Frame.PROCESS) {
            // A truce holds where it was agreed to; a place elsewhere in the sentence is another happening's.
            draft.place = draft.place.filter(p -> reading.places().stream()
                    .anyMatch(n -> n.place().equals(p) && reading.sentence().isBelow(n.head(), mention.trigger())));
        }
        Optional<TimeExpression> spoken = voices.timeOfSpeech(reading, voice);
        boolean counts = voice.cue()
                .filter(c ->
                        words.isIn("counting-verbs", reading.sentence().token(c).lemma()))
                .isPresent();
        if (counts && draft.time.isEmpty()) {
            // "Between 1 and 7 May the office recorded ...": the time is of what is counted.
            draft.time = spoken;
            spoken = Optional.empty();
        }
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
        boolean at = perfect
                || !sentence.dependents(cue, "obl:at", "obl:during", "obl:after", "obl:following")
                        .isEmpty();
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
        boolean armed =
                mention.frame() == Frame.ACT || mention.frame() == Frame.MUTUAL || mention.frame() == Frame.TOLL;
        return armed
                ? means.stream()
                        .filter(r -> lemmas.contains(r.get("lemma")))
                        .filter(r ->
                                !r.get("where").equals("act") || r.get("lemma").equals(act))
                        .map(r -> r.get("means"))
                        .findFirst()
                : Optional.empty();
    }

    private static double confidence(Draft draft) {
        double parts = draft.actors.isEmpty() ? 0 : 0.15;
        double when = draft.time.isPresent() ? 0.1 : 0;
        double where =
                draft.place.filter(p -> p.precision() != PlacePrecision.UNKNOWN).isPresent() ? 0.1 : 0;
        return 0.5 + parts + when + where;
    }
}
