package org.sulh.register.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What must not verify. A published verifier left out the check of the index, another that of the length. */
class ProofTest {
    private static final int SMALL = 70;
    private static final GrownTree GROWN = new GrownTree().grow(1200);
    private static final NaiveTree NAIVE = GROWN.naive();

    @Test
    void noWrongIndexVerifies() {
        forEachInclusion((index, size, proof, root) -> {
            Hash leaf = GROWN.leaf(index);
            for (long wrong = -2; wrong < size + 2L; wrong++) {
                if (wrong != index) {
                    refuses(new InclusionProof(wrong, size, proof), leaf, root);
                }
            }
            for (int bit = 0; bit < Long.SIZE; bit++) {
                refuses(new InclusionProof(index ^ 1L << bit, size, proof), leaf, root);
            }
            refuses(new InclusionProof(index + (long) size, size, proof), leaf, root);
            refuses(new InclusionProof(Long.MAX_VALUE, size, proof), leaf, root);
            refuses(new InclusionProof(Long.MIN_VALUE, size, proof), leaf, root);
        });
    }

    @Test
    void noOtherEntryVerifiesAtAnIndex() {
        forEachInclusion((index, size, proof, root) -> {
            for (int other = 0; other < size; other++) {
                if (other != index) {
                    refuses(new InclusionProof(index, size, proof), GROWN.leaf(other), root);
                }
            }
            // A node above it passed off as the entry, with what is left of the path.
            Hash hash = GROWN.leaf(index);
            for (int i = 0; i < proof.size(); i++) {
                hash = (index >> i & 1) == 1 ? NaiveTree.node(proof.get(i), hash) : NaiveTree.node(hash, proof.get(i));
                refuses(new InclusionProof(index, size, proof.subList(i + 1, proof.size())), hash, root);
            }
        });
    }

    @Test
    void noInclusionProofWithChangedHashesVerifies() {
        forEachInclusion((index, size, proof, root) -> forEachDamage(
                proof, damaged -> refuses(new InclusionProof(index, size, damaged), GROWN.leaf(index), root)));
    }

    @Test
    void noOtherRootVerifies() {
        forEachInclusion((index, size, proof, root) -> {
            for (int other = 0; other <= SMALL; other++) {
                if (other != size) {
                    refuses(new InclusionProof(index, size, proof), GROWN.leaf(index), NAIVE.root(other));
                }
            }
            for (int bit = 0; bit < 256; bit++) {
                refuses(new InclusionProof(index, size, proof), GROWN.leaf(index), flipped(root, bit));
            }
        });
    }

    /**
     * Where two sizes give an index a path of the same turns, nothing in the path tells them apart: it is the signed
     * checkpoint that binds the size to the root. Any other wrong size is refused.
     */
    @Test
    void noWrongSizeVerifiesExceptWhereThePathTakesTheSameTurns() {
        int[] refused = {0};
        forEachInclusion((index, size, proof, root) -> {
            for (long wrong = -1; wrong < 2L * SMALL; wrong++) {
                boolean sameTurns = wrong > index && turns(index, wrong).equals(turns(index, size));
                if (new InclusionProof(index, wrong, proof).verifies(GROWN.leaf(index), root) != sameTurns) {
                    throw new AssertionError("the path of " + index + " in " + size + ", said to be in " + wrong);
                }
                refused[0] += sameTurns ? 0 : 1;
            }
            refuses(new InclusionProof(index, Long.MAX_VALUE, proof), GROWN.leaf(index), root);
            refuses(new InclusionProof(index, size | 1L << 62, proof), GROWN.leaf(index), root);
            refuses(new InclusionProof(index, size | Long.MIN_VALUE, proof), GROWN.leaf(index), root);
        });
        assertThat(refused[0]).isGreaterThan(50_000);
    }

    /** At each step upward, whether the way comes from the left. */
    private static List<Boolean> turns(long index, long size) {
        if (size == 1) {
            return List.of();
        }
        long middle = NaiveTree.split(size);
        List<Boolean> turns =
                new ArrayList<>(index < middle ? turns(index, middle) : turns(index - middle, size - middle));
        turns.add(index < middle);
        return turns;
    }

    @Test
    void noConsistencyProofWithChangedHashesVerifies() {
        forEachConsistency((oldSize, size, proof, root) -> forEachDamage(proof, damaged -> {
            ConsistencyProof changed = new ConsistencyProof(oldSize, size, damaged);
            refuses(changed, NAIVE.root(oldSize), root);
            tellsNothing(changed, root);
        }));
    }

