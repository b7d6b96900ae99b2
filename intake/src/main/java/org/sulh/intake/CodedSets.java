package org.sulh.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the coder of a case file concluded: which claims are one incident, and which go back to one origin. Only an
 * evaluation reads it; {@link CaseFile}, which everything else works from, does not hold it.
 *
 * @param incidents ids of the claims listed under each incident, in the order of the file
 * @param origins ids of the claims of each group of {@code same_origin_groups}
 * @param problems codes that no claim of the file has, each with its place
 */
public record CodedSets(List<List<String>> incidents, List<List<String>> origins, List<CaseFile.Problem> problems) {
    public CodedSets {
        incidents = incidents.stream().map(List::copyOf).toList();
        origins = origins.stream().map(List::copyOf).toList();
        problems = List.copyOf(problems);
    }

    /**
     * Reads a case file in UTF-8.
     *
     * @param name how the person who brings it calls it
     * @param in the file; left open
     * @param codes the coder's id of each claim and the id that the claim has here, as {@link CaseFile#codes}
     * @throws IntakeException with the line when the file is no YAML, or no case file at all
     */
    public static CodedSets read(String name, InputStream in, Map<String, String> codes) throws IntakeException {
        List<CaseFile.Problem> unread = new ArrayList<>();
        CaseNode root = CaseFile.root(name, in, unread);
        // Mistakes in the claims themselves are told by CaseFile; those of the sets are told here.
        List<CaseFile.Problem> problems = new ArrayList<>();
        List<List<String>> incidents = new ArrayList<>();
        for (CaseNode incident : root.at("incidents").listObjects()) {
            incidents.add(incident.at("claims").listObjects().stream()
                    .flatMap(claim -> claim.at("id").findText().stream())
                    .flatMap(code -> Stream.ofNullable(codes.get(code)))
                    .distinct()
                    .toList());
        }
        List<List<String>> origins = new ArrayList<>();
        for (CaseNode group : root.at("same_origin_groups").listObjects()) {
            List<String> claims = new ArrayList<>();
            for (CaseNode node : group.at("claims").listNodes()) {
                String code = node.findText().orElse("");
                String id = codes.getOrDefault(code, "");
                if (id.isEmpty()) {
                    problems.add(new CaseFile.Problem(node.path(), "'" + code + "' is no claim of this file"));
                } else {
                    claims.add(id);
                }
            }
            origins.add(claims);
        }
        return new CodedSets(incidents, origins, problems);
    }
}
