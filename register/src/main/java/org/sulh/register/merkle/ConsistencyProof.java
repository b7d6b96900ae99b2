package org.sulh.register.merkle;

import java.util.List;

/**
 * The hashes that show a smaller tree to be how a larger one begins (RFC 6962 section 2.1.2).
 *
 * @param oldSize entries in the smaller tree, 1 or more: that an empty tree is how every tree begins proves nothing, and
 *     whoever may meet it deals with it before
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether the proof leads to both roots (RFC 9162 section 2.1.4.2). */
    public boolean verifies(Hash oldRoot, Hash newRoot) {
        if (oldSize < 1 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return hashes.isEmpty() && oldRoot.equals(newRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        // A complete old tree is itself the first hash of the path, and is left out of the proof.
        boolean complete = Long.bitCount(oldSize) == 1;
        List<Hash> rest = complete ? hashes : hashes.subList(1, hashes.size());
        long node = oldSize - 1;
        long last = newSize - 1;
        int steps = Long.numberOfTrailingZeros(~node);
        node >>>= steps;
        last >>>= steps;
        TreeHasher hasher = new TreeHasher();
        Hash old = complete ? oldRoot : hashes.getFirst();
        Hash now = old;
        for (Hash hash : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = hasher.node(hash, old);
                now = hasher.node(hash, now);
                int up = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= up;
                last >>>= up;
            } else {
                now = hasher.node(now, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(oldRoot) && now.equals(newRoot);
    }
}