    @Test
    void noConsistencyProofWithOtherRootsVerifies() {
        forEachConsistency((oldSize, size, proof, root) -> {
            ConsistencyProof right = new ConsistencyProof(oldSize, size, proof);
            Hash oldRoot = NAIVE.root(oldSize);
            for (int other = 0; other <= SMALL; other++) {
                if (other != oldSize) {
                    refuses(right, NAIVE.root(other), root);
                }
                if (other != size) {
                    refuses(right, oldRoot, NAIVE.root(other));
                }
            }
            for (int bit = 0; bit < 256; bit++) {
                refuses(right, flipped(oldRoot, bit), root);
                refuses(right, oldRoot, flipped(root, bit));
                tellsNothing(right, flipped(root, bit));
            }
            if (oldSize != size) {
                refuses(right, flipped(oldRoot, 0), flipped(root, 0));
                refuses(right, root, oldRoot);
                refuses(new ConsistencyProof(size, oldSize, proof), oldRoot, root);
                refuses(new ConsistencyProof(size, oldSize, proof), root, oldRoot);
            }
        });
    }

    @Test
    void noProofFromAnEmptyTreeOrToASmallerOneVerifies() {
        for (int size = 0; size <= SMALL; size++) {
            Hash root = NAIVE.root(size);
            refuses(new ConsistencyProof(0, size, List.of()), TreeHasher.EMPTY_ROOT, root);
            refuses(new ConsistencyProof(0, size, List.of()), root, root);
            refuses(new ConsistencyProof(0, size, List.of(root)), TreeHasher.EMPTY_ROOT, root);
            tellsNothing(new ConsistencyProof(0, size, List.of(root)), root);
            refuses(new ConsistencyProof(-1, size, List.of()), root, root);
            refuses(new ConsistencyProof(Long.MIN_VALUE, size, List.of(root)), root, root);
            for (int greater = size + 1; greater <= SMALL; greater++) {
                refuses(new ConsistencyProof(greater, size, List.of()), NAIVE.root(greater), root);
                refuses(new ConsistencyProof(greater, size, List.of(root)), NAIVE.root(greater), root);
                if (size > 0) {
                    List<Hash> proof = NAIVE.proof(size, greater);
                    refuses(new ConsistencyProof(greater, size, proof), NAIVE.root(greater), root);
                }
            }
        }
    }

    /** As for inclusion: what has the same form cannot be told apart, and everything else is refused. */
    @Test
    void aConsistencyProofWithWrongSizesVerifiesOnlyWhereTheDefinitionLeadsToTheSameRoots() {
        int[] refused = {0};
        forEachConsistency((oldSize, size, proof, root) -> {
            Hash oldRoot = NAIVE.root(oldSize);
            for (int wrongOld = 0; wrongOld < 40; wrongOld++) {
                for (int wrong = 0; wrong < 40; wrong++) {
                    boolean defined = NaiveTree.rootsOfProof(wrongOld, wrong, oldRoot, proof)
                            .equals(Optional.of(new NaiveTree.Roots(oldRoot, root)));
                    if (new ConsistencyProof(wrongOld, wrong, proof).verifies(oldRoot, root) != defined) {
                        throw new AssertionError("the proof from " + oldSize + " to " + size + ", said to be from "
                                + wrongOld + " to " + wrong);
                    }
                    refused[0] += defined ? 0 : 1;
                }
            }
            refuses(new ConsistencyProof(oldSize, size | 1L << 62, proof), oldRoot, root);
            refuses(new ConsistencyProof(oldSize | 1L << 62, size, proof), oldRoot, root);
            refuses(new ConsistencyProof(oldSize | Long.MIN_VALUE, size, proof), oldRoot, root);
        });
        assertThat(refused[0]).isGreaterThan(50_000);
    }

    /** Sizes that no test can grow: the hashes are invented, and the definition says where they lead. */
    @Test
    void proofsInTreesOfAnySizeLeadWhereTheDefinitionLeads() {
        Random random = new Random(9162);
        for (int i = 0; i < 400; i++) {
            long size = size(random);
            long index = random.nextInt(3) == 0 ? size - 1 - random.nextLong(Math.min(size, 3)) : random.nextLong(size);
            List<Hash> path = hashes(random, NaiveTree.pathLength(index, size));
            Hash leaf = hashes(random, 1).getFirst();
            Optional<Hash> root = NaiveTree.rootOfPath(index, size, leaf, path);
            assertThat(root).isPresent();
            assertThat(new InclusionProof(index, size, path).root(leaf))
                    .as("%d in %d", index, size)
                    .isEqualTo(root);
            long near = index + random.nextLong(-3, 4);
            assertThat(new InclusionProof(near, size, path).root(leaf))
                    .as("%d in %d, by the path of %d", near, size, index)
                    .isEqualTo(NaiveTree.rootOfPath(near, size, leaf, path));

            long oldSize = 1 + index;
            List<Hash> proof = hashes(random, NaiveTree.proofLength(oldSize, size, true));
            NaiveTree.Roots roots =
                    NaiveTree.rootsOfProof(oldSize, size, leaf, proof).orElseThrow();
            ConsistencyProof right = new ConsistencyProof(oldSize, size, proof);
            assertThat(right.verifies(roots.old(), roots.now()))
                    .as("from %d to %d", oldSize, size)
                    .isTrue();
            boolean tellsOldRoot = oldSize < size && Long.bitCount(oldSize) > 1;
            assertThat(right.oldRoot(roots.now()))
                    .isEqualTo(tellsOldRoot ? Optional.of(roots.old()) : Optional.empty());
            refuses(right, flipped(roots.old(), random.nextInt(256)), roots.now());
            refuses(right, roots.old(), flipped(roots.now(), random.nextInt(256)));
            forEachDamage(
                    proof, damaged -> refuses(new ConsistencyProof(oldSize, size, damaged), roots.old(), roots.now()));
        }
    }

