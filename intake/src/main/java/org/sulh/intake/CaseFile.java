package org.sulh.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sulh.model.Actor;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A case coded by hand: one episode, as a YAML file of claims from public reports.
 *
 * <p>Only what speakers said is taken in. What the coder concluded (which claims are one incident, which go back to one
 * origin, what is expected) is not read; the incident that a claim is listed under lends it time and place, where it has
 * none of its own, and nothing else.
 *
 * @param id slug of the case
 * @param title name of the case
 * @param documents one for each outlet and address, in the order of the file
 * @param claims the claims in the order of the file, incidents first, then tolls over a period; each once
 * @param codes the coder's id of each claim and the id that the claim has here
 * @param problems mistakes in the file, each with its place; the claims that they spoil are not among the claims
 */
public record CaseFile(
        String id,
        String title,
        List<Document> documents,
        List<Claim> claims,
        Map<String, String> codes,
        List<Problem> problems) {
    /** The largest case file taken in, in bytes. */
    public static final int LIMIT = 20 * 1024 * 1024;

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(LIMIT)
                    .setAllowDuplicateKeys(false)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    public CaseFile {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        problems = List.copyOf(problems);
    }

    /**
     * A mistake in a case file.
     *
     * @param place path to it, such as {@code incidents[3].claims[2].stance}
     * @param reason what is wrong
     */
    public record Problem(String place, String reason) {
        @Override
        public String toString() {
            return place.isEmpty() ? reason : place + ": " + reason;
        }
    }

    /**
     * Reads a case file in UTF-8.
     *
     * @param name how the person who brings it calls it
     * @param in the file; left open
     * @param actors whose names and aliases are known; names that are not among them stay as text
     * @throws IntakeException with the line when the file is no YAML, or no case file at all
     */
    public static CaseFile read(String name, InputStream in, List<Actor> actors) throws IntakeException {
        List<Problem> problems = new ArrayList<>();
        return new CaseReader(root(name, in, problems), actors).read(problems);
    }

    /** The file as a tree; what cannot be read as asked is added to the problems. */
    static CaseNode root(String name, InputStream in, List<Problem> problems) throws IntakeException {
        JsonNode tree = tree(name, in);
        if (!tree.isObject() || !(tree.has("incidents") || tree.has("aggregate_claims"))) {
            throw new IntakeException(
                    name, "is not a case file", "give a YAML file with the field incidents or aggregate_claims");
        }
        return new CaseNode(tree, "", problems);
    }

    /** Any YAML file as a tree. */
    static JsonNode tree(String name, InputStream in) throws IntakeException {
        byte[] bytes = Limited.read(name, in, LIMIT);
        return parse(name, new TextDecoder(name, bytes).decode(Optional.of(StandardCharsets.UTF_8)));
    }

    private static JsonNode parse(String name, String text) throws IntakeException {
        try {
            return YAML.readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            OptionalInt line = at == null || at.getLineNr() < 1 ? OptionalInt.empty() : OptionalInt.of(at.getLineNr());
            String reason = IntakeException.oneLine(e.getOriginalMessage());
            throw new IntakeException(
                    name,
                    line,
                    "is not YAML (" + reason.substring(0, Math.min(reason.length(), 300)) + ")",
                    "check the indentation, the quotes and the colons there");
        }
    }
}
