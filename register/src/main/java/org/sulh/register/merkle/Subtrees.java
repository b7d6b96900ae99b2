package org.sulh.register.merkle;

/** Gives the roots of complete subtrees. */
@FunctionalInterface
public interface Subtrees {
    /** The root over the entries from {@code index * 2^height} to before {@code (index + 1) * 2^height}. */
    Hash root(int height, long index);
}
