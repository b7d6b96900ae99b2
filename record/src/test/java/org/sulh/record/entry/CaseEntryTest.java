package org.sulh.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.StepName;
import org.sulh.model.cases.CaseStep;
import org.sulh.record.Steps;
import org.sulh.register.entry.Json;
import org.sulh.register.wire.MalformedException;

/** How the steps of a case are written. */
class CaseEntryTest {
    private static final String CLAIM = "c-0123456789abcdef";

    private static Json.Obj json(String text) {
        return (Json.Obj) Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String text(CaseStep step) {
        return new String(new CaseEntry(step).toData().toCanonicalBytes(), StandardCharsets.UTF_8).replace('"', '\'');
    }

    private static Finding.Text violation(String reason) {
        return new Finding.Text(
                "no-strike",
                "i-17.3",
                "osmere",
                Conclusion.VIOLATION,
                Optional.of(Severity.VERY_SERIOUS),
                Optional.of(Intent.UNAUTHORISED),
                StandardOfProof.CLEAR_AND_CONVINCING,
                List.of(reason),
                List.of(CLAIM),
                Optional.empty());
    }

    @Test
    void everyStepIsReadAsItWasWritten() {
        Set<StepName> names = EnumSet.noneOf(StepName.class);
        Set<Class<?>> types = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            for (CaseStep step : Steps.seeded(seed).each()) {
                CaseEntry entry = new CaseEntry(step);
                Json.Obj data = (Json.Obj) Json.parseCanonical(entry.toData().toCanonicalBytes());
                assertThat(RecordKinds.read(RecordKinds.nameOf(entry), data)).contains(entry);
                names.add(step.step());
                types.add(step.getClass());
            }
        }
        assertThat(names).containsExactlyInAnyOrder(StepName.values());
        assertThat(types.size()).isEqualTo(Steps.seeded(0).each().size());
    }

    @Test
    void everyKindIsTheKindOfSomeStep() {
        assertThat(Steps.seeded(1).each().stream().map(CaseKind::of)).contains(CaseKind.values());
    }

    /** No two steps are written alike, so that none can be taken for another. */
    @Test
    void formOfEachIsItsOwn() {
        List<CaseStep> steps = Steps.seeded(2).each();
        Stream<String> forms = steps.stream().map(step -> CaseKind.of(step) + text(step));
        assertThat(forms.distinct().count()).isEqualTo(steps.size());
    }

    @Test
    void formIsThatOfThePage() {
        assertThat(text(new CaseStep.Complaint(
                        CaseStep.Origin.OWN_INITIATIVE,
                        Optional.empty(),
                        "osmere",
                        List.of(CLAIM),
                        List.of(),
                        "a shell fell",
                        Optional.empty())))
                .isEqualTo("{'claims':['" + CLAIM
                        + "'],'origin':'own-initiative','respondent':'osmere','what':'a shell fell'}");
        assertThat(text(new CaseStep.Motion("k-4", violation("seen"), CaseEntry.hashOf(violation("seen")))))
                .isEqualTo("{'case':'k-4','text':{'against':'osmere','clause':'no-strike','conclusion':'violation',"
                        + "'evidence':['" + CLAIM + "'],'incident':'i-17.3','intent':'unauthorised','reasons':['seen'],"
                        + "'severity':'very-serious','standard':'clear-and-convincing'}}");
        assertThat(text(new CaseStep.Closure("k-4", CaseStep.Ending.UNABLE_TO_CONCLUDE, "nobody could look")))
                .isEqualTo("{'case':'k-4','ending':'unable-to-conclude','reason':'nobody could look'}");
    }

