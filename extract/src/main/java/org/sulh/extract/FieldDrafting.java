package org.sulh.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.field.FieldDays;
import org.sulh.extract.field.FieldEntry;
import org.sulh.extract.field.FieldLine;
import org.sulh.extract.field.FieldReport;
import org.sulh.extract.field.FieldVoice;
import org.sulh.extract.field.FieldWords;
import org.sulh.extract.field.Harm;
import org.sulh.extract.field.HarmReader;
import org.sulh.extract.field.Observation;
import org.sulh.extract.field.ObservationTable;
import org.sulh.extract.field.StatementDays;
import org.sulh.extract.field.VoiceReader;
import org.sulh.extract.parse.Sentence;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Document;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;

/**
 * Makes drafts of the statements of one terse document, in the order of the text. Statements of one entry share what they
 * leave unsaid: the place, the day, and to what an answer answers.
 */
final class FieldDrafting {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final EventType OBSTRUCTION = new EventType("monitor-obstruction");
    private static final EventType HARM = new EventType("civilian-harm");
    private static final String HELD = "abduction|detention|prisoner-release";
    /** Families of acts that reports give totals of. */
    private static final Set<String> COUNTED = Set.of("hostilities", "airspace");

    private static final double CONFIDENCE = 0.7;
    private static final double UNSURE = 0.55;

    private final Layers layers;
    private final FieldWords words;
    private final FieldNames names;
    private final Optional<Reference> mission;
    private final StatementDays days;
    private final IdentityHashMap<Sentence, FieldEntry> entries = new IdentityHashMap<>();
    private final IdentityHashMap<Sentence, FieldLine> lines = new IdentityHashMap<>();
    private State state = new State(-1);
    private @Nullable Draft lastFire;

    /** The readers of terse words. */
    record Layers(FieldWords words, ObservationTable table, HarmReader harms, VoiceReader voices) {}

    /** What the statements of an entry so far have told. */
    private static final class State {
        private final int entry;
        private final List<Draft> drafts = new ArrayList<>();
        private Optional<Place> place = Optional.empty();
        private boolean own;

        State(int entry) {
            this.entry = entry;
        }
    }

    FieldDrafting(Document document, FieldReport report, Optional<Reference> mission, FieldNames names, Layers layers) {
        this.layers = layers;
        this.words = layers.words();
        this.names = names;
        this.mission = mission;
        this.days = new StatementDays(document.published());
        for (FieldEntry entry : report.entries()) {
            for (FieldLine line : entry.statements()) {
                entries.put(line.sentence(), entry);
                lines.put(line.sentence(), line);
            }
        }
    }

    /** Whether a sentence is a terse statement, which is read here and nowhere else. */
    boolean covers(Sentence sentence) {
        return lines.containsKey(sentence);
    }

    /** The drafts of a statement; what only adds to an earlier one of its entry is added there. */
    List<Draft> draft(Reading reading, List<Draft> before) {
        FieldLine written = lines.get(reading.sentence());
        FieldEntry entry = entries.get(reading.sentence());
        if (written == null || entry == null || written.size() == 0) {
            return List.of();
        }
        if (state.entry != entry.number()) {
            state = new State(entry.number());
        }
        List<ActorMention> named = names.read(written, reading.mentions());
        // A force that is called as a weapon is ("SAF") must not be taken for it.
        FieldLine line = written.hiding(named.stream()
                .filter(m -> written.word(m.first()).matches("SAF|AA|SA"))
                .map(ActorMention::first)
                .toList());
        if (words.startsHere(line, 0, "@chatter")
                && layers.table().read(line, 0, line.size()).isEmpty()) {
            return List.of();
        }
        if (line.size() <= 4 && words.startsHere(line, 0, "@hedges") && !state.drafts.isEmpty()) {
            state.drafts.getLast().factuality = Factuality.HEDGED;
            return List.of();
        }
        IntPredicate isNamed = i -> named.stream()
                .anyMatch(m -> m.covers(i)
                        && m.actor().kind() != SpeakerKind.OUTLET
                        && !mission.flatMap(Reference::actor)
                                .equals(Optional.of(m.actor().id())));
        FieldVoice voice = layers.voices().read(line, isNamed);
        Optional<Reference> speaker = voice.speaker().map(s -> speaker(line, s, named));
        FieldPlaces.in(reading, line, voice.from(), voice.to()).ifPresent(p -> state.place = Optional.of(p));
        List<Draft> found = new ArrayList<>();
        switch (voice.manner()) {
            case GIVES_NO_ANSWER -> answer(reading, speaker, before, false).ifPresent(found::add);
            case DENIES -> {
                Optional<Draft> denial = answer(reading, speaker, before, true);
                denial.ifPresent(found::add);
                if (denial.isEmpty()) {
                    found.addAll(told(reading, line, voice, speaker, named, entry));
                }
            }
            default -> found.addAll(told(reading, line, voice, speaker, named, entry));
        }
        state.own |= words.has(line, 0, line.size(), "@own|@asks-to-see");
        state.drafts.addAll(found);
        found.stream().filter(FieldDrafting::isFire).forEach(d -> lastFire = d);
        return found;
    }

