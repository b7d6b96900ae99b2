package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Source;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.Tie;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.pack.Pack;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.CommitmentEntry;
import org.sulh.register.note.KeyId;

/** With the names of the two parties exchanged everywhere, what is concluded is exchanged, and nothing else changes. */
class LabelSwapTest {
    private static final Path SARN = Path.of("..", "agreements", "sarn-line");
    private static final List<String> TOWNS = List.of("Arn", "Bela", "Cord", "Dune", "Elm");

    @TempDir
    private Path folder;

    private static String swap(String text) {
        return text.replace("varland", "\u0001")
                .replace("osmere", "varland")
                .replace("\u0001", "osmere")
                .replace("Varland", "\u0001")
                .replace("Osmere", "Varland")
                .replace("\u0001", "Osmere");
    }

    private Pack swappedPack() throws Exception {
        try (Stream<Path> files = Files.walk(SARN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SARN.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, swap(Files.readString(file)));
            }
        }
        return Pack.load(folder);
    }

    /** The same history, told of one party or of the other. */
    private static Conclusions history(int seed, Pack pack, UnaryOperator<String> name) {
        Random random = new Random(seed);
        Ledger ledger = Ledger.begun(pack);
        ledger.source(new Source(
                "post",
                Source.Kind.PARTY,
                Optional.of(name.apply("varland")),
                List.of(new Tie(name.apply("varland"), "its paper", Optional.empty())),
                'F',
                false));
        KeyId analyst = ledger.register("analyst", "analyst");
        for (String party : List.of("varland", "osmere")) {
            Commitment promise = promise(party.equals("varland") ? "one" : "other", name.apply(party));
            ledger.put(CommitmentEntry.KIND, new CommitmentEntry.Stated(promise), analyst);
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String by = name.apply(random.nextBoolean() ? "varland" : "osmere");
            String speaker = name.apply(random.nextBoolean() ? "varland" : "osmere");
            String town = TOWNS.get(random.nextInt(TOWNS.size()));
            int day = 1 + random.nextInt(5);
            String document = Told.document(i);
            Claim claim = random.nextInt(3) == 0
                    ? Told.seen(document, by, town, day)
                    : Told.shelling(document, speaker, by, town, day);
            claims.add(claim);
            ledger.told(document, random.nextBoolean() ? "post" : "team", claim);
            Claim any = claims.get(random.nextInt(claims.size()));
            if (random.nextInt(4) == 0) {
                ledger.review(random.nextBoolean() ? Ledger.confirmed(any) : Ledger.rejected(any));
            }
        }
        return ledger.conclusions();
    }

    /** All that is concluded, in words that do not hold the ids of claims. */
    private static Set<String> words(Conclusions conclusions, UnaryOperator<String> name) {
        Set<String> words = new TreeSet<>();
        conclusions
                .incidents()
                .forEach(incident -> words.add(incident.id() + " "
                        + incident.claims().stream()
                                .map(claim ->
                                        String.valueOf(conclusions.ordinals().get(claim)))
                                .sorted()
                                .toList()
                        + incident.time() + incident.place()));
        for (Assessment assessment : conclusions.assessments()) {
            words.add(assessment.incident() + " " + assessment.level() + " " + assessment.evidence());
            assessment
                    .contributions()
                    .forEach(each -> words.add(assessment.incident() + " " + each.group() + " " + each.relation() + " "
                            + each.evidence()));
            assessment
                    .responsibility()
                    .forEach(each -> words.add(assessment.incident() + " "
                            + name.apply(each.candidate().toString()) + " " + each.prior() + " " + each.probability()));
        }
        conclusions
                .breaches()
                .forEach(breach -> words.add(breach.incident() + " " + breach.clause() + " "
                        + name.apply(breach.party()) + " " + breach.outcome() + " " + new TreeSet<>(breach.missing())));
        for (CommitmentStatus status : conclusions.commitments()) {
            words.add(name.apply(
                    status.commitment().id() + " " + status.commitment().of() + " " + status.word() + " "
                            + status.incidents() + " " + status.reasons() + " " + status.needed()));
        }
        return words;
    }

    /** To leave hostile acts. */
    private static Commitment promise(String id, String of) {
        return new Commitment(
                id,
                of,
                of,
                Texts.english("no hostile act"),
                false,
                TermStatus.STATED,
                Optional.empty(),
                "letter",
                new ToRefrain(
                        List.of("hostilities"),
                        List.of(of),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void exchangedNamesExchangeTheConclusions() throws Exception {
        Pack swapped = swappedPack();
        for (int seed = 0; seed < 8; seed++) {
            Set<String> one =
                    words(history(seed, Ledger.sarnLine(), UnaryOperator.identity()), UnaryOperator.identity());
            Set<String> other = words(history(seed, swapped, LabelSwapTest::swap), LabelSwapTest::swap);
            assertThat(other).as("history %d", seed).isEqualTo(one);
            assertThat(one).anyMatch(line -> line.contains("varland")).anyMatch(line -> line.contains("osmere"));
        }
    }

    @Test
    void exchangedTwiceThePackIsTheSame() throws IOException {
        String text = Files.readString(SARN.resolve("agreement.yaml"), StandardCharsets.UTF_8);
        assertThat(swap(swap(text))).isEqualTo(text);
        assertThat(swap(text)).isNotEqualTo(text);
    }
}
