package org.sulh.register.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.Subtrees;
import org.sulh.register.merkle.Tree;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.Utf8;

/** A log in memory that can be seen at every size, and whose operator can make a second past. */
final class GrowingLog implements Subtrees {
    /** Published for tests: LEDGER. */
    static final SigningKey KEY = SigningKey.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");

    private final SigningKey key;
    private final List<Hash> leaves;
    private final Map<List<Long>, Hash> known = new HashMap<>();
    private final Map<Integer, SignedCheckpoint> signed = new ConcurrentHashMap<>();

    private GrowingLog(SigningKey key, List<Hash> leaves) {
        this.key = key;
        this.leaves = new ArrayList<>(leaves);
    }

    static GrowingLog of(SigningKey key, int size) {
        return new GrowingLog(key, List.of()).grow(size, "entry");
    }

    static GrowingLog of(int size) {
        return of(KEY, size);
    }

    private GrowingLog grow(int size, String start) {
        TreeHasher hasher = new TreeHasher();
        while (leaves.size() < size) {
            leaves.add(hasher.leaf(Utf8.encode(start + " " + leaves.size())));
        }
        return this;
    }

    /** A log of the same key that shares the first entries only. */
    GrowingLog forkAt(int shared, String name) {
        return new GrowingLog(key, leaves.subList(0, shared)).grow(leaves.size(), name);
    }

    VerifierKey verifierKey() {
        return key.verifierKey();
    }

    String origin() {
        return verifierKey().name();
    }

    Tree tree(int size) {
        return new Tree(size, this);
    }

    SignedCheckpoint checkpoint(int size) {
        return signed.computeIfAbsent(
                size, n -> SignedCheckpoint.sign(new Checkpoint(origin(), n, tree(n).root()), key));
    }

    /** The right question. */
    AddCheckpointRequest request(int oldSize, int size) {
        List<Hash> proof =
                oldSize == 0 ? List.of() : tree(size).consistency(oldSize).hashes();
        return new AddCheckpointRequest(oldSize, proof, checkpoint(size).note());
    }

    @Override
    public synchronized Hash root(int height, long index) {
        if (height == 0) {
            return leaves.get((int) index);
        }
        List<Long> part = List.of((long) height, index);
        Hash hash = known.get(part);
        if (hash == null) {
            hash = new TreeHasher().node(root(height - 1, 2 * index), root(height - 1, 2 * index + 1));
            known.put(part, hash);
        }
        return hash;
    }
}
