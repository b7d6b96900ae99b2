package org.sulh.app;

import static org.sulh.app.SarnRecord.ok;
import static org.sulh.app.SarnRecord.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case of the invented Sarn line in a record, run by commands alone. Each command is an hour after the one before. */
final class SarnCase {
    private static final JsonMapper JSON = new JsonMapper();

    private final SarnRecord record;
    private final Path files;
    private Instant now = Instant.parse("2025-11-06T11:00:00Z");

    private SarnCase(SarnRecord record, Path files) {
        this.record = record;
        this.files = files;
    }

    /**
     * A record with two claims of one shelling that contradict each other, and everybody who may take part in a case, which
     * takes the usual course.
     */
    static SarnCase begunIn(Path folder, Path files) {
        Path pack =
                SarnRecord.copy(Run.project().resolve("agreements").resolve("sarn-line"), files.resolve("sarn-line"));
        try {
            Files.delete(pack.resolve("course.yaml"));
            Path procedure = pack.resolve("procedure.yaml");
            String text = Files.readString(procedure);
            Files.writeString(procedure, text.replaceAll("(?m)^inquiry:\\R(?:[ ].*\\R)+", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return begunIn(folder, pack, files);
    }

    /** Likewise, by the course that the agreement of the line has of its own. */
    static SarnCase ofItsOwnCourse(Path folder, Path files) {
        return begunIn(folder, Run.project().resolve("agreements").resolve("sarn-line"), files);
    }

    private static SarnCase begunIn(Path folder, Path pack, Path files) {
        SarnCase begun = new SarnCase(SarnRecord.begunIn(folder, pack), files);
        ok(begun.record.ingest(SarnRecord.caseIn(files).toString(), "--at", SarnRecord.AT));
        begun.appoint("liaison-v", "party:varland");
        begun.appoint("liaison-o", "party:osmere");
        begun.appoint("member-v", "party:varland");
        begun.appoint("member-o", "party:osmere");
        begun.appoint("monitor-1", "monitor");
        begun.appoint("head", "chair");
        begun.appoint("hallin", "guarantor:hallin");
        begun.appoint("tolmark", "guarantor:tolmark");
        return begun;
    }

    private void appoint(String holder, String role) {
        ok(record.run("appoint", "--new", holder, "--role", role, "--output", key(holder), "--at", now.toString()));
    }

    SarnRecord record() {
        return record;
    }

    /** The file of somebody's key. */
    String key(String holder) {
        return files.resolve(holder + ".key").toString();
    }

    String file(String name) {
        return files.resolve(name).toString();
    }

    /** Lets time pass. */
    SarnCase after(Duration span) {
        now = now.plus(span);
        return this;
    }

    Instant now() {
        return now;
    }

    /** A command on cases, with the keys of some beside those of the record. */
    Run run(String keys, String... args) {
        now = now.plus(Duration.ofHours(1));
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--no-digest", "--at", now.toString()));
        for (String holder : keys.isEmpty() ? new String[0] : keys.split(" ")) {
            all.addAll(List.of("--key", key(holder)));
        }
        return record.run("case", all.toArray(String[]::new));
    }

    /** A step that is taken; the index of its entry. */
    long step(String keys, String... args) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        return JSON.readTree(ok(run(keys, all)).out()).get("index").asLong();
    }

    /** A step that is refused, with nothing entered. */
    void refuse(String keys, List<String> words, String... args) {
        String before = head();
        refused(run(keys, args), words.toArray(String[]::new));
        Assertions.assertThat(head()).as(String.join(" ", args)).isEqualTo(before);
    }

    /** The head of the register, which every entry changes. */
    String head() {
        try {
            return Files.readString(record.folder().resolve("register").resolve("checkpoint"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode dossier(String id) {
        return JSON.readTree(ok(record.run("case", "show", id, "--json")).out());
    }

    /** A complaint of Varland against Osmere on the shelling; the id of the case. */
    String lodged() {
        String incident = record.incidentOf(record.claim("Varland army", "shelling"));
        return "k-"
                + step(
                        "liaison-v",
                        "open",
                        "--incident",
                        incident,
                        "--against",
                        "osmere",
                        "--clause",
                        "a1",
                        "--what",
                        "Osmere shelled Arn at night.",
                        "--by",
                        "varland");
    }

    String notified() {
        String id = lodged();
        step("", "inquire", id, "--take-up", "--reason", "Two claims contradict each other.");
        step("", "notice", id, "--particulars", "That guns of Osmere fired on Arn.");
        return id;
    }

    /** As far as a session in which both parties and the mission sit. */
    String inSession() {
        String id = notified();
        long visit = step(
                "monitor-1",
                "visit",
                "plan",
                id,
                "--on",
                now.plus(Duration.ofHours(2)).toString(),
                "--place",
                "Arn",
                "--team",
                "monitor-1");
        String denial = record.claim("Osmere army", "shelling");
        step("liaison-o", "reply", id, "denies", "--what", "No gun of ours fired.", "--claim", denial);
        step("monitor-1", "visit", "denied", "" + visit, "--by", "osmere", "--reason", "The gate was shut.");
        step(
                "",
                "session",
                "open",
                id,
                "--present",
                "member-v=varland",
                "--present",
                "member-o=osmere",
                "--present",
                "head=line-mission",
                "--recused",
                "hallin=hallin:has testified");
        return id;
    }

    /** A motion of violation; the index of its entry. */
    long moved(String id) {
        String claim = record.claim("Varland army", "shelling");
        return step(
                "",
                "move",
                id,
                "--incident",
                record.incidentOf(claim),
                "--conclusion",
                "violation",
                "--severity",
                "serious",
                "--intent",
                "unauthorised",
                "--reason",
                "It is borne out.",
                "--evidence",
                claim);
    }

    /** A finding of violation with one dissent; the index of its entry. */
    long found(String id) {
        long motion = moved(id);
        step("member-v", "vote", "" + motion, "for");
        step("member-o", "vote", "" + motion, "against", "--opinion", "One side alone says so.");
        step("head", "vote", "" + motion, "for");
        return step("member-v head", "find", "" + motion);
    }
}
