package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.field.FieldLine;
import org.sulh.extract.field.FieldWords;
import org.sulh.extract.field.FieldWords.Hit;
import org.sulh.extract.field.Observation;
import org.sulh.model.Participant;
import org.sulh.model.SpeakerKind;

/**
 * Who does and who suffers what a terse statement tells: by "by", "from", "vs", "at", the word before a weapon or a post,
 * and who stands before the act.
 */
final class FieldParts {
    private static final Pattern STOP = Pattern.compile(
            "[.,;:()\\[\\]]|(?i)at|near|vic|from|for|after|when|while|who|until|during|because|due|with|to|then|and|on|w/");
    private static final Pattern FILLER =
            Pattern.compile("(?i)was|were|been|being|is|are|reportedly|allegedly|again|had|has|have|then|also");
    private static final String FIRES =
            "armed-clash|small-arms-fire|shelling|air-strike|drone-strike|sniper-fire|ambush|ground-attack|explosive-device|explosion|unspecified-hostilities";
    private static final String SUFFERED =
            "hit|shelled|attacked|struck|targeted|engaged|overrun|looted|abducted|kidnapped|detained|arrested|wounded|killed|beaten|ambushed|robbed|burned|burnt|damaged|occupied|stopped|raided|displaced|assaulted|harassed|destroyed|stormed|fired_upon|fired_at|fired_on|under_fire|came_under_fire";

    private final FieldLine line;
    private final FieldWords words;
    private final List<ActorMention> names;
    private final Optional<Reference> speaker;
    private final Optional<Reference> mission;
    private final int from;
    private final int to;

    FieldParts(
            FieldLine line,
            FieldWords words,
            List<ActorMention> names,
            Optional<Reference> speaker,
            Optional<Reference> mission,
            int from,
            int to) {
        this.line = line;
        this.words = words;
        this.names = names;
        this.speaker = speaker;
        this.mission = mission;
        this.from = from;
        this.to = to;
    }

    /** Adds who takes part in what was observed to a draft. */
    void add(Observation seen, Draft draft) {
        String type = seen.type().slug();
        if (type.equals("armed-clash")
                || type.equals("talks")
                || type.equals("verification-visit")
                || type.equals("mediation")) {
            together(type, draft);
            return;
        }
        boolean fire = type.matches(FIRES);
        agent().ifPresent(draft::addActor);
        if (draft.actors.isEmpty() && (fire || type.equals("overflight") || type.equals("jamming"))) {
            origin().ifPresent(draft::addActor);
        }
        if (draft.actors.isEmpty() && type.equals("monitor-obstruction")) {
            host().ifPresent(draft::addActor);
        }
        if (draft.actors.isEmpty()) {
            subject(seen).ifPresent(draft::addActor);
        }
        targets(type, fire, draft);
    }

    private void together(String type, Draft draft) {
        boolean clash = type.equals("armed-clash");
        for (ActorMention name : inside()) {
            if (name.actor().kind() == SpeakerKind.PARTY || name.actor().kind() == SpeakerKind.ARMED_GROUP) {
                boolean seenBy = name.first() > 0 && line.word(name.first() - 1).equalsIgnoreCase("by") && clash;
                if (!seenBy && !(isPlaceWord(name) && clash)) {
                    draft.addActor(participant(name, phraseEnd(name)));
                }
            }
        }
        if (draft.actors.isEmpty() && !clash) {
            words.find(line, from, to, "both_CCCHs|both_sides|both_parties|both_LOs")
                    .ifPresent(h -> draft.addActor(
                            new Participant(Optional.empty(), line.words(h.first(), h.last()), Optional.empty())));
        }
    }

    private boolean isPlaceWord(ActorMention name) {
        return name.first() > 0
                && line.word(name.first() - 1).matches("(?i)in|at|near|vic|of|into")
                && line.sentence().token(name.first()).pos().equals("NNP");
    }

