package org.sulh.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.TextBlock;
import org.sulh.model.TextBlock.Kind;

/**
 * Tells the paragraphs of an article from what stands around it. The vocabulary is {@code furniture.txt}.
 *
 * <p>The rule, paragraph by paragraph:
 *
 * <ol>
 *   <li>A line of the site's own, a pointer to another story, a byline at the head: furniture, and nothing more.
 *   <li>The form for comments, once some of the article was seen, and the comments after some paragraphs of it: they and
 *       all that follows are furniture.
 *   <li>A heading over other stories opens a <em>teaser</em>. In it, titles and texts that break off in dots are
 *       furniture. Running text means that the article is back: several paragraphs under one title when they share a
 *       telling word with the article so far; a single paragraph, or one under several titles, when they share more, for
 *       so do summaries of other stories look; never a paragraph between two titles.
 *   <li>Titles after the last running text of the page are links to other stories.
 *   <li>Short lines that end no sentence, in front of all running text, are the headline.
 * </ol>
 *
 * <p>A paragraph about another matter inside the article stays body: that is for extraction to see. Known limit: another
 * story in full under a teaser, about the same happening in the same words, reads as the article's return.
 */
final class Furniture {
    private static final DataFile VOCABULARY = DataFile.resource("furniture.txt");
    private static final Words ENDS = new Words(VOCABULARY.listLines("ends the article"));
    private static final Words COMMENTS = new Words(VOCABULARY.listLines("readers' comments"));
    private static final Words STORIES = new Words(VOCABULARY.listLines("other stories"));
    private static final Words POINTERS = new Words(VOCABULARY.listLines("a pointer"));
    private static final Words LINES = new Words(VOCABULARY.listLines("a line"));
    private static final Words BYLINES = new Words(VOCABULARY.listLines("byline"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u200C'’-]{4,}");

    /** A caption or credit that is a sentence still opens with its label: "Photo: a post on the river." */
    private static final Pattern LABEL = Pattern.compile("\\A\\P{L}*\\p{L}+(?: \\p{L}+){0,2}\\s*[:|/]");

    /** Sentences of the site ("Sign up and we deliver it to your inbox.") speak to the reader, or claim its rights. */
    private static final Pattern APPEAL = Pattern.compile("(?i)\\b(?:you|your|we|our|us|now|rights)\\b|©");

    private static final int LONG_WORD = 7;
    private static final int LONGEST_LINE = 40;
    private static final int LOOK_AHEAD = 12;
    private static final int LONGEST_TITLE = 25;
    private static final int LONGEST_DAY = 6;
    private static final int RUNNING_BEFORE_COMMENTS = 3;
    private static final double SHARED_MORE = 0.1;
    private static final double SHARED_MUCH = 0.2;

    private final String text;
    private final List<Paragraph> paragraphs;
    private final Kind[] kinds;
    private final Set<String> articleWords = new HashSet<>();
    private int running;

    private Furniture(String text, List<Paragraph> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.kinds = new Kind[paragraphs.size()];
    }

    /** The paragraphs with what each is there for, in the same order. */
    static List<TextBlock> sort(String text, List<Paragraph> paragraphs) {
        return new Furniture(text, paragraphs).sort();
    }

    private List<TextBlock> sort() {
        int i = 0;
        while (i < kinds.length) {
            if (endsArticle(i)) {
                markRest(i);
                break;
            }
            i = isStoriesHeading(i) ? passStories(i) : take(i);
        }
        markTrailingTitles();
        markHeadline();
        List<TextBlock> blocks = new ArrayList<>();
        for (int b = 0; b < kinds.length; b++) {
            blocks.add(new TextBlock(kinds[b], paragraphs.get(b).span()));
        }
        return blocks;
    }

    /** A comment form; or readers' comments, where the heading cannot be a link at the head of the page. */
    private boolean endsArticle(int i) {
        return (running > 0 && ENDS.fits(words(i)))
                || (running >= RUNNING_BEFORE_COMMENTS && COMMENTS.fits(words(i)) && isTitleLike(i));
    }

    private boolean isTitleLike(int i) {
        return !isRunning(i) && Sentences.words(words(i)) <= LONGEST_TITLE;
    }

    private int take(int i) {
        kinds[i] = switch (paragraphs.get(i).markup()) {
            case TITLE -> Kind.HEADLINE;
            case LINK -> Kind.FURNITURE;
            case HEADING -> isFurnitureLine(i) ? Kind.FURNITURE : Kind.HEADLINE;
            case NONE -> isFurnitureLine(i) ? Kind.FURNITURE : Kind.BODY;
        };
        if (kinds[i] == Kind.BODY && isRunning(i)) {
            running++;
            collectWords(i, articleWords, false);
        }
        return i + 1;
    }

    private boolean isFurnitureLine(int i) {
        String line = words(i);
        if (Sentences.words(line) > LONGEST_LINE) {
            return false;
        }
        boolean byline =
                running == 0 && BYLINES.fits(line) && !Sentences.endsSentence(line) && Sentences.words(line) <= 8;
        boolean sentence = Sentences.endsSentence(line) && Sentences.words(line) >= 4;
        boolean labelled =
                !sentence || LABEL.matcher(line).find() || APPEAL.matcher(line).find();
        return byline
                || (labelled && (LINES.fits(line) || POINTERS.fits(line)))
                || ENDS.fits(line)
                || COMMENTS.fits(line)
                || Sentences.words(line) == 0
                || isDay(line);
    }

    private static boolean isDay(String line) {
        return Sentences.words(line) <= LONGEST_DAY
                && !Sentences.endsSentence(line)
                && WrittenDate.find(line).isPresent();
    }

    private boolean isStoriesHeading(int i) {
        return STORIES.fits(words(i)) && paragraphs.get(i).markup() != Paragraph.Markup.TITLE;
    }

    /** Marks the heading at {@code i} and the stories under it; where the article is back, or the end of the page. */
    private int passStories(int heading) {
        kinds[heading] = Kind.FURNITURE;
        int titles = 0;
        int i = heading + 1;
        while (i < kinds.length && !isBack(i, titles)) {
            titles += isRunning(i) || isFurnitureLine(i) ? 0 : 1;
            kinds[i] = Kind.FURNITURE;
            i++;
        }
        return i;
    }

    private boolean isBack(int i, int titles) {
        if (!isRunning(i) || isFurnitureLine(i) || paragraphs.get(i).markup() == Paragraph.Markup.LINK) {
            return false;
        }
        if (running == 0) {
            return true;
        }
        Set<String> words = new HashSet<>();
        int run = 0;
        int end = i;
        while (end < kinds.length && run < LOOK_AHEAD && (isRunning(end) || isOwnLine(end))) {
            if (!isFurnitureLine(end)) {
                collectWords(end, words, true);
                run++;
            }
            end++;
        }
        boolean titleFollows = run == 1 && end < kinds.length && isTitle(end) && !isStoriesHeading(end);
        long shared = words.stream().filter(articleWords::contains).count();
        return !titleFollows && isEnough(shared, words.size(), run, titles);
    }

    /** Several paragraphs under one title need to share a word; a list of titles, or a single paragraph, more. */
    private static boolean isEnough(long shared, int of, int run, int titles) {
        if (run >= 2 && titles <= 1) {
            return shared >= 1;
        }
        return shared >= 2 && shared >= (run == 1 ? SHARED_MUCH : SHARED_MORE) * of;
    }

    private boolean isOwnLine(int i) {
        return isFurnitureLine(i) && !isStoriesHeading(i);
    }

    private boolean isTitle(int i) {
        return !isRunning(i) && !isFurnitureLine(i);
    }

    private void markRest(int from) {
        for (int i = from; i < kinds.length; i++) {
            kinds[i] = Kind.FURNITURE;
        }
    }

    private void markTrailingTitles() {
        int last = kinds.length - 1;
        while (last >= 0 && !(kinds[last] == Kind.BODY && isRunning(last))) {
            last--;
        }
        if (running < 2 || last < 0 || words(last).endsWith(":")) {
            return;
        }
        for (int i = last + 1; i < kinds.length; i++) {
            boolean cutOff = Sentences.words(words(i)) > LONGEST_TITLE && !Sentences.breaksOff(words(i));
            kinds[i] = cutOff ? kinds[i] : Kind.FURNITURE;
        }
    }

    private void markHeadline() {
        for (int i = 0; i < kinds.length && running > 0; i++) {
            boolean title = kinds[i] == Kind.BODY
                    && isTitleLike(i)
                    && !Sentences.endsSentence(words(i).replaceAll("[?؟]$", ""));
            if (title) {
                kinds[i] = Kind.HEADLINE;
            } else if (kinds[i] == Kind.BODY) {
                return;
            }
        }
    }

    private static boolean isQuestion(String line) {
        return line.endsWith("?") || line.endsWith("؟");
    }

    private boolean isRunning(int i) {
        String line = words(i);
        return Sentences.isRunning(line) && !(isQuestion(line) && Sentences.words(line) <= 12);
    }

    /** Collects words; only telling ones are long, or names: capitals where no sentence begins. */
    private void collectWords(int i, Set<String> words, boolean onlyTelling) {
        String line = words(i);
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String word = matcher.group();
            boolean name = !Character.isLowerCase(word.charAt(0)) && !opensSentence(line, matcher.start());
            if (!onlyTelling || name || word.length() >= LONG_WORD) {
                words.add(Words.fold(word));
            }
        }
    }

    private static boolean opensSentence(String line, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(line.charAt(before)) && line.charAt(before) != ',') {
            before--;
        }
        return before < 0 || Sentences.endsSentence(line.substring(before, at));
    }

    private String words(int i) {
        return paragraphs.get(i).span().of(text);
    }
}
