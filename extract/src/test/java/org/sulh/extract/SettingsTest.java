package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.extract.actor.ActorLexicon;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.actor.Setting;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;

class SettingsTest {
    private static final ActorLexicon LEXICON = new ActorLexicon(List.of(), WordClasses.load());

    private static Reading in(String... countries) {
        Sentence sentence = Sketch.draw("Northport Eastport Southport Westport");
        List<Reading.LocatedName> names = new ArrayList<>();
        for (int i = 0; i < countries.length; i++) {
            String name = sentence.token(i).text();
            names.add(new Reading.LocatedName(i, Set.of("in"), place(name, countries[i])));
        }
        return new Reading(sentence, List.of(), List.of(), names, List.of());
    }

    private static Place place(String name, String country) {
        return new Place(name, name, Optional.empty(), 10, PlacePrecision.TOWN, Optional.of(country), Optional.empty());
    }

    private static Optional<String> home(String... countries) {
        return Settings.of(List.of(in(countries)), LEXICON, List.of(), List.of())
                .home()
                .flatMap(Reference::actor);
    }

    @Test
    void homeIsTheStateThatMostPlacesLieIn() {
        assertThat(home("PH", "PH", "PH", "MY")).contains("philippines");
    }

    @Test
    void documentOnALineBetweenTwoStatesHasNoHome() {
        assertThat(home("IN", "PK", "IN", "PK")).isEmpty();
        assertThat(home()).isEmpty();
    }

    @Test
    void placeTellsItsState() {
        Setting setting = Settings.of(List.of(in("IN", "PK")), LEXICON, List.of(), List.of());

        assertThat(setting.stateOf("EASTPORT").flatMap(Reference::actor)).contains("pakistan");
        assertThat(setting.stateOf("Nowhere")).isEmpty();
    }
}
