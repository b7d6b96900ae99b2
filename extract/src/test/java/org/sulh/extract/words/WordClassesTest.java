package org.sulh.extract.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordClassesTest {
    @Test
    void classHoldsTheWordsOfTheClassesItNames() {
        WordClasses words =
                WordClasses.parse("class,lemmas\nall,@guns|@bombs|knife\nguns,rifle|@big\nbig,howitzer\nbombs,mine\n");

        assertThat(words.getClass("all")).containsExactlyInAnyOrder("rifle", "howitzer", "mine", "knife");
        assertThat(words.isIn("guns", "howitzer")).isTrue();
        assertThat(words.isIn("big", "rifle")).isFalse();
    }

    @Test
    void classMayBeNamedTwiceInAnother() {
        WordClasses words = WordClasses.parse("class,lemmas\na,@b|@c\nb,@d\nc,@d\nd,x\n");

        assertThat(words.getClass("a")).containsExactly("x");
    }

    @Test
    void linesOfOneClassAddUp() {
        assertThat(WordClasses.parse("class,lemmas\na,x\na,y\n").getClass("a")).containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void classThatHoldsItselfIsRefused() {
        assertThatThrownBy(() -> WordClasses.parse("class,lemmas\na,@b\nb,@c\nc,@a\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("classes.csv")
                .hasMessageContaining("@a");
    }

    @Test
    void classThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> WordClasses.parse("class,lemmas\na,@gone\n")).hasMessageContaining("@gone");
        assertThatThrownBy(() -> WordClasses.load().getClass("gone")).hasMessageContaining("'gone'");
    }

    @Test
    void listOfWordsAndClassesIsExpanded() {
        WordClasses words = WordClasses.parse("class,lemmas\na,x|y\n");

        assertThat(words.expand(List.of("@a", "z"))).containsExactlyInAnyOrder("x", "y", "z");
        assertThatThrownBy(() -> words.expand(List.of("@gone"))).hasMessageContaining("gone");
    }

    @Test
    void lineWithTooManyCellsIsNamed() {
        assertThatThrownBy(() -> WordClasses.parse("class,lemmas\na,x\nb,x,y\n"))
                .hasMessageStartingWith("classes.csv:3: ");
    }

    @Test
    void classesOfTheBuildLoad() {
        assertThat(WordClasses.load().isIn("matters", "truce")).isTrue();
    }

    @Test
    void classesOfAnotherFileAddToTheseAndMayReferToThem() {
        WordClasses both = WordClasses.parse("class,lemmas\nfruit,apple\n")
                .with(DataFile.parse("more.csv", "class,lemmas\nfood,@fruit|bread\n"));

        assertThat(both.getClass("food")).containsExactlyInAnyOrder("apple", "bread");
        assertThat(both.isIn("fruit", "apple")).isTrue();
    }
}
