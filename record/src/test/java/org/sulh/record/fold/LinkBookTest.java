package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.record.Ledger;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.register.entry.RefusedException;

class LinkBookTest {
    private static LinkReviewEntry bond(Bond bond, String... claims) {
        return new LinkReviewEntry(bond, List.of(claims), OptionalLong.empty(), "why");
    }

    private static Bonded at(long index, LinkReviewEntry review) {
        return new Bonded(index, Ledger.MORNING, "analyst", review, false);
    }

    /** Whether links contradict each other, by trying every path. */
    private static boolean isContradictory(List<LinkReviewEntry> links) {
        for (LinkReviewEntry apart : links) {
            if (apart.bond() == Bond.APART) {
                for (String one : apart.claims()) {
                    Set<String> reached = reach(one, links);
                    if (apart.claims().stream().anyMatch(other -> !other.equals(one) && reached.contains(other))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Set<String> reach(String from, List<LinkReviewEntry> links) {
        Set<String> reached = new HashSet<>(Set.of(from));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (LinkReviewEntry link : links) {
                if (link.bond() == Bond.TOGETHER && link.claims().stream().anyMatch(reached::contains)) {
                    grown |= reached.addAll(link.claims());
                }
            }
        }
        return reached;
    }

    @Test
    void reviewIsRefusedWhenAndOnlyWhenItContradictsThoseThatHold() {
        int refused = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            LinkBook book = new LinkBook();
            List<Long> indexes = new ArrayList<>();
            List<LinkReviewEntry> holding = new ArrayList<>();
            for (int index = 0; index < 30; index++) {
                if (!indexes.isEmpty() && random.nextInt(5) == 0) {
                    int which = random.nextInt(indexes.size());
                    book.judge(at(index, Ledger.withdrawal(indexes.remove(which))))
                            .run();
                    holding.remove(which);
                    continue;
                }
                LinkReviewEntry review = some(random);
                List<LinkReviewEntry> with = new ArrayList<>(holding);
                with.add(review);
                Optional<Runnable> change = judge(book, at(index, review));
                assertThat(change.isEmpty())
                        .as("history %d, review %d: %s after %s", seed, index, review, holding)
                        .isEqualTo(isContradictory(with));
                change.ifPresent(Runnable::run);
                if (change.isPresent()) {
                    holding.add(review);
                    indexes.add((long) index);
                } else {
                    refused++;
                }
            }
            assertThat(book.list().stream().filter(link -> !link.withdrawn()).map(Bonded::review))
                    .containsExactlyElementsOf(holding);
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static LinkReviewEntry some(Random random) {
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            claims.add("c-000000000000000" + i);
        }
        Collections.shuffle(claims, random);
        return bond(
                random.nextInt(3) == 0 ? Bond.APART : Bond.TOGETHER,
                claims.subList(0, 2 + random.nextInt(2)).toArray(String[]::new));
    }

    private static Optional<Runnable> judge(LinkBook book, Bonded link) {
        try {
            return Optional.of(book.judge(link));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    @Test
    void withdrawingTheReviewThatIsNamedMakesRoom() {
        LinkBook book = new LinkBook();
        book.judge(at(5, bond(Bond.TOGETHER, "c-a", "c-b"))).run();
        book.judge(at(9, bond(Bond.TOGETHER, "c-b", "c-c"))).run();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> book.judge(at(10, bond(Bond.APART, "c-a", "c-b"))))
                .withMessageContaining("entry 5;");
        book.judge(at(10, Ledger.withdrawal(5))).run();
        book.judge(at(11, bond(Bond.APART, "c-a", "c-b"))).run();
        assertThat(book.list()).hasSize(4);
    }

    @Test
    void ofTwoClaimsThatAreTogetherThroughOthersEveryReviewBetweenThemIsNamed() {
        LinkBook book = new LinkBook();
        book.judge(at(5, bond(Bond.TOGETHER, "c-a", "c-b"))).run();
        book.judge(at(7, bond(Bond.TOGETHER, "c-x", "c-a"))).run();
        book.judge(at(9, bond(Bond.TOGETHER, "c-b", "c-c"))).run();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> book.judge(at(10, bond(Bond.APART, "c-a", "c-c"))))
                .withMessageContaining("5")
                .withMessageContaining("9")
                .withMessageNotContaining("7");
    }

    @Test
    void reviewThatHoldsApartIsNamed() {
        LinkBook book = new LinkBook();
        book.judge(at(3, bond(Bond.APART, "c-a", "c-b"))).run();
        book.judge(at(4, bond(Bond.TOGETHER, "c-b", "c-c"))).run();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> book.judge(at(5, bond(Bond.TOGETHER, "c-c", "c-a"))))
                .withMessageContaining("entry 3;");
    }
}
