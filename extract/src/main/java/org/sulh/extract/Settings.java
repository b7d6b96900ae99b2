package org.sulh.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorLexicon;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.actor.Setting;
import org.sulh.model.Actor;
import org.sulh.model.PlacePrecision;
import org.sulh.model.SpeakerKind;

/** Reads from the places of a document in which state it is set. */
final class Settings {
    /** The home of a document has at least this share of its places, in per cent. */
    private static final int MOST = 60;

    private Settings() {}

    /** The two sides: those named most often beside nobody who stands between; else those named most often at all. */
    static List<Reference> sides(List<Reading> readings, List<ActorMention> rivals, List<String> packParties) {
        List<Reference> sides = Cast.sidesOf(rivals, packParties);
        return sides.size() == 2
                ? sides
                : Cast.sidesOf(
                        readings.stream()
                                .flatMap(r -> r.mentions().stream())
                                .filter(m -> m.alias() != Actor.Alias.Kind.METONYM)
                                .toList(),
                        packParties);
    }

    /** @param rivals names of those who may be a side */
    static Setting of(
            List<Reading> readings, ActorLexicon lexicon, List<ActorMention> rivals, List<String> packParties) {
        Map<String, Reference> byPlace = new HashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        int all = 0;
        for (Reading reading : readings) {
            for (Reading.LocatedName name : reading.places()) {
                Optional<String> country = name.place().country();
                if (country.isEmpty() || name.place().precision() == PlacePrecision.COUNTRY) {
                    continue;
                }
                all++;
                counts.merge(country.get(), 1, Integer::sum);
                String word = reading.sentence().token(name.head()).text().toLowerCase(Locale.ROOT);
                lexicon.findState(country.get()).ifPresent(state -> byPlace.put(word, reference(state)));
            }
        }
        int places = all;
        Optional<Reference> home = counts.entrySet().stream()
                .filter(e -> e.getValue() * 100 >= MOST * places)
                .findFirst()
                .flatMap(e -> lexicon.findState(e.getKey()))
                .map(Settings::reference);
        long sides = rivals.stream()
                .map(ActorMention::actor)
                .filter(a -> a.kind() == SpeakerKind.PARTY || a.kind() == SpeakerKind.ARMED_GROUP)
                .map(Actor::id)
                .distinct()
                .count();
        return new Setting(home, byPlace, lexicon.states(), Set.copyOf(packParties), (int) sides);
    }

    private static Reference reference(Actor state) {
        return new Reference(state.name(), Optional.of(state.id()), Optional.empty(), state.kind(), false);
    }
}
