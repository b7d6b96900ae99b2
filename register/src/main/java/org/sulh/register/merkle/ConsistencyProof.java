package org.sulh.register.merkle;

import java.util.List;
import java.util.Optional;

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
        return ends(isOldComplete() ? Optional.of(oldRoot) : hashes.stream().findFirst())
                .filter(new Ends(oldRoot, newRoot)::equals)
                .isPresent();
    }

    /**
     * The root of the smaller tree as the hashes tell it, when they lead to the new root: where it is not the one that was
     * signed, the past was changed. Nothing where the old size is a power of two, since the proof leaves that root out.
     */
    public Optional<Hash> oldRoot(Hash newRoot) {
        if (oldSize < 1 || oldSize >= newSize || isOldComplete()) {
            return Optional.empty();
        }
        return ends(hashes.stream().findFirst())
                .filter(ends -> ends.now().equals(newRoot))
                .map(Ends::old);
    }

    /** A complete old tree is itself the first hash of the path, and is left out of the proof. */
    private boolean isOldComplete() {
        return Long.bitCount(oldSize) == 1;
    }

    /** The roots to which the hashes lead. */
    private record Ends(Hash old, Hash now) {}

    /** @param first hash of the path; nothing comes from a path without one or of another length than the sizes ask for */
    private Optional<Ends> ends(Optional<Hash> first) {
        if (hashes.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        List<Hash> rest = isOldComplete() ? hashes : hashes.subList(1, hashes.size());
        long node = oldSize - 1;
        long last = newSize - 1;
        int steps = Long.numberOfTrailingZeros(~node);
        node >>>= steps;
        last >>>= steps;
        TreeHasher hasher = new TreeHasher();
        Hash old = first.get();
        Hash now = old;
        for (Hash hash : rest) {
            if (last == 0) {
                return Optional.empty();
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
        return last == 0 ? Optional.of(new Ends(old, now)) : Optional.empty();
    }
}