    private static long size(Random random) {
        long power = 1L << random.nextInt(63);
        return switch (random.nextInt(4)) {
            case 0 -> power;
            case 1 -> Math.max(1, power - 1);
            case 2 -> power + random.nextLong(Math.min(power, 4));
            default -> 1 + (random.nextLong() >>> 1 + random.nextInt(62)) % Long.MAX_VALUE;
        };
    }

    private static List<Hash> hashes(Random random, int count) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            hashes.add(Hash.of(bytes));
        }
        return hashes;
    }

    private interface Inclusion {
        void check(int index, int size, List<Hash> proof, Hash root);
    }

    private interface Consistency {
        void check(int oldSize, int size, List<Hash> proof, Hash root);
    }

    private static void forEachInclusion(Inclusion check) {
        for (int size = 1; size <= SMALL; size += size < 20 ? 1 : 5) {
            for (int index = 0; index < size; index++) {
                check.check(index, size, NAIVE.path(index, size), NAIVE.root(size));
            }
        }
        for (int size : new int[] {255, 256, 257, 1200}) {
            for (int index : new int[] {0, 1, 127, 128, 254, size - 1}) {
                check.check(index, size, NAIVE.path(index, size), NAIVE.root(size));
            }
        }
    }

    private static void forEachConsistency(Consistency check) {
        for (int size = 1; size <= SMALL; size += size < 20 ? 1 : 7) {
            for (int oldSize = 1; oldSize <= size; oldSize++) {
                check.check(oldSize, size, NAIVE.proof(oldSize, size), NAIVE.root(size));
            }
        }
        for (int size : new int[] {255, 256, 257, 1200}) {
            for (int oldSize : new int[] {1, 2, 127, 128, 255, size}) {
                check.check(oldSize, size, NAIVE.proof(oldSize, size), NAIVE.root(size));
            }
        }
    }

    /** Every list of hashes that comes from one change: dropped, added, doubled, swapped, a bit flipped. */
    private static void forEachDamage(List<Hash> hashes, Consumer<List<Hash>> check) {
        Hash foreign = NaiveTree.leaf(new byte[] {42});
        for (int at = 0; at <= hashes.size(); at++) {
            List<Hash> added = new ArrayList<>(hashes);
            added.add(at, foreign);
            check.accept(added);
            if (at == hashes.size()) {
                break;
            }
            List<Hash> dropped = new ArrayList<>(hashes);
            dropped.remove(at);
            check.accept(dropped);
            List<Hash> doubled = new ArrayList<>(hashes);
            doubled.add(at, hashes.get(at));
            check.accept(doubled);
            for (int other : at < 2 ? new int[at] : new int[] {0, at - 1}) {
                List<Hash> swapped = new ArrayList<>(hashes);
                Collections.swap(swapped, at, other);
                check.accept(swapped);
            }
            for (int bit = 0; bit < 256; bit += 17) {
                List<Hash> changed = new ArrayList<>(hashes);
                changed.set(at, flipped(hashes.get(at), bit));
                check.accept(changed);
            }
        }
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.toBytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    private static void refuses(InclusionProof proof, Hash leaf, Hash root) {
        if (proof.verifies(leaf, root)) {
            throw new AssertionError("verifies: " + proof);
        }
    }

    private static void refuses(ConsistencyProof proof, Hash oldRoot, Hash newRoot) {
        if (proof.verifies(oldRoot, newRoot)) {
            throw new AssertionError("verifies: " + proof);
        }
    }

    private static void tellsNothing(ConsistencyProof proof, Hash newRoot) {
        if (proof.oldRoot(newRoot).isPresent()) {
            throw new AssertionError("tells an old root: " + proof);
        }
    }
}
