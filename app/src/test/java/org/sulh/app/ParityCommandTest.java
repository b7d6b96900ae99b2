package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.app.SarnRecord.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measures of parity through the command, and the record at hand with its parties exchanged. */
class ParityCommandTest {
    private static final List<String> PARTIES = List.of("afghan-taliban", "pakistan");

    @TempDir
    private Path folder;

    private static final String CASE = """
            # An exercise: the incidents and outlets are invented.
            title: 'An exercise'
            case_id: exercise-2025
            form_version: 1
            parties:
              - name: {ONE}
                side: {one}
              - name: {OTHER}
                side: {other}
            incidents:
              - id: border-2025-10-20
                title: Shelling
                what: A village is shelled at night.
                event_type: shelling
                places:
                  - {name: Torkham, adm1: Nangarhar, country: disputed, lat: 34.12, lon: 71.09, precision: village}
                time: {start: 2025-10-20, end: 2025-10-20, precision: day}
                claims:
                  - {id: A-1, speaker: {ONE} army, speaker_side: {one}, outlet: Line Daily,
                     url: 'https://line.example/1', date: '2025-10-21', stance: alleges, via: null,
                     event_type: shelling, actor: {OTHER}, target: {ONE}}
                  - {id: A-2, speaker: {OTHER} army, speaker_side: {other}, outlet: Line Post,
                     url: 'https://post.example/1', date: '2025-10-21', stance: denies, via: null,
                     event_type: shelling, actor: {OTHER}, target: {ONE}}
                  - {id: A-3, speaker: {ONE} minister, speaker_side: {one}, outlet: Line Week,
                     url: 'https://week.example/1', date: '2025-10-22', stance: alleges, via: null,
                     event_type: shelling, actor: {OTHER}, target: {ONE}}
            """;

    /** A record in which one has two speakers and the other has one. */
    private SarnRecord told(String one, String other) throws IOException {
        Path files = Files.createDirectory(folder.resolve("files-" + one));
        String text = CASE.replace("{ONE}", name(one))
                .replace("{OTHER}", name(other))
                .replace("{one}", one)
                .replace("{other}", other);
        SarnRecord record = SarnRecord.begunIn(
                folder.resolve(one), Run.project().resolve("agreements").resolve("istanbul-2025"));
        ok(record.ingest(SarnRecord.write(files.resolve("case.yaml"), text).toString()));
        return record;
    }

    private static String name(String slug) {
        return slug.equals("pakistan") ? "Pakistan" : "Afghan Taliban";
    }

    private static JsonNode json(SarnRecord record) {
        return new JsonMapper().readTree(ok(record.run("parity", "--json")).out());
    }

    @Test
    void bothPartiesGetTheSameMeasuresAndNothingHangsOnWhoIsWho() throws IOException {
        SarnRecord record = told(PARTIES.getFirst(), PARTIES.getLast());
        assertThat(ok(record.run("parity")).out())
                .contains("claims of its speakers")
                .contains("exchanged in record and agreement: every conclusion is exchanged")
                .doesNotContain("a fault of this program");
        JsonNode tree = json(record);
        assertThat(tree.get("exchanges").get(0).get("faults")).isEmpty();
        assertThat(claims(tree, "afghan-taliban")).isEqualTo(2);
        assertThat(claims(tree, "pakistan")).isEqualTo(1);
    }

    @Test
    void theColumnsAreExchangedWhenTheSidesOfEverythingEnteredAre() throws IOException {
        JsonNode straight = json(told(PARTIES.getFirst(), PARTIES.getLast())).get("measures");
        JsonNode exchanged = json(told(PARTIES.getLast(), PARTIES.getFirst())).get("measures");
        assertThat(straight).isNotEmpty();
        for (String measure : straight.propertyNames()) {
            JsonNode one = straight.get(measure).get("byParty");
            JsonNode other = exchanged.get(measure).get("byParty");
            assertThat(one.get(PARTIES.getFirst())).as(measure).isEqualTo(other.get(PARTIES.getLast()));
            assertThat(one.get(PARTIES.getLast())).as(measure).isEqualTo(other.get(PARTIES.getFirst()));
        }
    }

    private static int claims(JsonNode tree, String party) {
        return tree.get("measures").get("claims").get("byParty").get(party).asInt();
    }
}