    private Reference speaker(FieldLine line, FieldWords.Hit hit, List<ActorMention> named) {
        String text = line.words(hit.first(), hit.last());
        Optional<ActorMention> actor = named.stream()
                .filter(m -> m.first() >= hit.first() && m.last() <= hit.last())
                .findFirst();
        boolean unnamed = layers.voices().isUnnamed(line, hit);
        if (actor.isPresent() && !unnamed) {
            boolean helper = layers.voices().isHelper(line, hit)
                    && hit.last() > actor.get().last();
            return new Reference(
                    text,
                    helper ? Optional.empty() : actor.map(m -> m.actor().id()),
                    Optional.empty(),
                    actor.get().actor().kind(),
                    false);
        }
        SpeakerKind kind = !unnamed && layers.voices().isHelper(line, hit) ? SpeakerKind.OBSERVER : SpeakerKind.UNNAMED;
        return new Reference(text, Optional.empty(), Optional.empty(), kind, false);
    }

    /** A denial, or words that say neither yes nor no, to what another told. */
    private Optional<Draft> answer(Reading reading, Optional<Reference> speaker, List<Draft> before, boolean denies) {
        Optional<Draft> told = against(state.drafts, speaker).or(() -> {
            List<Draft> recent = before.subList(Math.max(0, before.size() - 6), before.size());
            Optional<String> actor = speaker.flatMap(Reference::actor);
            return against(
                    recent.stream()
                            .filter(d -> actor.isPresent() && d.actors.containsKey(actor.get()))
                            .toList(),
                    speaker);
        });
        return told.map(claim -> {
            Draft reply = claim.reaction(
                    reading.sentence().span(),
                    denies ? Stance.DENIES : Stance.NEITHER_CONFIRMS_NOR_DENIES,
                    denies ? Factuality.NEGATED : Factuality.ACTUAL,
                    0);
            reply.speaker = speaker;
            reply.place = Optional.empty();
            reply.confidence = UNSURE;
            if (denies) {
                reply.denied = claim;
                reply.targets.clear();
                if (reply.actors.isEmpty()) {
                    speaker.map(Reference::asParticipant).ifPresent(reply::addActor);
                }
            } else {
                reply.borrowedTime = Optional.empty();
                reply.targets.clear();
            }
            return reply;
        });
    }

    private static Optional<Draft> against(List<Draft> drafts, Optional<Reference> speaker) {
        Optional<String> actor = speaker.flatMap(Reference::actor);
        List<Draft> others = drafts.stream()
                .filter(d -> d.stance != Stance.DENIES && d.stance != Stance.NEITHER_CONFIRMS_NOR_DENIES)
                .filter(d -> !d.speaker.equals(speaker))
                .filter(d -> !TAXONOMY.isProcess(d.type))
                .toList();
        return others.stream()
                .filter(d -> actor.isPresent() && d.actors.containsKey(actor.get()))
                .reduce((a, b) -> b)
                .or(() -> others.stream().reduce((a, b) -> b));
    }

    private List<Draft> told(
            Reading reading,
            FieldLine line,
            FieldVoice voice,
            Optional<Reference> speaker,
            List<ActorMention> named,
            FieldEntry entry) {
        List<Harm> harms = layers.harms().read(line, voice.from(), voice.to());
        boolean nobody = layers.harms().isNobody(line, voice.from(), voice.to());
        List<Observation> seen = new ArrayList<>(layers.table().read(line, voice.from(), voice.to()));
        // "No fire heard" of the report's own is nothing to report.
        seen.removeIf(o -> voice.manner() != FieldVoice.Manner.DENIES && isNegated(line, voice.from(), o));
        // The report's own general words for fire already told in the entry tell no other.
        seen.removeIf(
                o -> o.general() && speaker.isEmpty() && state.drafts.stream().anyMatch(FieldDrafting::isFire));
        if (seen.isEmpty() && speaker.isEmpty()) {
            implied(line).ifPresent(seen::add);
        }
        if (seen.isEmpty()) {
            return onlyHarm(reading, line, speaker, named, harms, nobody);
        }
        List<Draft> found = new ArrayList<>();
        for (Observation one : seen) {
            Draft draft = draft(reading, line, voice, speaker, named, entry, one);
            if (found.stream().noneMatch(d -> !d.tolls.isEmpty())) {
                addTolls(draft, line, harms, nobody, named);
            }
            Optional<Draft> same = state.drafts.stream()
                    .filter(d -> d.type.equals(draft.type)
                            && d.speakerKey().equals(draft.speakerKey())
                            && d.scope == draft.scope
                            && d.stance == draft.stance
                            && (FieldPlaces.in(reading, line, voice.from(), voice.to())
                                            .isEmpty()
                                    || d.place.isEmpty()
                                    || d.place.equals(draft.place)))
                    .findFirst();
            if (same.isPresent()) {
                same.get().absorb(draft);
            } else {
                found.add(draft);
            }
        }
        return found;
    }

