package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record of the invented Sarn line in a folder, and the files that are taken into it. Nothing needs a language model. */
record SarnRecord(Path folder) {
    static final String AT = "2025-11-06T10:00:00Z";

    private static final JsonMapper JSON = new JsonMapper();

    /** Three reports: two of one shelling, of which one denies it, and one of another. */
    static final String CASE = """
            # An exercise: neither the sides, nor the line, nor the outlets exist.
            title: 'Varland - Osmere: the exercise on the line'
            case_id: line-2025
            form_version: 1
            parties:
              - name: Varland
                side: varland
              - name: Osmere
                side: osmere
            incidents:
              - id: arn-2025-10-11
                title: Shelling of Arn
                what: A village is shelled at night.
                event_type: shelling
                places:
                  - {name: Arn, adm1: North, country: disputed, lat: 40.5, lon: 45.0, precision: village}
                time: {start: 2025-10-11, end: 2025-10-11, precision: day}
                claims:
                  - {id: A-1, speaker: Varland army, speaker_side: varland, outlet: Line Daily,
                     url: 'https://line.example/1', date: '2025-10-12', stance: alleges, via: null,
                     event_type: shelling, actor: Osmere, target: Varland}
                  - {id: A-2, speaker: Osmere army, speaker_side: osmere, outlet: Quarrin Post,
                     url: 'https://quarrin.example/1', date: '2025-10-12', stance: denies, via: null,
                     event_type: shelling, actor: Osmere, target: Varland}
              - id: bela-2025-10-20
                title: Air strike on Bela
                what: A village is struck.
                event_type: air-strike
                places:
                  - {name: Bela, adm1: South, country: disputed, lat: 38.5, lon: 47.0, precision: village}
                time: {start: 2025-10-20, end: 2025-10-20, precision: day}
                claims:
                  - {id: B-1, speaker: Osmere army, speaker_side: osmere, outlet: Quarrin Post,
                     url: 'https://quarrin.example/2', date: '2025-10-21', stance: alleges, via: null,
                     event_type: air-strike, actor: Varland, target: Osmere}
            """;

    /** A record that was begun in a folder of its own. */
    static SarnRecord begunIn(Path folder) {
        return begunIn(folder, Run.project().resolve("agreements").resolve("sarn-line"));
    }

    static SarnRecord begunIn(Path folder, Path pack) {
        ok(Run.of("init", folder.toString(), "--pack", pack.toString(), "--at", AT));
        return new SarnRecord(folder);
    }

    static Run ok(Run run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }

    static Run refused(Run run, String... words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isNotBlank().doesNotContain("fault of the program");
        assertThat(List.of(words)).allSatisfy(word -> assertThat(run.err()).contains(word));
        return run;
    }

    static Run foundWrong(Run run, String... words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FOUND_WRONG);
        assertThat(List.of(words)).allSatisfy(word -> assertThat(run.out()).contains(word));
        return run;
    }

    static Path caseIn(Path folder) {
        return write(folder.resolve("line.yaml"), CASE);
    }

    /** An article in a language that is kept and not read. */
    static Path article(Path folder, int number) {
        return write(
                folder.resolve("rapport-" + number + ".txt"),
                "EXERCICE: un rapport inventé\n\nLe ministère a déclaré mercredi que les tirs avaient cessé sur la ligne,"
                        + " selon le rapport numéro " + number + " de la patrouille.\n");
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder with all in it. */
    static Path copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record with the coded case taken in. */
    SarnRecord told(Path files) {
        ok(ingest(caseIn(files).toString()));
        return this;
    }

    Run ingest(String... args) {
        return run("ingest", args);
    }

    /** A command on the record. */
    Run run(String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command, folder.toString()));
        all.addAll(Arrays.asList(args));
        return Run.of(all.toArray(String[]::new));
    }

    Run audit(String... args) {
        return run("audit", args);
    }

    Run review(String... args) {
        return run("review", args);
    }

    JsonNode status() {
        return JSON.readTree(ok(run("status", "--json")).out());
    }

    /** The claims of the record, as {@code review list --json} prints them. */
    List<JsonNode> claims() {
        return ok(review("list", "--json", "--standing", "all"))
                .out()
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    /** The id of the one claim of a speaker about a kind of act. */
    String claim(String speaker, String type) {
        return claims().stream()
                .map(line -> line.get("claim"))
                .filter(claim -> claim.get("asserter").get("text").asString().equals(speaker))
                .filter(claim -> claim.get("event").get("type").asString().equals(type))
                .map(claim -> claim.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    String standing(String claim) {
        return claims().stream()
                .filter(line -> line.get("claim").get("id").asString().equals(claim))
                .map(line -> line.get("standing").asString())
                .findFirst()
                .orElseThrow();
    }

    String incidentOf(String claim) {
        return claims().stream()
                .filter(line -> line.get("claim").get("id").asString().equals(claim))
                .map(line -> line.get("incident").asString())
                .findFirst()
                .orElseThrow();
    }
}
