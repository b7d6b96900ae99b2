package org.sulh.register.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sulh.register.wire.MalformedException;

/** The tree that is kept as tiles, against the tree as it is defined. */
class TreeTest {
    private static final int SMALL = 600;
    /** One tile, 256 tiles, and what follows 256 tiles. */
    private static final int LARGE = 70_000;

    @Test
    void theRootIsTheDefinedOneAtEverySizeAndAtTheBordersOfTiles() {
        GrownTree grown = new GrownTree();
        NavigableSet<Integer> sizes = sizes(new Random(20251106), 200);
        for (int size = 0; size <= SMALL; size++) {
            sizes.add(size);
        }
        NaiveTree naive = new GrownTree().grow(LARGE).naive();
        for (int size : sizes) {
            grown.grow(size);
            assertThat(grown.edge().root()).as("root at %d", size).isEqualTo(naive.root(size));
            assertThat(grown.at(size).root())
                    .as("root at %d, of the parts", size)
                    .isEqualTo(naive.root(size));
        }
    }

    @Test
    void everyProofOfASmallTreeIsTheDefinedOneAndVerifies() {
        GrownTree grown = new GrownTree().grow(SMALL);
        NaiveTree naive = grown.naive();
        for (int size = 1; size <= SMALL; size++) {
            Tree tree = grown.at(size);
            Hash root = naive.root(size);
            for (int index = 0; index < size; index++) {
                checkInclusion(tree, naive, grown.leaf(index), index, size, root);
                checkConsistency(tree, naive, index + 1, size, root);
            }
        }
    }

    @Test
    void proofsOfLargeTreesAreTheDefinedOnesAndVerify() {
        Random random = new Random(6962);
        GrownTree grown = new GrownTree().grow(LARGE);
        NaiveTree naive = grown.naive();
        NavigableSet<Integer> sizes = sizes(random, 40);
        for (int size : sizes) {
            Tree tree = grown.at(size);
            Hash root = naive.root(size);
            NavigableSet<Integer> positions = sizes(random, 40);
            positions.add(1);
            positions.add(size);
            for (int position : positions.headSet(size, true)) {
                checkInclusion(tree, naive, grown.leaf(position - 1), position - 1, size, root);
                checkConsistency(tree, naive, position, size, root);
            }
        }
    }

    /** Borders of tiles and random sizes up to the large one. */
    private static NavigableSet<Integer> sizes(Random random, int count) {
        NavigableSet<Integer> sizes = new TreeSet<>();
        for (int border : new int[] {256, 512, 65_280, 65_536, 65_792, LARGE - 1}) {
            sizes.add(border - 1);
            sizes.add(border);
            sizes.add(border + 1);
        }
        for (int i = 0; i < count; i++) {
            sizes.add(1 + random.nextInt(LARGE));
        }
        return sizes;
    }

    private static void checkInclusion(Tree tree, NaiveTree naive, Hash leaf, int index, int size, Hash root) {
        InclusionProof proof = tree.inclusion(index);
        boolean isRight = proof.hashes().equals(naive.path(index, size)) && proof.verifies(leaf, root);
        if (!isRight) {
            throw new AssertionError("wrong path of " + index + " in " + size + ": " + proof);
        }
    }

    private static void checkConsistency(Tree tree, NaiveTree naive, int oldSize, int size, Hash root) {
        ConsistencyProof proof = tree.consistency(oldSize);
        Hash oldRoot = naive.root(oldSize);
        boolean tellsOldRoot = oldSize < size && Integer.bitCount(oldSize) > 1;
        boolean isRight = proof.hashes().equals(naive.proof(oldSize, size))
                && proof.verifies(oldRoot, root)
                && proof.oldRoot(root).equals(tellsOldRoot ? Optional.of(oldRoot) : Optional.empty());
        if (!isRight) {
            throw new AssertionError("wrong proof from " + oldSize + " to " + size + ": " + proof);
        }
    }

    @Test
    void everyTileThatGetsFullIsToldOnceWithItsHashes() {
        GrownTree grown = new GrownTree().grow(LARGE);
        NaiveTree naive = grown.naive();
        assertThat(grown.fullTiles()).isEqualTo(273 + 1);
        for (int tile = 0; tile < 273; tile++) {
            TileRow row = grown.fullTile(0, tile);
            assertThat(row.width()).isEqualTo(256);
            assertThat(row.hash(0)).isEqualTo(grown.leaf(256 * tile));
            assertThat(row.hash(255)).isEqualTo(grown.leaf(256 * tile + 255));
        }
        TileRow above = grown.fullTile(1, 0);
        for (int i = 0; i < 256; i++) {
            assertThat(above.hash(i)).isEqualTo(naive.root(256 * i, 256 * (i + 1)));
        }
        TreeEdge edge = grown.edge();
        assertThat(edge.levels()).isEqualTo(3);
        assertThat(edge.partial(0).width()).isEqualTo(112);
        assertThat(edge.partial(1).width()).isEqualTo(17);
        assertThat(edge.partial(2).width()).isEqualTo(1);
        assertThat(edge.partial(2).hash(0)).isEqualTo(naive.root(0, 65_536));
    }

    @Test
    void anEdgeTakenUpAgainGrowsAsIfItHadNeverBeenLeft() {
        Random random = new Random(255);
        GrownTree grown = new GrownTree().grow(LARGE);
        NaiveTree naive = grown.naive();
        for (int size : sizes(random, 40).headSet(LARGE - 300)) {
            TreeEdge before = new TreeEdge();
            for (int i = 0; i < size; i++) {
                before.append(grown.leaf(i), (level, index, row) -> {});
            }
            TreeEdge after = TreeEdge.at(size, (level, index, width) -> {
                assertThat(before.partialIndex(level)).isEqualTo(index);
                assertThat(before.partial(level).width()).isEqualTo(width);
                return before.partial(level);
            });
            assertThat(after.root()).isEqualTo(naive.root(size));
            int more = size + 1 + random.nextInt(300);
            for (int i = size; i < more; i++) {
                byte[] entry = GrownTree.entry(i);
                after.append(entry, (level, index, row) -> assertThat(row).isEqualTo(grown.fullTile(level, index)));
            }
            assertThat(after.root()).isEqualTo(naive.root(more));
            assertThat(after.size()).isEqualTo(more);
        }
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        Tree tree = new GrownTree().grow(5).at(5);
        for (long index : new long[] {-1, 5, 6, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> tree.inclusion(index)).isInstanceOf(IllegalArgumentException.class);
        }
        for (long oldSize : new long[] {-1, 0, 6, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> tree.consistency(oldSize)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTileIsAsLongAsItsWidthSays() {
        assertThat(TileRow.of(new byte[3 * 32], 3).width()).isEqualTo(3);
        for (int length : new int[] {0, 1, 31, 64, 95, 97, 128}) {
            assertThatThrownBy(() -> TileRow.of(new byte[length], 3)).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void theFirstDifferenceOfTwoTilesIsFoundAndAShorterOneIsHowALongerOneBegins() {
        byte[] bytes = new byte[5 * 32];
        TileRow whole = TileRow.of(bytes, 5);
        assertThat(whole.firstDifference(whole.first(2))).isEqualTo(-1);
        assertThat(whole.first(2).firstDifference(whole)).isEqualTo(-1);
        for (int i = 0; i < bytes.length; i++) {
            byte[] other = bytes.clone();
            other[i] = 1;
            assertThat(whole.firstDifference(TileRow.of(other, 5))).isEqualTo(i / 32);
        }
    }
}
