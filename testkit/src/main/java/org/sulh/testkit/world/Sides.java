package org.sulh.testkit.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Event;
import org.sulh.model.Participant;
import org.sulh.model.Source;
import org.sulh.model.Tie;

/**
 * What is told in a world with the names of its first two parties exchanged, in the same order. Whatever is derived from it
 * must be what is derived from the world, with the same names exchanged and nothing else.
 *
 * @param documents as those of the world
 * @param claims as those of the world; the ids are others, since they follow from the content
 * @param sources as those of the world, with their affiliations and ties exchanged
 */
public record Sides(List<Document> documents, List<Claim> claims, List<Source> sources) {
    private static final String FIRST = Cast.party(0);
    private static final String SECOND = Cast.party(1);
    /** Stands for the first while the second takes its name; in no text of a world. */
    private static final String BETWEEN = "\u0000";

    public Sides {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
    }

    /** The world with its sides exchanged. */
    public static Sides exchanged(World world) {
        Map<String, String> ids = new HashMap<>();
        List<Document> documents = new ArrayList<>();
        for (Document document : world.documents()) {
            Document other = document(document);
            ids.put(document.id(), other.id());
            documents.add(other);
        }
        List<Claim> claims = world.claims().stream()
                .map(claim -> claim(claim, ids.getOrDefault(claim.document(), claim.document())))
                .toList();
        return new Sides(
                documents, claims, world.sources().stream().map(Sides::source).toList());
    }

    private static Source source(Source source) {
        List<Tie> ties = source.ties().stream()
                .map(tie -> new Tie(exchanged(tie.to()), tie.what(), tie.source()))
                .toList();
        return new Source(
                exchanged(source.id()),
                source.kind(),
                source.affiliation().map(Sides::exchanged),
                ties,
                source.reliability(),
                source.duplicateFree());
    }

    /** A slug or text with the names exchanged, as slugs and as words. */
    public static String exchanged(String text) {
        String slugs = exchanged(text, FIRST, SECOND);
        String words = exchanged(slugs, FIRST.replace('-', ' '), SECOND.replace('-', ' '));
        return exchanged(words, Cast.name(ReporterKind.PARTY, 0), Cast.name(ReporterKind.PARTY, 1));
    }

    private static String exchanged(String text, String first, String second) {
        return text.replace(first, BETWEEN).replace(second, first).replace(BETWEEN, second);
    }

    private static Document document(Document document) {
        String text = exchanged(document.text());
        return new Document(
                Scribe.documentId(text.getBytes(StandardCharsets.UTF_8)),
                exchanged(document.name()),
                document.outlet().map(Sides::exchanged),
                document.url(),
                document.published(),
                document.language(),
                document.mediaType(),
                document.size(),
                text,
                document.blocks());
    }

    private static Claim claim(Claim claim, String document) {
        Asserter asserter = claim.asserter();
        Event event = claim.event();
        return Claim.of(
                document,
                claim.span(),
                claim.quote().map(Sides::exchanged),
                new Asserter(
                        exchanged(asserter.text()),
                        asserter.actor().map(Sides::exchanged),
                        asserter.role(),
                        asserter.kind()),
                claim.via(),
                claim.said(),
                claim.stance(),
                claim.factuality(),
                claim.scope(),
                Optional.empty(),
                new Event(
                        event.type(),
                        participants(event.actors()),
                        participants(event.targets()),
                        event.time(),
                        event.place(),
                        event.casualties(),
                        event.means(),
                        event.setsOff(),
                        event.content()),
                claim.extractor(),
                claim.confidence());
    }

    private static List<Participant> participants(List<Participant> participants) {
        return participants.stream()
                .map(p -> new Participant(p.actor().map(Sides::exchanged), exchanged(p.text()), p.role()))
                .toList();
    }
}
