package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.model.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aClaimLineIsOneLineAndReadsBackAsTheClaim() {
        Document document = Exercise.document("d-1", "one.txt", "", "Line one,\nline “two” \\ صلح");
        Claim claim = ClaimDraft.of(document, document.text(), "shelling")
                .toll(Casualties.atLeast(CasualtyKind.KILLED, 71, Casualties.ALL))
                .claim();
        String line = ClaimLines.json(claim);
        assertThat(line).doesNotContain("\n").startsWith("{\"id\":\"c-").contains("\"best\":null");
        assertThat(ClaimForm.fromTree(JSON.readValue(line, new TypeReference<Map<String, Object>>() {})))
                .isEqualTo(claim);
    }

    @Test
    void theBriefsFieldsKeepTheirOrderAndItsClaimsReadBack() {
        Analysis analysis = Exercise.standard();
        JsonNode tree = JSON.readTree(Brief.json(analysis));
        assertThat(tree.propertyNames())
                .containsExactly(
                        "form",
                        "version",
                        "title",
                        "lead",
                        "asOf",
                        "documents",
                        "sections",
                        "incidents",
                        "groups",
                        "claims",
                        "notices");
        List<Claim> read = StreamSupport.stream(tree.get("claims").spliterator(), false)
                .map(node -> ClaimForm.fromTree(JSON.convertValue(node, new TypeReference<Map<String, Object>>() {})))
                .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(analysis.claims());
    }

    @Test
    void evidenceInTheJsonSumsExactly() {
        JsonNode tree = JSON.readTree(Brief.json(Exercise.standard()));
        for (JsonNode incident : tree.get("incidents")) {
            JsonNode assessment = incident.get("assessment");
            if (assessment != null) {
                long sum = assessment.get("prior").asLong();
                for (JsonNode contribution : assessment.get("contributions")) {
                    sum += contribution.get("evidence").asLong();
                }
                assertThat(assessment.get("evidence").asLong()).isEqualTo(sum);
            }
        }
    }

    @Test
    void theComparisonNamesTheClaimsOfEveryContradiction() {
        JsonNode tree = JSON.readTree(Comparison.of(Exercise.standard()).json());
        assertThat(tree.get("contradictions")).isNotEmpty();
        assertThat(tree.get("contradictions").findValuesAsString("on")).contains("whether", "toll", "trigger");
        for (JsonNode contradiction : tree.get("contradictions")) {
            assertThat(contradiction.get("claims")).hasSizeGreaterThan(1);
        }
    }
}
