package org.sulh.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorLexicon;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.actor.ActorReader;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.event.EventFinder;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.Frame;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.field.FieldReport;
import org.sulh.extract.parse.Parser;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.speech.SpeechFinder;
import org.sulh.extract.time.TimeExpression;
import org.sulh.extract.time.TimeReader;
import org.sulh.extract.toll.TollReader;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Actor;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Event;
import org.sulh.model.Factuality;
import org.sulh.model.NamedPlace;
import org.sulh.model.Participant;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TextSpan;

/**
 * Draws claims from a document in English. Paragraphs of the body are parsed one by one; actors, places and times are
 * read over the whole document; each sentence then gives drafts, which later sentences may still complete.
 *
 * <p>Deterministic for the same models and data files. Thread-safe: holds only what is read at the start. Cost: linear in
 * the length of the text, some milliseconds a sentence, but for the joint resolution of places (quadratic in the number of
 * different names).
 */
public final class Extractor {
    /** Name and version that every claim bears. Raised when the same text may give other claims. */
    public static final String VERSION = "sulh-extract@0.1";

    private static final String LANGUAGE = "en";

    private final Parser parser;
    private final WordClasses words = WordClasses.load();
    private final ActorLexicon lexicon;
    private final ActorReader actors = new ActorReader(words);
    private final EventFinder events = new EventFinder(words);
    private final SpeechFinder speeches = new SpeechFinder(words);
    private final TollReader tolls = new TollReader(words);
    private final TimeReader times = new TimeReader();
    private final PlaceReader places;
    private final Wording wording = new Wording(words);
    private final Tolls shares = new Tolls(words);
    private final Drafting drafting = new Drafting(words, actors, wording, shares);
    private final Aftermath aftermath = new Aftermath(words, drafting, shares);
    private final Statements statements = new Statements(words, speeches, actors, wording);
    private final Intentions intentions = new Intentions(words, actors, wording);
    private final Reactions reactions = new Reactions(words, actors);
    private final Relevance relevance = new Relevance(words);
    private final Narrator narrator;
    private final FieldReports fields;
    private final List<String> packParties;

    /**
     * Reads the language models, which takes some seconds.
     *
     * @param packActors actors of the agreement at hand; empty when there is none
     * @param packPlaces places of the mission area; empty when there is none
     */
    public Extractor(List<Actor> packActors, List<NamedPlace> packPlaces) {
        this(Parser.load(), packActors, packPlaces);
    }

    /** With a parser that is loaded already, which several extractors may share. */
    public Extractor(Parser parser, List<Actor> packActors, List<NamedPlace> packPlaces) {
        this.parser = parser;
        this.lexicon = new ActorLexicon(packActors, words);
        this.places = new PlaceReader(words, packActors, packPlaces);
        this.narrator = new Narrator(lexicon, words);
        this.fields = new FieldReports(lexicon);
        this.packParties = packActors.stream()
                .filter(a -> a.kind() == SpeakerKind.PARTY)
                .map(Actor::id)
                .toList();
    }

    /** Whether there are layers for a language; a text in another gives no claims. */
    public static boolean supports(String language) {
        return language.equals(LANGUAGE) || language.startsWith(LANGUAGE + "-");
    }

    /** The claims of a document, in the order of the text; none when its language is not supported. */
    public List<Claim> extract(Document document) {
        return extract(document, Trace.NONE);
    }

    /**
     * The same claims with what each layer saw, and the claims that were nearly drawn. Costs some hundredths more, and the
     * memory that the grammar of the whole document takes.
     */
    public Explanation explain(Document document) {
        Notes notes = new Notes(events, speeches, words);
        List<Claim> claims = extract(document, notes);
        return notes.explanation(document, claims);
    }

