package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.app.SarnRecord.ok;
import static org.sulh.app.SarnRecord.refused;
import static org.sulh.app.SarnRecord.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on cases, as chair, liaison officers, monitors and members type them. */
class CaseCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @TempDir
    private Path files;

    private SarnCase cases;

    @BeforeEach
    void begin() {
        cases = SarnCase.begunIn(folder.resolve("record"), files);
    }

    @Test
    void caseGoesFromItsComplaintOverFindingAppealAndComplianceToItsClosure() {
        String id = cases.inSession();
        long finding = cases.found(id);
        cases.step("", "session", "close", id, "--minutes", "One finding was made.");
        long measure = cases.step(
                "",
                "measure",
                "" + finding,
                "--rung",
                "inquiry",
                "--due",
                "2025-12-01",
                "--reason",
                "To know who fired.");
        long appeal = cases.step("liaison-o", "appeal", "lodge", "" + finding, "--grounds", "One side alone says so.");
        cases.step("hallin tolmark", "appeal", "decide", "" + appeal, "upheld", "--reasons", "The craters are fresh.");
        cases.step("liaison-o", "comply", "report", "" + measure, "--what", "An inquiry was held.");
        String claim = cases.record().claim("Osmere army", "shelling");
        cases.step(
                "monitor-1",
                "comply",
                "check",
                "" + measure,
                "full",
                "--reason",
                "The report is there.",
                "--evidence",
                claim);
        cases.after(Duration.ofDays(20));
        cases.step("", "close", id, "complied", "--reason", "Nothing is open.");

        JsonNode dossier = cases.dossier(id);
        assertThat(dossier.get("closed").asString()).isEqualTo("complied");
        assertThat(dossier.get("findings").get(0).get("signers")).hasSize(2);
        assertThat(dossier.get("findings")
                        .get(0)
                        .get("votes")
                        .get(1)
                        .get("opinion")
                        .asString())
                .isEqualTo("One side alone says so.");
        assertThat(dossier.get("appeals").get(0).get("ruling").asString()).isEqualTo("upheld");
        assertThat(dossier.get("visits").get(0).get("deniedBy").asString()).isEqualTo("osmere");
        assertThat(dossier.get("possible").get(0).get("step").asString()).isEqualTo("reopening");
        ok(cases.record().audit());
    }

    @Test
    void whatIsDoneIsSaidWithTheStageAndWhatIsPossibleNext() {
        String id = cases.lodged();
        Run run = ok(cases.run("", "inquire", id.substring(2), "--take-up", "--reason", "There is enough."));
        assertThat(run.out())
                .contains("signed by analyst, entry ")
                .contains(id + "  Varland against Osmere, taken up: notice (the mechanism), by ")
                .contains("may now give notice: the chair or the registrar, until ");
        JsonNode tree = JSON.readTree(ok(cases.run("", "notice", id, "--particulars", "That guns fired.", "--json"))
                .out());
        assertThat(tree.get("case").asString()).isEqualTo(id);
        assertThat(tree.get("stage").asString()).isEqualTo("notified");
        assertThat(tree.get("due").get(0).get("whose").asString()).isEqualTo("osmere");
        assertThat(tree.get("possible").get(0).get("step").asString()).isEqualTo("reply");
    }

    @Test
    void digestIsEnteredAfterAStepUnlessItIsNotWanted() {
        String id = cases.lodged();
        int before = cases.record().status().get("digests").size();
        ok(cases.record()
                .run("case", "inquire", id, "--dismiss", "--reason", "Nothing.", "--at", "2025-11-07T00:00:00Z"));
        assertThat(cases.record().status().get("digests").size()).isGreaterThan(before);
        ok(cases.record().audit());
    }

    // ---- refusals: nothing is entered ----

    @Test
    void complaintThatCannotBeBroughtIsRefused() {
        String claim = cases.record().claim("Varland army", "shelling");
        List<String> whole = List.of("open", "--claim", claim, "--against", "osmere", "--what", "x");
        refuseOpen(List.of("no key at hand", "party:varland"), "", whole, "--by", "varland");
        refuseOpen(List.of("--by"), "liaison-v", whole);
        refuseOpen(List.of("hallin", "is none"), "liaison-v", with(whole, "osmere", "hallin"), "--by", "varland");
        refuseOpen(List.of("against itself"), "liaison-v", with(whole, "osmere", "varland"), "--by", "varland");
        refuseOpen(List.of("c-zzzz"), "liaison-v", with(whole, claim, "zzzz"), "--by", "varland");
        refuseOpen(List.of("no clause z9"), "liaison-v", whole, "--by", "varland", "--clause", "z9");
        refuseOpen(List.of("k-99"), "liaison-v", whole, "--by", "varland", "--answers", "k-99");
        cases.refuse(
                "liaison-v",
                List.of("at least one claim"),
                "open",
                "--against",
                "osmere",
                "--what",
                "x",
                "--by",
                "varland");
        cases.refuse(
                "liaison-v",
                List.of("no incident i-99.9"),
                "open",
                "--incident",
                "i-99.9",
                "--against",
                "osmere",
                "--what",
                "x",
                "--by",
                "varland");
    }

    private static List<String> with(List<String> args, String old, String now) {
        return args.stream().map(arg -> arg.equals(old) ? now : arg).toList();
    }

    private void refuseOpen(List<String> words, String keys, List<String> args, String... more) {
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of(more));
        cases.refuse(keys, words, all.toArray(String[]::new));
    }

    @Test
    void stepThatIsNotPossibleIsRefusedWithWhatIs() {
        String id = cases.lodged();
        cases.refuse("", List.of("taken-up", "Possible now: inquiry-taken-up"), "notice", id, "--particulars", "x");
        cases.refuse("liaison-o", List.of("stage lodged"), "reply", id, "denies", "--what", "x");
        cases.refuse("", List.of("there is no case k-9", id), "inquire", "9", "--take-up", "--reason", "x");
        cases.refuse("", List.of("is empty"), "inquire", id, "--dismiss", "--reason", " ");
        cases.refuse("", List.of("--take-up"), "inquire", id, "--reason", "x");
        cases.refuse("", List.of("no violation stands"), "close", id, "complied", "--reason", "x");
        cases.refuse("", List.of("an ending is one of"), "close", id, "won", "--reason", "x");
        cases.refuse("", List.of("no clock"), "clock", "stop", id, "reply", "--by", "nobody", "--reason", "x");
        cases.refuse(
                "", List.of("lost time", "hallin"), "clock", "stop", id, "notice", "--by", "hallin", "--reason", "x");
        cases.refuse(
                "",
                List.of("one hour or more"),
                "clock",
                "extend",
                id,
                "notice",
                "--hours",
                "0",
                "--by",
                "osmere",
                "--reason",
                "x");
    }

    @Test
    void partyAnswersForItselfAlone() {
        String id = cases.notified();
        cases.refuse("liaison-v", List.of("respondent (party:osmere)"), "reply", id, "denies", "--what", "x");
        cases.refuse("", List.of("has not run out"), "clock", "lapse", id, "reply", "--reason", "x");
        cases.refuse("liaison-o", List.of("an answer is one of"), "reply", id, "shrugs", "--what", "x");
        cases.after(Duration.ofDays(3));
        cases.refuse("liaison-o", List.of("ran out"), "reply", id, "denies", "--what", "x");
        cases.step("", "clock", "extend", id, "reply", "--hours", "72", "--by", "osmere", "--reason", "A feast.");
        cases.step("liaison-o", "reply", id, "explains", "--what", "A hunt.");
    }

    @Test
    void visitIsPlannedBeforeItIsReportedOrDenied() {
        String id = cases.notified();
        cases.refuse(
                "monitor-1",
                List.of("past"),
                "visit",
                "plan",
                id,
                "--on",
                "2025-01-01T00:00:00Z",
                "--place",
                "Arn",
                "--team",
                "monitor-1");
        cases.refuse(
                "monitor-1",
                List.of("--on soon", "2025-11-06T10:00:00Z"),
                "visit",
                "plan",
                id,
                "--on",
                "soon",
                "--place",
                "Arn",
                "--team",
                "monitor-1");
        cases.refuse(
                "monitor-1",
                List.of("entry 7 is no visit", "there is none"),
                "visit",
                "made",
                "7",
                "--on",
                "2025-11-06T10:00:00Z",
                "--report",
                "x");
        refused(cases.record().run("case", "visit"), "plan, made, denied");
    }

    @Test
    void nobodyIsFoundToHaveViolatedAnythingUnheard() {
        String id = cases.notified();
        cases.refuse("", List.of("no reply"), "session", "open", id, "--present", "member-v=varland");
        cases.refuse("", List.of("member-1=varland"), "session", "open", id, "--present", "member-v");
        cases.refuse("", List.of("no session is open in " + id), "session", "close", id, "--minutes", "x");
        cases.refuse(
                "",
                List.of("--conclusion"),
                "move",
                id,
                "--incident",
                cases.record().incidentOf(cases.record().claim("Varland army", "shelling")));
    }

    @Test
    void motionWithoutWhatAFindingNeedsIsRefused() {
        String id = cases.inSession();
        String incident = cases.record().incidentOf(cases.record().claim("Varland army", "shelling"));
        cases.refuse(
                "",
                List.of("evidence"),
                "move",
                id,
                "--incident",
                incident,
                "--conclusion",
                "violation",
                "--severity",
                "serious",
                "--intent",
                "deliberate",
                "--reason",
                "x");
        cases.refuse("", List.of("reasons"), "move", id, "--incident", incident, "--conclusion", "unable");
        cases.refuse(
                "",
                List.of("no notice of the clause a2"),
                "move",
                id,
                "--incident",
                incident,
                "--conclusion",
                "no-violation",
                "--reason",
                "x",
                "--clause",
                "a2");
        cases.refuse(
                "",
                List.of("a severity is one of"),
                "move",
                id,
                "--incident",
                incident,
                "--conclusion",
                "violation",
                "--severity",
                "terrible",
                "--intent",
                "deliberate",
                "--reason",
                "x");
    }

    @Test
    void memberVotesOnceAndOnTheTextThatWasRead() {
        String id = cases.inSession();
        long motion = cases.moved(id);
        String hash = cases.dossier(id).get("motions").get(0).get("hash").asString();
        Run shown = ok(cases.run("", "vote", "" + motion));
        assertThat(shown.out())
                .contains(hash)
                .contains("Proposes to find: violation")
                .contains("Clause a1 [fr]");

        cases.refuse("member-v", List.of("--text", hash), "vote", "" + motion, "for", "--text", "0123456789");
        cases.refuse("member-v", List.of("--text"), "vote", "" + motion, "for", "--text", hash.substring(0, 4));
        cases.refuse("liaison-v", List.of("member (member-v, member-o, head)"), "vote", "" + motion, "for");
        cases.refuse("member-v", List.of("a vote is one of"), "vote", "" + motion, "perhaps");
        cases.step("member-v", "vote", "" + motion, "for", "--text", hash.substring(0, 12));
        cases.refuse("member-v", List.of("has voted"), "vote", "" + motion, "against");
        cases.refuse("member-v", List.of("is not carried", "2 votes"), "find", "" + motion);
    }

    @Test
    void findingTakesAsManySignaturesAsCarryItAndMayGoRound() throws IOException {
        String id = cases.inSession();
        long motion = cases.moved(id);
        cases.step("member-v", "vote", "" + motion, "for");
        cases.step("head", "vote", "" + motion, "for");
        cases.refuse(
                "member-o",
                List.of("no key at hand is of a member who voted for", "head, member-v"),
                "find",
                "" + motion);
        cases.refuse("member-v", List.of("signatures 1 of 2", "--draft"), "find", "" + motion);

        String draft = cases.file("finding.json");
        String before = cases.head();
        ok(cases.run("member-v", "find", "" + motion, "--draft", draft));
        assertThat(cases.head()).isEqualTo(before);
        cases.refuse("", List.of("takes 2", "1 signed"), "find", "" + motion, "--signed", draft);
        Run signed = ok(Run.of("entry", "sign", "--also", draft, "--key", cases.key("head")));
        Path round = write(files.resolve("signed.json"), signed.out());
        long other = cases.moved(id);
        cases.step("member-v", "vote", "" + other, "for");
        cases.step("head", "vote", "" + other, "for");
        cases.refuse("", List.of("says something else"), "find", "" + other, "--signed", round.toString());
    }

    @Test
    void findingThatWentRoundIsEntered() {
        String id = cases.inSession();
        long motion = cases.moved(id);
        cases.step("member-v", "vote", "" + motion, "for");
        cases.step("head", "vote", "" + motion, "for");
        String draft = cases.file("finding.json");
        ok(cases.run("member-v", "find", "" + motion, "--draft", draft));
        Run signed = ok(Run.of("entry", "sign", "--also", draft, "--key", cases.key("head")));
        Path round = write(files.resolve("signed.json"), signed.out());
        Run found = ok(cases.run("", "find", "" + motion, "--signed", round.toString()));
        assertThat(found.out())
                .contains("Finding: violation; signed by ")
                .contains("member-v")
                .contains("head");
        cases.refuse("", List.of("finding already"), "find", "" + motion, "--signed", round.toString());
    }

    @Test
    void ladderProposesAndEntersNothing() {
        String id = cases.inSession();
        long finding = cases.found(id);
        String before = cases.head();
        Run shown = ok(cases.run("", "measure", "" + finding));
        assertThat(shown.out()).contains("nothing was entered").contains("inquiry  The party inquires");
        assertThat(cases.head()).isEqualTo(before);
        cases.refuse("", List.of("--due"), "measure", "" + finding, "--rung", "inquiry");
        cases.refuse(
                "", List.of("needs a reason"), "measure", "" + finding, "--rung", "publication", "--due", "2025-12-01");
        cases.refuse(
                "",
                List.of("further than the ladder allows"),
                "measure",
                "" + finding,
                "--rung",
                "guarantors",
                "--due",
                "2025-12-01",
                "--reason",
                "x");
        cases.refuse(
                "", List.of("no rung gallows"), "measure", "" + finding, "--rung", "gallows", "--due", "2025-12-01");
        cases.refuse("", List.of("past"), "measure", "" + finding, "--rung", "inquiry", "--due", "2025-01-01");
        cases.refuse("", List.of("no finding"), "measure", "3", "--rung", "inquiry", "--due", "2025-12-01");
    }

    @Test
    void partyDoesNotCertifyItsOwnComplianceAndSaysItForItselfAlone() {
        String id = cases.inSession();
        long finding = cases.found(id);
        long measure =
                cases.step("", "measure", "" + finding, "--rung", "inquiry", "--due", "2025-12-01", "--reason", "x");
        cases.refuse("liaison-v", List.of("respondent"), "comply", "report", "" + measure, "--what", "x");
        cases.refuse("", List.of("evidence"), "comply", "check", "" + measure, "full", "--reason", "x");
        cases.refuse("", List.of("a level is one of"), "comply", "check", "" + measure, "great", "--reason", "x");
    }

    @Test
    void appealIsDecidedByAllToWhomItIsTaken() {
        String id = cases.inSession();
        long finding = cases.found(id);
        long appeal = cases.step("liaison-o", "appeal", "lodge", "" + finding, "--grounds", "x");
        cases.refuse(
                "hallin",
                List.of("nobody has signed for tolmark"),
                "appeal",
                "decide",
                "" + appeal,
                "upheld",
                "--reasons",
                "x");
        cases.refuse("liaison-v", List.of("hallin"), "appeal", "decide", "" + appeal, "upheld", "--reasons", "x");
        cases.refuse(
                "hallin tolmark",
                List.of("a ruling is one of"),
                "appeal",
                "decide",
                "" + appeal,
                "maybe",
                "--reasons",
                "x");
        cases.step("hallin tolmark", "appeal", "decide", "" + appeal, "overturned", "--reasons", "Not enough.");
        assertThat(cases.dossier(id).get("findings").get(0).get("stands").asBoolean())
                .isFalse();
    }

    @Test
    void caseIsReopenedOnWhatIsNewAlone() {
        String id = cases.lodged();
        cases.step("", "inquire", id, "--dismiss", "--reason", "Nothing.");
        cases.refuse(
                "",
                List.of("is nothing new"),
                "reopen",
                id,
                "--reason",
                "x",
                "--claim",
                cases.record().claim("Osmere army", "shelling"));
        cases.refuse("", List.of("the case is closed"), "notice", id, "--particulars", "x");
    }

    @Test
    void dryRunJudgesAndEntersNothing() {
        String id = cases.lodged();
        String before = cases.head();
        assertThat(ok(cases.run("", "inquire", id, "--take-up", "--reason", "x", "--dry-run"))
                        .out())
                .contains("nothing was");
        assertThat(ok(cases.run("", "inquire", id, "--take-up", "--reason", "x", "--dry-run", "--json"))
                        .out())
                .contains("\"dryRun\":true");
        refused(cases.run("", "notice", id, "--particulars", "x", "--dry-run"), "Possible now");
        assertThat(cases.head()).isEqualTo(before);
    }

    @Test
    void courseOfTheAgreementSaysWhoTakesWhichStepAndWhen(@TempDir Path other, @TempDir Path keys) {
        SarnCase own = SarnCase.ofItsOwnCourse(other.resolve("record"), keys);
        String id = own.lodged();
        own.refuse("", List.of("there was no visit"), "inquire", id, "--take-up", "--reason", "x");
        own.refuse(
                "",
                List.of("it is for monitor"),
                "visit",
                "plan",
                id,
                "--on",
                "2025-11-07T10:00:00Z",
                "--place",
                "Arn",
                "--team",
                "monitor-1");
        long visit = own.step(
                "monitor-1",
                "visit",
                "plan",
                id,
                "--on",
                "2025-11-07T10:00:00Z",
                "--place",
                "Arn",
                "--team",
                "monitor-1");
        own.step("monitor-1", "visit", "denied", "" + visit, "--by", "nobody", "--reason", "A flood.");
        own.refuse("", List.of("it is for guarantor"), "inquire", id, "--dismiss", "--reason", "x");
        own.step("hallin", "inquire", id, "--dismiss", "--reason", "Nothing.");
        assertThat(own.dossier(id).get("closed").asString()).isEqualTo("not-taken-up");
    }

    // ---- reading ----

    @Test
    void textOfAFindingIsTheSameFromAFileAndFromOptions() {
        String id = cases.inSession();
        long motion = cases.moved(id);
        String claim = cases.record().claim("Varland army", "shelling");
        String incident = cases.record().incidentOf(claim);
        Path yaml = write(files.resolve("finding.yaml"), """
                clause: a1
                incident: %s
                against: osmere
                conclusion: violation
                severity: serious
                intent: unauthorised
                standard: clear-and-convincing
                reasons: [It is borne out.]
                evidence: [%s]
                """.formatted(incident, claim));
        long again = cases.step("", "move", id, "--from", yaml.toString());
        assertThat(again).isGreaterThan(motion);
        JsonNode motions = cases.dossier(id).get("motions");
        assertThat(motions.get(1).get("hash")).isEqualTo(motions.get(0).get("hash"));
        cases.refuse("", List.of("not by both"), "move", id, "--from", yaml.toString(), "--clause", "a1");
    }

    @Test
    void fileThatHoldsNoFindingIsNamedWithTheMistake() {
        String id = cases.inSession();
        refuseFile(id, "f.yaml", "clause: [", "f.yaml, line ");
        refuseFile(id, "f.json", "{\"clause\":\"a1\",\"clause\":\"a2\"}", "f.json, line 1", "clause");
        refuseFile(id, "g.yaml", "clause: a1\nverdict: guilty\n", "g.yaml");
        refuseFile(id, "h.yaml", "", "h.yaml");
        cases.refuse("", List.of("gone.yaml"), "move", id, "--from", cases.file("gone.yaml"));
    }

    private void refuseFile(String id, String name, String text, String... words) {
        Path file = write(files.resolve(name), text);
        cases.refuse("", List.of(words), "move", id, "--from", file.toString());
    }

    @Test
    void listShowsTheCasesThatAreMeant() {
        String id = cases.notified();
        String other = "k-"
                + cases.step(
                        "",
                        "open",
                        "--claim",
                        cases.record().claim("Osmere army", "air-strike"),
                        "--against",
                        "varland",
                        "--what",
                        "Bela was struck.",
                        "--own");
        cases.step("", "inquire", other, "--dismiss", "--reason", "Nothing.");
        assertThat(list()).containsExactly(id, other);
        assertThat(list("--open")).containsExactly(id);
        assertThat(list("--against", "varland")).containsExactly(other);
        assertThat(list("--overdue")).isEmpty();
        assertThat(list("--due", "1")).isEmpty();
        assertThat(list("--due", "3")).containsExactly(id);
        assertThat(ok(cases.record().run("case", "list")).out().replaceAll("\\s+", " "))
                .contains("2 cases, of which 1 open");
    }

    private List<String> list(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "list";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--json";
        return JSON.readTree(ok(cases.record().run("case", all)).out())
                .get("cases")
                .valueStream()
                .map(each -> each.get("case").asString())
                .toList();
    }

    @Test
    void dossierIsWrittenAsAPage() throws IOException {
        String id = cases.inSession();
        cases.found(id);
        Path page = files.resolve("case.html");
        ok(cases.record().run("case", "show", id, "--html", page.toString()));
        assertThat(Files.readString(page))
                .contains("Dissent of", "has testified", "The gate was shut.", "Finding ")
                .contains("<bdi>Osmere (liaison-o)</bdi>");
        refused(
                cases.record()
                        .run(
                                "case",
                                "show",
                                id,
                                "--html",
                                files.resolve("no/such.html").toString()),
                "such.html");
        Path list = files.resolve("cases.html");
        ok(cases.record().run("case", "list", "--html", list.toString()));
        assertThat(Files.readString(list)).contains(id);
        assertThat(ok(cases.record().run("case", "show", id)).out()).contains("What the rules make of it");
    }

    @Test
    void statusAndBriefTellOfCases() {
        assertThat(ok(cases.record().run("brief")).out()).contains("No case has been brought.");
        assertThat(ok(cases.record().run("status")).out()).contains("cases      none");
        String id = cases.notified();
        cases.after(Duration.ofDays(5));
        cases.step("", "clock", "lapse", id, "reply", "--reason", "Nobody answered.");
        assertThat(ok(cases.record().run("status")).out())
                .contains("cases      1: 1 open, 0 closed; something is overdue in 1")
                .contains("Open cases: 1")
                .contains(id + "  Varland against Osmere, notified: visit (the mechanism), overdue since");
        assertThat(cases.record().status().get("cases").get("overdue").asInt()).isEqualTo(1);
        assertThat(ok(cases.record().run("brief")).out())
                .contains("Cases and findings")
                .contains(id + ": Varland against Osmere, notified");
    }
}
