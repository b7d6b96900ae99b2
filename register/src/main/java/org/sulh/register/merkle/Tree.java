package org.sulh.register.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a given size, seen through its complete subtrees: its root and its proofs (RFC 6962 section 2.1). Cost of a
 * proof: a number of subtrees that grows with the square of the logarithm of the size.
 *
 * @param size entries in it
 */
public record Tree(long size, Subtrees subtrees) {
    public Hash root() {
        return size == 0 ? TreeHasher.EMPTY_ROOT : root(new TreeHasher(), 0, size);
    }

    /** @throws IllegalArgumentException when there is no such entry */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a log of " + size);
        }
        List<Hash> path = new ArrayList<>();
        collectInclusion(new TreeHasher(), index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void collectInclusion(TreeHasher hasher, long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (index < middle) {
            collectInclusion(hasher, index, from, middle, path);
            path.add(root(hasher, middle, to));
        } else {
            collectInclusion(hasher, index, middle, to, path);
            path.add(root(hasher, from, middle));
        }
    }

    /** @throws IllegalArgumentException when the old size is not between 1 and this one */
    public ConsistencyProof consistency(long oldSize) {
        if (oldSize < 1 || oldSize > size) {
            throw new IllegalArgumentException("no proof from size " + oldSize + " to " + size);
        }
        List<Hash> path = new ArrayList<>();
        collectConsistency(new TreeHasher(), oldSize, 0, size, true, path);
        return new ConsistencyProof(oldSize, size, path);
    }

    /** @param whole whether the part from here to the old end is the old tree itself, whose root the verifier knows */
    private void collectConsistency(
            TreeHasher hasher, long oldEnd, long from, long to, boolean whole, List<Hash> path) {
        if (oldEnd == to) {
            if (!whole) {
                path.add(root(hasher, from, to));
            }
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (oldEnd <= middle) {
            collectConsistency(hasher, oldEnd, from, middle, whole, path);
            path.add(root(hasher, middle, to));
        } else {
            collectConsistency(hasher, oldEnd, middle, to, false, path);
            path.add(root(hasher, from, middle));
        }
    }

    private Hash root(TreeHasher hasher, long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            return subtrees.root(Long.numberOfTrailingZeros(count), from / count);
        }
        long middle = from + largestPowerBelow(count);
        return hasher.node(root(hasher, from, middle), root(hasher, middle, to));
    }

    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }
}