    /** "stopped by 15-20 men", "refused by AA security personnel". */
    private Optional<Participant> agent() {
        for (int i = from; i < to; i++) {
            if (line.word(i).equalsIgnoreCase("by") && i + 1 < to) {
                int start = i + 1;
                while (start < to && line.word(start).matches("(?i)the|a|an")) {
                    start++;
                }
                int end = end(start);
                Optional<ActorMention> name = nameIn(start, end);
                if (name.isPresent()) {
                    return Optional.of(named(name.get(), start, end));
                }
                boolean people = words.has(
                                line,
                                start,
                                end,
                                "@persons|group|armed_group|unknown|unk|unidentified|tribesmen|militia")
                        && !words.has(line, start, end, "@own")
                        && !words.has(line, start, Math.min(end, start + 2), "phone|road|foot|air");
                if (people) {
                    return Optional.of(new Participant(Optional.empty(), line.words(start, end - 1), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** "from GoY position", "from FARDC battery". */
    private Optional<Participant> origin() {
        for (int i = from; i + 1 < to; i++) {
            if (!line.word(i).matches("(?i)from|by")) {
                continue;
            }
            int start = i + 1;
            while (start < to && line.word(start).matches("(?i)the|a|an|direction|general|of|dir|vic|inside|side")) {
                start++;
            }
            int end = end(start);
            Optional<ActorMention> name = nameIn(start, end);
            boolean site = name.isPresent()
                    && line.sentence().token(name.get().first()).pos().equals("NNP");
            if (name.isPresent() && !site && name.get().first() - start <= 3) {
                return Optional.of(named(name.get(), start, end));
            }
        }
        return Optional.empty();
    }

    /** "Blocked at SSPDF checkpoint": whose the checkpoint is. */
    private Optional<Participant> host() {
        return inside().stream()
                .filter(n -> n.first() > from && line.word(n.first() - 1).equalsIgnoreCase("at"))
                .filter(n -> words.has(
                        line, n.last() + 1, n.last() + 3, "checkpoint|CP|chkpt|roadblock|gate|post|barrier|position"))
                .findFirst()
                .map(n -> participant(n, phraseEnd(n)));
    }

    /** Who stands before the act and does not suffer it; or before the weapon. */
    private Optional<Participant> subject(Observation seen) {
        for (ActorMention name : inside()) {
            int next = phraseEnd(name) + 1;
            boolean suffers = words.startsHere(line, skipFiller(next), SUFFERED)
                    && isPassiveAfter(words.startsHereEnd(line, skipFiller(next), SUFFERED) + 1);
            boolean led = name.first() > from
                    && line.word(name.first() - 1)
                            .matches(
                                    "(?i)on|at|against|towards?|into|to|near|in|of|vic|onto|over|upon|with|by|hit|struck|toward");
            boolean uniformed = line.word(name.last() + 1).matches("(?i)uniforms?|markings|flags?|colours|insignia");
            boolean posture =
                    seen.type().slug().matches("force-movement|heavy-weapons|fortification|line-crossing|overflight");
            boolean late =
                    name.first() > seen.last() && !isOwnerOf(name, seen) && !(posture && phraseEnd(name) > name.last());
            if (uniformed && posture) {
                int first = Math.max(from, startOfPhrase(name.first()));
                return Optional.of(new Participant(
                        Optional.of(name.actor().id()), line.words(first, name.last() + 1), Optional.empty()));
            }
            boolean owner = name.last() < seen.first() && seen.first() - name.last() <= 2;
            if (suffers || led && name.first() > from && !owner || late) {
                continue;
            }
            return Optional.of(participant(name, phraseEnd(name)));
        }
        Optional<Hit> crowd = unnamedSubject(seen);
        return crowd.map(h -> new Participant(Optional.empty(), line.words(h.first(), h.last()), Optional.empty()));
    }

    /** "3 armed men crossed", "unknown gunmen opened fire": a crowd before an act that people do. */
    private Optional<Hit> unnamedSubject(Observation seen) {
        if (!seen.type()
                .slug()
                .matches(
                        "line-crossing|abduction|looting|small-arms-fire|ambush|ground-attack|extortion|harassment|monitor-obstruction|force-movement|detention|aid-obstruction|protected-object|civilian-harm")) {
            return Optional.empty();
        }
        Optional<Hit> person = words.find(
                line,
                from,
                Math.min(to, seen.last() + 1),
                "armed_men|gunmen|armed_pers|armed_persons|youths|crowd|mob|militia|armed_elements|unk_men|locals|soldiers|fighters");
        return person.filter(p -> !words.startsHere(line, skipFiller(p.last() + 1), SUFFERED)
                        || !isPassiveAfter(words.startsHereEnd(line, skipFiller(p.last() + 1), SUFFERED) + 1))
                .filter(p ->
                        p.first() == from || !line.word(p.first() - 1).matches("(?i)on|at|against|by|of|from|with"))
                .map(p -> new Hit(startOfPhrase(p.first()), p.last()));
    }

    private int startOfPhrase(int at) {
        int first = at;
        while (first > from
                && !STOP.matcher(line.word(first - 1)).matches()
                && at - first < 4
                && !words.has(line, first - 1, first, "@own|@see")) {
            first--;
        }
        return first;
    }

    private boolean isOwnerOf(ActorMention name, Observation seen) {
        // "1 x UAV, IDF", "Berm works by": a name just behind what was seen, told as its kind.
        return name.first() - seen.last() <= 2 && line.word(name.first() - 1).matches("[,(]");
    }

    private int skipFiller(int at) {
        int next = at;
        while (next < to && FILLER.matcher(line.word(next)).matches()) {
            next++;
        }
        return next;
    }

    private boolean isPassiveAfter(int at) {
        if (at >= to) {
            return true;
        }
        return line.word(at)
                        .matches(
                                "[.,;:)]|(?i)by|at|in|near|vic|from|on|during|with|and|nr|approx|again|twice|N|S|E|W|NE|NW|SE|SW")
                || Character.isDigit(line.word(at).charAt(0)) && !words.has(line, at, Math.min(to, at + 3), "@persons");
    }

    private void targets(String type, boolean fire, Draft draft) {
        if (type.equals("monitor-obstruction") || type.equals("aid-obstruction")) {
            Optional<Hit> own = words.find(line, from, to, type.equals("aid-obstruction") ? "@aid" : "@own");
            own.ifPresent(h -> draft.addTarget(new Participant(
                    type.equals("aid-obstruction") ? Optional.empty() : mission.flatMap(Reference::actor),
                    line.words(h.first(), h.last()),
                    Optional.empty())));
            return;
        }
        boolean air = type.equals("overflight") || type.equals("reconnaissance");
        if (air || fire) {
            led(air).ifPresent(draft::addTarget);
        }
        if (draft.targets.isEmpty()) {
            suffering(draft).ifPresent(draft::addTarget);
        }
        if (type.equals("displacement")
                || type.equals("prisoner-release")
                || type.equals("abduction")
                || type.equals("detention")) {
            draft.targets.clear();
            affected(type).ifPresent(draft::addTarget);
        }
    }

    /** "at his men", "over Position 8-30", "hit LAF post". */
    private Optional<Participant> led(boolean air) {
        String lead = air
                ? "over|overflew|overhead|above|overflying"
                : "at|on|against|towards|toward|into|upon|targeting|targeted|hit|hitting|struck|hits|near|shelled|shelling|attacked|ambushed|raided|engaged|stormed";
        for (Hit hit : words.list(line, from, to, lead)) {
            int start = hit.last() + 1;
            while (start < to && line.word(start).matches("(?i)the|a|an|direction|of")) {
                start++;
            }
            int end = end(start);
            if (start >= end || line.word(start).equalsIgnoreCase("by")) {
                continue;
            }
            boolean plain = !line.word(hit.first()).equalsIgnoreCase("near");
            Optional<Hit> ownMen = words.find(line, start, end, "@own-men").filter(h -> h.first() == start(hit));
            if (ownMen.isPresent()) {
                // "Fired on own area" is of those who fired, "at his men" of the one who tells it.
                Optional<String> doer = line.word(start).equalsIgnoreCase("own")
                        ? inside().stream().map(m -> m.actor().id()).findFirst()
                        : Optional.empty();
                return Optional.of(new Participant(
                        doer.or(() -> speaker.flatMap(Reference::actor)),
                        line.words(start, ownMen.get().last()),
                        Optional.empty()));
            }
            Optional<ActorMention> name = nameIn(start, end)
                    .filter(n -> !line.sentence().token(n.first()).pos().equals("NNP"));
            if (name.isPresent() && plain) {
                return Optional.of(named(name.get(), start, end));
            }
            Optional<Hit> own = words.find(line, start, Math.min(end, start + 3), "@own|@own-site");
            if (own.isPresent()
                    && plain
                    && (air || !line.word(own.get().first()).matches("(?i)camp|base|position|posn|compound"))) {
                return Optional.of(new Participant(
                        mission.flatMap(Reference::actor),
                        line.words(start, siteEnd(own.get(), end)),
                        Optional.empty()));
            }
            Optional<Hit> thing = words.find(
                    line, start, Math.min(end, start + 5), "@houses|@protected|@civilians|@persons|@positions");
            if (thing.isPresent() && plain) {
                return Optional.of(new Participant(
                        Optional.empty(), line.words(start, thing.get().last()), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private int start(Hit lead) {
        int start = lead.last() + 1;
        while (start < to && line.word(start).matches("(?i)the|a|an|direction|of")) {
            start++;
        }
        return start;
    }

    /** "Position 8-30": the number is of the name. */
    private int siteEnd(Hit own, int end) {
        int next = own.last() + 1;
        return next < end && line.word(next).matches("\\d{1,3}(?:-\\d{1,3}[A-Z]?)?") ? next : own.last();
    }

    /** "LAF post hit", "a house in Aitaroun hit by". */
    private Optional<Participant> suffering(Draft draft) {
        for (int i = from; i < to; i++) {
            if (!words.startsHere(line, i, SUFFERED) || !isPassiveAfter(words.startsHereEnd(line, i, SUFFERED) + 1)) {
                continue;
            }
            int end = i;
            while (end > from && FILLER.matcher(line.word(end - 1)).matches()) {
                end--;
            }
            int start = end;
            while (start > from && !line.word(start - 1).matches("[.,;:]") && end - start < 7) {
                start--;
            }
            Optional<ActorMention> name = nameIn(start, end);
            if (name.isPresent() && !draft.actors.containsKey(name.get().actor().id())) {
                return Optional.of(named(name.get(), start, end));
            }
            boolean own = words.has(line, start, end, "@own");
            if (end > start
                    && (own
                            || words.has(
                                    line,
                                    start,
                                    end,
                                    "@houses|@protected|@civilians|@persons|@movers|@positions|@aid"))) {
                return Optional.of(new Participant(
                        own ? mission.flatMap(Reference::actor) : Optional.empty(),
                        line.words(start, end - 1),
                        Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Those abducted, detained, freed, displaced. */
    private Optional<Participant> affected(String type) {
        String people = type.equals("displacement") ? "@households" : "@prisoners|@civilians|@persons";
        Optional<Hit> found = words.list(line, from, to, people).stream()
                .filter(h -> nameBefore(h).isEmpty() || type.equals("prisoner-release"))
                .filter(h -> h.first() == from || !line.word(h.first() - 1).matches("(?i)by|from"))
                .filter(h -> !line.word(h.first()).matches("(?i)detained|abducted|captured"))
                .findFirst();
        return found.map(h -> {
            int first = startOfPhrase(h.first());
            while (first < h.first() && !Character.isDigit(line.word(first).charAt(0)) && hasNumber(first, h.first())) {
                first++;
            }
            Optional<String> owner =
                    nameIn(first, h.last() + 1).map(n -> n.actor().id());
            return new Participant(owner, line.words(first, h.last()), Optional.empty());
        });
    }

    private boolean hasNumber(int first, int end) {
        for (int i = first; i < end; i++) {
            if (Character.isDigit(line.word(i).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private Optional<ActorMention> nameBefore(Hit hit) {
        return names.stream().filter(n -> n.last() == hit.first() - 1).findFirst();
    }

    private List<ActorMention> inside() {
        List<ActorMention> inside = new ArrayList<>();
        names.stream()
                .filter(n -> n.first() >= from && n.last() < to)
                .filter(n -> n.actor().kind() != SpeakerKind.OUTLET)
                .filter(n ->
                        !n.actor().id().equals(mission.flatMap(Reference::actor).orElse("")))
                .filter(n -> !(n.actor().kind() == SpeakerKind.OBSERVER))
                .forEach(inside::add);
        return inside;
    }

    private Optional<ActorMention> nameIn(int start, int end) {
        return inside().stream()
                .filter(n -> n.first() >= start && n.last() < end)
                .findFirst();
    }

    private Participant named(ActorMention name, int start, int end) {
        return new Participant(
                Optional.of(name.actor().id()),
                line.words(start, Math.min(end - 1, Math.max(phraseEnd(name), start))),
                Optional.empty());
    }

    private Participant participant(ActorMention name, int last) {
        int first = name.first();
        return new Participant(
                Optional.of(name.actor().id()), line.words(first, Math.max(last, name.last())), Optional.empty());
    }

    /** The last word of a name with the words for its people or post: "RCAF arty position". */
    private int phraseEnd(ActorMention name) {
        int last = name.last();
        while (last + 1 < to
                && last - name.last() < 3
                && words.has(line, last + 1, last + 2, "@force-nouns|security|mil|military|army")) {
            last++;
        }
        return last;
    }

    /** "in Blida" ends a phrase, "in civilian clothes" does not. */
    private boolean isPlaceLead(int at) {
        return line.word(at).matches("(?i)in|inside|of")
                && at + 1 < to
                && line.sentence().token(at + 1).pos().equals("NNP");
    }

    private int end(int start) {
        int end = start;
        while (end < to && end - start < 9 && !STOP.matcher(line.word(end)).matches() && !isPlaceLead(end)) {
            end++;
        }
        return end;
    }
}
