package org.sulh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.intake.Exercise.FIRST;
import static org.sulh.intake.Exercise.FOURTH;
import static org.sulh.intake.Exercise.SECOND;
import static org.sulh.intake.Exercise.THIRD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Document;
import org.sulh.model.TextBlock.Kind;

class FurnitureTest {
    private static final String UNRELATED =
            "Commenting separately on the harvest tax, the minister said that the draft would reach the assembly soon.";

    @Test
    void commentFormAndTeasersAtTheEndAreFurniture() throws Exception {
        Document document = Exercise.read(String.join(
                "\n\n",
                "Delegation leaves for the river talks",
                FIRST,
                UNRELATED,
                SECOND,
                "LEAVE A REPLY",
                "Please enter your comment!\nPlease enter your name here",
                "Must Read",
                "Assembly pushes for ‘local budgets’ in the harvest tax",
                "Estovia and the Westmark authorities demand talks, saying the Karsk crossing must open and..."));
        assertThat(Exercise.texts(document, Kind.HEADLINE)).containsExactly("Delegation leaves for the river talks");
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, UNRELATED, SECOND);
        assertThat(Exercise.texts(document, Kind.FURNITURE)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read more", "RELATED:", "Also read", "More from Exercise Daily", "Trending", "Must Read"})
    void aTeaserWithOneLinkDoesNotSwallowTheRest(String heading) throws Exception {
        Document document = Exercise.read(
                String.join("\n\n", FIRST, SECOND, heading, "Port city opens a new bridge", THIRD, FOURTH));
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
        assertThat(Exercise.texts(document, Kind.FURNITURE)).containsExactly(heading, "Port city opens a new bridge");
    }

    @Test
    void theLastParagraphAfterATeaserIsTheArticlesWhenItSpeaksOfTheSame() throws Exception {
        Document document =
                Exercise.read(String.join("\n\n", FIRST, SECOND, "Read more", "Port city opens a new bridge", THIRD));
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void otherStoriesInTheSamePageAreFurniture() throws Exception {
        Document document = Exercise.read(String.join(
                "\n\n",
                FIRST,
                SECOND,
                THIRD,
                "Top Stories",
                "Cricket side wins in the hills",
                "The home side beat the visitors by four wickets after a long afternoon in Oldbury.",
                "Bread prices rise again",
                "Bakers in the capital blamed the weather and said that flour had become scarce."));
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(Exercise.texts(document, Kind.FURNITURE)).hasSize(5);
    }

    @Test
    void anotherStoryInFullUnderATeaserIsFurniture() throws Exception {
        Document document = Exercise.read(String.join(
                "\n\n",
                FIRST,
                SECOND,
                THIRD,
                "You may also like",
                "Cricket side wins in the hills",
                "The home side beat the visitors by four wickets after a long afternoon in Oldbury.",
                "The captain praised the bowlers and promised a better season to the supporters.",
                "Tickets for the final are on sale at the ground from Saturday morning."));
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADVERTISEMENT",
                "Subscribe to our newsletter",
                "Sign up for our morning newsletter and we will bring the news to your inbox every day.",
                "Share this:",
                "Follow us on Twitter",
                "This site uses cookies. By going on you accept our use of them.",
                "Copyright © 2025 The Exercise Gazette. All rights reserved.",
                "© 2025 Exercise Daily",
                "Photo: Exercise Agency/File",
                "File photo of the crossing",
                "3 min read",
                "Last updated: 6 November 2025",
                "Reporting by the Northport office; Editing by the desk",
                "Comments (12)",
                "* * *",
            })
    void aLineOfTheSiteIsFurnitureWhereverItStands(String line) throws Exception {
        Document document = Exercise.read(String.join("\n\n", FIRST, line, SECOND, THIRD));
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(Exercise.texts(document, Kind.FURNITURE)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Video footage verified by the monitors showed smoke over the crossing.",
                "Photographs from the post showed two burnt vehicles.",
                "Search teams found no one at the post.",
                "By Wednesday the teams had left the crossing.",
                "Related talks between the two chambers of trade went on in Northport.",
                "Published figures of the ministry put the dead at twelve.",
                "Read more slowly, the text of the agreement says the opposite, an official said.",
            })
    void aSentenceOfTheArticleThatBeginsLikeALabelIsBody(String sentence) throws Exception {
        assertThat(Exercise.texts(Exercise.read(String.join("\n\n", FIRST, sentence, SECOND)), Kind.BODY))
                .contains(sentence);
    }

    @Test
    void headlineBylineAndDayAtTheHeadAreNotBody() throws Exception {
        Document document = Exercise.read(String.join(
                "\n",
                "Delegation leaves for the river talks",
                "By Our Correspondent",
                "Published: 2025-11-06",
                FIRST,
                SECOND));
        assertThat(Exercise.texts(document, Kind.HEADLINE)).containsExactly("Delegation leaves for the river talks");
        assertThat(Exercise.texts(document, Kind.FURNITURE))
                .containsExactly("By Our Correspondent", "Published: 2025-11-06");
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND);
    }

    @Test
    void titlesAfterTheLastParagraphAreLinksToOtherStories() throws Exception {
        Document document =
                Exercise.read(String.join("\n\n", FIRST, SECOND, "Bread prices rise again", "Bridge opens"));
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aListAtTheEndIsBody() throws Exception {
        String points = "The two sides agreed on three points:";
        Document document = Exercise.read(
                String.join("\n\n", FIRST, SECOND, points, "the ceasefire continues", "a mechanism watches over it"));
        assertThat(Exercise.texts(document, Kind.BODY)).hasSize(5);
    }

    @Test
    void aTeaserAmongParagraphsThatShareLittleDoesNotSwallowThem() throws Exception {
        String guards = "KARSK: Three guards were wounded late on Tuesday when gunmen opened fire near the river.";
        String denial = "The Westmark authorities rejected the accusation, saying that their men had been elsewhere.";
        String visit = "Monitors from the Union are expected to visit the place on Thursday, said an aide.";
        String toll = "At least 40 people have been killed since September, by the figures of both sides.";
        Document document = Exercise.read(String.join(
                "\n\n",
                "Three guards wounded near the river",
                "October 14, 2025",
                guards,
                "“We hold the Westmark side responsible,” the spokesman told reporters in the capital.",
                "Also Read",
                "Harvest tax passes",
                denial,
                visit,
                "Subscribe to our channel",
                toll,
                "Comments",
                "A reader: the others are to blame for all of it, everyone knows."));
        assertThat(Exercise.texts(document, Kind.BODY)).hasSize(5).contains(guards, denial, visit, toll);
        assertThat(Exercise.texts(document, Kind.HEADLINE)).containsExactly("Three guards wounded near the river");
    }

    @Test
    void aFlashOfOneLineIsBody() throws Exception {
        assertThat(Exercise.texts(Exercise.read("Explosion heard in Northport"), Kind.BODY))
                .hasSize(1);
    }

    @Test
    void aCommentFormBeforeTheArticleDoesNotEndIt() throws Exception {
        Document document = Exercise.read(String.join("\n\n", "Leave a comment", FIRST, SECOND));
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND);
    }
}
