package org.sulh.pipeline.compare;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.sulh.model.Document;
import org.sulh.model.TextSpan;

/**
 * The winnowing fingerprints of a text: hashes of 5-word passages, of which the least in every 8 in a row is kept
 * (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003).
 *
 * <p>Any passage of 12 words that two texts share leaves at least one fingerprint in both. Hashes are CRC-32 of the
 * folded words joined by blanks, UTF-8. A text under 5 words has none. A translation shares none with its original:
 * that is for {@link Wording}.
 *
 * @param hashes 32 bits each
 */
public record Fingerprints(Set<Integer> hashes) {
    private static final int GRAM = 5;
    private static final int WINDOW = 8;

    public Fingerprints {
        hashes = Set.copyOf(hashes);
    }

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
        Set<Integer> kept = new LinkedHashSet<>();
        int windows = Math.max(grams.length == 0 ? 0 : 1, grams.length - WINDOW + 1);
        for (int start = 0; start < windows; start++) {
            int least = start;
            for (int i = start; i < Math.min(start + WINDOW, grams.length); i++) {
                if (Integer.compareUnsigned(grams[i], grams[least]) <= 0) {
                    least = i;
                }
            }
            kept.add(grams[least]);
        }
        return new Fingerprints(kept);
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

    /** Share of the shorter text's fingerprints that the other has too, 0 to 100; 0 when either has none. */
    public int percentShared(Fingerprints other) {
        int smaller = Math.min(hashes.size(), other.hashes.size());
        if (smaller == 0) {
            return 0;
        }
        long shared = hashes.stream().filter(other.hashes::contains).count();
        return (int) (100 * shared / smaller);
    }
}
