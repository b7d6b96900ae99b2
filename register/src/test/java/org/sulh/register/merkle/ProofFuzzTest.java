package org.sulh.register.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Proofs of whatever index, sizes and number of hashes lead where the definition leads, or nowhere with it. */
class ProofFuzzTest {
    /** Two numbers of eight bytes, then one byte for each hash. */
    @FuzzTest
    void aProofLeadsWhereTheDefinitionLeads(byte[] input) {
        if (input.length < 16) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(input);
        long first = buffer.getLong();
        long size = buffer.getLong();
        List<Hash> hashes = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] hash = new byte[Hash.SIZE];
            hash[0] = buffer.get();
            hashes.add(Hash.of(hash));
        }
        Hash known = NaiveTree.leaf(new byte[0]);
        assertThat(new InclusionProof(first, size, hashes).root(known))
                .isEqualTo(NaiveTree.rootOfPath(first, size, known, hashes));
        ConsistencyProof proof = new ConsistencyProof(first, size, hashes);
        NaiveTree.rootsOfProof(first, size, known, hashes)
                .ifPresentOrElse(
                        roots -> {
                            assertThat(proof.verifies(roots.old(), roots.now())).isTrue();
                            assertThat(proof.verifies(roots.now(), roots.old()))
                                    .isEqualTo(roots.now().equals(roots.old()));
                            assertThat(proof.verifies(TreeHasher.EMPTY_ROOT, roots.now()))
                                    .isFalse();
                        },
                        () -> assertThat(proof.verifies(known, known)).isFalse());
    }
}