    private List<Claim> extract(Document document, Trace trace) {
        if (!supports(document.language())) {
            return List.of();
        }
        FieldReport field = fields.find(document);
        List<Reading> readings = read(document, field, trace);
        trace.read(readings);
        if (field.isEmpty() && !relevance.concerns(readings)) {
            readings.forEach(trace::passedOver);
            return List.of();
        }
        List<ActorMention> rivals = rivals(readings);
        Cast cast = new Cast(
                Settings.sides(readings, rivals, packParties), Settings.of(readings, lexicon, rivals, packParties));
        Quotations quotations = new Quotations(document.text(), document.body());
        narrator.find(document, readings, quotations).ifPresent(cast::sawNarrator);
        Voices voices = new Voices(speeches, actors, cast, quotations, document.published(), cast.narrator());
        FieldDrafting terse = fields.drafting(document, field, cast.narrator());
        List<Draft> drafts = new ArrayList<>();
        Set<TextSpan> concerned = relevance.listConcerned(readings, cast);
        for (Reading reading : readings) {
            if (terse.covers(reading.sentence())) {
                trace.terse(reading);
                drafts.addAll(terse.draft(reading, drafts));
                continue;
            }
            List<Draft> found = drafts(reading, concerned, drafts, voices, cast, document.published(), trace);
            drafts.addAll(found);
            voices.endSentence(reading);
        }
        Timing.stayOn(drafts);
        new QuotationDays(document.published()).settle(drafts);
        Tidying.dropVaguer(drafts, document.published());
        return claims(document, drafts);
    }

    /** Names of actors, but for sentences about mediation and monitoring, which name those who stand between the sides. */
    private List<ActorMention> rivals(List<Reading> readings) {
        return readings.stream()
                .filter(r -> r.sentence().tokens().stream().noneMatch(t -> words.isIn("go-between", t.lemma())))
                .flatMap(r -> r.mentions().stream())
                .filter(m -> m.alias() != Actor.Alias.Kind.METONYM)
                .toList();
    }

