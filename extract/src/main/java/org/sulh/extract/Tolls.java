package org.sulh.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.time.TimeExpression;
import org.sulh.extract.toll.People;
import org.sulh.extract.toll.Toll;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Participant;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;

/** To which act of a sentence its tolls belong, of whom they are, and whether they are of one happening or of a period. */
final class Tolls {
    private static final String CIVILIANS = "civilians";
    private static final Set<String> TAKING = Set.of("abduction", "detention");
    private static final String CLASH = "armed-clash";
    private static final String BREACH = "failure-to-implement";
    private static final Pattern MANY = Pattern.compile("\\d{2,}");

    private final WordClasses words;
    private final People people;

    Tolls(WordClasses words) {
        this.words = words;
        this.people = new People(words);
    }

    boolean isOfSeveral(Sentence sentence, int trigger) {
        boolean many = sentence.dependents(trigger, "nummod").stream()
                .anyMatch(i -> MANY.matcher(sentence.token(i).text()).matches());
        return many
                || sentence.token(trigger).isPlural()
                        && sentence.dependents(trigger, "amod", "nummod", "det:qmod", "det").stream()
                                .anyMatch(i ->
                                        words.isIn("several", sentence.token(i).lemma()));
    }

    /**
     * The tolls of a sentence go to the nearest act; one for a period or over several happenings makes the claim an
     * aggregate.
     */
    void add(Reading reading, List<Draft> drafts) {
        IdentityHashMap<Draft, List<Toll>> shares = new IdentityHashMap<>();
        for (Toll toll : reading.tolls()) {
            Draft nearest = null;
            int least = Integer.MAX_VALUE;
            for (Draft draft : drafts) {
                int distance = Attachment.distance(reading.sentence(), draft.trigger, toll.word());
                if (distance < least && mayBear(draft, toll, drafts)) {
                    least = distance;
                    nearest = draft;
                }
            }
            if (nearest != null) {
                shares.computeIfAbsent(firstOf(drafts, nearest), k -> new ArrayList<>())
                        .add(toll);
            }
        }
        for (Draft draft : drafts) {
            List<Toll> share = shares.getOrDefault(draft, List.of());
            draft.tolls.addAll(casualties(reading, share));
            addVictims(reading, share, draft);
            if (!share.isEmpty() && isOverPeriod(reading.sentence(), draft)) {
                draft.scope = Scope.AGGREGATE;
            }
        }
    }

    /** Those who were killed or hurt suffered the act, where nobody and nothing else is said to have. */
    private void addVictims(Reading reading, List<Toll> share, Draft draft) {
        if (!draft.targets.isEmpty()
                || draft.type.slug().equals(CLASH)
                || !words.isIn("toll-types", draft.type.slug())) {
            return;
        }
        for (Toll toll : share) {
            boolean harmed = toll.kind() == CasualtyKind.KILLED || toll.kind() == CasualtyKind.INJURED;
            toll.people()
                    .filter(n -> harmed && toll.quantity().high().orElse(1) > 0)
                    .map(n -> reading.sentence().token(n))
                    .filter(t -> t.isNoun() && !t.lemma().matches("other|rest|most|one"))
                    .ifPresent(
                            t -> draft.addTarget(new Participant(ownerOf(reading, toll), t.text(), Optional.empty())));
        }
    }

    private Optional<String> ownerOf(Reading reading, Toll toll) {
        String whom = ofWhom(reading, toll);
        return Optional.of(whom).filter(w -> !w.equals(CIVILIANS) && !w.equals(Casualties.ALL));
    }

    /** Acts in which people come to harm; for prisoners also taking them; breaches as such where no act is told. */
    private boolean mayBear(Draft draft, Toll toll, List<Draft> all) {
        String type = draft.type.slug();
        boolean harm = words.isIn("toll-types", type);
        boolean taking = toll.kind() == CasualtyKind.CAPTURED && TAKING.contains(type);
        boolean breach = type.equals(BREACH) && all.stream().noneMatch(d -> words.isIn("toll-types", d.type.slug()));
        return harm || taking || breach;
    }

    /** "15 killed and 47 injured": drafts that will be joined to one claim have one toll. */
    private static Draft firstOf(List<Draft> drafts, Draft nearest) {
        return drafts.stream()
                .filter(d -> d.type.equals(nearest.type)
                        && d.speakerKey().equals(nearest.speakerKey())
                        && d.stance == nearest.stance
                        && d.factuality == nearest.factuality
                        && (d.time.isEmpty() || nearest.time.isEmpty() || d.time.equals(nearest.time))
                        && (d.place.isEmpty() || nearest.place.isEmpty() || d.place.equals(nearest.place))
                        && (d.actors.isEmpty()
                                || nearest.actors.isEmpty()
                                || d.actors.keySet().stream().anyMatch(nearest.actors::containsKey)))
                .findFirst()
                .orElse(nearest);
    }

    private boolean isOverPeriod(Sentence sentence, Draft draft) {
        // "The death toll" of a strike is one happening's.
        boolean total = sentence.tokens().stream()
                .anyMatch(t -> words.isIn("totals", t.lemma()) && !t.lemma().equals("toll"));
        return isLong(draft) || total || isOfSeveral(sentence, draft.trigger);
    }

