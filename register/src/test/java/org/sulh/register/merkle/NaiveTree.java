package org.sulh.register.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tree as RFC 6962 section 2.1 defines it, by recursion over a list of leaves, to hold the quick code against. Roots
 * of parts are remembered, else it would be too slow for large trees. The proofs are also checked the recursive way, which
 * knows nothing of the bits of an index.
 */
final class NaiveTree {
    private final List<Hash> leaves;
    private final Map<Long, Hash> known = new HashMap<>();

    NaiveTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Hash leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    static Hash node(Hash left, Hash right) {
        return sha256(new byte[] {1}, left.toBytes(), right.toBytes());
    }

    /** MTH(D[0:size]). */
    Hash root(int size) {
        return size == 0 ? sha256() : root(0, size);
    }

    /** MTH(D[from:to]). */
    Hash root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        long part = (long) from << 32 | to;
        Hash root = known.get(part);
        if (root == null) {
            int middle = from + (int) split(to - from);
            root = node(root(from, middle), root(middle, to));
            known.put(part, root);
        }
        return root;
    }

    /** PATH(index, D[0:size]). */
    List<Hash> path(int index, int size) {
        List<Hash> path = new ArrayList<>();
        collectPath(index, 0, size, path);
        return path;
    }

    private void collectPath(int index, int from, int to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + (int) split(to - from);
        if (index < middle) {
            collectPath(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            collectPath(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** PROOF(oldSize, D[0:size]). */
    List<Hash> proof(int oldSize, int size) {
        List<Hash> proof = new ArrayList<>();
        collectProof(oldSize, 0, size, true, proof);
        return proof;
    }

    /** SUBPROOF, with the end of the old tree counted from the beginning of the whole. */
    private void collectProof(int oldEnd, int from, int to, boolean known, List<Hash> proof) {
        if (oldEnd == to) {
            if (!known) {
                proof.add(root(from, to));
            }
            return;
        }
        int middle = from + (int) split(to - from);
        if (oldEnd <= middle) {
            collectProof(oldEnd, from, middle, known, proof);
            proof.add(root(middle, to));
        } else {
            collectProof(oldEnd, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    /** The root to which a path leads in a tree of a size, by undoing PATH from its end. */
    static Optional<Hash> rootOfPath(long index, long size, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        if (size == 1) {
            return path.isEmpty() ? Optional.of(leaf) : Optional.empty();
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        long middle = split(size);
        Hash last = path.getLast();
        List<Hash> rest = path.subList(0, path.size() - 1);
        return index < middle
                ? rootOfPath(index, middle, leaf, rest).map(left -> node(left, last))
                : rootOfPath(index - middle, size - middle, leaf, rest).map(right -> node(last, right));
    }

    record Roots(Hash old, Hash now) {}

    /** Both roots to which a proof leads, by undoing PROOF from its end. */
    static Optional<Roots> rootsOfProof(long oldSize, long size, Hash oldRoot, List<Hash> proof) {
        return oldSize < 1 || oldSize > size ? Optional.empty() : rootsOfProof(oldSize, size, true, oldRoot, proof);
    }

    private static Optional<Roots> rootsOfProof(
            long oldSize, long size, boolean known, Hash oldRoot, List<Hash> proof) {
        if (oldSize == size) {
            if (known) {
                return proof.isEmpty() ? Optional.of(new Roots(oldRoot, oldRoot)) : Optional.empty();
            }
            return proof.size() == 1 ? Optional.of(new Roots(proof.getFirst(), proof.getFirst())) : Optional.empty();
        }
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        long middle = split(size);
        Hash last = proof.getLast();
        List<Hash> rest = proof.subList(0, proof.size() - 1);
        return oldSize <= middle
                ? rootsOfProof(oldSize, middle, known, oldRoot, rest)
                        .map(left -> new Roots(left.old(), node(left.now(), last)))
                : rootsOfProof(oldSize - middle, size - middle, false, oldRoot, rest)
                        .map(right -> new Roots(node(last, right.old()), node(last, right.now())));
    }

    /** How many hashes a path has. */
    static int pathLength(long index, long size) {
        if (size == 1) {
            return 0;
        }
        long middle = split(size);
        return 1 + (index < middle ? pathLength(index, middle) : pathLength(index - middle, size - middle));
    }

    /** How many hashes a proof has. */
    static int proofLength(long oldSize, long size, boolean known) {
        if (oldSize == size) {
            return known ? 0 : 1;
        }
        long middle = split(size);
        return 1
                + (oldSize <= middle
                        ? proofLength(oldSize, middle, known)
                        : proofLength(oldSize - middle, size - middle, false));
    }

    /** The largest power of two smaller than a number of at least 2. */
    static long split(long count) {
        long power = 1;
        while (power < count - power) {
            power *= 2;
        }
        return power;
    }
}
