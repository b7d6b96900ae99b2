package org.sulh.register.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.Tree;
import org.sulh.register.merkle.TreeEdge;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.Utf8;

/** A log of fewer than 256 entries, kept in memory. */
final class SmallLog {
    static final List<String> FIFTEEN = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eit",
            "nain",
            "ten",
            "ileven",
            "twelf",
            "threeten",
            "fourten",
            "fivten");

    /** A published key of tests. */
    static final SigningKey PUBLISHED = SigningKey.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");

    private final SigningKey key;
    private final List<byte[]> entries = new ArrayList<>();
    private final TreeEdge edge = new TreeEdge();
    private final List<Hash> roots = new ArrayList<>(List.of(TreeHasher.EMPTY_ROOT));

    SmallLog(SigningKey key, List<String> entries) {
        this.key = key;
        entries.forEach(this::append);
    }

    static SmallLog published() {
        return new SmallLog(PUBLISHED, FIFTEEN);
    }

    SmallLog append(String entry) {
        return append(Utf8.encode(entry));
    }

    SmallLog append(byte[] entry) {
        entries.add(entry);
        edge.append(entry, (level, index, row) -> {});
        roots.add(edge.root());
        return this;
    }

    VerifierKey key() {
        return key.verifierKey();
    }

    byte[] entry(int index) {
        return entries.get(index);
    }

    Hash root(int size) {
        return roots.get(size);
    }

    Tree tree(int size) {
        TileRow row = edge.partial(0);
        return new Tree(size, (height, index) -> row.fold((int) index << height, 1 << height, new TreeHasher()));
    }

    SignedCheckpoint checkpoint(int size) {
        return SignedCheckpoint.sign(new Checkpoint(key.verifierKey().name(), size, root(size)), key);
    }

    ProofFile proof(int index, int size) {
        return new ProofFile(
                Optional.empty(),
                index,
                tree(size).inclusion(index).hashes(),
                checkpoint(size).note());
    }

    /** What a later tree held at an earlier size: the root and the proof. */
    List<Hash> past(int oldSize, int size) {
        List<Hash> past = new ArrayList<>(List.of(root(oldSize)));
        past.addAll(tree(size).consistency(oldSize).hashes());
        return past;
    }
}
