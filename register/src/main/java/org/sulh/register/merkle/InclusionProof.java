package org.sulh.register.merkle;

import java.util.List;
import java.util.Optional;

/**
 * The hashes that lead from one entry to the root of a tree, from the leaf's sibling upward (RFC 6962 section 2.1.1).
 *
 * @param index the entry's, from 0
 * @param size entries in the tree
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    public boolean verifies(Hash leaf, Hash root) {
        return root(leaf).filter(root::equals).isPresent();
    }

    /**
     * The root to which the proof leads (RFC 9162 section 2.1.3.2), or nothing when it cannot belong to a tree of this
     * size: the index lies outside, or there are too few or too many hashes. The published verifiers that left out one
     * of these checks accepted wrong indexes.
     */
    public Optional<Hash> root(Hash leaf) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : hashes) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(sibling, hash);
                // A node without a right neighbour is not hashed on its way up.
                int steps = (node & 1) == 1 ? 0 : Math.min(Long.numberOfTrailingZeros(node), Long.SIZE - 1);
                node >>>= steps;
                last >>>= steps;
            } else {
                hash = hasher.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }
}
