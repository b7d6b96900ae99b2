package org.sulh.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.Frame;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/** Joins drafts that tell of one happening in one sentence, and drops those that only repeat an earlier one. */
final class Tidying {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final EventType TALKS = new EventType("talks");

    private Tidying() {}

    /** One claim per speaker and happening: the drafts of a sentence, joined. */
    static List<Draft> joinSentence(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Draft> same =
                    joined.stream().filter(d -> isOneHappening(d, draft)).findFirst();
            if (same.isPresent()) {
                same.get().absorb(draft);
            } else {
                joined.add(draft);
            }
        }
        dropEchoes(joined);
        joined.stream()
                .filter(d -> d.type.slug().equals("mediation"))
                .flatMap(d -> d.actors.keySet().stream())
                .toList()
                .forEach(mediator -> joined.stream()
                        .filter(d -> !d.type.slug().equals("mediation"))
                        .forEach(d -> d.actors.remove(mediator)));
        return joined;
    }

    /**
     * "shelled the camp, killing 14": the killing is the shelling's. A bare word of harm beside a named act of the same
     * voice gives the act those who suffered, and is no happening of its own.
     */
    static void foldHarm(List<Draft> acts, Set<Draft> harm) {
        for (Draft bare : harm) {
            acts.stream()
                    .filter(a -> !harm.contains(a) && isHostile(a))
                    .filter(a -> a.speakerKey().equals(bare.speakerKey()))
                    .findFirst()
                    .ifPresent(act -> {
                        if (act.targets.isEmpty()) {
                            bare.targets.values().forEach(act::addTarget);
                        }
                        acts.remove(bare);
                    });
        }
    }

    private static boolean isHostile(Draft draft) {
        return TAXONOMY.findFamily(draft.type).filter("hostilities"::equals).isPresent();
    }

    private static boolean isOneHappening(Draft one, Draft other) {
        boolean sameVoice = one.speakerKey().equals(other.speakerKey()) && one.stance == other.stance;
        boolean times = one.time.isEmpty() || other.time.isEmpty() || one.time.equals(other.time);
        boolean places = one.place.isEmpty() || other.place.isEmpty() || one.place.equals(other.place);
        boolean actors = one.actors.isEmpty()
                || other.actors.isEmpty()
                || TAXONOMY.isProcess(one.type)
                || one.actors.keySet().stream().anyMatch(other.actors::containsKey);
        boolean factual = one.factuality == other.factuality || TAXONOMY.isProcess(one.type);
        boolean words = one.content.isEmpty() || other.content.isEmpty() || one.content.equals(other.content);
        return one.type.equals(other.type) && sameVoice && times && places && actors && factual && words;
    }

    /** A bare word of harm or hostilities beside a named act of the same voice tells nothing of its own. */
    private static void dropEchoes(List<Draft> drafts) {
        List<Draft> all = List.copyOf(drafts);
        drafts.removeIf(d -> d.tolls.isEmpty()
                && d.type.slug().equals("unspecified-hostilities")
                && !d.setsOff
                && all.stream()
                        .anyMatch(o -> o != d
                                && (d.time.isEmpty() || o.setsOff)
                                && o.speakerKey().equals(d.speakerKey())
                                && TAXONOMY.findFamily(o.type).equals(TAXONOMY.findFamily(d.type))));
    }

    /**
     * Heads of delegations, and talks without time or place, belong to the talks that the same voice spoke of last.
     */
    static void lendContext(Draft draft, EventMention mention, List<Draft> before, Optional<LocalDate> published) {
        if (draft.setsOff && draft.time.isEmpty()) {
            lendOnset(draft, before, published);
        }
        boolean head = mention.frame() == Frame.HEAD;
        if (!head || draft.time.isPresent()) {
            return;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft earlier = before.get(i);
            boolean talks = earlier.type.equals(TALKS) && earlier.speakerKey().equals(draft.speakerKey());
            if (talks && earlier.time.isPresent() && earlier.factuality == Factuality.PLANNED) {
                draft.borrowedTime = Optional.of(Timing.of(earlier, published));
                draft.place = draft.place.or(() -> earlier.place);
                draft.factuality = Factuality.PLANNED;
                return;
            }
        }
    }

    /** What set hostilities off lies no later than the hostilities that the same voice spoke of last. */
    private static void lendOnset(Draft draft, List<Draft> before, Optional<LocalDate> published) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft earlier = before.get(i);
            boolean hostilities = TAXONOMY.findFamily(earlier.type).equals(TAXONOMY.findFamily(draft.type));
            if (hostilities && earlier.speakerKey().equals(draft.speakerKey()) && earlier.time.isPresent()) {
                draft.borrowedTime = Timing.of(earlier, published)
                        .end()
                        .map(end -> new TimeWindow(
                                Optional.empty(), Optional.of(end), TimePrecision.UNKNOWN, Optional.empty()));
                return;
            }
        }
    }

    /** Whether a draft says nothing that an earlier one of the same voice does not say already. */
    static boolean repeats(Draft draft, List<Draft> before, Optional<LocalDate> published) {
        boolean again = draft.definite
                && draft.tolls.isEmpty()
                && draft.stance != Stance.DENIES
                && before.stream()
                        .anyMatch(b -> isHostile(b)
                                && TAXONOMY.findFamily(b.type).equals(TAXONOMY.findFamily(draft.type))
                                && b.speakerKey().equals(draft.speakerKey()));
        if (again) {
            return true;
        }
        TimeWindow time = Timing.of(draft, published);
        return before.stream()
                .anyMatch(b -> b.type.equals(draft.type)
                        && b.speakerKey().equals(draft.speakerKey())
                        && b.stance == draft.stance
                        && (b.factuality == draft.factuality || TAXONOMY.isProcess(draft.type))
                        && draft.tolls.isEmpty()
                        && draft.content.isEmpty()
                        && !draft.setsOff
                        && keys(b.actors.values()).containsAll(keys(draft.actors.values()))
                        && keys(b.targets.values()).containsAll(keys(draft.targets.values()))
                        && (!time.isKnown()
                                || time.mayOverlap(Timing.of(b, published))
                                        && Timing.of(b, published).isKnown())
                        && (draft.place.isEmpty() || isSamePlace(draft.place, b.place)));
    }

    /**
     * Drops drafts that say less than a later one of the same speaker, day and happening: "confirmed on Friday that the
     * envoys had left" beside "the envoys left today". The place, if only they have it, is kept.
     */
    static void dropVaguer(List<Draft> drafts, Optional<LocalDate> published) {
        List<Draft> vaguer = new ArrayList<>();
        for (Draft draft : drafts) {
            TimeWindow time = Timing.of(draft, published);
            boolean day = time.start().isPresent() && time.start().equals(time.end());
            if (day || draft.speaker.isEmpty() || !draft.tolls.isEmpty() || draft.content.isPresent()) {
                continue;
            }
            drafts.stream()
                    .filter(d -> d != draft
                            && d.type.equals(draft.type)
                            && d.speakerKey().equals(draft.speakerKey())
                            && d.said.equals(draft.said)
                            && d.stance == draft.stance
                            && d.scope == draft.scope
                            && d.factuality == draft.factuality
                            && keys(d.actors.values()).equals(keys(draft.actors.values()))
                            && keys(d.targets.values()).equals(keys(draft.targets.values()))
                            && Timing.of(d, published).isKnown()
                            && Timing.of(d, published).start().isPresent()
                            && Timing.of(d, published).mayOverlap(time)
                            && (d.place.isEmpty() || draft.place.isEmpty()))
                    .findFirst()
                    .ifPresent(d -> {
                        d.place = d.place.or(() -> draft.place);
                        vaguer.add(draft);
                    });
        }
        drafts.removeIf(
                d -> vaguer.stream().anyMatch(v -> v == d) && drafts.stream().noneMatch(o -> o.denied == d));
    }

    private static List<String> keys(Iterable<Participant> participants) {
        List<String> keys = new ArrayList<>();
        participants.forEach(p -> keys.add(p.role().filter("head"::equals).isPresent() ? p.text() : p.key()));
        return keys;
    }

    private static boolean isSamePlace(Optional<Place> one, Optional<Place> other) {
        return one.map(Place::name).equals(other.map(Place::name))
                || one.isPresent()
                        && other.isPresent()
                        && one.get().country().isPresent()
                        && one.get().country().equals(other.get().country())
                        && one.get().precision().compareTo(other.get().precision()) >= 0;
    }
}