    /** Whether the time told is a stretch over which several happenings are counted. */
    static boolean isLong(Draft draft) {
        return draft.time.filter(TimeExpression::isPeriod).isPresent();
    }

    /**
     * One entry for each kind and each group of people. Groups of one kind that one word tells of are added up ("a woman
     * and her two children were killed"); another figure for the same people is the first one's part or repetition.
     */
    private List<Casualties> casualties(Reading reading, List<Toll> tolls) {
        List<Casualties> entries = new ArrayList<>();
        List<Integer> words = new ArrayList<>();
        String before = Casualties.ALL;
        for (Toll toll : tolls) {
            boolean apart = tolls.stream().anyMatch(o -> isBesideOthers(reading, toll, o));
            String whom = apart ? nounOf(reading, toll) : ofWhom(reading, toll);
            if (isBare(reading, toll) && whom.equals(Casualties.ALL)) {
                whom = before;
            }
            before = whom;
            Casualties entry = new Casualties(
                    toll.kind(),
                    toll.quantity().low(),
                    toll.quantity().best(),
                    toll.quantity().high(),
                    whom);
            int same = indexOf(entries, entry);
            if (same < 0) {
                entries.add(entry);
                words.add(toll.word());
            } else if (words.get(same) == toll.word()) {
                entries.set(same, sum(entries.get(same), entry));
            }
        }
        return entries;
    }

    /** "One soldier and two civilians", "four soldiers and nine assailants": the soldiers are not all. */
    private boolean isBesideOthers(Reading reading, Toll toll, Toll other) {
        boolean sameWord = !toll.equals(other) && toll.kind() == other.kind() && toll.word() == other.word();
        if (!sameWord
                || toll.people().isEmpty()
                || other.people().isEmpty()
                || !ofWhom(reading, toll).equals(Casualties.ALL)) {
            return false;
        }
        String own = reading.sentence().token(toll.people().get()).lemma();
        String others = reading.sentence().token(other.people().get()).lemma();
        boolean twoForces = people.isArmed(own) && people.isArmed(others) && !own.equals(others);
        return twoForces || !ofWhom(reading, other).equals(Casualties.ALL);
    }

    /** "and wounding two others", "and 32 hurt": more of those named before. */
    private static boolean isBare(Reading reading, Toll toll) {
        return toll.people()
                .map(n -> reading.sentence().token(n).lemma().equals("other"))
                .orElse(toll.quantity().high().orElse(1) > 0);
    }

    private static String nounOf(Reading reading, Toll toll) {
        return toll.people()
                .map(n -> reading.sentence().token(n).text().toLowerCase(Locale.ROOT))
                .orElse(Casualties.ALL);
    }

    private static int indexOf(List<Casualties> entries, Casualties entry) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).kind() == entry.kind() && entries.get(i).of().equals(entry.of())) {
                return i;
            }
        }
        return -1;
    }

    private static Casualties sum(Casualties one, Casualties other) {
        OptionalInt best = sum(one.best(), other.best());
        return new Casualties(one.kind(), sum(one.low(), other.low()), best, sum(one.high(), other.high()), one.of());
    }

    /** Unknown when either is, or when no figure is that large. */
    private static OptionalInt sum(OptionalInt one, OptionalInt other) {
        boolean fits =
                one.isPresent() && other.isPresent() && (long) one.getAsInt() + other.getAsInt() <= Integer.MAX_VALUE;
        return fits ? OptionalInt.of(one.getAsInt() + other.getAsInt()) : OptionalInt.empty();
    }

    /** Civilians, the slug of those whose soldiers they are, or all. */
    private String ofWhom(Reading reading, Toll toll) {
        Sentence sentence = reading.sentence();
        if (toll.people().isEmpty()) {
            boolean civilian = sentence.dependents(toll.word(), "amod", "compound").stream()
                    .anyMatch(i -> sentence.hasLemma(i, "civilian"));
            return civilian ? CIVILIANS : Casualties.ALL;
        }
        int noun = toll.people().get();
        String lemma = sentence.token(noun).lemma();
        boolean civilian = sentence.dependents(noun, "amod", "compound").stream()
                .anyMatch(i -> sentence.token(i).lemma().matches("civilian|civ"));
        if (people.isCivilian(lemma) || civilian) {
            return CIVILIANS;
        }
        Optional<ActorMention> owner = sentence.subtree(noun).stream()
                .filter(i -> i <= noun || i == noun + 1)
                .flatMap(i -> reading.findMention(i).stream())
                .findFirst();
        // Three Palestinians may be anybody; three Palestinian fighters are somebody's.
        boolean armed = people.isArmed(lemma)
                || lemma.equals("man")
                || owner.filter(m -> m.actor().kind() == SpeakerKind.ARMED_GROUP)
                        .isPresent();
        return owner.filter(m -> armed).map(m -> m.actor().id()).orElse(Casualties.ALL);
    }
}
