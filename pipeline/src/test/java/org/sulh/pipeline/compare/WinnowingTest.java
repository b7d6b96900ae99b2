package org.sulh.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.Document;
import org.sulh.model.Fingerprints;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;
import org.sulh.model.Trace;
import org.sulh.pipeline.Say;

class WinnowingTest {
    @Test
    void aSharedPassageOfTwelveWordsIsAlwaysFound() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            List<String> passage = words(random, 12);
            String first = text(words(random, 30), passage, words(random, 30));
            String second = text(words(random, random.nextInt(50)), passage, words(random, random.nextInt(50)));

            List<Integer> shared =
                    new ArrayList<>(Winnowing.of(first).hashes().boxed().toList());
            shared.retainAll(Winnowing.of(second).hashes().boxed().toList());
            assertThat(shared).as("text %d", i).isNotEmpty();
        }
    }

    @Test
    void textsOfOtherWordsShareNothing() {
        Random random = new Random(2);
        assertThat(Winnowing.of(text(words(random, 200))).percentShared(Winnowing.of(text(words(random, 200)))))
                .isZero();
    }

    @Test
    void aTextWithinAnotherIsSharedAlmostWhole() {
        Random random = new Random(3);
        List<String> story = words(random, 120);
        Fingerprints alone = Winnowing.of(text(story));
        Fingerprints within = Winnowing.of(text(words(random, 100), story, words(random, 100)));

        assertThat(alone.percentShared(within)).isGreaterThan(85).isEqualTo(within.percentShared(alone));
    }

    @Test
    void fewerThanFiveWordsLeaveNoPrint() {
        assertThat(Winnowing.of("four words are few")).isEqualTo(Fingerprints.NONE);
        assertThat(Winnowing.of("").percentShared(Winnowing.of(""))).isZero();
        assertThat(Winnowing.of("but five words leave one").size()).isEqualTo(1);
    }

    @Test
    void caseMarksAndPunctuationMakeNoDifference() {
        assertThat(Winnowing.of("The envoys, it is said, left Türkiye's capital."))
                .isEqualTo(Winnowing.of("the ENVOYS it is said left turkiye capital"));
    }

    /** The value is CRC-32 of the words joined by blanks, which another program can work out as well. */
    @Test
    void aPassageLeavesTheChecksumOfItsWords() {
        assertThat(Winnowing.of("One, two; three four FIVE").numbers()).containsExactly(0x50be55b8L);
    }

    @Test
    void furnitureLeavesNoPrint() {
        String text = "but five words leave one\nread more of our other stories";
        Document page = new Document(
                "d-1",
                "page",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                "text/plain",
                text.length(),
                text,
                List.of(
                        new TextBlock(TextBlock.Kind.BODY, new TextSpan(0, 24)),
                        new TextBlock(TextBlock.Kind.FURNITURE, new TextSpan(25, text.length()))));

        assertThat(Winnowing.of(page)).isEqualTo(Winnowing.of("but five words leave one"));
    }

    @Test
    void aStoryIsFoundWithinATextOfAnyLength() {
        Random random = new Random(4);
        for (int length : new int[] {100, 5_000, 20_000, 60_000, 120_000}) {
            List<String> story = words(random, 1200);
            Fingerprints within = Winnowing.of(text(words(random, length), story, words(random, length)));

            assertThat(Winnowing.of(text(story)).percentShared(within))
                    .as("within %d words", 2 * length)
                    .isBetween(75, 100);
            assertThat(within.size()).isLessThanOrEqualTo(Fingerprints.MOST);
        }
    }

    @Test
    void aDocumentLeavesWhatItIsComparedBy() {
        Document document = Say.document("d-1", "Valley Post", "2031-03-04", "He said: “five words leave just one.”");

        Trace trace = Traces.of(document);

        assertThat(trace.document()).isEqualTo("d-1");
        assertThat(trace.name()).isEqualTo("d-1.txt");
        assertThat(trace.outlet()).contains("Valley Post");
        assertThat(trace.published()).contains(LocalDate.of(2031, 3, 4));
        assertThat(trace.fingerprints()).isEqualTo(Winnowing.of(document));
        assertThat(trace.quotations()).containsExactly(new TextSpan(9, 37));
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
