package org.sulh.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeTest {
    /** By walking up, as a reader would do it. */
    private static boolean walksUpTo(int[] heads, int word, int ancestor) {
        for (int at = word; at >= 0; at = heads[at]) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatLiesBelowAWordIsWhatLeadsUpToIt() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            int[] heads = new int[1 + random.nextInt(12)];
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < heads.length; i++) {
                order.add(random.nextInt(i + 1), i);
            }
            for (int i = 0; i < heads.length; i++) {
                heads[order.get(i)] = i == 0 || random.nextInt(5) == 0 ? -1 : order.get(random.nextInt(i));
            }
            Tree tree = new Tree(heads);
            for (int top = 0; top < heads.length; top++) {
                List<Integer> expected = new ArrayList<>();
                for (int word = 0; word < heads.length; word++) {
                    assertThat(tree.isBelow(word, top)).isEqualTo(walksUpTo(heads, word, top));
                    if (walksUpTo(heads, word, top)) {
                        expected.add(word);
                    }
                }
                assertThat(tree.below(top)).isEqualTo(expected);
            }
        }
    }

    @Test
    void circlesDoNotGoOnForEver() {
        Tree tree = new Tree(new int[] {-1, 2, 3, 1, 3, 4});

        assertThat(tree.below(0)).containsExactly(0);
        assertThat(tree.below(5)).containsExactly(5);
        assertThat(tree.isBelow(5, 4)).isTrue();
        assertThat(tree.isBelow(5, 0)).isFalse();
        for (int word = 1; word < 6; word++) {
            assertThat(tree.isBelow(word, word)).isTrue();
        }
    }
}
