package org.sulh.testkit.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads coded texts: one YAML file, or all of a folder in the order of their names. */
public final class GoldReader {
    private static final Set<String> FIELDS =
            Set.of("exercise", "theatre", "style", "published", "pack", "outlet", "text", "claims");
    private static final String NONE = "none";
    private static final int LARGEST = 4 << 20;

    private static final YAMLMapper YAML = new YAMLMapper();

    private GoldReader() {}

    /**
     * Reads a file, or the files of a folder that end in {@code .yaml}, not those of folders inside it.
     *
     * @throws GoldException when there is none, or any of them is not in the form; it names every problem of every file
     */
    public static List<GoldText> read(Path fileOrFolder) throws GoldException {
        List<String> problems = new ArrayList<>();
        List<GoldText> texts = new ArrayList<>();
        for (Path file : files(fileOrFolder)) {
            List<String> ofFile = new ArrayList<>();
            readFile(file, ofFile).ifPresent(texts::add);
            ofFile.forEach(p -> problems.add(file + ": " + p));
        }
        if (!problems.isEmpty()) {
            throw new GoldException(problems);
        }
        return texts;
    }

    private static List<Path> files(Path fileOrFolder) throws GoldException {
        if (Files.isRegularFile(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> entries = Files.list(fileOrFolder)) {
            List<Path> files =
                    entries.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
            if (files.isEmpty()) {
                throw new GoldException(
                        List.of(fileOrFolder + ": holds no file that ends in .yaml; name the folder that does"));
            }
            return files;
        } catch (IOException e) {
            throw new GoldException(
                    List.of(fileOrFolder + ": cannot be read; check the name, and that you may read it"));
        }
    }

    private static Optional<GoldText> readFile(Path file, List<String> problems) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add("is larger than " + LARGEST + " bytes; part it");
                return Optional.empty();
            }
            JsonNode root = YAML.readTree(Files.readString(file));
            return Optional.of(text(fileName(file), new GoldNode(root, "", problems)))
                    .filter(t -> problems.isEmpty());
        } catch (JacksonException e) {
            var at = e.getLocation();
            problems.add((at == null ? "" : "line " + at.getLineNr() + ": ") + "is no YAML; "
                    + e.getOriginalMessage().lines().findFirst().orElse("check its form"));
        } catch (IOException e) {
            problems.add("cannot be read as UTF-8 text; check that you may read it, and its encoding");
        }
        return Optional.empty();
    }

    private static String fileName(Path file) {
        return Objects.requireNonNull(file.getFileName(), "a file has a name")
                .toString()
                .replaceFirst("\\.yaml$", "");
    }

    private static GoldText text(String name, GoldNode root) {
        root.allowOnly(FIELDS);
        root.at("exercise").require("");
        String text = root.at("text").require("");
        LocalDate published = root.at("published").findDay().orElse(LocalDate.EPOCH);
        if (root.at("published").isAbsent()) {
            root.at("published").complain("is missing");
        }
        Words words = new Words(text);
        List<Claim> claims = new ArrayList<>();
        Map<String, Claim> byNumber = new HashMap<>();
        for (GoldNode node : root.at("claims").list()) {
            CodedClaim.read(node, words, byNumber).ifPresent(claim -> {
                claims.add(claim);
                Claim same = byNumber.putIfAbsent(node.at("id").require(""), claim);
                if (same != null) {
                    node.at("id").complain("is the id of another claim too");
                }
            });
        }
        return new GoldText(
                name,
                root.at("theatre").require("?"),
                root.at("style").require("?"),
                published,
                root.at("pack").find().filter(p -> !p.equals(NONE)),
                root.at("outlet").find().filter(o -> !o.equals(NONE)),
                text,
                claims);
    }
}
