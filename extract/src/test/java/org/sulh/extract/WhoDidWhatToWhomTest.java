package org.sulh.extract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Participant;

/**
 * Invented sentences, without a pack: nothing in them happened. A claim is written as its type, who did it to whom, with
 * slugs where a dictionary knows them, and its tolls as lowest, best and highest figure.
 */
class WhoDidWhatToWhomTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Pakistani and Afghan guards traded fire at Torkham on Monday. | armed-clash by pakistan+afghanistan
            Israeli soldiers fired towards a group of farmers near Aitaroun on Monday, the Lebanese army said. | small-arms-fire by israel to farmers
            Israeli troops opened fire in the direction of a fishing boat off Naqoura on Monday, the Lebanese army said. | small-arms-fire by israel to fishing boat
            A teacher was wounded in shelling by Russian forces near Nikopol on Monday. | shelling by russia to teacher injured 1/1/1
            Mortar rounds fired by Afghan border forces struck a Pakistani checkpoint in Khyber on Monday. | shelling by afghanistan to pakistan
            A Russian drone hit a bus in Nikopol on Monday, killing its driver. | drone-strike by russia to bus+driver killed 1/1/1
            A drone launched by the Rapid Support Forces struck a market in El Obeid on Monday. | drone-strike by rapid-support-forces to market
            Rockets launched from Lebanon by Hezbollah hit a house in Metula on Monday. | shelling by hezbollah to house
            The shelling of a school in Masisi on Monday was blamed on M23. | shelling by m23 to school
            Cambodia blamed Thailand for shelling a pagoda on Monday. | shelling by thailand to pagoda
            The army accused M23 of shelling its position at Sake on Monday. | shelling by m23 to dr-congo
            Indian troops shot dead a farmer across the Line of Control on Monday, Pakistan's army said. | small-arms-fire by india to farmer killed 1/1/1
            A woman and her two children were killed in an Israeli strike on Nabatieh on Monday. | unspecified-hostilities by israel to woman killed 3/3/3
            Houthi fighters fired at a post of the Yemeni army west of Hays on Monday. Two of its men were martyred and a third was wounded. | small-arms-fire by ansar-allah to yemen killed 2/2/2 injured 1/1/1
            Israeli tanks shelled a house in Khan Younis on Monday. No one was hurt. | shelling by israel to house injured 0/0/0 killed 0/0/0
            At least 14 people, including five children, were killed in shelling by the Rapid Support Forces in El Fasher on Monday. | shelling by rapid-support-forces to people killed 14/-/-
            An Israeli air strike on a house in Rafah on Monday left six people dead and a dozen injured. | air-strike by israel to house killed 6/6/6 injured 12/12/12
            M23 fighters abducted three teachers in Rutshuru on Monday. | abduction by m23 to teachers captured 3/3/3
            Three fishermen were detained by Indian guards off Gujarat on Monday. | detention by india to fishermen captured 3/3/3
            A mine laid by Cambodian troops wounded two Thai rangers on Monday. | explosive-device by cambodia to thailand injured 2/2/2
            Snipers of the Azerbaijani army fired on a tractor near Khoznavar on Monday. | sniper-fire by azerbaijan to tractor
            A sniper's bullet killed a Ukrainian soldier at Zolote on Monday. | sniper-fire to ukraine killed 1/1/1
            A house in Aitaroun was hit by fire from an Israeli position on Monday. | small-arms-fire by israel to house
            Artillery fire by Syrian government forces killed two sisters in Tal Tamr on Monday. | shelling by syria to sisters killed 2/2/2
            Gunmen ambushed a patrol of the Philippine army in Maguindanao on Monday, killing four soldiers. | ambush by Gunmen to philippines killed 4/4/4
            The Colombian army bombed a camp of the ELN in Arauca on Monday, killing nine guerrillas. | air-strike by colombia to eln killed 9/9/9
            Nine guerrillas died when the Colombian army bombed an ELN camp in Arauca on Monday. | air-strike by colombia to eln killed 9/9/9
            Ethiopian troops fired on protesters in Mekelle on Monday; seven people lost their lives. | small-arms-fire by ethiopia to protesters killed 7/7/7
            Fighting between the Libyan National Army and a militia in Sirte on Monday claimed five lives. | armed-clash by libyan-national-army+militia killed 5/5/5
            A Turkish drone dropped two bombs on a mill near Kobani on Monday. | drone-strike by turkiye to mill
            The Ukrainian army said Russian forces fired 20 rockets at a power station on Monday. | shelling by russia to power station
            Two civilians were killed and four others wounded by shells that came from Afghan territory on Monday. | shelling to civilians killed 2/2/2 injured 4/4/4
            Unidentified gunmen on motorcycles shot at a checkpoint near Gao on Monday, wounding a policeman. | small-arms-fire by Unidentified gunmen to checkpoint injured 1/1/1
            South Sudanese soldiers looted a clinic in Lasu on Monday. | looting by south-sudan to clinic
            Hamas militants fired an anti-tank missile at an Israeli bulldozer in Rafah on Monday, the military said. | shelling by hamas to israel
            Nobody was killed when Russian artillery shelled a farm on Monday. | shelling by russia to farm killed 0/0/0
            Ukraine's air force said Russia had attacked a port with 30 drones on Monday. | drone-strike by russia to port
            Syrian soldiers were fired upon by SDF fighters near Deir Hafir on Monday. | small-arms-fire by syrian-democratic-forces to syria
            The Lebanese army said an Israeli patrol had kidnapped a shepherd near Shebaa on Monday. | abduction by israel to shepherd captured 1/1/1
            Armenian forces used mortars against Azerbaijani positions in Kalbajar on Monday, Baku said. | shelling by armenia to azerbaijan
            A Pakistani post was destroyed by Afghan mortar fire on Monday. | shelling by afghanistan to pakistan
            """)
    void actorsTargetsAndTollsAreTheSentences(String text, String claims) {
        assertThat(Exercises.claims(text).stream()
                        .map(WhoDidWhatToWhomTest::line)
                        .collect(joining("; ")))
                .isEqualTo(claims);
    }

    private static String line(Claim claim) {
        Event event = claim.event();
        return event.type().slug()
                + keys(" by ", event.actors())
                + keys(" to ", event.targets())
                + event.casualties().stream().map(WhoDidWhatToWhomTest::toll).collect(joining());
    }

    private static String keys(String word, List<Participant> participants) {
        return participants.isEmpty()
                ? ""
                : word + participants.stream().map(Participant::key).collect(joining("+"));
    }

    private static String toll(Casualties toll) {
        return " " + toll.kind().formName() + " " + figure(toll.low()) + "/" + figure(toll.best()) + "/"
                + figure(toll.high());
    }

    private static String figure(OptionalInt figure) {
        return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "-";
    }
}
