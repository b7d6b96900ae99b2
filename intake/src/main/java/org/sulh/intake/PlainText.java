package org.sulh.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a text without markup says of itself: only its day, and only in a line at its head that is labelled so. */
final class PlainText {
    private static final int HEAD_LINES = 6;
    private static final int LONGEST_HEADER = 60;
    private static final Words LABELS = new Words(DataFile.resource("page.txt").listLines("date labels"));

    private PlainText() {}

    /** The day of a line such as {@code Published: 2025-11-06} among the first lines; absent when two lines disagree. */
    static Optional<LocalDate> findPublished(String text, List<Paragraph> paragraphs) {
        List<LocalDate> days = paragraphs.stream()
                .limit(HEAD_LINES)
                .map(p -> p.span().of(text))
                .takeWhile(line -> !Sentences.isRunning(line))
                .filter(line -> line.length() <= LONGEST_HEADER && line.indexOf(':') > 0)
                .filter(line -> LABELS.fits(line.substring(0, line.indexOf(':'))))
                .flatMap(line -> WrittenDate.find(line.substring(line.indexOf(':') + 1)).stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }
}
