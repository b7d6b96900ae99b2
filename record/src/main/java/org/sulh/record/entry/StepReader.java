package org.sulh.record.entry;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Answer;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.CaseStep.Turn;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.entry.Slug;
import org.sulh.register.entry.Timestamp;
import org.sulh.register.wire.MalformedException;

/**
 * Reads the steps of a case from the members of payloads, as {@link StepForm} writes them. What is wrong is a
 * {@link MalformedException}, or an {@link IllegalArgumentException} where the model asks for more.
 */
final class StepReader {
    private static final Pattern CASE = Pattern.compile("k-(0|[1-9][0-9]{0,15})");
    private static final Pattern INCIDENT = Pattern.compile("i-(0|[1-9][0-9]{0,15})\\.[1-9][0-9]{0,5}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Ten years: what is longer is a slip of the pen, and must not overflow. */
    private static final int MOST_HOURS = 87_660;

    private StepReader() {}

    static CaseStep read(CaseKind kind, Members members) {
        return switch (kind) {
            case COMPLAINT -> complaint(members);
            case INQUIRY -> inquiry(members);
            case NOTICE -> notice(members);
            case REPLY -> reply(members);
            case VISIT -> visit(members);
            case CLOCK -> clock(members);
            case PROVISIONAL -> provisional(members);
            case SESSION -> session(members);
            case MOTION -> motion(members);
            case VOTE -> vote(members);
            case FINDING -> finding(members);
            case MEASURE -> measure(members);
            case COMPLIANCE -> compliance(members);
            case APPEAL -> appeal(members);
            case REOPENING -> reopening(members);
            case CLOSURE -> closure(members);
        };
    }

    private static CaseStep complaint(Members members) {
        return new CaseStep.Complaint(
                Words.constant(Origin.values(), members.text("origin"), "origin of a complaint"),
                members.findText("complainant").map(StepReader::party),
                party(members.text("respondent")),
                claims(members, "claims"),
                slugs(members, "clauses", "a clause"),
                members.text("what"),
                members.findText("answers").map(StepReader::caseId));
    }

    private static CaseStep inquiry(Members members) {
        return new CaseStep.Inquiry(caseId(members), members.flag("takenUp"), members.text("reason"));
    }

    private static CaseStep notice(Members members) {
        return new CaseStep.Notice(
                caseId(members),
                members.text("particulars"),
                slugs(members, "clauses", "a clause"),
                claims(members, "claims"));
    }

    private static CaseStep reply(Members members) {
        return new CaseStep.Reply(
                caseId(members),
                Words.constant(Answer.values(), members.text("answer"), "answer to an allegation"),
                members.text("what"),
                claims(members, "counterClaims"));
    }

    private static CaseStep visit(Members members) {
        String caseId = caseId(members);
        return switch (members.text("what")) {
            case "planned" ->
                new CaseStep.VisitPlanned(
                        caseId, time(members), members.text("place"), slugs(members, "team", "one who visits"));
            case "made" ->
                new CaseStep.VisitMade(
                        caseId, index(members, "visit"), time(members), members.text("report"), evidence(members));
            case "denied" ->
                new CaseStep.VisitDenied(caseId, index(members, "visit"), causedBy(members), members.text("reason"));
            case String other -> throw isNone(other, "of a visit", "planned, made, denied");
        };
    }

    private static CaseStep clock(Members members) {
        return new CaseStep.Clock(
                caseId(members),
                Words.constant(Turn.values(), members.text("turn"), "change of a clock"),
                Slug.check(members.text("clock"), "a clock"),
                hours(members.findNumber("hours")),
                causedBy(members),
                members.text("reason"));
    }

    private static OptionalInt hours(OptionalLong number) {
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        long hours = number.getAsLong();
        if (hours > MOST_HOURS) {
            throw new MalformedException("a clock is extended by " + MOST_HOURS + " hours at most, not by " + hours);
        }
        return OptionalInt.of((int) Math.max(hours, 0));
    }

    private static CaseStep provisional(Members members) {
        return new CaseStep.Provisional(
                caseId(members),
                slugs(members, "on", "a party"),
                Slug.check(members.text("rung"), "a rung"),
                Day.parse(members.text("until")),
                members.text("reason"));
    }

    private static CaseStep session(Members members) {
        String caseId = caseId(members);
        return switch (members.text("what")) {
            case "opened" ->
                new CaseStep.SessionOpened(
                        caseId,
                        members.list("present").stream().map(StepReader::seat).toList(),
                        members.findList("recused").stream()
                                .map(StepReader::recused)
                                .toList());
            case "closed" ->
                new CaseStep.SessionClosed(
                        caseId,
                        index(members, "session"),
                        members.text("minutes"),
                        once(
                                "documents",
                                members.findTexts("documents").stream()
                                        .map(Ids::document)
                                        .toList()));
            case String other -> throw isNone(other, "of a session", "opened, closed");
        };
    }

    private static Seat seat(Json json) {
        Members members = Members.of(json, "one who sits");
        Seat seat = new Seat(holder(members), of(members));
        members.end();
        return seat;
    }

    private static Recused recused(Json json) {
        Members members = Members.of(json, "one who is recused");
        Recused recused = new Recused(holder(members), of(members), members.text("reason"));
        members.end();
        return recused;
    }

    private static CaseStep motion(Members members) {
        Finding.Text text = text(members.object("text"));
        return new CaseStep.Motion(caseId(members), text, CaseEntry.hashOf(text));
    }

    private static Finding.Text text(Json.Obj json) {
        Members members = new Members(json, "the text of a motion");
        String incident = members.text("incident");
        if (!INCIDENT.matcher(incident).matches()) {
            throw new MalformedException("'" + incident + "' is no id of an incident such as i-17.3");
        }
        Finding.Text text = new Finding.Text(
                members.text("clause"),
                incident,
                members.text("against"),
                conclusion(members),
                members.findText("severity").map(word -> Words.constant(Severity.values(), word, "severity")),
                members.findText("intent").map(word -> Words.constant(Intent.values(), word, "intent")),
                Words.constant(StandardOfProof.values(), members.text("standard"), "standard of proof"),
                members.texts("reasons"),
                evidence(members),
                members.findText("excuse"));
        members.end();
        return text;
    }

    private static CaseStep vote(Members members) {
        return new CaseStep.Vote(
                caseId(members),
                index(members, "motion"),
                hash(members),
                Words.constant(Choice.values(), members.text("choice"), "vote"),
                members.findText("opinion"));
    }

    private static CaseStep finding(Members members) {
        return new CaseStep.Found(caseId(members), index(members, "motion"), hash(members), conclusion(members));
    }

    private static CaseStep measure(Members members) {
        return new CaseStep.Measure(
                caseId(members),
                index(members, "finding"),
                party(members.text("on")),
                members.findText("rung").map(rung -> Slug.check(rung, "a rung")),
                members.findText("what"),
                members.findText("reason"),
                Day.parse(members.text("due")));
    }

    private static CaseStep compliance(Members members) {
        String caseId = caseId(members);
        long measure = index(members, "measure");
        return switch (members.text("what")) {
            case "report" -> new CaseStep.ComplianceReport(caseId, measure, members.text("done"), evidence(members));
            case "check" ->
                new CaseStep.ComplianceCheck(
                        caseId,
                        measure,
                        Words.constant(Fulfilment.values(), members.text("level"), "level of compliance"),
                        members.text("reason"),
                        evidence(members));
            case String other -> throw isNone(other, "of compliance", "report, check");
        };
    }

    private static CaseStep appeal(Members members) {
        String caseId = caseId(members);
        return switch (members.text("what")) {
            case "lodged" -> new CaseStep.Appeal(caseId, index(members, "finding"), members.text("grounds"));
            case "decided" ->
                new CaseStep.AppealDecided(
                        caseId,
                        index(members, "appeal"),
                        Words.constant(Ruling.values(), members.text("ruling"), "ruling on an appeal"),
                        members.text("reasons"));
            case String other -> throw isNone(other, "of an appeal", "lodged, decided");
        };
    }

    private static CaseStep reopening(Members members) {
        return new CaseStep.Reopening(caseId(members), claims(members, "claims"), members.text("reason"));
    }

    private static CaseStep closure(Members members) {
        return new CaseStep.Closure(
                caseId(members),
                Words.constant(Ending.values(), members.text("ending"), "ending of a case"),
                members.text("reason"));
    }

    // ---- members that several have ----

    private static String caseId(Members members) {
        return caseId(members.text("case"));
    }

    private static String caseId(String text) {
        if (!CASE.matcher(text).matches()) {
            throw new MalformedException("'" + text + "' is no id of a case such as k-17");
        }
        return text;
    }

    private static String party(String text) {
        return Slug.check(text, "a party");
    }

    private static String causedBy(Members members) {
        return Slug.check(members.text("causedBy"), "who caused it");
    }

    private static String holder(Members members) {
        return Slug.check(members.text("holder"), "the holder of a key");
    }

    private static String of(Members members) {
        return Slug.check(members.text("of"), "for whom a member sits");
    }

    private static Instant time(Members members) {
        return Timestamp.parse(members.text("on"));
    }

    private static Conclusion conclusion(Members members) {
        return Words.constant(Conclusion.values(), members.text("conclusion"), "conclusion");
    }

    private static String hash(Members members) {
        String hash = members.text("hash");
        if (!HASH.matcher(hash).matches()) {
            throw new MalformedException("the hash of a text has not 64 hexadecimal digits");
        }
        return hash;
    }

    private static long index(Members members, String name) {
        long index = members.number(name);
        if (index < 0) {
            throw new MalformedException("there is no entry " + index);
        }
        return index;
    }

    private static List<String> claims(Members members, String name) {
        return once(name, members.findTexts(name).stream().map(Ids::claim).toList());
    }

    private static List<String> evidence(Members members) {
        return once(
                "evidence",
                members.findTexts("evidence").stream().map(Ids::evidence).toList());
    }

    private static List<String> slugs(Members members, String name, String what) {
        return once(
                name,
                members.findTexts(name).stream()
                        .map(slug -> Slug.check(slug, what))
                        .toList());
    }

    private static List<String> once(String name, List<String> list) {
        if (new HashSet<>(list).size() < list.size()) {
            throw new MalformedException("\"" + name + "\" names one thing twice");
        }
        return list;
    }

    private static MalformedException isNone(String word, String what, String words) {
        return new MalformedException("'" + word + "' is nothing " + what + "; it is one of " + words);
    }
}
