package org.sulh.extract.event;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Taxonomy;

class EventFinderTest {
    private static final WordClasses WORDS = WordClasses.load();
    private static final List<DataFile.Row> LINES =
            DataFile.beside(EventFinder.class, "events.csv").rows();

    private final EventFinder finder = new EventFinder(WORDS);

    private String acts(String text) {
        Sentence sentence = Sketch.parse(text);
        return finder.find(sentence).stream()
                .map(m -> m.type() + " " + m.frame() + " by " + words(sentence, m.actors()) + " to "
                        + words(sentence, m.targets()))
                .collect(joining(", "));
    }

    private static String words(Sentence sentence, List<Integer> words) {
        return words.isEmpty()
                ? "-"
                : words.stream().sorted().map(i -> sentence.token(i).text()).collect(joining("+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels shelled the camp. | shelling ACT by Rebels to camp
            The camp was shelled by rebels. | shelling ACT by rebels to camp
            Rebels launched an attack on the camp. | ground-attack ACT by Rebels to camp
            Rebels fired rockets at the camp. | shelling ACT by Rebels to rockets+camp
            Rebels and soldiers clashed. | armed-clash MUTUAL by Rebels+soldiers to -
            Clashes between rebels and soldiers continued. | armed-clash MUTUAL by rebels+soldiers to -
            An explosion rocked the city. | explosion HAPPEN by - to -
            Talks between rebels and the government collapsed. | talks-failed PROCESS by rebels+government to -
            The delegation arrived in the capital. | delegation-travel TRAVEL by delegation to -
            Norway mediated. | mediation MEDIATE by Norway to -
            The minister led the delegation. | talks HEAD by minister to delegation
            Both sides agreed to a ceasefire. | ceasefire-start AGREE by sides to -
            Both sides signed a ceasefire. | ceasefire-start AGREE by sides to -
            The government rejected the proposal. | position HOLD by government to proposal
            A soldier killed three civilians. | civilian-harm TOLL by soldier to civilians
            The ceasefire took effect. | ceasefire-start PROCESS by - to -
            Rebels released ten prisoners. | prisoner-release ACT by Rebels to prisoners
            Troops withdrew from the village. | withdrawal ACT by Troops to -
            Rebels violated the ceasefire. | failure-to-implement ACT by Rebels to ceasefire
            """)
    void eachFrameGivesItsParts(String text, String acts) {
        assertThat(acts(text)).isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The company fired two officials. | small-arms-fire
            Workers went on a general strike. | air-strike
            He died of a heart attack. | ground-attack
            They struck a deal. | air-strike
            They battled a legal battle in court. | armed-clash
            The shop opened on Friday. | talks
            The company launched a product. | shelling
            """)
    void wordsOfOtherTradesAreNoActs(String text, String type) {
        assertThat(acts(text)).doesNotContain(type);
    }

    // Invented sentences, each with other words for an act.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drone-strike | An explosive-laden quadcopter rammed a bus near Kherson.
            drone-strike | A loitering munition ploughed into a barracks in Omdurman.
            drone-strike | Two FPVs slammed into a checkpoint outside the town.
            drone-strike | A swarm of Shaheds rained down on Odesa overnight.
            drone-strike | The depot was set on fire by drones.
            drone-strike | The warehouse went up in flames after a drone attack.
            air-strike | Warplanes of the army let loose their barrels upon the Abu Shouk market.
            air-strike | Jets unleashed their payloads on the camp.
            air-strike | The market came under aerial attack.
            air-strike | Helicopters rocketed the village.
            air-strike | Fighter jets flattened a school.
            air-strike | Fighter jets pummelled the outskirts of Myawaddy.
            shelling | They tracked the trajectories of 11 artillery projectiles from south to north of the Blue Line.
            shelling | The gunners brought the headquarters under howitzer fire.
            shelling | The town was peppered with mortar rounds.
            shelling | Tank rounds ripped through two houses in Donetsk.
            shelling | The hospital was hit in a volley of rockets.
            shelling | Militants rained mortars on the outpost.
            small-arms-fire | Indian troops gave back calibrated machine-gun fire.
            small-arms-fire | Soldiers loosed off several rounds at a tractor.
            small-arms-fire | A patrol was fired upon near Tegh.
            small-arms-fire | The convoy came under fire from a ridge.
            small-arms-fire | Gunmen sprayed a minibus with bullets.
            small-arms-fire | Gunmen riddled the car with bullets.
            sniper-fire | A sniper picked off a sentry at the post.
            sniper-fire | A marksman shot a farmer near Keran.
            sniper-fire | Snipers are active along the line.
            sniper-fire | A sniper felled two soldiers.
            sniper-fire | A single shot by a sharpshooter killed the guard.
            armed-clash | Fierce firefights raged in the suburbs.
            armed-clash | The army and the RSF came to blows near Bara.
            armed-clash | The two militias battled for control of the town.
            armed-clash | Soldiers tangled with rebels near the river.
            armed-clash | The two sides locked horns in street battles.
            armed-clash | The patrol had a running battle with gunmen.
            ground-attack | A column of the Joint Force threw itself against our lines at Golo.
            ground-attack | Rebels swept into the town at dawn.
            ground-attack | M23 marched into Walikale.
            ground-attack | The town fell to the rebels on Sunday.
            ground-attack | The militia overwhelmed an army camp.
            ground-attack | Fighters burst into the barracks.
            ambush | A convoy was caught in an ambush near Kidal.
            ambush | Gunmen lay in wait for the patrol.
            ambush | The vehicle ran into an ambush.
            ambush | Rebels sprang an ambush on a truck.
            ambush | The patrol fell into a trap laid by rebels.
            explosive-device | A pressure-plate IED initiated under a culvert.
            explosive-device | A tractor ran over a mine.
            explosive-device | A truck drove onto a landmine.
            explosive-device | A bomb planted under a bridge went off.
            explosive-device | A mine ripped through a pickup.
            explosive-device | An explosive charge tore apart a jeep.
            explosion | A loud bang was heard in the port.
            explosion | A blast tore through a market.
            explosion | Something blew up in the depot.
            explosion | Booms were heard across the city.
            abduction | Two girls were taken from their homes in the course of that night.
            abduction | Two lorry drivers were whisked away at gunpoint in Lower Kurram.
            abduction | Armed men bundled a teacher into a car.
            abduction | Gunmen made off with three villagers.
            abduction | The guerrillas have been holding him since May.
            abduction | Gunmen hauled away two nurses.
            detention | Police took in four members of the front.
            detention | Soldiers picked up six men.
            detention | Officers hauled in a dozen youths.
            detention | The fishermen were taken into custody.
            detention | Seven men were nabbed at the border.
            detention | Police rounded up forty people.
            extortion | SPLM-IO elements made traders pay a so-called road tax at three checkpoints.
            extortion | Gunmen squeezed money out of farmers.
            extortion | Drivers must pay the militia to pass.
            extortion | Fighters charge every truck a fee.
            extortion | The front imposes a levy on cattle.
            extortion | Militiamen collect tolls on the road to Uvira.
            looting | The men helped themselves to goods.
            looting | Soldiers carted off the stocks of the clinic.
            looting | The market was emptied by soldiers.
            looting | Gunmen made off with forty goats.
            looting | Fighters drove off two hundred cows.
            looting | The store was cleaned out by militiamen.
            harassment | Soldiers roughed up two shopkeepers.
            harassment | Settlers chased farmers from their land.
            harassment | Soldiers slapped and kicked an old man.
            harassment | Militiamen threatened villagers at gunpoint.
            harassment | Guards bullied the fishermen.
            displacement | 42 households were driven out by the shooting.
            displacement | Families took to the road.
            displacement | Hundreds have sought refuge in a church.
            displacement | The fighting sent thousands fleeing.
            displacement | Villagers packed up and went.
            displacement | Some 400 people were uprooted.
            civilian-harm | A soldier stabbed a trader.
            civilian-harm | Three villagers were hacked to death.
            civilian-harm | Gunmen put two elders to death.
            civilian-harm | A teenager lost his life at the checkpoint.
            civilian-harm | Fighters torched a dozen huts.
            civilian-harm | Soldiers set houses ablaze.
            protected-object | Soldiers have taken up quarters in the school.
            protected-object | A mosque was reduced to rubble.
            protected-object | The rebels are billeted in a clinic.
            protected-object | Troops moved into the primary school.
            protected-object | The church was set ablaze.
            protected-object | Fighters set up a base inside a hospital.
            sexual-violence | Fighters violated two women.
            sexual-violence | Two girls were sexually assaulted by soldiers.
            sexual-violence | Women reported being raped.
            child-recruitment | Armed men took six boys into their ranks.
            child-recruitment | The group enrolled eleven children.
            child-recruitment | Pupils were pressed into service.
            child-recruitment | Children have been put under arms.
            line-crossing | The men stepped past the yellow line.
            line-crossing | A platoon went two km past the limit of movement.
            line-crossing | Soldiers strayed over the line.
            line-crossing | Soldiers waded across the river into Thai territory.
            line-crossing | Fighters stole across the border.
            line-crossing | Troops set foot on Thai soil.
            force-movement | The SSPDF had put ashore some 200 fresh troops at Ketbek.
            force-movement | A column of about 20 vehicles with fighters left Jufra for Sirte.
            force-movement | Fresh troops streamed into the town.
            force-movement | Two battalions were flown to the front.
            force-movement | The army beefed up its garrison.
            force-movement | Truckloads of soldiers drove toward the border.
            heavy-weapons | Cambodian troops have also brought two BM-21 launchers back within range.
            heavy-weapons | Four tanks were parked inside the zone.
            heavy-weapons | The mission saw two howitzers in the zone.
            heavy-weapons | Rocket launchers have reappeared near the line.
            fortification | Peacekeepers came upon a newly heaped earthen berm.
            fortification | Fresh trench, about 80 m long, was seen south of Hays.
            fortification | Troops put down razor wire.
            fortification | Excavators dug an anti-tank ditch.
            fortification | Soldiers threw up a wall.
            fortification | Concrete blocks were laid by troops.
            mobilisation | The army summoned its reservists.
            mobilisation | Reservists were called to the colours.
            mobilisation | Kyiv raised a new brigade.
            mobilisation | The army put its units on full alert.
            mobilisation | Men between 18 and 40 were called up.
            mobilisation | Youths have taken up arms.
            overflight | An Indian quadcopter had lingered over the sector.
            overflight | Two unmanned aerial vehicles circled above its headquarters.
            overflight | Jets roared over Beirut.
            overflight | Jets broke the sound barrier over the south.
            overflight | A helicopter strayed into Lebanese airspace.
            overflight | Warplanes screamed low over the city.
            reconnaissance | A drone filmed the positions.
            reconnaissance | Drones watched the patrol base.
            reconnaissance | A balloon kept watch over the line.
            reconnaissance | The drone photographed the post.
            reconnaissance | Observation drones hovered over the town.
            jamming | Navigation signals were scrambled.
            jamming | The UAV suffered GPS interference.
            jamming | Control of the UAV was lost due to interference.
            monitor-obstruction | A patrol was brought to a halt by men in civilian clothing.
            monitor-obstruction | The team was prevented from continuing beyond Adok by officers.
            monitor-obstruction | Guards kept the observers from entering the depot.
            monitor-obstruction | The monitors were sent back.
            monitor-obstruction | Soldiers would not let the team pass.
            monitor-obstruction | The patrol was not allowed to proceed.
            aid-obstruction | Checkpoints held up distributions in Shariff Aguak.
            aid-obstruction | Trucks with flour were sent back at the gate.
            aid-obstruction | No relief has been let through since June.
            aid-obstruction | The army would not let aid trucks pass.
            aid-obstruction | Relief supplies were not allowed into the camp.
            aid-obstruction | Lorries with medicine have been stuck at the crossing.
            crossing-closure | Traders found every checkpoint along the border closed.
            crossing-closure | The gate was locked.
            crossing-closure | The road was cut by the army.
            crossing-closure | The bridge was barricaded.
            crossing-closure | Authorities bolted the Torkham gate.
            verification-visit | The MVT interviewed 23 residents.
            verification-visit | A team of observers visited the site.
            verification-visit | Monitors looked over the crater.
            verification-visit | Experts combed the site for fragments.
            verification-visit | A team went to the spot.
            verification-visit | The team was shown the wreck.
            prisoner-release | Two prisoners walked free.
            prisoner-release | The two policemen shall be delivered to the Red Cross.
            prisoner-release | The pilot was reunited with his family.
            prisoner-release | The captives returned home.
            prisoner-release | Ten detainees were let out of jail.
            prisoner-release | The remains of six soldiers were given back.
            withdrawal | Troops cleared out of the village.
            withdrawal | The unit gave up two hilltops.
            withdrawal | Soldiers left the post.
            withdrawal | The guns were taken back to barracks.
            withdrawal | The militia drew down its forces.
            harbouring | Militants find refuge on Afghan soil.
            harbouring | Rebels operate from bases in Rwanda.
            harbouring | The country offers a haven to militants.
            material-support | Rwanda bankrolls the rebels.
            material-support | A plane brought weapons for the RSF.
            material-support | Weapons reached the militia from abroad.
            material-support | Crates of ammunition were flown in for the rebels.
            material-support | Abu Dhabi keeps the militia in drones.
            failure-to-notify | The flight had not been announced to the other side.
            failure-to-notify | The exercise was held without prior notice.
            failure-to-notify | The mission was given no warning of the move.
            failure-to-implement | Israel has not lived up to the agreement.
            failure-to-implement | The government has yet to implement the accord.
            failure-to-implement | The truce was broken.
            failure-to-implement | The army made a mockery of the ceasefire.
            failure-to-implement | They tore up the agreement.
            failure-to-implement | The withdrawal has not been carried out.
            failure-to-prevent | Kabul did nothing to stop the militants.
            failure-to-prevent | The army turned a blind eye to the attackers.
            failure-to-prevent | Police stood by while settlers attacked.
            failure-to-prevent | The government let the militia act.
            hostile-propaganda | Loudspeakers blared messages across the line.
            hostile-propaganda | Leaflets were thrown over the town.
            hostile-propaganda | The channel peddled lies about the army.
            hostile-propaganda | State media spread false reports.
            incitement | A preacher called on youths to take up arms.
            incitement | The broadcast whipped up hatred.
            incitement | The commander egged on his followers to attack.
            incitement | A speech stirred up violence.
            penalty | The colonel was relieved of his post over the shelling.
            penalty | Two officers were sanctioned.
            penalty | Washington froze the assets of the general.
            penalty | The soldier was put on trial.
            penalty | The general was placed on the blacklist.
            talks | Negotiators are due to sit down again in Istanbul.
            talks | The envoys held a further round.
            talks | The two sides got together in Doha.
            talks | The commanders spoke by hotline.
            talks | Delegates gathered for consultations.
            talks | The generals sat face to face in Luanda.
            talks-failed | The talks ended without result.
            talks-failed | The negotiations produced nothing.
            talks-failed | The parties parted without agreement.
            talks-failed | The round brought no progress.
            talks-failed | The delegation left the table.
            talks-failed | The talks are deadlocked.
            talks-ended | The round came to a close.
            talks-ended | The session was brought to a close.
            talks-ended | Delegates wound up their talks.
            delegation-travel | A delegation flew into Doha.
            delegation-travel | The minister set out for Ankara.
            delegation-travel | Negotiators left for Geneva.
            mediation | Qatar acted as a go-between.
            mediation | Oman carried messages between the sides.
            mediation | Kenya offered its good offices.
            mediation | Turkey brought the two sides together.
            mediation | The elders stepped in to calm the two sides.
            agreement | The sides put their names to a document.
            agreement | The parties came to terms.
            agreement | The commanders shook hands on a deal.
            agreement | A deal was worked out.
            agreement | The sides settled on a mechanism.
            agreement | The parties initialled a protocol.
            ceasefire-start | The guns fell silent on Monday.
            ceasefire-start | The fighters downed their arms.
            ceasefire-start | The ceasefire signed in Geneva promised something else.
            ceasefire-start | The truce kicked in.
            ceasefire-extended | The truce was given another three months.
            ceasefire-extended | The two armies reaffirmed their ceasefire.
            ceasefire-extended | The pause was lengthened by a week.
            ceasefire-end | The ceasefire is over.
            ceasefire-end | The front called an end to its truce.
            ceasefire-end | The truce ran its course.
            ceasefire-end | The group no longer feels bound by the ceasefire.
            """)
    void manyWordsTellOfOneKindOfAct(String type, String text) {
        assertThat(acts(text).split(", ")).anyMatch(act -> act.startsWith(type + " "));
    }

    // Invented sentences of other matters, in words that also tell of acts.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The minister fired his deputy.
            The parties struck a deal on trade tariffs.
            Budget talks resumed in parliament.
            Nurses went on a labour strike.
            The minister is under fire for the delay.
            The firm was a shell company in Dubai.
            A mine worker won the lottery.
            The ministry published a position paper.
            Children cross the road to school.
            Traders were hit by inflation.
            Floods swept into the town.
            The town fell silent.
            Prices took off in the market.
            The choir took up positions on the stage.
            The team was shown the trophy.
            The minister helped himself to tea.
            The singer burst into tears.
            The crowd roared over the goal.
            A storm tore through the village.
            A fire ripped through a factory.
            The mayor put his name to a charity.
            A river runs past the fence.
            The school was closed for holidays.
            The band made off for the concert.
            Farmers drove off to market.
            The guns of the museum were cleaned.
            The governor picked up a prize.
            Rain poured down on the city.
            A lawyer took up the case.
            The boy took his books to school.
            The trucks brought flour to the bakery.
            Talks about the price of bread went on.
            The teacher was given a medal.
            The company shelled out millions.
            The plane carried the minister home.
            Doctors combed the records for errors.
            """)
    void otherMattersAreNoActs(String text) {
        assertThat(acts(text)).isEmpty();
    }

    @Test
    void specialPatternWinsOverTheGeneral() {
        assertThat(acts("A drone strike hit the town."))
                .startsWith("drone-strike")
                .doesNotContain("air-strike");
        assertThat(acts("A suicide bombing hit the town.")).startsWith("terrorist-attack");
    }

    @Test
    void everyFrameIsUsedByTheFile() {
        Set<Frame> used = LINES.stream()
                .flatMap(r -> EventPattern.list(r, WORDS).stream())
                .map(EventPattern::frame)
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(EnumSet.allOf(Frame.class));
    }

    @Test
    void everyLineOfTheFileNamesATypeOfTheTaxonomy() {
        assertThat(LINES).allMatch(r -> Taxonomy.standard()
                .contains(EventPattern.of(r, WORDS).type()));
    }

    /** A line below one with the same trigger and no conditions can never fit. */
    @Test
    void noLineIsHiddenByAnEarlierOneWithoutConditions() {
        Map<String, EventPattern> open = new HashMap<>();
        for (DataFile.Row line : LINES) {
            for (EventPattern later : EventPattern.list(line, WORDS)) {
                String trigger = later.trigger() + (later.verb() ? " v" : " n");
                assertThat(open).as(later + " is hidden").doesNotContainKey(trigger);
                if (later.only().isEmpty() && later.unless().isEmpty()) {
                    open.put(trigger, later);
                }
            }
        }
    }

    @Test
    void gapInATriggerStandsForAFewWords() {
        assertThat(acts("Soldiers turned the observers back.")).startsWith("monitor-obstruction");
        assertThat(acts("They violated, during a night in which nobody slept at all, Syrian airspace."))
                .doesNotContain("line-crossing");
    }

    @Test
    void hyphenInTheTextCountsAsABlank() {
        assertThat(acts("Small-arms fire was heard.")).contains("small-arms-fire");
        assertThat(acts("A cross-border attack was reported.")).contains("ground-attack");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Drones hit the depot. | drone-strike
            Shells hit the depot. | shelling
            A sniper killed a soldier. | sniper-fire
            Gunfire killed a soldier. | small-arms-fire
            Artillery fired on the town. | shelling
            Soldiers fired on the town. | small-arms-fire
            Jets attacked the town. | air-strike
            """)
    void weaponSharpensAGeneralVerb(String text, String type) {
        assertThat(acts(text)).startsWith(type);
    }

    private static DataFile.Row line(String line) {
        return DataFile.parse("events.csv", "type,trigger,pos,frame,only,unless\n" + line + "\n")
                .rows()
                .getFirst();
    }

    @Test
    void lineIsReadWithItsConditions() {
        EventPattern pattern =
                EventPattern.of(line("shelling,open fire,v,act,obj:shell|@truces;subj:army,any:film"), WORDS);

        assertThat(pattern.trigger()).containsExactly("open", "fire");
        assertThat(pattern.verb()).isTrue();
        assertThat(pattern.only()).hasSize(2);
        assertThat(pattern.only().getFirst().lemmas()).contains("shell", "truce");
        assertThat(pattern.unless())
                .containsExactly(new EventPattern.Condition(EventPattern.Condition.Relation.ANY, Set.of("film")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shelling,shell,v,acts,,",
                "shelling,shell,v,act,object:camp,",
                "shelling,shell,v,act,camp,",
                "shelling,shell,v,act,obj:@gone,",
                "shelling,shell,v,act,,obj:@gone"
            })
    void wrongLineIsNamedByFileAndLine(String line) {
        assertThatThrownBy(() -> EventPattern.of(line(line), WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("events\\.csv:2: .{5,}");
    }

    @Test
    void typeThatIsNoSlugIsRefused() {
        assertThatThrownBy(() -> EventPattern.of(line("Air Strike,shell,v,act,,"), WORDS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
