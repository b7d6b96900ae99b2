package org.sulh.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.pipeline.compare.Traces;
import org.sulh.pipeline.provenance.Provenance;

/**
 * How long it takes to group claims by origin: documents of 300 words, of which a fifth are reprints of another, word for word
 * or with a third rewritten, and two claims for each. Arguments: number of documents; seed. Texts and claims are invented. Time
 * is that of the processor.
 */
public final class ProvenanceBench {
    private static final int WORDS = 300;

    private ProvenanceBench() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        for (int some : new int[] {count / 10, count}) {
            measure(some, seed);
        }
    }

    private static void measure(int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<Claim> claims = new InventedClaims(seed).some(2 * count);
        for (int i = 0; i < count; i++) {
            String text = i > 10 && random.nextInt(5) == 0
                    ? copied(texts.get(texts.size() - 1 - random.nextInt(10)), random)
                    : words(random, WORDS);
            texts.add(text);
            documents.add(document(String.format(Locale.ROOT, "d-%016x", i), text));
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int groups = Provenance.group(claims, Traces.of(documents)).size();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%,d documents, %,d claims: %,d origins, %.1f s%n", count, claims.size(), groups, seconds);
    }

    private static String copied(String text, Random random) {
        return random.nextBoolean() ? text : text.substring(0, 2 * text.length() / 3) + words(random, WORDS / 3);
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append("word")
                    .append((int) StrictMath.pow(8000, random.nextDouble()))
                    .append(' ');
        }
        return words.toString();
    }

    private static Document document(String id, String text) {
        return new Document(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                "text/plain",
                text.length(),
                text,
                List.of());
    }
}