    private List<Reading> read(Document document, FieldReport field, Trace trace) {
        List<Sentence> sentences = new ArrayList<>();
        for (TextSpan paragraph : field.paragraphs(document.body())) {
            for (FieldReport.Part part : field.partsOf(paragraph)) {
                sentences.addAll(part.isTerse() ? part.sentences() : parse(document.text(), part.span()));
            }
        }
        List<List<ActorMention>> mentions = lexicon.listMentions(sentences, document.published());
        List<List<Reading.LocatedName>> located = places.read(document.text(), sentences, mentions, trace);
        List<List<TimeExpression>> when = times.readAll(sentences);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            readings.add(new Reading(sentence, mentions.get(i), when.get(i), located.get(i), tolls.read(sentence)));
        }
        return readings;
    }

    private List<Sentence> parse(String text, TextSpan stretch) {
        List<Sentence> sentences = new ArrayList<>();
        for (TextSpan item : ListItems.of(text, Dateline.skip(text, stretch))) {
            sentences.addAll(parser.parse(text, item));
        }
        return sentences;
    }

    private List<Draft> drafts(
            Reading reading,
            Set<TextSpan> concerned,
            List<Draft> before,
            Voices voices,
            Cast cast,
            Optional<LocalDate> published,
            Trace trace) {
        if (!concerned.contains(reading.sentence().paragraph())) {
            noticeUpTo(reading, 0, reading.sentence().size(), cast);
            trace.passedOver(reading);
            return List.of();
        }
        int noticed = 0;
        List<Draft> acts = new ArrayList<>();
        Set<Draft> harm = new LinkedHashSet<>();
        List<EventMention> mentions = events.find(reading.sentence());
        for (EventMention mention : mentions) {
            noticed = noticeUpTo(reading, noticed, mention.trigger(), cast);
            if (isPartOfAgreement(reading, mention, mentions)) {
                trace.left(reading, mention, PossibleClaim.Reason.AGREED);
                continue;
            }
            Optional<Draft> drafted = drafting.draft(reading, mention, voices, cast);
            if (drafted.isEmpty()) {
                trace.left(reading, mention, PossibleClaim.Reason.NO_HAPPENING);
                continue;
            }
            Draft draft = drafted.get();
            Tidying.lendContext(draft, mention, before, published);
            acts.add(draft);
            if (mention.frame() == Frame.TOLL) {
                harm.add(draft);
            }
        }
        noticeUpTo(reading, noticed, reading.sentence().size(), cast);
        Tidying.foldHarm(acts, harm);
        boolean told = acts.stream().anyMatch(a -> !harm.contains(a) && words.isIn("toll-types", a.type.slug()));
        Optional<Draft> spokenOf = told ? Optional.empty() : aftermath.actOf(reading, acts, before);
        if (spokenOf.isPresent()) {
            acts.removeAll(harm);
            aftermath.tell(reading, spokenOf.get(), voices).ifPresent(acts::add);
        } else {
            shares.add(reading, acts);
        }
        List<Draft> complete = statements.complete(reading, acts, voices, cast);
        List<Draft> intended = intentions.find(reading, complete, voices, cast);
        // What a threat is made to depend on has not happened.
        boolean threat = intended.stream().anyMatch(d -> d.type.slug().equals("threat"));
        complete.removeIf(d -> threat && d.factuality == Factuality.HYPOTHETICAL && d.stance != Stance.HOPES);
        complete.addAll(intended);
        List<Draft> found = Tidying.joinSentence(complete);
        found.removeIf(d -> Tidying.repeats(d, before, published));
        Reactions.linkDenials(found, before);
        found.addAll(reactions.find(reading, found, before, voices, cast));
        // A question that nobody answers says nothing.
        found.removeIf(d -> d.stance == Stance.NEITHER_CONFIRMS_NOR_DENIES && !Voices.isNamed(d.speaker));
        return found;
    }

    /** What is agreed has not happened: it is the content of the agreement. */
    private static boolean isPartOfAgreement(Reading reading, EventMention mention, List<EventMention> all) {
        Sentence sentence = reading.sentence();
        // Talks that are agreed for a day lie ahead, and are told of as such.
        boolean dated = mention.type().equals("talks")
                && reading.times().stream().anyMatch(t -> sentence.isBelow(reading.headOf(t), mention.trigger()));
        return !dated
                && all.stream()
                        .filter(m -> m.frame() == Frame.AGREE && m.trigger() != mention.trigger())
                        .anyMatch(m -> sentence.isBelow(mention.trigger(), m.trigger())
                                && !isBeside(sentence, mention.trigger(), m.trigger())
                                && !Grammar.subjects(sentence, m.trigger()).contains(mention.trigger()));
    }

    /** "signed a ceasefire and have held talks", "agreed after clashes": not what was agreed. */
    private static boolean isBeside(Sentence sentence, int word, int agree) {
        for (int step : sentence.pathUp(word)) {
            if (sentence.head(step).orElse(-1) == agree) {
                String relation = sentence.relation(step);
                return relation.equals("conj") || relation.startsWith("advcl") || relation.startsWith("nsubj");
            }
        }
        return false;
    }

    /** People and actors are noticed in the order of the text, whether or not anything is claimed of them. */
    private int noticeUpTo(Reading reading, int from, int to, Cast cast) {
        for (int i = from; i < to; i++) {
            boolean head = reading.sentence().token(i).isNoun()
                    && !reading.sentence().relation(i).equals("compound")
                    && !reading.sentence().relation(i).startsWith("flat");
            if (head) {
                actors.read(reading.sentence(), i, reading.mentions(), cast, cast.narrator());
            }
        }
        return Math.max(from, to);
    }

    private static List<Claim> claims(Document document, List<Draft> drafts) {
        IdentityHashMap<Draft, Claim> made = new IdentityHashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<String> denies =
                    Optional.ofNullable(draft.denied).map(made::get).map(Claim::id);
            Claim claim = claim(document, draft, denies);
            made.put(draft, claim);
            if (claims.stream().noneMatch(c -> c.id().equals(claim.id()))) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private static Claim claim(Document document, Draft draft, Optional<String> denies) {
        TextSpan span = draft.span;
        Asserter asserter =
                draft.speaker.map(Reference::asAsserter).orElseGet(() -> Asserter.narrator(document.outlet()));
        Event event = new Event(
                draft.type,
                List.copyOf(draft.actors.values()),
                targets(draft),
                Timing.of(draft, document.published()),
                draft.place,
                draft.tolls,
                draft.means,
                draft.setsOff,
                draft.content);
        return Claim.of(
                document.id(),
                Optional.of(span),
                Optional.of(span.of(document.text())),
                asserter,
                List.copyOf(draft.via),
                draft.said,
                draft.stance,
                draft.factuality,
                draft.scope,
                denies,
                event,
                VERSION,
                draft.confidence);
    }

    /** Those who do a thing are not those it is done to, even where grammar names them twice. */
    private static List<Participant> targets(Draft draft) {
        return draft.targets.values().stream()
                .filter(t -> !draft.actors.containsKey(t.key()))
                .toList();
    }
}
