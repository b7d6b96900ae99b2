package org.sulh.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.SpeakerKind;

class ActorReaderTest {
    private static final ActorLexicon LEXICON = new ActorLexicon(Roles.PACK, WordClasses.load());
    private static final Reference NORTHLAND =
            new Reference("Northland", Optional.of("northland"), Optional.empty(), SpeakerKind.PARTY, false);
    private static final Reference SOUTHLAND =
            new Reference("Southland", Optional.of("southland"), Optional.empty(), SpeakerKind.PARTY, false);

    private final ActorReader reader = new ActorReader(WordClasses.load());
    private final Cast cast = new Cast(List.of());

    /** Reads the subject of each sentence in turn, and gives the last. */
    private List<Reference> subject(String text) {
        return subject(text, cast, Optional.empty());
    }

    private List<Reference> subject(String text, Cast known, Optional<Reference> we) {
        List<Reference> last = new ArrayList<>();
        for (Sentence sentence : Sketch.parseAll(text)) {
            int head = sentence.tokens().stream()
                    .mapToInt(Token::index)
                    .filter(i -> sentence.relation(i).startsWith("nsubj"))
                    .findFirst()
                    .orElseThrow();
            last = reader.read(sentence, head, LEXICON.listMentions(sentence), known, we);
        }
        return last;
    }

    private Reference one(String text) {
        List<Reference> found = subject(text);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Northlandish troops attacked the post. | northland | Northlandish troops
            Northland attacked the post. | northland | Northland
            Norburg rejected the offer. | northland | Norburg
            Northland's foreign ministry rejected the offer. | northland | Northland's foreign ministry
            Two soldiers of the Southlandish army fled. | southland | soldiers
            The Northland River Front fled. | river-front | Northland River Front
            Troops from Norburg fled. | northland | Troops
            Pakistani jets bombed the camp. | pakistan | Pakistani jets
            """)
    void forceOfANamedActorIsThatActor(String text, String actor, String words) {
        assertThat(one(text).actor()).contains(actor);
        assertThat(one(text).text()).isEqualTo(words);
    }

    @Test
    void spokespersonSpeaksForTheActorNamedBehind() {
        Reference spokesperson = one("A spokesperson for the Northlandish military said so.");

        assertThat(spokesperson.actor()).contains("northland");
        assertThat(spokesperson.role()).contains("spokesperson");
        assertThat(spokesperson.kind()).isEqualTo(SpeakerKind.PARTY);
        assertThat(spokesperson.text()).isEqualTo("spokesperson for the Northlandish military");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A Northlandish security official said so. | northland
            Northlandish officials said so. | northland
            """)
    void officialWithoutANameIsUnnamedEvenOfASide(String text, String actor) {
        Reference official = one(text);

        assertThat(official.actor()).contains(actor);
        assertThat(official.text()).containsIgnoringCase("official");
    }

