package org.sulh.pipeline.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.sulh.model.Document;
import org.sulh.model.Fingerprints;
import org.sulh.model.TextSpan;

/**
 * Takes the fingerprints of a text: hashes of 5-word passages, of which the least in every 8 in a row is kept
 * (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003).
 *
 * <p>Any passage of 12 words that two texts share leaves at least one fingerprint in both, while neither is so long that
 * it is thinned. Hashes are CRC-32 of the folded words joined by blanks, UTF-8; the least is the least of them without
 * sign. A text under 5 words has none. A translation shares none with its original: that is for {@link Wording}.
 */
public final class Winnowing {
    private static final int GRAM = 5;
    private static final int WINDOW = 8;

    private Winnowing() {}

    /** Fingerprints of a document's body; of its whole text when it is not divided into paragraphs. */
    public static Fingerprints of(Document document) {
        if (document.blocks().isEmpty()) {
            return of(document.text());
        }
        StringBuilder body = new StringBuilder();
        for (TextSpan span : document.body()) {
            body.append(span.of(document.text())).append('\n');
        }
        return of(body.toString());
    }

    public static Fingerprints of(String text) {
        int[] grams = grams(Wording.tokens(text));
        int windows = Math.max(grams.length == 0 ? 0 : 1, grams.length - WINDOW + 1);
        return Fingerprints.of(IntStream.range(0, windows).map(start -> leastFrom(start, grams)));
    }

    private static int leastFrom(int start, int[] grams) {
        int least = grams[start];
        for (int i = start; i < Math.min(start + WINDOW, grams.length); i++) {
            least = Integer.compareUnsigned(grams[i], least) <= 0 ? grams[i] : least;
        }
        return least;
    }

    private static int[] grams(List<String> words) {
        int[] grams = new int[Math.max(0, words.size() - GRAM + 1)];
        for (int i = 0; i < grams.length; i++) {
            CRC32 crc = new CRC32();
            crc.update(String.join(" ", words.subList(i, i + GRAM)).getBytes(StandardCharsets.UTF_8));
            grams[i] = (int) crc.getValue();
        }
        return grams;
    }
}
