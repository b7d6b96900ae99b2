package org.sulh.extract.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who hangs below whom, from an array of heads. Words are numbered in preorder once, so that what lies below a word is a
 * stretch of that order. Words on a circle, which a parser should not give, are all below each other.
 */
final class Tree {
    private final int[] preorder;
    private final int[] enter;
    private final int[] leave;
    private int entered;

    /** @param heads -1 for a root; linear in their number */
    Tree(int[] heads) {
        preorder = new int[heads.length];
        enter = new int[heads.length];
        leave = new int[heads.length];
        Arrays.fill(enter, -1);
        int[] firstChild = new int[heads.length];
        int[] nextSibling = new int[heads.length];
        Arrays.fill(firstChild, -1);
        for (int i = heads.length - 1; i >= 0; i--) {
            nextSibling[i] = -1;
            if (heads[i] >= 0) {
                nextSibling[i] = firstChild[heads[i]];
                firstChild[heads[i]] = i;
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0) {
                walk(i, heads, firstChild, nextSibling);
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (enter[i] < 0) {
                int root = circleAbove(i, heads);
                walk(root, heads, firstChild, nextSibling);
                for (int at = heads[root]; at != root; at = heads[at]) {
                    enter[at] = enter[root];
                    leave[at] = leave[root];
                }
            }
        }
    }

    /** A word of the circle to which the heads of a word lead. */
    private static int circleAbove(int word, int[] heads) {
        int at = word;
        for (int step = 0; step < heads.length; step++) {
            at = heads[at];
        }
        return at;
    }

    private void walk(int root, int[] heads, int[] firstChild, int[] nextSibling) {
        int at = root;
        enter(at);
        while (true) {
            int child = firstChild[at];
            while (child >= 0 && enter[child] >= 0) {
                child = nextSibling[child];
            }
            if (child >= 0) {
                firstChild[at] = nextSibling[child];
                enter(child);
                at = child;
                continue;
            }
            leave[at] = entered;
            if (at == root) {
                return;
            }
            at = heads[at];
        }
    }

    private void enter(int word) {
        enter[word] = entered;
        preorder[entered++] = word;
    }

    boolean isBelow(int word, int ancestor) {
        return enter[word] >= enter[ancestor] && enter[word] < leave[ancestor];
    }

    /** The word and all below it, in the order of the text. */
    List<Integer> below(int word) {
        int[] found = Arrays.copyOfRange(preorder, enter[word], leave[word]);
        Arrays.sort(found);
        List<Integer> list = new ArrayList<>(found.length);
        for (int each : found) {
            list.add(each);
        }
        return list;
    }
}
