package org.sulh.extract.actor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Actor;
import org.sulh.model.Person;
import org.sulh.model.SpeakerKind;

class ActorLexiconTest {
    private static final ActorLexicon GENERAL = new ActorLexicon(List.of(), WordClasses.load());
    private static final ActorLexicon WITH_PACK = new ActorLexicon(Roles.PACK, WordClasses.load());

    private static String names(ActorLexicon lexicon, String sketch) {
        Sentence sentence = Sketch.draw(sketch);
        return lexicon.listMentions(sentence).stream()
                .map(m -> m.actor().id() + " '" + sentence.words(m.first(), m.last()) + "'")
                .collect(joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Northland River Front fighters | river-front 'Northland River Front'
            Northland River police | northland 'Northland'
            Northland and Southland | northland 'Northland', southland 'Southland'
            the Northlandish army | northland 'Northlandish'
            Exercise Envoy spoke | northland 'Exercise Envoy'
            Exercice Envoy spoke | northland 'Exercice Envoy'
            """)
    void longestNameWins(String words, String names) {
        assertThat(names(WITH_PACK, words)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-12-31 | ''
            2020-01-01 | northland 'special envoy'
            2022-06-30 | northland 'special envoy'
            2022-07-01 | southland 'mediator'
            2023-01-01 | southland 'mediator'
            """)
    void nameOfAPersonMeansTheOfficeHeldOnTheDay(LocalDate day, String office) {
        ActorLexicon lexicon = new ActorLexicon(
                List.of(
                        holder("northland", "special envoy", "2020-01-01", Optional.of("2022-06-30")),
                        holder("southland", "mediator", "2022-07-01", Optional.empty())),
                WordClasses.load());
        List<List<ActorMention>> found =
                lexicon.listMentions(List.of(Sketch.draw("Exercise Envoy spoke")), Optional.of(day));

        assertThat(found.getFirst().stream()
                        .map(m ->
                                m.actor().id() + " '" + m.person().orElseThrow().role() + "'"))
                .hasSize(office.isEmpty() ? 0 : 1)
                .allMatch(office::equals);
    }

    private static Actor holder(String id, String role, String from, Optional<String> to) {
        Person person = new Person(
                "Exercise Envoy", List.of(), role, Optional.of(LocalDate.parse(from)), to.map(LocalDate::parse));
        return new Actor(id, id, SpeakerKind.PARTY, List.of(), List.of(person), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the MILF and Manila signed | philippines
            Reuters reported it | afp
            """)
    void acronymOfTwoMeansTheOneInWhoseCompanyItStands(String other, String actor) {
        List<List<ActorMention>> found =
                GENERAL.listMentions(List.of(Sketch.draw("the AFP said"), Sketch.draw(other)), Optional.empty());

        assertThat(found.getFirst()).extracting(m -> m.actor().id()).containsExactly(actor);
    }

    @Test
    void packComesBeforeTheGeneralDictionary() {
        assertThat(names(GENERAL, "Reuters")).isEqualTo("reuters 'Reuters'");
        assertThat(names(WITH_PACK, "Reuters")).isEqualTo("southland 'Reuters'");
    }

    @Test
    void officeHolderBringsTheOffice() {
        ActorMention envoy =
                WITH_PACK.listMentions(Sketch.draw("Exercise Envoy spoke")).getFirst();

        assertThat(envoy.person().orElseThrow().role()).isEqualTo("special envoy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the US said | united-states 'US'
            told us | ''
            the UN said | united-nations 'UN'
            un | ''
            the NPA fired | northland 'NPA'
            the npa fired | ''
            """)
    void shortAcronymIsReadInCapitalsOnly(String words, String names) {
        assertThat(names(WITH_PACK, words)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"northland", "a turkey", "the southland coast"})
    void nameBeginsWithACapital(String words) {
        assertThat(names(WITH_PACK, words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Türkiye | turkiye 'Türkiye'
            Turkiye | turkiye 'Turkiye'
            TÜRKİYE | turkiye 'TÜRKİYE'
            Sudland | southland 'Sudland'
            Südland | southland 'Südland'
            al-Nahr | river-front 'al-Nahr'
            al - Nahr | river-front 'al - Nahr'
            Al-Nahr | river-front 'Al-Nahr'
            al‑Nahr | river-front 'al‑Nahr'
            Northland-Southland talks | northland 'Northland-Southland', southland 'Northland-Southland'
            """)
    void marksAndHyphensMakeNoOtherName(String words, String names) {
        assertThat(names(WITH_PACK, words)).isEqualTo(names);
    }

    /** The tokeniser takes the 's off; a name that has one is a name still, and the part after it is not another's name. */
    @ParameterizedTest
    @ValueSource(strings = {"The Northland People's Army fired.", "The Northland People’s Army fired."})
    void nameMayHoldAnApostrophe(String text) {
        Sentence sentence = Sketch.parse(text);

        List<ActorMention> mentions = WITH_PACK.listMentions(sentence);

        assertThat(mentions).hasSize(1);
        assertThat(sentence.words(
                        mentions.getFirst().first(), mentions.getFirst().last()))
                .endsWith("Army");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The People's Republic of China protested.", "The People’s Republic of China protested."})
    void longNameOfOneStateIsNotTheShortNameOfAnother(String text) {
        assertThat(GENERAL.listMentions(Sketch.parse(text)))
                .extracting(m -> m.actor().id())
                .containsExactly("china");
    }

    @Test
    void actorIsFoundById() {
        assertThat(GENERAL.findActor("qatar").map(a -> a.name())).contains("Qatar");
        assertThat(GENERAL.findActor("nowhere")).isEmpty();
        assertThat(WITH_PACK.findActor("northland").map(a -> a.kind())).contains(SpeakerKind.PARTY);
    }

    /** Any words: names lie in the sentence, from left to right, not overlapping. */
    @Test
    void namesNeverOverlap() {
        String[] words = {
            "Northland", "River", "Front", "People", "'s", "Army", "al-Nahr", "-", "al", "Nahr", "Republic", "of",
                    "China",
            "Afghan", "Taliban", "US", "us", "’", "…", "\u200f", "é", "Reuters", "Rapid", "Support", "Forces", "Türkiye"
        };
        Random random = new Random(4);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder sketch = new StringBuilder("x");
            int size = random.nextInt(9);
            for (int i = 0; i < size; i++) {
                sketch.append(' ').append(words[random.nextInt(words.length)]);
            }
            int last = -1;
            for (ActorMention mention : WITH_PACK.listMentions(Sketch.draw(sketch.toString()))) {
                assertThat(mention.first()).as(sketch.toString()).isGreaterThanOrEqualTo(last);
                assertThat(mention.last()).as(sketch.toString()).isBetween(mention.first(), size);
                last = mention.last();
            }
        }
    }
}
