package org.sulh.register.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.Note;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Policies as the format has them; X and Y name the witnesses of its own example. */
class PolicyTest {
    private static final Map<String, SigningKey> KEYS = keys();

    private static final String WITNESSES = """
            witness X1 {X1}
            witness X2 {X2}
            witness X3 {X3}
            witness Y1 {Y1}
            witness Y2 {Y2}
            witness Y3 {Y3}
            """;

    private static final String EXAMPLE = """
            log {L1}

            witness X1 {X1}
            witness X2 {X2}
            witness X3 {X3}
            group X-witnesses 2 X1 X2 X3

            witness Y1 {Y1}
            witness Y2 {Y2}
            witness Y3 {Y3}
            group Y-witnesses any Y1 Y2 Y3

            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """;

    private static final Note HEAD =
            Note.sign(new Checkpoint("l1.example", 0, TreeHasher.EMPTY_ROOT).toText(), key("L1"));

    private static Map<String, SigningKey> keys() {
        Map<String, SigningKey> keys = new HashMap<>();
        for (String name : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
            keys.put(name, SigningKey.generate(name + ".example", KeyType.COSIGNATURE, new SecureRandom()));
        }
        for (String name : List.of("L1", "L2")) {
            keys.put(name, SigningKey.generate("l1.example", KeyType.ED25519, new SecureRandom()));
        }
        return keys;
    }

    private static SigningKey key(String name) {
        SigningKey key = KEYS.get(name);
        assertThat(key).isNotNull();
        return key;
    }

    /** A policy with names of keys in braces. */
    private static Policy policy(String text) {
        return Policy.parse(bytes(text));
    }

    private static byte[] bytes(String text) {
        String filled = text;
        for (Map.Entry<String, SigningKey> key : KEYS.entrySet()) {
            filled = filled.replace(
                    "{" + key.getKey() + "}", key.getValue().verifierKey().toString());
        }
        return Utf8.encode(filled);
    }

    /** The head, cosigned by some, each at a time that tells it apart. */
    private static Note cosigned(List<String> names) {
        Note note = HEAD;
        for (String name : names) {
            note = note.with(Cosignature.sign(key(name), note.text(), time(name)));
        }
        return note;
    }

    private static Instant time(String name) {
        return Instant.ofEpochSecond(1_762_400_000L
                + 100L * List.of("X1", "Y1", "X2", "Y2", "X3", "Y3").indexOf(name));
    }

    @Test
    void theExampleOfTheFormatHoldsForEverySetOfCosigners() {
        Policy policy = policy(EXAMPLE);
        assertThat(policy.logs())
                .extracting(Policy.Peer::key)
                .containsExactly(key("L1").verifierKey());
        assertThat(policy.witnesses()).containsOnlyKeys("X1", "X2", "X3", "Y1", "Y2", "Y3");
        List<String> all = List.of("X1", "X2", "X3", "Y1", "Y2", "Y3");
        for (int set = 0; set < 64; set++) {
            int members = set;
            List<String> some = all.stream()
                    .filter(name -> (members >> all.indexOf(name) & 1) == 1)
                    .toList();
            Policy.Cosigned cosigned = policy.check(cosigned(some));
            assertThat(cosigned.isMet()).as("%s", some).isEqualTo(Integer.bitCount(set & 7) >= 2 && (set & 56) != 0);
            assertThat(cosigned.times().keySet()).isEqualTo(Set.copyOf(some));
            assertThat(cosigned.missing())
                    .containsExactlyElementsOf(
                            all.stream().filter(name -> !some.contains(name)).toList());
            some.forEach(name -> assertThat(cosigned.times()).containsEntry(name, time(name)));
        }
    }

