package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.app.SarnRecord.article;
import static org.sulh.app.SarnRecord.caseIn;
import static org.sulh.app.SarnRecord.ok;
import static org.sulh.app.SarnRecord.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on a record, as an analyst types them. */
class RecordCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VARLAND = "Varland army";
    private static final String OSMERE = "Osmere army";

    @TempDir
    private Path folder;

    @TempDir
    private Path files;

    private Path at;

    @BeforeEach
    void choose() {
        at = folder.resolve("record");
    }

    private SarnRecord begun() {
        return SarnRecord.begunIn(at);
    }

    private SarnRecord told() {
        return begun().told(files);
    }

    // ---- init ----

    @Test
    void recordIsBegunWithItsPackAndTheKeysOfItsDesk() throws IOException {
        JsonNode status = begun().status();
        assertThat(status.get("asOf").asString()).isEqualTo(SarnRecord.AT);
        assertThat(status.get("documents").asInt()).isZero();
        assertThat(status.get("entries").asInt()).isEqualTo(6);
        assertThat(status.get("unused").asInt()).isZero();
        assertThat(at.resolve("packs")).isNotEmptyDirectory();
        try (Stream<Path> keys = Files.list(at.resolve("private/keys"))) {
            assertThat(keys).hasSize(5).allSatisfy(key -> assertThat(Files.getPosixFilePermissions(key))
                    .hasSize(2));
        }
    }

    @Test
    void folderThatHoldsSomethingIsLeftAsItIs() throws IOException {
        Files.createDirectories(at);
        Files.writeString(at.resolve("notes.txt"), "mine");
        refused(Run.of("init", at.toString(), "--pack", "sarn-line"), "not empty");
        assertThat(at)
                .isDirectoryContaining(file -> file.endsWith("notes.txt"))
                .isDirectoryNotContaining("glob:**reg*");
        refused(Run.of("init", at.resolve("notes.txt").toString(), "--pack", "sarn-line"), "notes.txt");
        assertThat(at.resolve("notes.txt")).content().isEqualTo("mine");
    }

    @Test
    void recordIsNotBegunTwice() {
        begun();
        refused(Run.of("init", at.toString(), "--pack", "sarn-line"), "not empty");
    }

    @Test
    void whatCannotBegInARecordLeavesNoFolder() {
        refused(Run.of("init", at.toString(), "--pack", "no-such-pack"), "no-such-pack");
        refused(Run.of("init", at.toString(), "--pack", folder.toString()), folder.toString());
        refused(
                Run.of("init", at.toString(), "--pack", "sarn-line", "--at", "yesterday"),
                "--at",
                "2025-11-06T10:00:00Z");
        refused(Run.of("init", at.toString(), "--pack", "sarn-line", "--origin", "two words"), "two words");
        refused(Run.of("init", at.toString(), "--pack", "sarn-line", "--origin", ""), "--origin");
        refused(Run.of("init", at.toString(), "--pack", "sarn-line", "--mechanism", " "), "--mechanism");
        refused(Run.of("init", at.toString()), "--pack");
        assertThat(at).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "status", "review", "incident"})
    void folderThatIsNoRecordIsNamedWithTheMend(String command) {
        List<String> rest =
                switch (command) {
                    case "ingest" -> List.of(caseIn(files).toString());
                    case "review" -> List.of("list");
                    case "incident" -> List.of("i-1.1");
                    default -> List.of();
                };
        String[] args = Stream.concat(Stream.of(command, files.toString()), rest.stream())
                .toArray(String[]::new);
        refused(Run.of(args), files.toString(), "sulh init");
    }

    @Test
    void logThatIsNoRecordIsNotTakenForOne() {
        ok(Run.of("log", "init", at.resolve("register").toString(), "--origin", "example.org/plain"));
        refused(Run.of("status", at.toString()), at.toString());
        refused(Run.of("ingest", at.toString(), caseIn(files).toString()), at.toString());
    }

    // ---- ingest ----

    @Test
    void codedCaseIsTakenInAndASecondTimeChangesNothing() {
        SarnRecord record = begun();
        Run first = ok(record.ingest(caseIn(files).toString()));
        assertThat(first.out()).contains("3 documents: 3 entered with 3 claims, 0 known before");
        JsonNode before = record.status();
        Run second = ok(record.ingest(caseIn(files).toString()));
        assertThat(second.out())
                .contains("0 entered with 0 claims, 3 known before")
                .contains("known ");
        assertThat(record.status()).isEqualTo(before);
    }

    @Test
    void textThatCannotBeReadYetIsKeptAndNamed() {
        SarnRecord record = begun();
        Run run = ok(record.ingest(article(files, 1).toString()));
        assertThat(run.err())
                .contains("rapport-1.txt")
                .contains("cannot be read yet")
                .contains("review add");
        assertThat(record.status().get("documents").asInt()).isEqualTo(1);
        assertThat(ok(record.run("status")).out())
                .contains("Documents without claims: 1")
                .contains("(fr)");
    }

    @Test
    void sameBytesUnderTwoNamesAreOneDocument() throws IOException {
        SarnRecord record = begun();
        Path one = article(files, 1);
        Path copy = Files.copy(one, files.resolve("copy.txt"));
        Run run = ok(record.ingest(one.toString(), copy.toString(), one.toString()));
        assertThat(run.out()).contains("rapport-1.txt").contains("copy.txt");
        assertThat(record.status().get("documents").asInt()).isEqualTo(1);
        ok(record.audit());
    }

    @Test
    void brokenFileAmongGoodOnesIsNamedAndTheRestGoesOn() throws IOException {
        SarnRecord record = begun();
        Path broken = Files.write(files.resolve("broken.yaml"), "title: [".getBytes(StandardCharsets.UTF_8));
        Path binary = Files.write(files.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 9});
        Path empty = Files.writeString(files.resolve("empty.txt"), "");
        Run run = record.ingest(
                article(files, 1).toString(),
                broken.toString(),
                binary.toString(),
                empty.toString(),
                files.resolve("gone.txt").toString(),
                article(files, 2).toString());
        refused(run, "broken.yaml", "gone.txt", "empty.txt");
        assertThat(record.status().get("documents").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(run.out()).contains("rapport-1.txt").contains("rapport-2.txt");
        ok(record.audit());
    }

    @Test
    void folderStandsForItsFiles() throws IOException {
        SarnRecord record = begun();
        Path reports = Files.createDirectories(files.resolve("reports"));
        article(reports, 1);
        article(reports, 2);
        ok(record.ingest(reports.toString()));
        assertThat(record.status().get("documents").asInt()).isEqualTo(2);
    }

    @Test
    void receiptsShowThatEachEntryIsInTheRegister() throws IOException {
        SarnRecord record = begun();
        Path receipts = files.resolve("receipts");
        Run run = ok(record.ingest(
                "--json", "--receipts", receipts.toString(), caseIn(files).toString()));
        String key = at.resolve("register/log.vkey").toString();
        int proven = 0;
        for (String line : run.out().lines().toList()) {
            for (JsonNode index : JSON.readTree(line).get("entries")) {
                Path proof = receipts.resolve(index.asString() + ".tlog-proof");
                assertThat(proof).exists();
                Path entry = files.resolve("entry");
                Files.write(entry, entry(index.asLong()));
                ok(Run.of("log", "verify-proof", proof.toString(), "--entry", entry.toString(), "--vkey", key));
                proven++;
            }
        }
        assertThat(proven).isEqualTo(8);
    }

    /** The bytes of an entry, of a register that fits in one bundle. */
    private byte[] entry(long index) throws IOException {
        return Bundle.of(at.resolve("register")).entry((int) index);
    }

    @Test
    void sourceIsEnteredWithItsKindAndTiesAndMayNotChangeUnseen() {
        SarnRecord record = begun();
        String[] team = {"--source", "team-3", "--kind", "monitor", "--tie", "varland=trained there"};
        ok(record.ingest(
                team[0],
                team[1],
                team[2],
                team[3],
                team[4],
                team[5],
                article(files, 1).toString()));
        refused(
                record.ingest(
                        "--source",
                        "team-3",
                        "--kind",
                        "party",
                        "--affiliation",
                        "osmere",
                        article(files, 2).toString()),
                "team-3",
                "monitor",
                "party");
        ok(record.ingest("--source", "team-3", article(files, 3).toString()));
        assertThat(record.status().get("documents").asInt()).isEqualTo(2);
        assertThat(record.status().get("sources").asInt()).isEqualTo(1);
    }

    @Test
    void sourceThatCannotBeIsRefusedBeforeAnythingIsEntered() {
        SarnRecord record = begun();
        String file = article(files, 1).toString();
        refused(record.ingest("--source", "Two Words", file), "Two Words");
        refused(record.ingest("--kind", "spy", file), "--kind spy", "data-set");
        refused(record.ingest("--source", "x", "--tie", "varland", file), "--tie varland");
        refused(record.ingest("--source", "x", "--tie", "=friend", file), "--tie");
        refused(record.ingest("--source", "x", "--tie", "varlnad=friend", file), "varlnad", "varland");
        refused(record.ingest("--source", "x", "--affiliation", "nobody", file), "nobody", "osmere");
        refused(record.ingest("--published", "9 October", file), "9 October");
        assertThat(record.status().get("documents").asInt()).isZero();
        assertThat(record.status().get("sources").asInt()).isZero();
    }

    @Test
    void caseThatHasGrownSinceIsNotTakenForKnown() {
        SarnRecord record = told();
        SarnRecord.write(
                files.resolve("line.yaml"),
                SarnRecord.CASE.replace("actor: Varland, target: Osmere", "actor: Varland, target: null"));
        Run run = record.ingest(files.resolve("line.yaml").toString());
        refused(run, "review add");
    }

    @Test
    void quoteThatFitsInNoEntryIsRefusedAndTheRestGoesOn() {
        SarnRecord record = begun();
        String much = "much ".repeat(20_000);
        SarnRecord.write(
                files.resolve("much.yaml"),
                SarnRecord.CASE.replace("actor: Varland, target: Osmere", "actor: Varland, quote: ['" + much + "']"));
        Run run = record.ingest(
                files.resolve("much.yaml").toString(), article(files, 1).toString());
        refused(run, "much.yaml");
        assertThat(run.out()).contains("rapport-1.txt");
        ok(record.audit());
    }

    @Test
    void documentsCanBeSealed() {
        SarnRecord record = begun();
        ok(record.ingest("--sealed", caseIn(files).toString()));
        assertThat(record.status().get("documents").asInt()).isEqualTo(3);
        ok(record.audit());
        SarnRecord everybody = new SarnRecord(folder.resolve("public"));
        SarnRecord.copy(at.resolve("register"), everybody.folder().resolve("register"));
        SarnRecord.copy(at.resolve("packs"), everybody.folder().resolve("packs"));
        assertThat(everybody.status().get("documents").asInt()).isZero();
        assertThat(everybody.status().get("passedOver").asInt()).isEqualTo(6);
        assertThat(everybody.status().get("view").asString()).isEqualTo("shared");
        ok(everybody.audit());
    }

    // ---- review ----

    @Test
    void claimsAreListedByWhatIsAskedFor() {
        SarnRecord record = told();
        assertThat(ok(record.review("list")).out()).contains("3 claims");
        assertThat(ok(record.review("list", "--speaker", "varland")).out())
                .contains("1 claim")
                .contains(VARLAND);
        assertThat(ok(record.review("list", "--type", "air-strike")).out()).contains("1 claim");
        assertThat(ok(record.review("list", "--actor", "osmere")).out()).contains("2 claims");
        assertThat(ok(record.review("list", "--standing", "confirmed")).out()).contains("0 claims");
        String incident = record.incidentOf(record.claim(OSMERE, "air-strike"));
        assertThat(ok(record.review("list", "--incident", incident)).out()).contains("1 claim");
        refused(record.review("list", "--standing", "done"), "--standing done", "unreviewed");
        refused(record.review("list", "--level", "sure"), "--level sure");
        refused(record.review("list", "--incident", "i-99.1"), "i-99.1");
        refused(record.review("list", "--document", "d-99"), "d-99");
        refused(record.review("list", "--type", "shooting"), "shooting");
    }

    @Test
    void claimIsShownWithWhatWasSaidOfIt() {
        SarnRecord record = told();
        String claim = record.claim(VARLAND, "shelling");
        ok(record.review("confirm", claim, "--reason", "read twice"));
        assertThat(ok(record.review("show", claim.substring(0, 8))).out())
                .contains(VARLAND)
                .contains("confirmed by analyst")
                .contains("read twice")
                .contains("Line Daily");
    }

    @Test
    void eachVerdictIsEnteredAndCounts() {
        SarnRecord record = told();
        String varland = record.claim(VARLAND, "shelling");
        String osmere = record.claim(OSMERE, "shelling");
        String strike = record.claim(OSMERE, "air-strike");
        ok(record.review("confirm", varland));
        ok(record.review("reject", osmere, "--reason", "no such sentence"));
        Run corrected = ok(record.review("correct", strike, "--set", "day=2025-10-21", "killed=3"));
        assertThat(corrected.out()).contains("corrected");
        assertThat(record.standing(varland)).isEqualTo("confirmed");
        assertThat(record.standing(osmere)).isEqualTo("rejected");
        assertThat(record.standing(strike)).isEqualTo("corrected");
        assertThat(record.claims()).hasSize(4);
        assertThat(ok(record.review("list")).out()).contains("0 claims");
        ok(record.audit());
    }

    @Test
    void whoRejectsLinksOrGradesSaysWhy() {
        SarnRecord record = told();
        String varland = record.claim(VARLAND, "shelling");
        refused(record.review("reject", varland), "--reason");
        refused(record.review("reject", varland, "--reason", " "), "--reason");
        refused(record.review("link", varland, record.claim(OSMERE, "air-strike")), "--reason");
        refused(record.review("grade", "line-daily", "B"), "--reason");
        refused(record.review("grade", "line-daily", "B", "--reason", " "), "reason");
        refused(record.review("withdraw", "3", "--reason", ""), "reason");
        assertThat(record.standing(varland)).isEqualTo("unreviewed");
    }

    @Test
    void shortIdsStandForOneClaimOrAreRefused() {
        SarnRecord record = told();
        refused(record.review("confirm", "c-"), "several claims", "c-");
        refused(record.review("confirm", "c-0123456789"), "no claim");
        refused(record.review("confirm"), "no claim is named");
        refused(record.review("confirm", "c-", "--type", "shelling"), "not both");
        String claim = record.claim(VARLAND, "shelling");
        ok(record.review("confirm", claim.substring(2, 9)));
        assertThat(record.standing(claim)).isEqualTo("confirmed");
    }

    @Test
    void manyAreRuledOnByAFilter() {
        SarnRecord record = told();
        Run run = ok(record.review("confirm", "--type", "shelling"));
        assertThat(run.out().lines().filter(line -> line.startsWith("confirmed")))
                .hasSize(2);
        assertThat(ok(record.review("list")).out()).contains("1 claim");
        assertThat(ok(record.review("confirm", "--type", "shelling")).out()).doesNotContain("confirmed c-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=shooting",
                "colour=red",
                "event.colour=red",
                "day=9 October",
                "day=2025-02-30",
                "killed=many",
                "killed=5-3",
                "killed",
                "=3",
                "stance=thinks",
                "scope=both",
                "speaker=",
                "speaker-kind=army",
                "event.place.lat=100",
                "event=x",
                "event.time=now",
                "document=d-0000000000000001",
                "span=3",
                "span.start=9",
                "event.casualties=3",
                "event.actors.0=x",
                "via=x",
                "denies=x",
                "confidence=0.3",
                "extractor=me",
                "id=c-1",
                "..=x",
                ".=x",
                "event..place=x"
            })
    void fieldThatCannotBeIsRefusedWithTheFieldsThereAre(String change) {
        SarnRecord record = told();
        String claim = record.claim(VARLAND, "shelling");
        Run run = refused(record.review("correct", claim, "--set", change));
        assertThat(run.err()).hasLineCount(1);
        assertThat(record.standing(claim)).isEqualTo("unreviewed");
        assertThat(record.claims()).hasSize(3);
    }

    @Test
    void correctionThatChangesNothingIsRefused() {
        SarnRecord record = told();
        refused(
                record.review("correct", record.claim(VARLAND, "shelling"), "--set", "type=shelling"),
                "changes nothing",
                "confirm");
    }

    @Test
    void claimIsAddedToADocumentOfWhichNobodyDrewIt() {
        SarnRecord record = begun();
        ok(record.ingest(article(files, 1).toString()));
        String document = JSON.readTree(
                        ok(record.ingest("--json", article(files, 1).toString()))
                                .out())
                .get("document")
                .asString();
        Run added = ok(record.review(
                "add",
                "--document",
                document.substring(0, 8),
                "--set",
                "type=shelling",
                "actor=osmere",
                "day=2025-10-11",
                "place=Arn",
                "speaker=the ministry",
                "speaker-kind=party",
                "speaker-actor=varland"));
        assertThat(added.out()).contains("added c-");
        assertThat(record.claims())
                .singleElement()
                .satisfies(line -> assertThat(line.get("standing").asString()).isEqualTo("confirmed"));
        assertThat(ok(record.run("status")).out()).doesNotContain("Documents without claims");
        refused(record.review("add", "--document", "d-77", "--set", "type=shelling"), "d-77");
        refused(record.review("add", "--document", document, "--set", "type=shelling"), "no claim");
        refused(record.review("add", "--document", document, "--from", "gone.json"), "gone.json");
        ok(record.audit());
    }

    @Test
    void linkedClaimsAreOneIncidentAndOldIdsStillFindIt() {
        SarnRecord record = told();
        String varland = record.claim(VARLAND, "shelling");
        String strike = record.claim(OSMERE, "air-strike");
        String first = record.incidentOf(varland);
        String second = record.incidentOf(strike);
        assertThat(first).isNotEqualTo(second);
        Run link = ok(record.review("link", varland, strike, "--reason", "one night"));
        String merged = record.incidentOf(strike);
        assertThat(record.incidentOf(varland)).isEqualTo(merged);
        String gone = merged.equals(first) ? second : first;
        assertThat(ok(record.run("incident", gone)).out()).contains(gone + " is in " + merged + " now");
        refused(record.review("unlink", varland, strike, "--reason", "two nights"), "contradicts");
        String entry = link.out().replaceAll("(?s).*entry (\\d+).*", "$1");
        ok(record.review("withdraw", entry, "--reason", "a mistake"));
        assertThat(record.incidentOf(strike)).isEqualTo(second);
        assertThat(ok(record.run("incident", second)).out()).doesNotContain(" now");
        refused(record.review("withdraw", entry, "--reason", "again"), entry);
        refused(record.review("withdraw", "2", "--reason", "no link"), "2");
        refused(record.review("withdraw", "-1", "--reason", "no link"));
        ok(record.audit());
    }

    @Test
    void unlinkedClaimsAreApart() {
        SarnRecord record = told();
        String varland = record.claim(VARLAND, "shelling");
        String osmere = record.claim(OSMERE, "shelling");
        assertThat(record.incidentOf(varland)).isEqualTo(record.incidentOf(osmere));
        ok(record.review("unlink", varland, osmere, "--reason", "two villages"));
        assertThat(record.incidentOf(varland)).isNotEqualTo(record.incidentOf(osmere));
        refused(record.review("unlink", varland, "--reason", "x"), "two claims");
        refused(record.review("link", varland, varland, "--reason", "x"), "two claims");
    }

    @Test
    void sourcesAndDocumentsAreGraded() {
        SarnRecord record = told();
        ok(record.review("grade", "line-daily", "b", "--reason", "known for years"));
        String document =
                record.claims().getFirst().get("claim").get("document").asString();
        ok(record.review("grade", document.substring(0, 9), "2", "--reason", "fits others"));
        refused(record.review("grade", "line-daily", "G", "--reason", "x"), "'G' is no grade");
        refused(record.review("grade", "line-daily", "2", "--reason", "x"), "line-daily");
        refused(record.review("grade", document, "B", "--reason", "x"), document);
        refused(record.review("grade", "nobody-at-all", "B", "--reason", "x"), "nobody-at-all");
        ok(record.audit());
    }

    @Test
    void walkTakesAnswersFromTheKeyboard() {
        SarnRecord record = told();
        Run run = Run.withInput("what\ny\nn\nn not in the text\ns\n", "review", at.toString(), "walk");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("[1 of 3]").contains("[3 of 3]").contains("2 of 3 ruled on");
        assertThat(record.claims().stream().map(line -> line.get("standing").asString()))
                .containsExactlyInAnyOrder("confirmed", "rejected", "unreviewed");
        Run ended = ok(Run.withInput("", "review", at.toString(), "walk"));
        assertThat(ended.out()).contains("0 of 1 ruled on");
        ok(record.audit());
    }

    @Test
    void whoHasNoKeyOfAnAnalystCannotReview() throws IOException {
        SarnRecord record = told();
        String claim = record.claim(VARLAND, "shelling");
        Files.move(at.resolve("private/keys/analyst.key"), files.resolve("analyst.key"));
        refused(record.review("confirm", claim), "analyst", "--key");
        ok(record.run("review", "--key", files.resolve("analyst.key").toString(), "confirm", claim));
        refused(record.run("review", "--key", files.resolve("gone.key").toString(), "confirm", claim), "gone.key");
        refused(record.run("review", "--key", caseIn(files).toString(), "confirm", claim), "line.yaml");
    }

    // ---- status and incident ----

    @Test
    void statusSaysWhatIsThereAndWhatWaits() {
        SarnRecord record = told();
        Run text = ok(record.run("status"));
        assertThat(text.out())
                .contains("documents  3 of 2 sources")
                .contains("3 unreviewed")
                .contains("internal view")
                .contains("sarn-line");
        JsonNode json = record.status();
        assertThat(json.get("claims").get("unreviewed").asInt()).isEqualTo(3);
        assertThat(json.get("digests")).hasSize(1);
        ok(record.review("confirm", "--type", "shelling"));
        assertThat(record.status().get("claims").get("confirmed").asInt()).isEqualTo(2);
        assertThat(record.status().get("digests")).hasSize(2);
    }

    @Test
    void incidentIsShownWithAllItRestsOn() {
        SarnRecord record = told();
        String id = record.incidentOf(record.claim(VARLAND, "shelling"));
        assertThat(ok(record.run("incident", id)).out())
                .contains(id)
                .contains("shelling")
                .contains(VARLAND)
                .contains(OSMERE)
                .contains("micro-nats");
        assertThat(ok(record.run("incident", id.substring(2))).out()).contains(id);
        refused(record.run("incident", "i-1"), "i-1");
        refused(record.run("incident", "karsk"), "karsk");
    }

    /** The one test that reads a text. */
    @Test
    void articleIsReadIntoClaims() throws IOException {
        SarnRecord record = begun();
        Run run = ok(
                record.ingest("--published", "2025-06-03", Exercise.loja(files).toString()));
        assertThat(run.out()).contains("exercise-loja.txt").contains("1 entered");
        assertThat(record.claims()).isNotEmpty();
        String id = record.claims().getFirst().get("claim").get("id").asString();
        assertThat(ok(record.review("show", id)).out()).contains("passage").contains(">>");
        assertThat(ok(record.ingest(
                                "--published",
                                "2025-06-03",
                                Exercise.loja(files).toString()))
                        .out())
                .contains("1 known before");
        ok(record.audit());
    }
}
