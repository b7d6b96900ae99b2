package org.sulh.testkit.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;

/**
 * A world's parties repeating what they accuse others of, each accusation in further statements of other days and words.
 * Whoever counts origins under one affiliation once is not moved.
 *
 * @param documents those of the world, then the further ones
 * @param claims those of the world, then the further ones
 * @param repeats of each further claim, in their order, the id of the accusation that it repeats
 */
public record Flood(List<Document> documents, List<Claim> claims, List<String> repeats) {
    /** A stream of its own, so that the words are others than those of the world. */
    private static final long STREAM = 3;

    public Flood {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        repeats = List.copyOf(repeats);
    }

    /**
     * The world with each party's own accusations repeated.
     *
     * @param times how often beside the first; 0 or more
     */
    public static Flood of(World world, int times, long seed) {
        Chance chance = new Chance(seed, STREAM);
        List<Document> documents = new ArrayList<>(world.documents());
        List<Claim> claims = new ArrayList<>(world.claims());
        List<String> repeats = new ArrayList<>();
        for (Claim claim : world.claims()) {
            boolean accuses = claim.asserter().kind() == SpeakerKind.PARTY && claim.stance() == Stance.ALLEGES;
            for (int n = 1; accuses && !world.truth().isCopy(claim.id()) && n <= times; n++) {
                Document document = document(claim, n, chance);
                documents.add(document);
                claims.add(again(claim, document, n));
                repeats.add(claim.id());
            }
        }
        return new Flood(documents, claims, repeats);
    }

    private static Document document(Claim claim, int number, Chance chance) {
        String text = claim.asserter().text() + ", statement " + number + ": " + Prose.colour(chance);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Document(
                Scribe.documentId(bytes),
                "statement " + number + " of " + claim.asserter().text(),
                Optional.of(claim.asserter().text()),
                Optional.empty(),
                claim.said().map(day -> day.plusDays(number)),
                "en",
                "text/plain",
                bytes.length,
                text,
                List.of(new TextBlock(TextBlock.Kind.BODY, new TextSpan(0, text.length()))));
    }

    private static Claim again(Claim claim, Document document, int number) {
        return Claim.of(
                document.id(),
                Optional.of(new TextSpan(0, document.text().length())),
                Optional.of(document.text()),
                claim.asserter(),
                claim.via(),
                claim.said().map(day -> day.plusDays(number)),
                claim.stance(),
                claim.factuality(),
                claim.scope(),
                Optional.empty(),
                claim.event(),
                claim.extractor(),
                claim.confidence());
    }
}