    /** Any threshold over any members, nested at random, against counting. */
    @Test
    void nestedGroupsCountAsTheyAreDefined() {
        Random random = new Random(20251106);
        List<String> witnesses = List.of("X1", "X2", "X3", "Y1", "Y2", "Y3");
        Map<Set<String>, Note> notes = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(WITNESSES);
            List<String> free = new ArrayList<>(witnesses);
            Map<String, Policy.Group> groups = new HashMap<>();
            String last = "";
            for (int g = 0; free.size() > 1 || g == 0; g++) {
                Collections.shuffle(free, random);
                int width = Math.min(free.size(), 1 + random.nextInt(3));
                List<String> members = List.copyOf(free.subList(0, width));
                int threshold = 1 + random.nextInt(width);
                last = "g" + g;
                String written =
                        threshold == width && random.nextBoolean() ? "all" : threshold == 1 ? "any" : "" + threshold;
                text.append("group " + last + " " + written + " " + String.join(" ", members) + "\n");
                groups.put(last, new Policy.Group(threshold, members));
                free.subList(0, width).clear();
                free.add(last);
                if (g > 8) {
                    break;
                }
            }
            Policy policy = policy(text + "quorum " + last + "\n");
            Set<String> signers = Set.copyOf(
                    witnesses.stream().filter(name -> random.nextBoolean()).toList());
            Note note = notes.computeIfAbsent(signers, some -> cosigned(List.copyOf(some)));
            assertThat(policy.check(note).isMet())
                    .as("%s signed, %s", signers, text)
                    .isEqualTo(counts(last, groups, signers));
        }
    }

    private static boolean counts(String name, Map<String, Policy.Group> groups, Set<String> signers) {
        Policy.Group group = groups.get(name);
        if (group == null) {
            return signers.contains(name);
        }
        int signed = 0;
        for (String member : group.members()) {
            signed += counts(member, groups, signers) ? 1 : 0;
        }
        return signed >= group.threshold();
    }

    @Test
    void someOfSeveralKeysAreAskedForByNumber() {
        List<String> names = List.of("X1", "X2", "Y1");
        List<VerifierKey> keys =
                names.stream().map(name -> key(name).verifierKey()).toList();
        for (int threshold = 1; threshold <= 3; threshold++) {
            Policy policy = Policy.of(keys, threshold);
            for (int count = 0; count <= 3; count++) {
                assertThat(policy.check(cosigned(names.subList(0, count))).isMet())
                        .as("%d of 3, asked for %d", count, threshold)
                        .isEqualTo(count >= threshold);
            }
        }
        for (int threshold : new int[] {-1, 0, 4}) {
            assertThatThrownBy(() -> Policy.of(keys, threshold)).isInstanceOf(MalformedException.class);
        }
    }

    /** Asked for cosigners that it does not name, a policy must not be content with none. */
    @Test
    void aNumberOfNoKeysIsRefusedUnlessItIsZero() {
        assertThat(Policy.of(List.of(), 0).check(HEAD).isMet()).isTrue();
        assertThatThrownBy(() -> Policy.of(List.of(), 1)).isInstanceOf(MalformedException.class);
    }

    @Test
    void theMedianIsTheMiddleTimeOrTheEarlierOfTwo() {
        Policy policy = policy(WITNESSES + "quorum none\n");
        assertThat(policy.check(HEAD).medianTime()).isEmpty();
        assertThat(policy.check(cosigned(List.of("Y3"))).medianTime()).contains(time("Y3"));
        assertThat(policy.check(cosigned(List.of("Y3", "X1"))).medianTime()).contains(time("X1"));
        assertThat(policy.check(cosigned(List.of("Y3", "X1", "X2"))).medianTime())
                .contains(time("X2"));
        assertThat(policy.check(cosigned(List.of("Y3", "X1", "X2", "Y2"))).medianTime())
                .contains(time("X2"));
        assertThat(policy.check(cosigned(List.of("Y3", "X1", "Y1", "X2", "Y2"))).medianTime())
                .contains(time("X2"));
    }

    @Test
    void aBadCosignatureOfAWitnessRejectsTheCheckpointAndOneOfAStrangerDoesNot() {
        Policy policy = policy(WITNESSES + "quorum X1\n");
        Note other = Note.sign(new Checkpoint("l1.example", 1, TreeHasher.EMPTY_ROOT).toText(), key("L1"));
        Note bad = cosigned(List.of("X1")).with(Cosignature.sign(key("Y1"), other.text(), Instant.EPOCH));
        assertThatThrownBy(() -> policy.check(bad))
                .isInstanceOf(ForgedException.class)
                .hasMessageContaining("Y1.example");
        SigningKey stranger = SigningKey.generate("Z.example", KeyType.COSIGNATURE, new SecureRandom());
        Note odd = cosigned(List.of("X1")).with(Cosignature.sign(stranger, other.text(), Instant.EPOCH));
        assertThat(policy.check(odd).isMet()).isTrue();
    }

    @Test
    void blanksCommentsAndAddressesAreReadAsTheFormatSays() {
        List<String> lines = List.of(
                "",
                " \t ",
                "# comment",
                "\t # quorum X1",
                "log\t{L1}  https://l1.example/\t",
                " log {L2} ",
                "\t witness  # \t{X1} https://x1.example/",
                "witness K {X2}",
                "witness \u212a {X3}",
                "witness X1.example/Κύπρος {Y1}",
                "group g any # \u212a K",
                "quorum g");
        Policy policy = policy(String.join("\n", lines));
        assertThat(policy.logs()).hasSize(2);
        assertThat(policy.logs().get(0).url()).contains("https://l1.example/");
        assertThat(policy.logs().get(1).url()).isEmpty();
        assertThat(policy.witnesses()).containsOnlyKeys("#", "K", "\u212a", "X1.example/Κύπρος");
        assertThat(policy.witnesses().values()).first().satisfies(first -> assertThat(first.url())
                .contains("https://x1.example/"));
        assertThat(policy.check(cosigned(List.of("X3"))).isMet()).isTrue();
        assertThat(policy.check(cosigned(List.of("Y1"))).isMet()).isFalse();
    }

    @Test
    void aQuorumMayBeOneWitnessOrNone() {
        assertThat(policy("quorum none\n").check(HEAD).isMet()).isTrue();
        assertThat(policy("quorum none\n")).isEqualTo(Policy.none());
        assertThat(policy(WITNESSES + "quorum none\n").check(HEAD).isMet()).isTrue();
        Policy one = policy(WITNESSES + "quorum Y2\n");
        assertThat(one.check(cosigned(List.of("Y1"))).isMet()).isFalse();
        assertThat(one.check(cosigned(List.of("Y2"))).isMet()).isTrue();
    }

    @Test
    void whatIsNoPolicyIsRefusedWithTheNumberOfItsLine() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("quorum X1\nwitness X1 {X1}\n", "line 1");
        wrong.put("witness X1 {X1}\n\n# x\nquorum X2\n", "line 4");
        wrong.put("witness X1 {X1}\nquorum none\nquorum X1\n", "line 3");
        wrong.put("witness X1 {X1}\nquorum\n", "line 2");
        wrong.put("witness X1 {X1}\nquorum X1 X1\n", "line 2");
        wrong.put("witness X1 {X1}\nquorum all X1\n", "line 2");
        wrong.put("quorum none\nlog\n", "line 2");
        wrong.put("quorum none\nlog {L1} https://a.example b\n", "line 2");
        wrong.put("quorum none\nlog {X1}\n", "line 2");
        wrong.put("quorum none\nlog {L1}\nlog {L1} https://a.example\n", "line 3");
        wrong.put("quorum none\nwitness\n", "line 2");
        wrong.put("quorum none\nwitness X1\n", "line 2");
        wrong.put("quorum none\nwitness X1 {L1}\n", "line 2");
        wrong.put("quorum none\nwitness X1 {X1} https://a.example b\n", "line 2");
        wrong.put("quorum none\nwitness none {X1}\n", "line 2");
        wrong.put("quorum none\nwitness X1 nokey\n", "line 2");
        wrong.put("quorum none\nwitness X1 {X1}\nwitness X1 {X2}\n", "line 3");
        wrong.put("quorum none\nwitness X1 {X1}\nwitness X2 {X1}\n", "line 3");
        wrong.put("quorum none\ngroup g all\n", "line 2");
        wrong.put("quorum none\ngroup g\n", "line 2");
        wrong.put("quorum none\ngroup g all none\n", "line 2");
        wrong.put("quorum none\ngroup g all g\n", "line 2");
        wrong.put("quorum none\ngroup g all h\ngroup h any g\n", "line 2");
        wrong.put("quorum none\nwitness X1 {X1}\ngroup X1 all X1\n", "line 3");
        wrong.put("quorum none\nwitness X1 {X1}\ngroup none all X1\n", "line 3");
        wrong.put("quorum none\nwitness X1 {X1}\ngroup g all X1 X1\n", "line 3");
        wrong.put("quorum none\nwitness X1 {X1}\ngroup g all X1\ngroup h all X1\n", "line 4");
        wrong.put("quorum none\nwitness X1 {X1}\ngroup g all X1\ngroup g all X1\n", "line 4");
        wrong.put("quorum none\nwitness X1 {X1}\nwitness g {X2}\ngroup g all X1\n", "line 4");
        for (String k : List.of("0", "2", "-1", "+1", "01", "ALL", "9223372036854775808", "1.0")) {
            wrong.put("quorum none\nwitness X1 {X1}\ngroup g " + k + " X1\n", "line 3");
        }
        wrong.put("quorum none\nWitness X1 {X1}\n", "line 2");
        wrong.put("quorum none\nquorum-of 3\n", "line 2");
        // Only space and tab are blanks; the blanks of other scripts belong to the words.
        wrong.put("quorum none\u3000\n", "line 1");
        wrong.put("quorum none\n\u2003# x\n", "line 2");
        wrong.put("", "quorum");
        wrong.put("log {L1}\n", "quorum");
        for (char control : new char[] {0, '\r', 0x0b, 0x0c, 0x1b, 0x7f}) {
            wrong.put("quorum none\n# " + control + "\n", "control");
        }
        wrong.forEach((text, message) -> {
            byte[] bytes = bytes(text);
            assertThatThrownBy(() -> Policy.parse(bytes))
                    .as("%s", text)
                    .isInstanceOf(MalformedException.class)
                    .hasMessageContaining(message);
        });
        assertThatThrownBy(() -> Policy.parse(new byte[] {'#', (byte) 0xff})).isInstanceOf(MalformedException.class);
    }

    /** One key under two names would be counted as two witnesses. Both texts are of one invented seed, 32 zeros. */
    @Test
    void theSameKeyUnderAnotherNameIsTheSameWitness() {
        byte[] bytes = Utf8.encode("witness a " + of("a.example", "6b80a41d") + "\nwitness b "
                + of("b.example", "8a0fe741") + "\nquorum none\n");
        assertThatThrownBy(() -> Policy.parse(bytes))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("line 2");
    }

    private static VerifierKey of(String name, String id) {
        return SigningKey.parse("PRIVATE+KEY+" + name + "+" + id + "+BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .verifierKey();
    }

    @Test
    void thirtyTwoLogsWitnessesAndGroupsAreRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            text.append("log "
                    + SigningKey.generate("l" + i, KeyType.ED25519, new SecureRandom())
                            .verifierKey() + "\n");
            text.append("witness w" + i + " "
                    + SigningKey.generate("w" + i, KeyType.COSIGNATURE, new SecureRandom())
                            .verifierKey() + "\n");
            text.append("group g" + i + " all w" + i + (i == 0 ? "" : " g" + (i - 1)) + "\n");
        }
        Policy policy = policy(text + "quorum g31\n");
        assertThat(policy.logs()).hasSize(32);
        assertThat(policy.witnesses()).hasSize(32);
        assertThat(policy.groups()).hasSize(32);
        assertThat(policy.check(HEAD).missing()).hasSize(32);
    }

    @Test
    void aPolicyTooLargeOrTooDeepIsRefusedAndExhaustsNothing() {
        StringBuilder text = new StringBuilder("witness X1 {X1}\ngroup g0 any X1\n");
        for (int i = 1; i < 50_000; i++) {
            text.append("group g" + i + " any g" + (i - 1) + "\n");
        }
        byte[] deep = bytes(text + "quorum g49999\n");
        byte[] wide = bytes("quorum none\nx" + " ".repeat(2_000_000) + "x\n");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThatThrownBy(() -> Policy.parse(deep).check(HEAD)).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> Policy.parse(wide)).isInstanceOf(MalformedException.class);
        });
    }

    @Test
    void aPrivateKeyGivenAsAPolicyIsNotShown() {
        byte[] bytes = Utf8.encode(key("X1").toPrivateText() + "\n");
        String seed =
                key("X1").toPrivateText().substring(key("X1").toPrivateText().lastIndexOf("+B") + 2);
        assertThatThrownBy(() -> Policy.parse(bytes))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(seed.substring(0, 8)));
    }
}
