package org.sulh.pipeline.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.Say;

class LinkIndexTest {
    private static final List<String> TYPES =
            List.of("shelling", "air-strike", "talks", "demand", "statement", "agreement", "looting");
    private static final List<String> WORDS = List.of(
            "water", "prisoner", "winter", "commission", "truce", "valley", "border", "harvest", "bridge", "river");

    /** All over the globe, with poles and the line where the days change, and with times of every kind. */
    @Test
    void theIndexFindsEveryPairThatSomethingHolds() {
        Scoring scoring = Scoring.standard(Taxonomy.standard());
        Holds holds = new Holds(scoring);
        int held = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                items.add(Item.of(i, claim(random), Optional.empty(), Optional.empty()));
            }
            WordOrder order = seed % 2 == 0 ? WordOrder.BY_LENGTH : WordOrder.of(items.subList(0, 50));
            LinkIndex index = new LinkIndex(scoring.kinship(), order);
            items.forEach(item -> index.add(item.ordinal(), item));
            for (Item item : items) {
                Set<Integer> found = new HashSet<>();
                index.search(item, found::add);
                for (Item other : items) {
                    if (holds.areHeld(item, other)) {
                        held++;
                        assertThat(found)
                                .as("seed %d: %s and %s", seed, item, other)
                                .contains(other.ordinal());
                    }
                }
            }
        }
        assertThat(held).isGreaterThan(10_000);
    }

    @Test
    void whatIsTakenOutIsNotFound() {
        Random random = new Random(1);
        LinkIndex index = new LinkIndex(Scoring.standard(Taxonomy.standard()).kinship(), WordOrder.BY_LENGTH);
        Item item = Item.of(7, claim(random), Optional.empty(), Optional.empty());
        index.add(7, item);
        index.remove(7, item);

        Set<Integer> found = new HashSet<>();
        index.search(item, found::add);

        assertThat(found).isEmpty();
    }

    static Claim claim(Random random) {
        Say say = Say.in("d-" + random.nextInt(60));
        if (random.nextBoolean()) {
            say.party("north", "Minister").said("2031-03-0" + (1 + random.nextInt(9)));
        } else {
            say.speaker("Outlet " + random.nextInt(5), SpeakerKind.OUTLET);
        }
        say.asserts(TYPES.get(random.nextInt(TYPES.size()))).by(random.nextBoolean() ? "north" : "south");
        LocalDate day = LocalDate.of(2031, 3, 1).plusDays(random.nextInt(60));
        switch (random.nextInt(5)) {
            case 0 ->
                say.between(day.toString(), day.plusDays(random.nextInt(90)).toString());
            case 1 -> say.until(day.toString());
            case 2 -> {}
            default -> say.on(day.toString());
        }
        if (random.nextInt(3) > 0) {
            say.at(place(random));
        }
        if (random.nextBoolean()) {
            say.content(words(random, 1 + random.nextInt(6)));
        }
        if (random.nextBoolean()) {
            say.quote(words(random, 4 + random.nextInt(9)));
        }
        return say.claim();
    }

    private static Place place(Random random) {
        double lat = List.of(-89.5, 0.2, 34.5, 66.0, 89.5).get(random.nextInt(5)) + random.nextInt(5) * 0.1;
        double lon = List.of(-179.9, 0.1, 69.2, 179.5).get(random.nextInt(4)) + random.nextInt(4) * 0.1;
        double radiusKm = List.of(1.0, 10.0, 60.0, 140.0, 400.0).get(random.nextInt(5));
        return new Place(
                "Spot",
                "Spot",
                Optional.of(new Coordinates(lat, lon)),
                radiusKm,
                PlacePrecision.TOWN,
                Optional.empty(),
                Optional.empty());
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
