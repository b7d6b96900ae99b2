package org.sulh.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    @Test
    void aSharedPassageOfTwelveWordsIsAlwaysFound() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            List<String> passage = words(random, 12);
            String first = text(words(random, 30), passage, words(random, 30));
            String second = text(words(random, random.nextInt(50)), passage, words(random, random.nextInt(50)));

            List<Integer> shared = new ArrayList<>(Fingerprints.of(first).hashes());
            shared.retainAll(Fingerprints.of(second).hashes());
            assertThat(shared).as("text %d", i).isNotEmpty();
        }
    }

    @Test
    void textsOfOtherWordsShareNothing() {
        Random random = new Random(2);
        assertThat(Fingerprints.of(text(words(random, 200))).percentShared(Fingerprints.of(text(words(random, 200)))))
                .isZero();
    }

    @Test
    void aTextWithinAnotherIsSharedAlmostWhole() {
        Random random = new Random(3);
        List<String> story = words(random, 120);
        Fingerprints alone = Fingerprints.of(text(story));
        Fingerprints within = Fingerprints.of(text(words(random, 100), story, words(random, 100)));

        assertThat(alone.percentShared(within)).isGreaterThan(85).isEqualTo(within.percentShared(alone));
    }

    @Test
    void fewerThanFiveWordsLeaveNoPrint() {
        assertThat(Fingerprints.of("four words are few").hashes()).isEmpty();
        assertThat(Fingerprints.of("").percentShared(Fingerprints.of(""))).isZero();
        assertThat(Fingerprints.of("but five words leave one").hashes()).hasSize(1);
    }

    @Test
    void caseMarksAndPunctuationMakeNoDifference() {
        assertThat(Fingerprints.of("The envoys, it is said, left Türkiye's capital."))
                .isEqualTo(Fingerprints.of("the ENVOYS it is said left turkiye capital"));
    }

    @SafeVarargs
    private static String text(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return String.join(" ", all);
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(Long.toString(random.nextLong(100_000), 36));
        }
        return words;
    }
}