    @Test
    void hashFollowsFromTheTextAndFromAllOfIt() {
        String hash = CaseEntry.hashOf(violation("seen"));
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(CaseEntry.hashOf(violation("seen")));
        assertThat(CaseEntry.hashOf(violation("seen."))).isNotEqualTo(hash);
        CaseEntry read =
                CaseKind.MOTION.read(new CaseEntry(new CaseStep.Motion("k-4", violation("seen"), "whatever")).toData());
        assertThat(((CaseStep.Motion) read.step()).hash()).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "complaint  | {'origin':'party','respondent':'osmere','claims':['c-0123456789abcdef'],'what':'x'} | names the party",
                "complaint  | {'origin':'monitor','respondent':'osmere','claims':[],'what':'x'} | at least one claim",
                "complaint  | {'origin':'monitor','respondent':'osmere','claims':['c-01'],'what':'x'} | no id of a claim",
                "complaint  | {'origin':'rumour','respondent':'osmere','claims':['c-0123456789abcdef'],'what':'x'} | no origin of a complaint",
                "complaint  | {'origin':'monitor','respondent':'O','claims':['c-0123456789abcdef'],'what':'x'} | a party",
                "complaint  | {'origin':'monitor','respondent':'osmere','claims':['c-0123456789abcdef','c-0123456789abcdef'],'what':'x'} | twice",
                "complaint  | {'sealed':'x'} | needs",
                "inquiry    | {'case':'k-04','takenUp':true,'reason':'x'} | no id of a case",
                "inquiry    | {'case':'4','takenUp':true,'reason':'x'} | no id of a case",
                "inquiry    | {'case':'k-4','takenUp':'yes','reason':'x'} | true or false",
                "notice     | {'case':'k-4','particulars':'x','clauses':[]} | names the clauses",
                "visit      | {'case':'k-4','what':'dreamt','on':'2025-11-06T10:00:00Z'} | planned, made, denied",
                "visit      | {'case':'k-4','what':'planned','on':'2025-11-06','place':'Arn','team':['team-3']} | a time reads",
                "visit      | {'case':'k-4','what':'planned','on':'2025-11-06T10:00:00Z','place':'Arn','team':[]} | by somebody",
                "visit      | {'case':'k-4','what':'made','visit':-1,'on':'2025-11-06T10:00:00Z','report':'x'} | no entry -1",
                "visit      | {'case':'k-4','what':'made','visit':5,'on':'2025-11-06T10:00:00Z','report':'x','team':['a']} | team",
                "clock      | {'case':'k-4','turn':'extend','clock':'reply','causedBy':'nobody','reason':'x'} | by one hour or more",
                "clock      | {'case':'k-4','turn':'extend','clock':'reply','hours':0,'causedBy':'nobody','reason':'x'} | by one hour or more",
                "clock      | {'case':'k-4','turn':'extend','clock':'reply','hours':87661,'causedBy':'nobody','reason':'x'} | at most",
                "clock      | {'case':'k-4','turn':'extend','clock':'reply','hours':-4294967295,'causedBy':'nobody','reason':'x'} | one hour",
                "clock      | {'case':'k-4','turn':'stop','clock':'reply','hours':3,'causedBy':'nobody','reason':'x'} | nothing else has hours",
                "session    | {'case':'k-4','what':'opened','present':[{'holder':'a','of':'b'},{'holder':'a','of':'c'}]} | present once",
                "session    | {'case':'k-4','what':'opened','present':[{'holder':'a','of':'b','vote':'for'}]} | vote",
                "session    | {'case':'k-4','what':'closed','session':7,'minutes':'x','documents':['c-0123456789abcdef']} | no id of a document",
                "motion     | {'case':'k-4','hash':'00','text':{}} | needs",
                "vote       | {'case':'k-4','motion':7,'hash':'00','choice':'for'} | 64",
                "measure    | {'case':'k-4','finding':7,'on':'osmere','due':'2025-11-06'} | a rung of the ladder",
                "measure    | {'case':'k-4','finding':7,'on':'osmere','rung':'x','due':'soon'} | no day",
                "compliance | {'case':'k-4','what':'report','measure':7,'done':' '} | empty",
                "compliance | {'case':'k-4','what':'check','measure':7,'level':'mostly','reason':'x'} | no level of compliance",
                "appeal     | {'case':'k-4','what':'decided','appeal':7,'ruling':'lost','reasons':'x'} | no ruling",
                "reopening  | {'case':'k-4','claims':[],'reason':'x'} | new claims",
                "closure    | {'case':'k-4','ending':'forgotten','reason':'x'} | no ending of a case",
            })
    void whatCannotBeIsRefusedAndTheReasonSaid(String kind, String data, String words) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> RecordKinds.read(kind, json(data)))
                .withMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'incident':'i-17'          | no id of an incident",
                "'incident':'i-017.3'       | no id of an incident",
                "'incident':'i-17.0'        | no id of an incident",
                "'reasons':[]               | has reasons",
                "'evidence':[]              | stands on evidence",
                "'evidence':['i-17.3']      | no id of a claim or document",
                "'conclusion':'unable'      | no other does",
                "'conclusion':'guilty'      | no conclusion",
                "'severity':'grave'         | no severity",
                "'standard':'common-sense'  | no standard of proof",
                "'clause':'No Strike'       | slug",
            })
    void motionSaysWhatAFindingCouldSay(String member, String words) {
        String good = text(new CaseStep.Motion("k-4", violation("seen"), "whatever"));
        String name = member.substring(0, member.indexOf(':'));
        String bad = good.replaceFirst(name + ":('[^']*'|\\[[^]]*\\])", member);
        assertThat(bad).isNotEqualTo(good);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> CaseKind.MOTION.read(json(bad)))
                .withMessageContaining(words);
    }
}
