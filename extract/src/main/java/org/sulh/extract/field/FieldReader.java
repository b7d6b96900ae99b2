package org.sulh.extract.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.Document;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;

/**
 * Finds the terse entries of a document and their days. A document in full sentences gives none. In one that is mostly
 * terse, short lines beside the entries belong to the style too. A heading's day goes for all entries up to the next.
 * Deterministic; cost linear in the text.
 */
public final class FieldReader {
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern ENDED = Pattern.compile("[.!?:][\\s\"”')\\]]*$");
    private static final Pattern SPEAKER = Pattern.compile("\\p{Lu}[^.:;\\n]{1,60}:\\s");
    /** Characters; what is longer is no entry of a report. */
    private static final int LONGEST_ENTRY = 4000;

    private static final int LONGEST_HEADING = 16;
    private static final int FEWEST = 2;
    private static final double SHARE = 0.3;

    private final FieldWords words;
    private final FieldStyle style;

    public FieldReader(FieldWords words) {
        this.words = words;
        this.style = new FieldStyle(words);
    }

    /** A piece of a paragraph that may be an entry, or go on with the one before. */
    private record Chunk(TextSpan paragraph, TextSpan span, FieldLead lead, boolean continues) {}

    /** The terse parts of a document. */
    public FieldReport read(Document document) {
        String text = document.text();
        List<Chunk> chunks = chunks(text, blocks(document));
        List<FieldLine> lines = chunks.stream().map(c -> whole(text, c)).toList();
        boolean[] terse = terse(text, chunks, lines, document.body());
        FieldDates dates = new FieldDates(document.published());
        List<FieldEntry> entries = new ArrayList<>();
        Map<TextSpan, List<FieldReport.Part>> parts = new LinkedHashMap<>();
        document.body().forEach(p -> parts.put(p, new ArrayList<>()));
        Optional<FieldDays> heading = Optional.empty();
        int seen = 0;
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (!terse[i]) {
                if (!document.body().contains(chunk.paragraph())) {
                    continue;
                }
                parts.computeIfAbsent(chunk.paragraph(), k -> new ArrayList<>())
                        .add(new FieldReport.Part(chunk.span(), List.of()));
                continue;
            }
            heading = heading(text, seen, chunk.span().start(), dates).or(heading(heading));
            seen = chunk.span().end();
            Optional<FieldDays> own =
                    dates.find(text.substring(chunk.span().start(), chunk.lead().end()));
            if (isHeading(lines.get(i), chunk, own, dates)) {
                heading = own.or(() -> dates.find(chunk.span().of(text))).or(heading(heading));
            }
            List<FieldLine> statements = FieldStatements.of(text, chunk.lead().end(), chunk.span(), words);
            parts.computeIfAbsent(chunk.paragraph(), k -> new ArrayList<>())
                    .add(new FieldReport.Part(chunk.span(), statements));
            boolean joins = chunk.continues() && i > 0 && terse[i - 1] && !entries.isEmpty();
            if (joins) {
                FieldEntry last = entries.removeLast();
                List<FieldLine> all = new ArrayList<>(last.statements());
                all.addAll(statements);
                entries.add(new FieldEntry(last.number(), last.days(), last.timed(), all));
            } else {
                boolean timed = chunk.lead().time() != FieldLead.Time.NONE;
                Optional<FieldDays> days = own.or(heading(heading))
                        .or(() -> timed ? document.published().map(FieldDays::of) : Optional.empty());
                entries.add(new FieldEntry(entries.size(), days, timed, statements));
            }
        }
        return entries.isEmpty() ? new FieldReport(List.of(), Map.of()) : new FieldReport(entries, parts);
    }

    private static Supplier<Optional<FieldDays>> heading(Optional<FieldDays> heading) {
        return () -> heading;
    }

    /** The body, and lines that stand before it as headlines do: an entry without a full stop may be taken for one. */
    private static List<TextSpan> blocks(Document document) {
        return document.blocks().stream()
                .filter(b -> b.kind() != TextBlock.Kind.FURNITURE)
                .map(TextBlock::span)
                .toList();
    }

    private static List<Chunk> chunks(String text, List<TextSpan> body) {
        List<Chunk> chunks = new ArrayList<>();
        int end = 0;
        for (TextSpan paragraph : body) {
            boolean below = text.substring(end, paragraph.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                            <= 1
                    && end > 0;
            int start = paragraph.start();
            FieldLead lead = FieldLead.of(text, start, paragraph.end());
            boolean continues = below && !lead.marked();
            if (continues && !chunks.isEmpty() && isBroken(text, chunks.getLast(), start, paragraph.end())) {
                // A line that was wrapped in the middle of a statement.
                Chunk before = chunks.removeLast();
                int stop = firstMarked(text, paragraph);
                chunks.add(new Chunk(
                        before.paragraph(),
                        trimmed(text, before.span().start(), stop),
                        before.lead(),
                        before.continues()));
                if (stop >= paragraph.end()) {
                    end = paragraph.end();
                    continue;
                }
                start = stop;
                lead = FieldLead.of(text, start, paragraph.end());
                continues = false;
            }
            Matcher line = LINE.matcher(text).region(paragraph.start(), paragraph.end());
            while (line.find()) {
                FieldLead next = FieldLead.of(text, line.start(), paragraph.end());
                if (line.start() > start
                        && next.marked()
                        && !text.substring(start, line.start()).isBlank()) {
                    chunks.add(new Chunk(paragraph, trimmed(text, start, line.start()), lead, continues));
                    start = line.start();
                    lead = next;
                    continues = false;
                }
            }
            if (!text.substring(start, paragraph.end()).isBlank()) {
                chunks.add(new Chunk(paragraph, trimmed(text, start, paragraph.end()), lead, continues));
            }
            end = paragraph.end();
        }
        return chunks;
    }

    private static boolean isBroken(String text, Chunk before, int next, int end) {
        return before.span().end() - before.span().start() < LONGEST_ENTRY
                && !ENDED.matcher(before.span().of(text)).find()
                && !SPEAKER.matcher(text).region(next, end).lookingAt();
    }

    /** Where the first line of a paragraph starts that begins an entry; its end when none does. */
    private static int firstMarked(String text, TextSpan paragraph) {
        Matcher line = LINE.matcher(text).region(paragraph.start(), paragraph.end());
        while (line.find()) {
            if (FieldLead.of(text, line.start(), paragraph.end()).marked()) {
                return line.start();
            }
        }
        return paragraph.end();
    }

    private static TextSpan trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new TextSpan(start, last);
    }

    private FieldLine whole(String text, Chunk chunk) {
        return FieldStatements.line(
                text,
                new TextSpan(
                        Math.min(chunk.lead().end(), chunk.span().end()),
                        Math.min(chunk.span().end(), chunk.lead().end() + LONGEST_ENTRY)),
                chunk.paragraph(),
                words);
    }

    /** Chunks with marks of the style; and where these are not few, all that is not plainly prose. */
    private boolean[] terse(String text, List<Chunk> chunks, List<FieldLine> lines, List<TextSpan> body) {
        boolean[] terse = new boolean[chunks.size()];
        boolean[] marked = new boolean[chunks.size()];
        int count = 0;
        for (int i = 0; i < terse.length; i++) {
            terse[i] = style.isTerse(
                    chunks.get(i).span().of(text), lines.get(i), chunks.get(i).lead());
            marked[i] = terse[i];
            count += terse[i] ? 1 : 0;
        }
        // What goes on from a line above is no entry of its own.
        long entries = chunks.stream()
                .filter(c -> !c.continues() && body.contains(c.paragraph()))
                .count();
        if (count < FEWEST || count < SHARE * entries) {
            return new boolean[terse.length];
        }
        for (int i = 0; i < terse.length; i++) {
            boolean inBody = body.contains(chunks.get(i).paragraph());
            terse[i] = lines.get(i).size() > 0
                    && (inBody || marked[i])
                    && !style.isProse(
                            chunks.get(i).span().of(text),
                            lines.get(i),
                            chunks.get(i).lead());
        }
        return terse;
    }

    /** A short line with a day and no observation, which goes for what stands below it. */
    private boolean isHeading(FieldLine line, Chunk chunk, Optional<FieldDays> own, FieldDates dates) {
        boolean told = words.has(line, 0, line.size(), "@see|@planned|@count-of-fire|@stops|@moves|@says");
        return chunk.lead().time() == FieldLead.Time.NONE
                && line.size() <= LONGEST_HEADING
                && !told
                && (own.isPresent() && line.size() <= 1
                        || dates.find(line.sentence().toString()).isPresent());
    }

    /** The last day in the short lines between two entries. */
    private static Optional<FieldDays> heading(String text, int from, int to, FieldDates dates) {
        Optional<FieldDays> found = Optional.empty();
        Matcher line = LINE.matcher(text).region(from, Math.max(from, to));
        while (line.find()) {
            String words = line.group().strip();
            boolean brief = words.split("\\s+").length <= LONGEST_HEADING;
            Optional<FieldDays> days = brief ? dates.find(words) : Optional.empty();
            found = days.isPresent() ? days : found;
        }
        return found;
    }
}
