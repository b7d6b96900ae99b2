package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sulh.model.Agreement;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.Fact;
import org.sulh.model.FactValue;
import org.sulh.model.FactValue.Day;
import org.sulh.model.FactValue.Flag;
import org.sulh.model.FactValue.Whole;
import org.sulh.model.FactValue.Word;
import org.sulh.model.FactValue.WordSet;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.Responsibility;
import org.sulh.model.Reviews;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;

/** Finds the facts of incidents: from incident, assessment, claims and reviews alone. */
final class FactFinding {
    private static final String CIVILIANS = "civilians";

    private final Agreement agreement;
    private final Tools tools;
    private final Map<String, Claim> claims;
    private final Reviews reviews;
    private final LocalDate asOf;
    private final Taxonomy taxonomy = Taxonomy.standard();

    /** What a rulebook has at hand. */
    record Tools(Slots slots, ZoneMap zones, Map<String, SpeakerKind> kinds, Numbering numbering) {}

    FactFinding(Agreement agreement, Tools tools, Map<String, Claim> claims, Reviews reviews, LocalDate asOf) {
        this.agreement = agreement;
        this.tools = tools;
        this.claims = claims;
        this.reviews = reviews;
        this.asOf = asOf;
    }

    FactSheet find(Incident incident, Assessment assessment) {
        FactValue[] values = new FactValue[tools.slots().size()];
        Arrays.fill(values, FactValue.UNKNOWN);
        List<Claim> heard = incident.claims().stream()
                .filter(id -> !reviews.rejected().contains(id))
                .map(claims::get)
                .filter(Objects::nonNull)
                .toList();
        putHappening(values, incident, assessment.level());
        putDoer(values, assessment);
        putClaims(values, heard);
        putTolls(values, assessment.casualties());
        put(values, Fact.LEVEL, new Word(assessment.level().formName()));
        put(values, Fact.HAPPENED_PPM, new Whole(assessment.happened().partsPerMillion()));
        put(values, Fact.REVIEWED, new Flag(incident.claims().stream().anyMatch(reviews.confirmed()::contains)));
        return new FactSheet(values, false, tools.numbering());
    }

    private void putHappening(FactValue[] values, Incident incident, Level level) {
        EventType type = incident.type();
        put(values, Fact.TYPE, new Word(type.slug()));
        put(values, Fact.FAMILY, taxonomy.findFamily(type).map(Word::new));
        put(values, Fact.SCOPE, new Word(incident.scope().formName()));
        put(values, Fact.FIRST_DAY, incident.time().start().map(Day::new));
        put(values, Fact.LAST_DAY, incident.time().end().map(Day::new));
        put(values, Fact.PLANNED, planned(incident, level));
        put(values, Fact.COUNTRY, incident.place().flatMap(Place::country).map(Word::new));
        List<FactValue> inZones = tools.zones().tell(incident.place());
        for (int i = 0; i < inZones.size(); i++) {
            values[Slots.ofZone(i)] = inZones.get(i);
        }
    }

    private Optional<Flag> planned(Incident incident, Level level) {
        boolean ahead = level == Level.PLANNED
                || incident.time().start().filter(day -> day.isAfter(asOf)).isPresent();
        boolean past = incident.time().end().filter(day -> !day.isAfter(asOf)).isPresent();
        return ahead ? Optional.of(new Flag(true)) : past ? Optional.of(new Flag(false)) : Optional.empty();
    }

    private void putDoer(FactValue[] values, Assessment assessment) {
        List<Responsibility> candidates = assessment.responsibility();
        Optional<Responsibility> likeliest = candidates.stream()
                .filter(candidate -> candidate.findActor().isPresent())
                .findFirst();
        put(values, Fact.DOER_PPM, likeliest.map(c -> new Whole(c.probability().partsPerMillion())));
        put(
                values,
                Fact.ACCUSED,
                words(candidates.stream()
                        .filter(candidate -> !candidate.saidBy().isEmpty())
                        .flatMap(candidate -> candidate.findActor().stream())));
        agreement.procedure().findDoer(candidates).ifPresent(doer -> {
            put(values, Fact.DOER, new Word(doer));
            put(values, Fact.DOER_KIND, kind(doer));
            put(values, Fact.DOER_IS_PARTY, new Flag(agreement.parties().contains(doer)));
        });
    }

    private Optional<Word> kind(String actor) {
        return Optional.ofNullable(tools.kinds().get(actor)).map(kind -> new Word(kind.formName()));
    }

    private void putClaims(FactValue[] values, List<Claim> heard) {
        List<Claim> saying = heard.stream().filter(FactFinding::says).toList();
        SortedSet<String> targets = new TreeSet<>();
        SortedSet<String> kinds = new TreeSet<>();
        SortedSet<String> means = new TreeSet<>();
        for (Claim claim : saying) {
            for (Participant target : claim.event().targets()) {
                targets.add(target.key());
                kind(target.key()).ifPresent(kind -> kinds.add(kind.text()));
            }
            claim.event().means().ifPresent(word -> means.add(word.toLowerCase(Locale.ROOT)));
        }
        put(values, Fact.TARGETS, some(targets));
        put(values, Fact.TARGET_KINDS, targets.isEmpty() ? Optional.empty() : Optional.of(new WordSet(kinds)));
        put(values, Fact.MEANS, some(means));
        put(values, Fact.SAID_BY, speakers(heard, FactFinding::says));
        put(values, Fact.ADMITTED_BY, speakers(heard, claim -> claim.stance() == Stance.ADMITS));
        put(values, Fact.DENIED_BY, speakers(heard, claim -> claim.stance() == Stance.DENIES));
    }

    private static boolean says(Claim claim) {
        return switch (claim.stance()) {
            case ASSERTS, ALLEGES, ADMITS -> true;
            case DENIES, NEITHER_CONFIRMS_NOR_DENIES, DEMANDS, ANNOUNCES, HOPES -> false;
        };
    }

    private static WordSet speakers(List<Claim> heard, Predicate<Claim> those) {
        return words(heard.stream().filter(those).flatMap(claim -> claim.asserter().actor().stream()));
    }

    private static void putTolls(FactValue[] values, List<Casualties> tolls) {
        put(values, Fact.KILLED_AT_LEAST, least(tolls, CasualtyKind.KILLED, of -> true));
        put(values, Fact.INJURED_AT_LEAST, least(tolls, CasualtyKind.INJURED, of -> true));
        put(values, Fact.CIVILIANS_KILLED_AT_LEAST, least(tolls, CasualtyKind.KILLED, CIVILIANS::equals));
    }

    /** The greatest least number: who counts some of the people has counted no more than all of them. */
    private static Optional<Whole> least(List<Casualties> tolls, CasualtyKind kind, Predicate<String> of) {
        OptionalInt least = tolls.stream()
                .filter(toll -> toll.kind() == kind && of.test(toll.of()))
                .flatMapToInt(toll -> toll.low().stream())
                .max();
        return least.isPresent() ? Optional.of(new Whole(least.getAsInt())) : Optional.empty();
    }

    private static Optional<WordSet> some(SortedSet<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new WordSet(words));
    }

    private static WordSet words(Stream<String> words) {
        Collection<String> all = words.toList();
        return WordSet.of(new ArrayList<>(all));
    }

    private static void put(FactValue[] values, Fact fact, FactValue value) {
        values[Slots.of(fact)] = value;
    }

    private static void put(FactValue[] values, Fact fact, Optional<? extends FactValue> value) {
        values[Slots.of(fact)] = value.<FactValue>map(known -> known).orElse(FactValue.UNKNOWN);
    }
}