    /** "Refused by the checkpoint." after the patrol was named, or with those who did it. */
    private Optional<Observation> implied(FieldLine line) {
        return words.findAt(line, 0, "@stops")
                .filter(h -> state.own || line.word(h.last() + 1).equalsIgnoreCase("by"))
                .map(h -> new Observation(OBSTRUCTION, h.first(), h.last(), false));
    }

    private boolean isNegated(FieldLine line, int from, Observation seen) {
        return words.has(line, Math.max(from, seen.first() - 3), seen.first(), "no|nil|none|zero|without")
                && !words.has(line, Math.max(from, seen.first() - 3), seen.first(), "@passages|access");
    }

    private List<Draft> onlyHarm(
            Reading reading,
            FieldLine line,
            Optional<Reference> speaker,
            List<ActorMention> named,
            List<Harm> harms,
            boolean nobody) {
        if (harms.isEmpty() && !nobody) {
            return List.of();
        }
        Optional<Draft> act = state.drafts.stream()
                .filter(d -> !TAXONOMY.isProcess(d.type) && d.stance != Stance.DENIES)
                .reduce((a, b) -> b);
        if (speaker.isEmpty() || act.filter(a -> a.speaker.equals(speaker)).isPresent()) {
            if (act.isPresent()) {
                addTolls(act.get(), line, harms, nobody, named);
                return List.of();
            }
        }
        boolean people = harms.stream().anyMatch(h -> h.kind() != CasualtyKind.CAPTURED);
        Draft draft;
        if (act.isPresent()) {
            draft = act.get().reaction(reading.sentence().span(), Stance.ASSERTS, Factuality.ACTUAL, 0);
        } else if (people) {
            draft = new Draft(HARM, reading.sentence().span(), 0);
            draft.place = state.place;
            FieldEntry entry = entries.get(reading.sentence());
            draft.borrowedTime = entry == null ? Optional.empty() : entry.days().map(FieldDays::asWindow);
        } else {
            return List.of();
        }
        draft.speaker = speaker.or(() -> mission);
        draft.confidence = UNSURE;
        addTolls(draft, line, harms, nobody, named);
        return List.of(draft);
    }

    private Draft draft(
            Reading reading,
            FieldLine line,
            FieldVoice voice,
            Optional<Reference> speaker,
            List<ActorMention> named,
            FieldEntry entry,
            Observation seen) {
        Optional<Draft> reported = seen.general() ? reported(speaker, entry) : Optional.empty();
        EventType type = reported.map(d -> d.type).orElse(seen.type());
        Draft draft = new Draft(type, reading.sentence().span(), seen.first());
        draft.speaker = speaker.or(() -> mission);
        int from = voice.from();
        int to = voice.to();
        boolean total = TAXONOMY.findFamily(type).filter(COUNTED::contains).isPresent()
                && words.has(line, 0, line.size(), "@totals")
                && isCounted(line);
        draft.scope = total ? Scope.AGGREGATE : Scope.SINGLE;
        Optional<FieldDays> own = days.find(line, entry);
        draft.borrowedTime =
                own.or(entry::days).map(FieldDays::asWindow).or(() -> reported.flatMap(d -> d.borrowedTime));
        draft.place = FieldPlaces.in(reading, line, from, to);
        if (draft.place.isEmpty() && !total) {
            draft.place = state.place.or(() -> reported.flatMap(d -> d.place));
        }
        draft.means = layers.table().findMeans(line, from, to).or(() -> reported.flatMap(d -> d.means));
        new FieldParts(line, words, named, speaker, mission, from, to)
                .add(
                        seen.general() && reported.isPresent()
                                ? new Observation(type, seen.first(), seen.last(), true)
                                : seen,
                        draft);
        present(draft, line, voice, speaker, own, entry);
        draft.confidence = draft.actors.isEmpty() ? UNSURE : CONFIDENCE;
        return draft;
    }

    /** What an answer speaks of when it names no weapon: the fire of its entry, or of the last one when it has no time. */
    private Optional<Draft> reported(Optional<Reference> speaker, FieldEntry entry) {
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        return state.drafts.stream()
                .filter(FieldDrafting::isFire)
                .reduce((a, b) -> b)
                .or(() -> entry.timed() ? Optional.empty() : Optional.ofNullable(lastFire));
    }

