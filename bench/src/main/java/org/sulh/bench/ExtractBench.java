package org.sulh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.sulh.extract.Extractor;
import org.sulh.extract.parse.Parser;
import org.sulh.intake.ArticleReader;
import org.sulh.model.Document;
import org.sulh.testkit.gold.GoldReader;

/**
 * How quick extraction is: time until it is ready, sentences in a second with two threads, how the cost grows from a
 * document of 100 kB to one of 1 MB, which layer takes what share, and the highest use of the heap.
 *
 * <p>Arguments: a folder of coded texts, of which only the texts are used; runs. Documents are made of the texts, one after
 * the other and again with other numbers. Wall time is that of the machine as it is; processor time, in brackets or where
 * said, is less moved by others who use it.
 */
public final class ExtractBench {
    private static final int THREADS = 2;
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{2,3}\\b");

    /** A break inside a paragraph. */
    private static final Pattern WRAPPED = Pattern.compile("(?<!\\n)\\n(?!\\n)");

    /** Lower numbers may be days of a month. */
    private static final int LEAST_CHANGED = 32;

    private final Extractor extractor;
    private final List<String> texts;
    private final int runs;

    private ExtractBench(Extractor extractor, List<String> texts, int runs) {
        this.extractor = extractor;
        this.texts = texts;
        this.runs = runs;
    }

    public static void main(String[] args) throws Exception {
        Extractor extractor = new Extractor(Parser.load(), List.of(), List.of());
        double ready = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
        System.out.printf(
                Locale.ROOT, "ready %.1f s after the start of the process (%.1f s of processor)%n", ready, processor());
        List<String> texts = GoldReader.read(Path.of(args[0])).stream()
                .map(t -> WRAPPED.matcher(t.text()).replaceAll(" "))
                .toList();
        ExtractBench bench = new ExtractBench(extractor, texts, Integer.parseInt(args[1]));
        bench.throughput();
        bench.growth();
        bench.shares();
        System.out.printf(Locale.ROOT, "highest use of the heap: %d MB%n", highestHeap() >> 20);
    }

    /** Sentences in a second, over many documents of 10 kB. */
    private void throughput() throws Exception {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            documents.add(document(10_000, i));
        }
        long sentences = 0;
        for (Document document : documents) {
            sentences += extractor.explain(document).sentences().size();
        }
        double[] wall = new double[runs];
        double[] cpu = new double[runs];
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int run = 0; run < runs; run++) {
                double processor = processor();
                long begin = System.nanoTime();
                List<Future<Integer>> results = new ArrayList<>();
                for (Document document : documents) {
                    results.add(threads.submit(() -> extractor.extract(document).size()));
                }
                for (Future<Integer> result : results) {
                    result.get();
                }
                wall[run] = sentences / ((System.nanoTime() - begin) / 1e9);
                cpu[run] = sentences / (processor() - processor);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d threads: %s sentences/s; %s for a second of processor%n",
                THREADS,
                spread(wall, "%.0f"),
                spread(cpu, "%.0f"));
    }

    /** Processor time of one large document beside a tenth of it, one after the other in each run. */
    private void growth() throws Exception {
        Document small = document(100_000, 0);
        Document large = document(1_000_000, 0);
        double[] tenth = new double[runs];
        double[] whole = new double[runs];
        double[] ratio = new double[runs];
        for (int run = 0; run < runs; run++) {
            tenth[run] = cost(small);
            whole[run] = cost(large);
            ratio[run] = whole[run] / tenth[run];
        }
        System.out.printf(
                Locale.ROOT,
                "100 kB %s s, 1 MB %s s of processor: %s times%n",
                spread(tenth, "%.1f"),
                spread(whole, "%.1f"),
                spread(ratio, "%.1f"));
    }

    private double cost(Document document) {
        double before = processor();
        extractor.extract(document);
        return processor() - before;
    }

    private void shares() throws Exception {
        Document document = document(300_000, 0);
        LayerShares shares = LayerShares.of(() -> extractor.extract(document));
        System.out.println("shares of a document of 300 kB: " + shares);
    }

    private Document document(int size, int from) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = from; text.length() < size; i++) {
            int round = i / texts.size();
            text.append(NUMBER.matcher(texts.get(i % texts.size())).replaceAll(found -> {
                        int number = Integer.parseInt(found.group());
                        return Integer.toString(number < LEAST_CHANGED ? number : number + round);
                    }))
                    .append("\n\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new ArticleReader()
                .read("bench", new ByteArrayInputStream(bytes), Optional.of(LocalDate.of(2025, 6, 3)));
    }

    private static String spread(double[] figures, String format) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    /** Seconds of processor that this process took so far. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static long highestHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