    @Test
    void officeWithoutAnActorKeepsItsWords() {
        Reference minister = one("The foreign minister said so.");

        assertThat(minister.actor()).isEmpty();
        assertThat(minister.role()).contains("foreign minister");
        assertThat(minister.text()).isEqualTo("foreign minister");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unidentified gunmen", "Armed men", "Militants"})
    void unknownGroupIsKeptAsText(String group) {
        Reference reference = one(group + " attacked the post.");

        assertThat(reference.text()).isEqualTo(group);
        assertThat(reference.actor()).isEmpty();
        assertThat(reference.kind()).isEqualTo(SpeakerKind.ARMED_GROUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Northlandish-backed fighters attacked.", "Northland-backed militants attacked the post."})
    void whomAStateBacksIsNotTheState(String text) {
        assertThat(one(text).actor()).isEmpty();
        assertThat(one(text).kind()).isEqualTo(SpeakerKind.ARMED_GROUP);
    }

    @Test
    void officeHolderOfThePackIsKnownByNameAndLaterByPronoun() {
        Reference named = one("Exercise Envoy arrived.");
        Reference he = one("He spoke.");

        assertThat(named.actor()).contains("northland");
        assertThat(named.role()).contains("special envoy");
        assertThat(he).isEqualTo(named);
    }

    @Test
    void surnameAfterAFullNameIsThePersonNamedBefore() {
        Reference full = one("Defence Minister Abdul Karim Rahimi arrived in Kandahar.");
        Reference surname = one("Rahimi left again.");

        assertThat(full.role()).contains("Defence Minister");
        assertThat(surname).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Northland's foreign minister Abdul Karim Rahimi arrived in Kandahar.",
                "Northland's foreign minister, Abdul Karim Rahimi, arrived in Kandahar.",
                "Northlandish Foreign Minister Abdul Karim Rahimi arrived in Kandahar."
            })
    void personBelongsToTheActorOfTheOffice(String text) {
        assertThat(one(text).actor()).contains("northland");
    }

    @Test
    void weIsTheSpeakersSide() {
        assertThat(subject("We returned fire.", cast, Optional.of(NORTHLAND))).containsExactly(NORTHLAND);
        assertThat(subject("We returned fire.", cast, Optional.empty())).isEmpty();
    }

    @Test
    void theyAreThoseSpokenOfLastAndNeverTheSpeakersOwnSide() {
        subject("Southlandish troops attacked the post.");

        assertThat(subject("They fled.")).extracting(r -> r.actor().orElse("")).containsExactly("southland");
        assertThat(subject("They fled.", cast, Optional.of(NORTHLAND)))
                .extracting(r -> r.actor().orElse(""))
                .containsExactly("southland");
        assertThat(subject("They fled.", cast, Optional.of(SOUTHLAND))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Both sides", "The two sides", "The parties", "The two neighbours"})
    void bothSidesAreTheTwoOfTheDocument(String words) {
        Cast two = new Cast(List.of(NORTHLAND, SOUTHLAND));

        assertThat(subject(words + " agreed.", two, Optional.empty()))
                .extracting(r -> r.actor().orElse(""))
                .containsExactly("northland", "southland");
    }

    @Test
    void bothSidesAreOnlyWordsWhereTheDocumentNamesNotTwo() {
        Reference sides = one("Both sides agreed.");

        assertThat(sides.actor()).isEmpty();
        assertThat(sides.text()).isEqualTo("Both sides");
    }

    @Test
    void oneSideIsNotBoth() {
        Cast two = new Cast(List.of(NORTHLAND, SOUTHLAND));

        assertThat(subject("The Southlandish side agreed.", two, Optional.empty()))
                .extracting(r -> r.actor().orElse(""))
                .containsExactly("southland");
    }

    @Test
    void sidesAreThePartiesOfThePackNamedMostOften() {
        List<ActorMention> mentions = new ArrayList<>();
        for (String text : List.of(
                "Pakistan and Pakistan and Pakistan met Qatar.",
                "Southland met Northland.",
                "Southland met Reuters.")) {
            mentions.addAll(LEXICON.listMentions(Sketch.parse(text)));
        }

        assertThat(Cast.sidesOf(mentions, List.of("northland", "southland")))
                .extracting(r -> r.actor().orElse(""))
                .containsExactly("southland", "northland");
        assertThat(Cast.sidesOf(mentions, List.of())).hasSize(2);
        assertThat(Cast.sidesOf(List.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The weather worsened.", "The budget passed.", "Peace returned."})
    void whatIsNobodyIsNoActor(String text) {
        assertThat(subject(text)).isEmpty();
    }

    // --- Descriptions

    private static Setting setting(int sidesNamed) {
        return new Setting(
                Optional.of(NORTHLAND), Map.of("norville", NORTHLAND), Set.of("northland"), Set.of(), sidesNamed);
    }

    private static final Reference FRONT = new Reference(
            "Northland River Front", Optional.of("river-front"), Optional.empty(), SpeakerKind.ARMED_GROUP, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army attacked the post. | northland
            An army spokesman said so. | northland
            The mayor of Norville said so. | northland
            The group attacked the post. | river-front
            A spokesman for the group said so. | river-front
            The rebels attacked the post. | river-front
            """)
    void descriptionMeansTheOnlyOneOfItsSort(String text, String actor) {
        Cast known = new Cast(List.of(NORTHLAND, FRONT), setting(2));

        assertThat(subject(text, known, Optional.empty()))
                .as(text)
                .extracting(r -> r.actor().orElse(""))
                .containsExactly(actor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Our forces attacked the post. | northland
            Its troops attacked the post. | northland
            Two soldiers died. | northland
            The enemy attacked the post. | river-front
            The other side attacked the post. | river-front
            An enemy patrol attacked the post. | river-front
            """)
    void inASidesOwnWordsItsForcesAreItsOwnAndTheEnemyIsTheOther(String text, String actor) {
        Cast known = new Cast(List.of(NORTHLAND, FRONT), setting(2));

        assertThat(subject(text, known, Optional.of(NORTHLAND)))
                .as(text)
                .extracting(r -> r.actor().orElse(""))
                .containsExactly(actor);
    }

    @Test
    void aGroupNeverCallsItselfTheRebels() {
        Cast known = new Cast(List.of(NORTHLAND, FRONT), setting(2));

        assertThat(subject("The rebels attacked the post.", known, Optional.of(FRONT)))
                .extracting(r -> r.actor().orElse(""))
                .containsExactly("");
    }

    @Test
    void armyIsNobodysThatIsKnownWhereTwoStatesStandAgainstEachOther() {
        assertThat(subject("The army attacked the post.", new Cast(List.of(NORTHLAND, SOUTHLAND)), Optional.empty()))
                .extracting(r -> r.actor().orElse(""))
                .containsExactly("");
    }

    @Test
    void bothSidesAreWordsWhereTheDocumentNamesThree() {
        assertThat(subject("Both sides agreed.", new Cast(List.of(NORTHLAND, FRONT), setting(3)), Optional.empty()))
                .extracting(Reference::asParticipant)
                .extracting(p -> p.key())
                .containsExactly("Both sides");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pakistanis fled. | Pakistanis
            A group of shepherds fled. | shepherds
            Three Northlandish farmers fled. | Northlandish farmers
            """)
    void peopleAreNoPartyForTheirNation(String text, String words) {
        Reference people = one(text);

        assertThat(people.actor()).isEmpty();
        assertThat(people.text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nine of the Northlandish soldiers fled. | northland
            A group of Northlandish soldiers fled. | northland
            WFP trucks arrived. | wfp
            The ministry in Norburg said so. | northland
            """)
    void whatBelongsToAnActorIsTheActor(String text, String actor) {
        assertThat(one(text).actor()).contains(actor);
    }

    @Test
    void secretaryGeneralIsTheUnitedNationsUnlessAnotherIsNamed() {
        assertThat(one("The Secretary-General urged restraint.").actor()).contains("united-nations");
        assertThat(one("The Northlandish Secretary-General urged restraint.").actor())
                .contains("northland");
    }

    @Test
    void itIsTheSubjectOfTheSentenceBefore() {
        subject("Northland attacked the Southlandish post.");

        assertThat(one("It fled.").actor()).contains("northland");
    }
}
