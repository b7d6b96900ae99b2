package org.sulh.register.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sulh.register.wire.MalformedException;

class TreeHasherTest {
    @Test
    void aLeafHasThePublishedHash() {
        assertThat(new TreeHasher().leaf(bytes("L123456")).toHex())
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    /** The published vector is of two short byte strings, so it holds for the way of hashing, not for two hashes. */
    @Test
    void aNodeHasThePublishedHash() {
        assertThat(NaiveTree.sha256(new byte[] {1}, bytes("N123"), bytes("N456"))
                        .toHex())
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
        Hash left = NaiveTree.leaf(bytes("N123"));
        Hash right = NaiveTree.leaf(bytes("N456"));
        assertThat(new TreeHasher().node(left, right)).isEqualTo(NaiveTree.node(left, right));
    }

    @Test
    void anEmptyTreeHasTheHashOfNothing() {
        assertThat(TreeHasher.EMPTY_ROOT.toHex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(new TreeEdge().root()).isEqualTo(TreeHasher.EMPTY_ROOT);
        assertThat(new Tree(0, (height, index) -> TreeHasher.EMPTY_ROOT).root()).isEqualTo(TreeHasher.EMPTY_ROOT);
    }

    @Test
    void aNodeIsNoLeafOfTheSameBytes() {
        byte[] pair = new byte[2 * Hash.SIZE];
        assertThat(new TreeHasher().node(Hash.at(pair, 0), Hash.at(pair, Hash.SIZE)))
                .isNotEqualTo(new TreeHasher().leaf(pair));
    }

    @Test
    void aHashHas32BytesInOneTextForm() {
        Hash hash = NaiveTree.leaf(bytes("one"));
        assertThat(Hash.parse(hash.toBase64())).isEqualTo(hash);
        assertThat(hash.toBytes()).hasSize(32);
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Hash.of(new byte[33])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Hash.parse("")).isInstanceOf(MalformedException.class);
        String padless = hash.toBase64().substring(0, 43);
        assertThatThrownBy(() -> Hash.parse(padless)).isInstanceOf(MalformedException.class);
    }

    @Test
    void whoeverGetsTheBytesOfAHashCannotChangeIt() {
        byte[] bytes = new byte[32];
        Hash hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.toBytes()[1] = 1;
        assertThat(hash.toHex()).isEqualTo("0".repeat(64));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