    private boolean isCounted(FieldLine line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.word(i).matches("\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten")) {
                return true;
            }
        }
        return false;
    }

    private void present(
            Draft draft,
            FieldLine line,
            FieldVoice voice,
            Optional<Reference> speaker,
            Optional<FieldDays> own,
            FieldEntry entry) {
        boolean process = TAXONOMY.isProcess(draft.type);
        boolean ahead = own.or(entry::days).filter(days::isAhead).isPresent();
        if (process && (ahead || words.has(line, voice.from(), voice.to(), "@planned"))) {
            draft.factuality = Factuality.PLANNED;
            draft.stance = Stance.ANNOUNCES;
            return;
        }
        if (voice.manner() == FieldVoice.Manner.DENIES) {
            draft.factuality = Factuality.NEGATED;
            draft.stance = Stance.DENIES;
            return;
        }
        boolean hedged = isHedged(line, voice.from(), voice.to())
                || speaker.isEmpty() && words.has(line, voice.from(), voice.to(), "@reported-passive");
        draft.factuality = hedged ? Factuality.HEDGED : Factuality.ACTUAL;
        if (speaker.isEmpty() || process) {
            return;
        }
        Optional<String> actor = speaker.get().actor();
        boolean ownAct = actor.isPresent() && draft.actors.containsKey(actor.get());
        boolean observer = speaker.get().kind() == SpeakerKind.OBSERVER;
        if (ownAct || voice.manner() == FieldVoice.Manner.ADMITS) {
            draft.stance = Stance.ADMITS;
        } else if (!draft.actors.isEmpty() && !observer) {
            draft.stance = Stance.ALLEGES;
        }
    }

    /** "Assessed mortar" after what was heard is doubt of the weapon and not of the fire. */
    private boolean isHedged(FieldLine line, int from, int to) {
        return words.list(line, from, to, "@hedges").stream().anyMatch(h -> {
            boolean weapon = words.has(
                    line,
                    h.last() + 1,
                    Math.min(to, h.last() + 4),
                    "@mortar|@artillery|@rockets|@small-arms|@uav|mm|tank|outgoing|incoming|calibre|type");
            return !(weapon && words.has(line, from, to, "@count-of-fire"));
        });
    }

    private void addTolls(Draft draft, FieldLine line, List<Harm> harms, boolean nobody, List<ActorMention> named) {
        if (nobody && draft.tolls.isEmpty() && !TAXONOMY.isProcess(draft.type)) {
            draft.tolls.add(Casualties.exactly(CasualtyKind.KILLED, 0, Casualties.ALL));
            draft.tolls.add(Casualties.exactly(CasualtyKind.INJURED, 0, Casualties.ALL));
            return;
        }
        boolean held = draft.type.slug().matches(HELD);
        for (Harm harm : harms) {
            boolean captured = harm.kind() == CasualtyKind.CAPTURED;
            boolean known = draft.tolls.stream().anyMatch(t -> t.kind() == harm.kind());
            boolean fits = captured ? held && !TAXONOMY.isProcess(draft.type) : !TAXONOMY.isProcess(draft.type);
            if (!fits || known) {
                continue;
            }
            String of = ofWhom(line, harm, named, draft);
            draft.tolls.add(new Casualties(harm.kind(), harm.low(), harm.best(), harm.high(), of));
            if (draft.targets.isEmpty() && harm.named() && isFire(draft)) {
                Optional<String> actor =
                        Optional.of(of).filter(o -> !o.equals("civilians") && !o.equals(Casualties.ALL));
                draft.addTarget(new Participant(actor, line.words(harm.first(), harm.last()), Optional.empty()));
            }
        }
    }

    private String ofWhom(FieldLine line, Harm harm, List<ActorMention> named, Draft draft) {
        Optional<String> actor = named.stream()
                .filter(m -> m.first() >= harm.first() && m.last() <= harm.last())
                .map(m -> m.actor().id())
                .findFirst();
        if (actor.isPresent()) {
            return actor.get();
        }
        int first = harm.first();
        int end = harm.last() + 1;
        if (words.has(line, first, end, "@civilians")) {
            return "civilians";
        }
        Optional<String> own = mission.flatMap(Reference::actor);
        if (own.isPresent() && words.has(line, first, end, "@peacekeepers")) {
            return own.get();
        }
        // A party that tells of a soldier wounded means its own.
        Optional<String> speaker = draft.speaker.flatMap(Reference::actor).filter(a -> !Optional.of(a)
                .equals(own));
        return speaker.isPresent() && words.has(line, first, end, "@sufferers") ? speaker.get() : Casualties.ALL;
    }

    private static boolean isFire(Draft draft) {
        return TAXONOMY.findFamily(draft.type).filter("hostilities"::equals).isPresent();
    }
}
