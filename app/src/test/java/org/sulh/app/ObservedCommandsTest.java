package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.app.SarnRecord.ok;
import static org.sulh.app.SarnRecord.refused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who looked, promises and demands, rounds and calls, from the commands to what they print, on an invented record. */
class ObservedCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String COMMITMENTS = """
            commitments:
              - id: no-fire
                by: osmere
                of: varland
                what: {en: no shelling of the strip}
                demanded: true
                status: stated
                on: '2025-10-01'
                source: an invented letter
                to_refrain: {acts: [hostilities], doers: [varland], zones: [strip]}
              - id: leave-posts
                by: varland
                of: varland
                what: {en: to leave the posts on the ridge}
                status: stated
                on: '2025-10-01'
                source: an invented letter
                to_do:
                  due: '2025-11-05'
                  milestones:
                    - {id: ordered, text: {en: the order is given}, level: minimal, seen_by: [document]}
                    - {id: gone, text: {en: the posts are empty}, level: full, seen_by: [visit, sensor]}
            """;

    private static final String ROUNDS = """
            - id: lake-1
              date_start: '2025-10-25'
              date_end: '2025-10-26'
              place: Lake town
              mediators: [hallin]
              heads: {varland: the minister, osmere: not disclosed}
              outcome_as_put_by: {varland: no result, osmere: a good beginning}
              open_points:
                - {id: wells, text: who draws water, raised_by: osmere, became: moved, moved_to: lake-2}
            """;

    @TempDir
    private Path folder;

    private SarnRecord begun() {
        return SarnRecord.begunIn(folder.resolve("mission"));
    }

    private static Run run(SarnRecord record, String command, String at, String... rest) {
        List<String> args = new ArrayList<>(List.of(command, record.folder().toString()));
        args.addAll(List.of(rest));
        if (!at.isEmpty()) {
            args.addAll(List.of("--at", at));
        }
        return Run.of(args.toArray(String[]::new));
    }

    private static JsonNode json(SarnRecord record, String command, String... rest) {
        List<String> args = new ArrayList<>(List.of(rest));
        args.add("--json");
        return JSON.readTree(
                ok(run(record, command, "", args.toArray(String[]::new))).out());
    }

    private static void plan(SarnRecord record, String id, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "plan",
                id,
                "--watch",
                "patrol",
                "--who",
                "team-3",
                "--from",
                "2025-11-07",
                "--until",
                "2025-11-09",
                "--every",
                "24",
                "--grace",
                "6",
                "--zone",
                "strip"));
        args.addAll(List.of(more));
        ok(run(record, "coverage", SarnRecord.AT, args.toArray(String[]::new)));
    }

    @Test
    void recordWithoutWatchesSaysBesideEveryCountThatNobodyWasToLook() {
        SarnRecord record = begun();
        ok(run(record, "ingest", SarnRecord.AT, SarnRecord.caseIn(folder).toString()));
        String nobody = "nobody was to look anywhere: no watch was planned";
        assertThat(ok(run(record, "status", "")).out()).contains(nobody);
        assertThat(ok(run(record, "brief", "")).out().replaceAll("\\s+", " "))
                .contains("incidents: ")
                .contains("Who looked: " + nobody);
        assertThat(json(record, "status").get("coverage").get("planned").asBoolean())
                .isFalse();
        assertThat(ok(run(record, "coverage", "", "list")).out()).contains(nobody);
    }

    @Test
    void watchIsPlannedReportedOfAndAskedFor() {
        SarnRecord record = begun();
        refused(
                run(
                        record,
                        "coverage",
                        SarnRecord.AT,
                        "plan",
                        "late",
                        "--watch",
                        "post",
                        "--who",
                        "team-3",
                        "--from",
                        "2025-11-01",
                        "--until",
                        "2025-11-09",
                        "--every",
                        "24",
                        "--zone",
                        "strip"),
                "planned beforehand");
        plan(record, "strip-patrol");
        ok(run(
                record,
                "coverage",
                "2025-11-07T08:00:00Z",
                "report",
                "strip-patrol",
                "2025-11-07T00:00:00Z",
                "complete"));
        ok(run(
                record,
                "coverage",
                "2025-11-08T08:00:00Z",
                "report",
                "strip-patrol",
                "2025-11-08T00:00:00Z",
                "partial",
                "--by",
                "varland",
                "--reason",
                "road closed"));
        refused(
                run(
                        record,
                        "coverage",
                        "2025-11-08T08:00:00Z",
                        "report",
                        "strip-patrol",
                        "2025-11-09T00:00:00Z",
                        "complete"),
                "still to come");
        ok(run(
                record,
                "coverage",
                "2025-11-09T09:00:00Z",
                "report",
                "strip-patrol",
                "2025-11-07T00:00:00Z",
                "missing"));
        JsonNode all = json(record, "coverage", "list").get("all");
        assertThat(List.of(
                        all.get("expected").asInt(),
                        all.get("complete").asInt(),
                        all.get("partial").asInt()))
                .containsExactly(3, 0, 1);
        assertThat(List.of(all.get("missing").asInt(), all.get("conflicting").asInt()))
                .containsExactly(1, 1);
        assertThat(all.get("byCause").get("varland").asInt()).isEqualTo(1);
        assertThat(ok(run(record, "coverage", "", "show", "--zone", "strip")).out())
                .contains("3 slots expected");
        assertThat(ok(run(record, "coverage", "", "show", "--country", "XA")).out())
                .contains("nobody was to look there");
        refused(run(record, "coverage", "", "show", "--zone", "nowhere"), "no zone nowhere", "strip");
        assertThat(ok(run(record, "brief", "", "--format", "html")).out()).contains("Who looked where");
        ok(run(record, "audit", ""));
    }

    @Test
    void sealedWatchIsCountedByThoseAloneWhoMayReadIt() {
        SarnRecord record = begun();
        plan(record, "camera", "--sealed");
        ok(run(record, "coverage", "2025-11-07T08:00:00Z", "report", "camera", "2025-11-07T00:00:00Z", "complete"));
        assertThat(json(record, "coverage", "list").get("all").get("complete").asInt())
                .isEqualTo(1);
        SarnRecord copy = new SarnRecord(folder.resolve("public"));
        for (String open : List.of("register", "packs")) {
            SarnRecord.copy(record.folder().resolve(open), copy.folder().resolve(open));
        }
        JsonNode shared = json(copy, "coverage", "list");
        assertThat(shared.get("all").get("planned").asBoolean()).isFalse();
        assertThat(shared.get("passedOver").asInt()).isEqualTo(2);
        assertThat(ok(run(copy, "coverage", "", "list")).out())
                .contains("passes over")
                .doesNotContain("camera");
    }

    @Test
    void promisesAndDemandsAreToldApartAndRestOnWhatWasSeen() {
        SarnRecord record = begun();
        Path article = SarnRecord.article(folder, 1);
        ok(run(record, "ingest", SarnRecord.AT, article.toString(), "--source", "team-3", "--kind", "monitor"));
        Path letter = SarnRecord.article(folder, 2);
        ok(run(
                record,
                "ingest",
                SarnRecord.AT,
                letter.toString(),
                "--source",
                "side",
                "--kind",
                "party",
                "--affiliation",
                "varland"));
        Path file = SarnRecord.write(folder.resolve("more.yaml"), COMMITMENTS);
        ok(run(record, "commitment", SarnRecord.AT, "state", file.toString()));
        refused(run(record, "commitment", SarnRecord.AT, "state", file.toString()), "already");
        String list = ok(run(record, "commitment", "", "list")).out();
        assertThat(list)
                .contains("Demand of Osmere on Varland, not taken on: no shelling of the strip")
                .contains("Promise of Varland: to leave the posts on the ridge")
                .contains("unable to conclude, past its day");
        refused(
                run(
                        record,
                        "commitment",
                        SarnRecord.AT,
                        "seen",
                        "leave-posts",
                        "elsewhere",
                        "--by",
                        "visit",
                        "--evidence",
                        documentOf(record, article),
                        "--reason",
                        "as it says"),
                "elsewhere",
                "ordered, gone");
        assertThat(ok(run(
                                record,
                                "commitment",
                                SarnRecord.AT,
                                "seen",
                                "leave-posts",
                                "ordered",
                                "--by",
                                "document",
                                "--evidence",
                                documentOf(record, letter),
                                "--reason",
                                "its own letter"))
                        .out())
                .contains("said, not seen")
                .contains("unable to conclude");
        assertThat(ok(run(
                                record,
                                "commitment",
                                SarnRecord.AT,
                                "seen",
                                "leave-posts",
                                "ordered",
                                "--by",
                                "document",
                                "--evidence",
                                documentOf(record, article),
                                "--reason",
                                "seen by the team"))
                        .out())
                .contains("is minimal, past its day");
        String show = ok(run(record, "commitment", "", "show", "no-fire")).out();
        assertThat(show).contains("a watch of the zone strip as a whole").contains("nobody was to look");
        assertThat(ok(run(record, "brief", "")).out().replaceAll("\\s+", " "))
                .contains("Promises and demands")
                .contains("Demand of Osmere on Varland, not taken on");
        ok(run(record, "audit", ""));
    }

    /** The id under which a file was taken in. */
    private static String documentOf(SarnRecord record, Path file) {
        for (JsonNode document : JSON.readTree(
                        ok(run(record, "brief", "", "--format", "json")).out())
                .get("documents")) {
            if (document.get("name").asString().endsWith(file.getFileName().toString())) {
                return document.get("id").asString();
            }
        }
        throw new AssertionError(file + " is not in the record");
    }

    @Test
    void demandIsMetOnceSomebodyLookedAndSawNothing() {
        SarnRecord record = begun();
        plan(record, "strip-patrol");
        Path file = SarnRecord.write(
                folder.resolve("more.yaml"), COMMITMENTS.replace("on: '2025-10-01'", "on: '2025-11-07'"));
        ok(run(record, "commitment", SarnRecord.AT, "state", file.toString()));
        for (String day : List.of("07", "08")) {
            ok(run(
                    record,
                    "coverage",
                    "2025-11-" + day + "T08:00:00Z",
                    "report",
                    "strip-patrol",
                    "2025-11-" + day + "T00:00:00Z",
                    "complete"));
        }
        JsonNode status = json(record, "commitment", "show", "no-fire");
        assertThat(status.get("status").asString()).isEqualTo("met");
        assertThat(status.get("coverage").get(0).get("complete").asInt()).isEqualTo(2);
    }

    @Test
    void roundIsEnteredOnceAndShownAsEachSidePutsIt() {
        SarnRecord record = begun();
        Path file = SarnRecord.write(folder.resolve("rounds.yaml"), ROUNDS);
        assertThat(ok(run(record, "round", SarnRecord.AT, "enter", file.toString()))
                        .out())
                .contains("entered lake-1");
        assertThat(ok(run(record, "round", SarnRecord.AT, "enter", file.toString()))
                        .out())
                .contains("known lake-1");
        assertThat(ok(run(record, "round", "", "show", "lake-1")).out())
                .contains("mediator: Hallin")
                .contains("delegation of Osmere, head: not known")
                .contains("outcome as Osmere puts it: a good beginning")
                .contains("no joint text of it is known")
                .contains("open point wells: who draws water, raised by Osmere; moved to lake-2");
        assertThat(json(record, "round", "list")
                        .get(0)
                        .get("points")
                        .get(0)
                        .get("movedTo")
                        .asString())
                .isEqualTo("lake-2");
        Path wrong = SarnRecord.write(
                folder.resolve("wrong.yaml"),
                ROUNDS.replace("became: moved", "became: lost").replace("place:", "plaza:"));
        refused(run(record, "round", SarnRecord.AT, "enter", wrong.toString()), "'lost' is none of", "plaza");
    }

    @Test
    void callIsLoggedAndNamesBothSidesAlike() {
        SarnRecord record = begun();
        ok(run(
                record,
                "hotline",
                SarnRecord.AT,
                "log",
                "2025-11-06T09:00:00Z",
                "--from",
                "north@varland",
                "--to",
                "north@osmere",
                "--subject",
                "shots at the bridge",
                "--result",
                "both look",
                "--case",
                "k-12"));
        assertThat(ok(run(record, "hotline", "", "list")).out())
                .contains("north (Varland) to north (Osmere): shots at the bridge; result: both look")
                .contains("case k-12")
                .contains("1 call");
        refused(
                run(
                        record,
                        "hotline",
                        SarnRecord.AT,
                        "log",
                        "2025-11-07T09:00:00Z",
                        "--from",
                        "north@varland",
                        "--to",
                        "north@osmere",
                        "--subject",
                        "shots"),
                "still to come");
        refused(
                run(
                        record,
                        "hotline",
                        SarnRecord.AT,
                        "log",
                        "2025-11-06T09:00:00Z",
                        "--from",
                        "north",
                        "--to",
                        "north@osmere",
                        "--subject",
                        "shots"),
                "an officer reads like");
    }

    @Test
    void istanbulShowsTheRoundsAsEachSidePutsThemAndTheDemandsOfBoth() {
        Path pack = Run.project().resolve("agreements").resolve("istanbul-2025");
        SarnRecord record = SarnRecord.begunIn(folder.resolve("istanbul"), pack);
        String coded = pack.resolve("case.yaml").toString();
        ok(run(record, "ingest", "2025-11-09T09:00:00Z", coded));
        ok(run(record, "round", "2025-11-09T10:00:00Z", "enter", coded));
        assertThat(ok(run(record, "round", "", "show", "round-istanbul-2")).out())
                .contains("outcome as Pakistan puts it")
                .contains("outcome as Afghan Taliban authorities puts it")
                .contains("no joint text of it is known");
        JsonNode round = json(record, "round", "show", "round-istanbul-1");
        assertThat(round.get("delegations").get(0).has("head")).isFalse();
        assertThat(round.get("claims").size()).isGreaterThan(10);
        JsonNode commitments = json(record, "commitment", "list").get("commitments");
        List<String> demands = new ArrayList<>();
        for (JsonNode commitment : commitments) {
            if (commitment.get("demanded").asBoolean()) {
                demands.add(commitment.get("by").asString());
                assertThat(commitment.get("takenOn").asBoolean()).isFalse();
                assertThat(commitment.get("status").asString()).isNotIn("broken", "kept", "met");
            }
        }
        assertThat(demands).hasSizeGreaterThanOrEqualTo(7).contains("pakistan", "afghan-taliban");
    }
}
