package org.sulh.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.extract.parse.Sketch;
import org.sulh.model.Actor;
import org.sulh.model.Actor.Alias;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Document;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;

/** Invented texts, the extractors they are read with, and documents made of them. */
final class Exercises {
    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:(?!\\n[ \\t]*\\n).)*+", Pattern.DOTALL);
    private static final String MARK = "EXERCISE.";
    private static final Map<Text, List<Claim>> DRAWN = new ConcurrentHashMap<>();

    private Exercises() {}

    /**
     * An exercise of the resources.
     *
     * @param name of its file
     * @param published day it claims to be of
     * @param pack whether it is read with the pack of Northland and Southland
     */
    record Text(String name, LocalDate published, boolean pack) {
        String text() {
            return resource(name + ".txt");
        }

        Document document() {
            return document(text());
        }

        /** The exercise with other words, of the same day. */
        Document document(String words) {
            return Exercises.document(words, Optional.of(published));
        }

        Extractor extractor() {
            return pack ? withPack() : general();
        }

        /** What is drawn from it, once for all tests. */
        List<Claim> claims() {
            return DRAWN.computeIfAbsent(this, Text::drawAnew);
        }

        List<Claim> drawAnew() {
            return extractor().extract(document());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Text> all() {
        return List.of(
                new Text("lebanon", LocalDate.of(2025, 1, 15), false),
                new Text("sudan", LocalDate.of(2025, 5, 11), false),
                new Text("donbas", LocalDate.of(2021, 3, 14), false),
                new Text("mindanao", LocalDate.of(2010, 5, 5), false),
                new Text("communique", LocalDate.of(2022, 5, 15), false),
                new Text("hodeidah", LocalDate.of(2019, 3, 11), false),
                northland());
    }

    static Text northland() {
        return new Text("northland", LocalDate.of(2024, 10, 17), true);
    }

    private static final class Loaded {
        static final Extractor GENERAL = new Extractor(Sketch.parser(), List.of(), List.of());
        static final Extractor PACK = new Extractor(Sketch.parser(), actors(), places());
    }

    /** Without any pack. */
    static Extractor general() {
        return Loaded.GENERAL;
    }

    /** With the pack of two invented parties. */
    static Extractor withPack() {
        return Loaded.PACK;
    }

    static List<Actor> actors() {
        return List.of(
                party("northland", "Northland", "Northlandish", "Norburg"),
                party("southland", "Southland", "Southlandish", "Sudburg"),
                new Actor("isle", "the Isle", SpeakerKind.MEDIATOR, List.of(), List.of(), Optional.empty()));
    }

    private static Actor party(String id, String name, String demonym, String capital) {
        return new Actor(
                id,
                name,
                SpeakerKind.PARTY,
                List.of(new Alias(demonym, Alias.Kind.DEMONYM), new Alias(capital, Alias.Kind.METONYM)),
                List.of(),
                Optional.empty());
    }

    private static List<NamedPlace> places() {
        return List.of(
                town("Norburg", 61.2, -30),
                town("Sudburg", 60.1, -30),
                town("Alder Ford", 60.6, -30.2),
                town("Neutral Port", 60.5, -27));
    }

    private static NamedPlace town(String name, double lat, double lon) {
        return new NamedPlace(
                name,
                List.of(),
                PlacePrecision.TOWN,
                new Coordinates(lat, lon),
                5,
                Optional.empty(),
                Optional.empty(),
                20_000,
                List.of());
    }

    static Supplier<IllegalStateException> missing(String what) {
        return () -> new IllegalStateException(what + " is missing");
    }

    static String resource(String file) {
        try (InputStream in = Exercises.class.getResourceAsStream("exercises/" + file)) {
            if (in == null) {
                throw missing(file).get();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Claims of a text without pack, published on Wednesday 15 October 2025. */
    static List<Claim> claims(String text) {
        return general().extract(document(text, Optional.of(LocalDate.of(2025, 10, 15))));
    }

    /** A document with a block for each paragraph; the line that marks an exercise as such is furniture. */
    static Document document(String text, Optional<LocalDate> published) {
        return document(text, published, "en", blocks(text));
    }

    static Document document(String text, Optional<LocalDate> published, String language, List<TextBlock> blocks) {
        return new Document(
                String.format("d-%016x", text.hashCode()),
                "exercise",
                Optional.empty(),
                Optional.empty(),
                published,
                language,
                "text/plain",
                text.getBytes(StandardCharsets.UTF_8).length,
                text,
                blocks);
    }

    /** Paragraphs are what blank lines set apart. */
    static List<TextBlock> blocks(String text) {
        List<TextBlock> blocks = new ArrayList<>();
        Matcher paragraph = PARAGRAPH.matcher(text);
        while (paragraph.find()) {
            TextBlock.Kind kind = paragraph.group().startsWith(MARK) ? TextBlock.Kind.FURNITURE : TextBlock.Kind.BODY;
            blocks.add(new TextBlock(kind, new TextSpan(paragraph.start(), paragraph.end())));
        }
        return blocks;
    }
}
