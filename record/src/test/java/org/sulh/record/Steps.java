package org.sulh.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Answer;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.CaseStep.Turn;
import org.sulh.record.entry.CaseEntry;

/** Steps of cases made by chance, well formed and otherwise without sense; the same for the same seed. */
public final class Steps {
    private static final List<String> SLUGS = List.of("varland", "osmere", "hallin", "team-3", "a1", "no-strike");
    private static final List<String> WORDS = List.of("as agreed", "«à Arn»", "it\nsays", "\"so\"", "𝄞", "هدنة");

    private final Random random;

    private Steps(long seed) {
        this.random = new Random(seed);
    }

    public static Steps seeded(long seed) {
        return new Steps(seed);
    }

    /** One of each. */
    public List<CaseStep> each() {
        return List.of(
                complaint(),
                new CaseStep.Inquiry(caseId(), random.nextBoolean(), words()),
                new CaseStep.Notice(caseId(), words(), some(this::slug, 1), some(this::claim, 0)),
                new CaseStep.Reply(caseId(), any(Answer.values()), words(), some(this::claim, 0)),
                new CaseStep.VisitPlanned(caseId(), time(), words(), some(this::slug, 1)),
                new CaseStep.VisitMade(caseId(), index(), time(), words(), evidence(0)),
                new CaseStep.VisitDenied(caseId(), index(), slug(), words()),
                clock(),
                new CaseStep.Provisional(caseId(), some(this::slug, 1), slug(), day(), words()),
                new CaseStep.SessionOpened(caseId(), seats(), some(() -> new Recused(slug(), slug(), words()), 0)),
                new CaseStep.SessionClosed(caseId(), index(), words(), some(this::document, 0)),
                motion(),
                new CaseStep.Vote(
                        caseId(), index(), CaseEntry.hashOf(text()), any(Choice.values()), maybe(this::words)),
                new CaseStep.Found(caseId(), index(), CaseEntry.hashOf(text()), any(Conclusion.values())),
                measure(),
                new CaseStep.ComplianceReport(caseId(), index(), words(), evidence(0)),
                new CaseStep.ComplianceCheck(caseId(), index(), any(Fulfilment.values()), words(), evidence(0)),
                new CaseStep.Appeal(caseId(), index(), words()),
                new CaseStep.AppealDecided(caseId(), index(), any(Ruling.values()), words()),
                new CaseStep.Reopening(caseId(), some(this::claim, 1), words()),
                new CaseStep.Closure(caseId(), any(Ending.values()), words()));
    }

    private CaseStep complaint() {
        Origin origin = any(Origin.values());
        return new CaseStep.Complaint(
                origin,
                origin == Origin.PARTY ? Optional.of("varland") : Optional.empty(),
                "osmere",
                some(this::claim, 1),
                some(this::slug, 0),
                words(),
                maybe(this::caseId));
    }

    private CaseStep clock() {
        Turn turn = any(Turn.values());
        OptionalInt hours = turn == Turn.EXTEND ? OptionalInt.of(1 + random.nextInt(1000)) : OptionalInt.empty();
        return new CaseStep.Clock(caseId(), turn, slug(), hours, slug(), words());
    }

    private CaseStep motion() {
        Finding.Text text = text();
        return new CaseStep.Motion(caseId(), text, CaseEntry.hashOf(text));
    }

    private CaseStep measure() {
        Optional<String> rung = maybe(this::slug);
        Optional<String> what = rung.isEmpty() ? Optional.of(words()) : maybe(this::words);
        return new CaseStep.Measure(caseId(), index(), slug(), rung, what, maybe(this::words), day());
    }

    /** What a finding would say. */
    public Finding.Text text() {
        Conclusion conclusion = any(Conclusion.values());
        boolean violation = conclusion == Conclusion.VIOLATION;
        return new Finding.Text(
                slug(),
                "i-" + index() + "." + (1 + random.nextInt(20)),
                slug(),
                conclusion,
                violation ? Optional.of(any(Severity.values())) : Optional.empty(),
                violation ? Optional.of(any(Intent.values())) : Optional.empty(),
                any(StandardOfProof.values()),
                List.of(words(), words()),
                evidence(violation ? 1 : 0),
                violation ? maybe(this::slug) : Optional.empty());
    }

    private List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            seats.add(new Seat("member-" + i, slug()));
        }
        return seats;
    }

    private List<String> evidence(int least) {
        return some(() -> random.nextBoolean() ? claim() : document(), least);
    }

    /** A few, none twice. */
    private <T> List<T> some(Supplier<T> one, int least) {
        List<T> some = new ArrayList<>();
        for (int i = least + random.nextInt(3); i > 0; i--) {
            some.add(one.get());
        }
        return some.stream().distinct().toList();
    }

    private <T> Optional<T> maybe(Supplier<T> one) {
        return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private String slug() {
        return SLUGS.get(random.nextInt(SLUGS.size()));
    }

    private String words() {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(100);
    }

    private String caseId() {
        return "k-" + index();
    }

    private long index() {
        return random.nextBoolean() ? random.nextInt(10) : random.nextLong(1L << 40);
    }

    private String claim() {
        return String.format(Locale.ROOT, "c-%016x", random.nextLong());
    }

    private String document() {
        return String.format(Locale.ROOT, "d-%016x", random.nextLong());
    }

    private Instant time() {
        return Instant.ofEpochSecond(random.nextLong(253_402_300_800L));
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(40_000));
    }
}
