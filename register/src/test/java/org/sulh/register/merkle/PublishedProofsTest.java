package org.sulh.register.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sulh.register.wire.EvaluationData;
import org.sulh.register.wire.MalformedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The proof cases that transparency-dev/merkle publishes, most of them wrong ones. */
class PublishedProofsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everyPublishedInclusionCaseIsAcceptedOrRefusedAsItSays() throws IOException {
        List<Path> cases = cases("inclusion");
        assertThat(cases).hasSize(98);
        for (Path file : cases) {
            JsonNode vector = JSON.readTree(Files.readAllBytes(file));
            assertThat(verifiesInclusion(vector))
                    .as("%s", file)
                    .isEqualTo(!vector.get("wantErr").asBoolean());
        }
    }

    @Test
    void everyPublishedConsistencyCaseIsAcceptedOrRefusedAsItSays() throws IOException {
        List<Path> cases = cases("consistency");
        assertThat(cases).hasSize(98);
        for (Path file : cases) {
            JsonNode vector = JSON.readTree(Files.readAllBytes(file));
            assertThat(verifiesConsistency(vector))
                    .as("%s", file)
                    .isEqualTo(!vector.get("wantErr").asBoolean());
        }
    }

    private static List<Path> cases(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(EvaluationData.folder("merkle").resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean verifiesInclusion(JsonNode vector) {
        try {
            return new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), proof(vector))
                    .verifies(hash(vector, "leafHash"), hash(vector, "root"));
        } catch (MalformedException e) {
            return false;
        }
    }

    private static boolean verifiesConsistency(JsonNode vector) {
        try {
            return new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), proof(vector))
                    .verifies(hash(vector, "root1"), hash(vector, "root2"));
        } catch (MalformedException e) {
            return false;
        }
    }

    /** Above 2^63 the texts of the formats go no further either; the same bits are a negative number, never an index. */
    private static long number(JsonNode vector, String field) {
        return new BigInteger(vector.get(field).asString()).longValue();
    }

    /**
     * Some roots and leaves are words that only test for equality: they stand for their SHA-256, which does the same. An
     * empty one is refused as any other that is no hash.
     */
    private static Hash hash(JsonNode vector, String field) {
        byte[] bytes = Base64.getDecoder().decode(vector.get(field).asString());
        return bytes.length == 0 || bytes.length == Hash.SIZE ? Hash.of(bytes) : NaiveTree.sha256(bytes);
    }

    /** What is no hash is refused before there is a proof, as when a proof is read from text. */
    private static List<Hash> proof(JsonNode vector) {
        List<Hash> hashes = new ArrayList<>();
        vector.get("proof").forEach(hash -> hashes.add(Hash.parse(hash.asString())));
        return hashes;
    }
}
