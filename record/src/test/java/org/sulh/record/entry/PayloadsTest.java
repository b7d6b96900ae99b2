package org.sulh.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Claim;
import org.sulh.model.Fingerprints;
import org.sulh.model.Source;
import org.sulh.model.TextSpan;
import org.sulh.model.Tie;
import org.sulh.model.Trace;
import org.sulh.record.Ledger;
import org.sulh.record.Steps;
import org.sulh.record.Told;
import org.sulh.record.entry.ClaimReviewEntry.Verdict;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.record.entry.PackAdopted.Quorum;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Role;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;

/** What each kind of entry may say, and what it may not. */
class PayloadsTest {
    private static final String DOCUMENT = Told.document(1);
    private static final Claim ONE = Told.shelling(DOCUMENT, "varland", "osmere", "Arn", 9);
    private static final Claim OTHER = Told.shelling(DOCUMENT, "osmere", "varland", "Bela", 9);

    private static final SigningKey KEY = SigningKey.generate("example.org/desk", KeyType.ED25519, Ledger.chance(5));

    record Sample(String kind, Payload payload) {}

    static Stream<Sample> samples() {
        Source monitor = new Source(
                "team-3",
                Source.Kind.MONITOR,
                Optional.of("guarantor"),
                List.of(
                        new Tie("varland", "trained there", Optional.of("its own word")),
                        new Tie("osmere", "none known", Optional.empty())),
                'B',
                true);
        DocumentEntry full = new DocumentEntry(
                new Trace(
                        DOCUMENT,
                        "report.txt",
                        Optional.of("The Arn Post"),
                        Optional.of(LocalDate.of(2025, 10, 9)),
                        Fingerprints.ofNumbers(1, 8, 1024, 4_294_967_294L),
                        List.of(new TextSpan(3, 9), new TextSpan(9, 40))),
                "team-3",
                Ledger.MORNING,
                Optional.of("https://example.org/1"),
                "und",
                "text/html",
                0,
                Optional.of(new Commitment("ab".repeat(32))));
        PackAdopted first = Ledger.adoption(Ledger.sarnLine(), Optional.empty());
        Stream<Sample> steps = IntStream.range(0, 3)
                .boxed()
                .flatMap(seed -> Steps.seeded(seed).each().stream())
                .map(CaseEntry::new)
                .map(entry -> new Sample(entry.kind().word(), entry));
        return Stream.concat(
                Stream.concat(steps, ObservedSamples.all()),
                Stream.of(
                        new Sample(SourceEntry.KIND, new SourceEntry(monitor)),
                        new Sample(SourceEntry.KIND, new SourceEntry(Ledger.press("post"))),
                        new Sample(DocumentEntry.KIND, full),
                        new Sample(DocumentEntry.KIND, Ledger.documentOf(DOCUMENT, "post")),
                        new Sample(ClaimsEntry.KIND, new ClaimsEntry(DOCUMENT, "reader@1", 1, 1, List.of())),
                        new Sample(
                                ClaimsEntry.KIND, new ClaimsEntry(DOCUMENT, "reader@1", 2, 9_999, List.of(ONE, OTHER))),
                        new Sample(ClaimReviewEntry.KIND, Ledger.confirmed(ONE)),
                        new Sample(ClaimReviewEntry.KIND, Ledger.rejected(ONE)),
                        new Sample(ClaimReviewEntry.KIND, Ledger.corrected(ONE, OTHER)),
                        new Sample(ClaimReviewEntry.KIND, Ledger.added(ONE)),
                        new Sample(LinkReviewEntry.KIND, Ledger.link(Bond.TOGETHER, ONE, OTHER)),
                        new Sample(LinkReviewEntry.KIND, Ledger.link(Bond.APART, ONE, OTHER)),
                        new Sample(LinkReviewEntry.KIND, Ledger.withdrawal(12)),
                        new Sample(GradeEntry.KIND, new GradeEntry.OfSource("varland/minister", 'A', "seen for years")),
                        new Sample(GradeEntry.KIND, new GradeEntry.OfDocument(DOCUMENT, 6, "cannot be told")),
                        new Sample(PackAdopted.KIND, first),
                        new Sample(
                                PackAdopted.KIND,
                                new PackAdopted(
                                        first.pack(),
                                        "sarn-line",
                                        "2",
                                        Optional.of(LocalDate.of(2026, 1, 1)),
                                        new Quorum(2, List.of("chair", "party:*", "party:varland")),
                                        first.seals())),
                        new Sample(
                                StateDigest.KIND,
                                new StateDigest(
                                        View.SHARED,
                                        7,
                                        first.pack(),
                                        "exercise/1",
                                        3,
                                        new TreeMap<>(Map.of("claim", "0f".repeat(32)))))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAsItWasWritten(Sample sample) {
        byte[] bytes = sample.payload().toData().toCanonicalBytes();
        Json.Obj data = (Json.Obj) Json.parseCanonical(bytes);
        assertThat(RecordKinds.read(sample.kind(), data)).contains(sample.payload());
        check(sample.kind(), data);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatNobodyKnowsOfIsRefused(Sample sample) {
        assertRefused(
                () -> RecordKinds.read(sample.kind(), sample.payload().toData().with("zz", "x")), "zz");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withoutAnyOneOfItsMembersItIsRefusedOrSaysSomethingElse(Sample sample) {
        Json.Obj whole = sample.payload().toData();
        for (String missing : whole.names()) {
            TreeMap<String, Json> rest = new TreeMap<>();
            whole.names().stream()
                    .filter(name -> !name.equals(missing))
                    .forEach(name -> rest.put(name, whole.find(name).orElseThrow()));
            try {
                assertThat(RecordKinds.read(sample.kind(), Json.Obj.of(rest)))
                        .isPresent()
                        .isNotEqualTo(Optional.of(sample.payload()));
            } catch (MalformedException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void kindsThatAreNotTheRecordsOwnAreLeftToTheRegister() {
        assertThat(RecordKinds.read("erasure", Json.Obj.EMPTY)).isEmpty();
    }

    /** As the register does before it lets an entry in. */
    private static void check(String kind, Json.Obj data) {
        Body body = new Body(kind, Ledger.MORNING, "desk", data);
        new Authority("example.org", RecordKinds.all())
                .parse(Envelope.sign(body, KEY).toBytes());
    }

    private static void assertRefused(ThrowingCallable call, String... words) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(call).satisfies(e -> assertThat(List.of(words))
                .allSatisfy(word -> assertThat(e.getMessage()).contains(word)));
    }

    // ---- sources ----

    @ParameterizedTest
    @CsvSource({"reliability, G", "reliability, AB", "reliability, a", "kind, spy", "id, Two Words", "affiliation, Ü"})
    void sourceIsRefusedThatCannotBe(String member, String value) {
        Json.Obj data = new SourceEntry(Ledger.press("post")).toData().with(member, value);
        assertRefused(() -> SourceEntry.read(data), value);
    }

    @Test
    void kindsOfSourcesAreNamedToWhoMistypesOne() {
        Json.Obj data = new SourceEntry(Ledger.press("post")).toData().with("kind", "dataset");
        assertRefused(() -> SourceEntry.read(data), "'dataset'", "data-set");
    }

    @Test
    void tieSaysToWhomAndWhatItIs() {
        Json.Obj data = new SourceEntry(Ledger.press("post"))
                .toData()
                .with("ties", new Json.Arr(List.of(Json.Obj.EMPTY.with("to", "varland"))));
        assertRefused(() -> SourceEntry.read(data), "what");
    }

    // ---- documents ----

    @ParameterizedTest
    @ValueSource(
            strings = {"d-1", "c-0000000000000001", "d-00000000000000AB", "d-00000000000000012", "../../etc/passwd"})
    void documentHasAnIdThatFollowsFromItsBytes(String id) {
        assertRefused(() ->
                DocumentEntry.read(Ledger.documentOf(DOCUMENT, "post").toData().with("id", id)));
    }

    @ParameterizedTest
    @CsvSource({"published, 9 October", "received, yesterday", "received, 2025-10-09", "published, 2025-02-30"})
    void daysAndTimesOfADocumentAreDaysAndTimes(String member, String value) {
        assertRefused(() ->
                DocumentEntry.read(Ledger.documentOf(DOCUMENT, "post").toData().with(member, value)));
    }

    @Test
    void documentIsNotSmallerThanNothing() {
        assertRefused(() ->
                DocumentEntry.read(Ledger.documentOf(DOCUMENT, "post").toData().with("size", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "9,3", "3,9,5,12", "-5,-1", "0,9007199254740991,5,6"})
    void quotationsStandInOrderAndDoNotOverlap(String ends) {
        List<Json> numbers = Stream.of(ends.split(",", -1))
                .<Json>map(end -> Json.of(Long.parseLong(end)))
                .toList();
        assertRefused(() -> DocumentEntry.read(
                Ledger.documentOf(DOCUMENT, "post").toData().with("quotations", new Json.Arr(numbers))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,3", "5,5", "-1", "4294967296", "9007199254740991"})
    void fingerprintsIncreaseAndFitIn32Bits(String list) {
        List<Json> numbers = Stream.of(list.split(",", -1))
                .<Json>map(number -> Json.of(Long.parseLong(number)))
                .toList();
        assertRefused(() -> DocumentEntry.read(
                Ledger.documentOf(DOCUMENT, "post").toData().with("fingerprints", new Json.Arr(numbers))));
    }

    // ---- claims ----

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "1, 0", "1, 10000", "-1, 3", "9007199254740991, 9007199254740991"})
    void partsOfClaimsAreCounted(long part, long parts) {
        Json.Obj data = new ClaimsEntry(DOCUMENT, "reader@1", 1, 1, List.of())
                .toData()
                .with("part", part)
                .with("parts", parts);
        assertRefused(() -> ClaimsEntry.read(data), "part");
    }

    @Test
    void claimStandsInOneEntryOnce() {
        assertRefused(() -> new ClaimsEntry(DOCUMENT, "reader@1", 1, 1, List.of(ONE, ONE)), "twice", ONE.id());
    }

    @Test
    void claimsOfOneEntryAreOfItsDocument() {
        assertRefused(
                () -> new ClaimsEntry(Told.document(2), "reader@1", 1, 1, List.of(ONE)), DOCUMENT, Told.document(2));
    }

    // ---- reviews ----

    @Test
    void reviewHoldsWhatItsVerdictNeedsAndNothingElse() {
        Optional<String> id = Optional.of(ONE.id());
        Optional<Claim> other = Optional.of(OTHER);
        Optional<String> why = Optional.of("misread");
        assertRefused(() -> new ClaimReviewEntry(Verdict.CONFIRMED, Optional.empty(), Optional.empty(), why));
        assertRefused(() -> new ClaimReviewEntry(Verdict.CONFIRMED, id, other, why));
        assertRefused(() -> new ClaimReviewEntry(Verdict.REJECTED, id, other, why));
        assertRefused(() -> new ClaimReviewEntry(Verdict.CORRECTED, id, Optional.empty(), why));
        assertRefused(() -> new ClaimReviewEntry(Verdict.ADDED, id, other, why));
        assertRefused(() -> new ClaimReviewEntry(Verdict.ADDED, Optional.empty(), Optional.empty(), why));
    }

    @Test
    void whoRejectsSaysWhy() {
        assertRefused(
                () -> new ClaimReviewEntry(Verdict.REJECTED, Optional.of(ONE.id()), Optional.empty(), Optional.empty()),
                "why");
    }

    @Test
    void correctionChangesSomething() {
        assertRefused(() -> Ledger.corrected(ONE, ONE), "confirm");
    }

    @Test
    void verdictIsOneOfFour() {
        assertRefused(
                () -> ClaimReviewEntry.read(Ledger.confirmed(ONE).toData().with("verdict", "true")),
                "confirmed, corrected, rejected, added");
    }

    // ---- links ----

    @Test
    void linkIsOfTwoClaimsOrMoreNoneTwice() {
        assertRefused(() -> Ledger.link(Bond.TOGETHER, ONE), "two");
        assertRefused(() -> Ledger.link(Bond.APART, ONE, OTHER, ONE), "twice");
        assertRefused(() -> Ledger.link(Bond.APART));
    }

    @Test
    void withdrawalNamesAnEntryAndNoClaims() {
        List<String> ids = List.of(ONE.id(), OTHER.id());
        assertRefused(() -> new LinkReviewEntry(Bond.WITHDRAWN, List.of(), OptionalLong.empty(), "why"));
        assertRefused(() -> new LinkReviewEntry(Bond.WITHDRAWN, ids, OptionalLong.of(3), "why"));
        assertRefused(() -> new LinkReviewEntry(Bond.APART, ids, OptionalLong.of(3), "why"));
        assertRefused(() -> LinkReviewEntry.read(Ledger.withdrawal(3).toData().with("withdraws", -3)), "-3");
    }

    @Test
    void linkHasAReason() {
        assertRefused(
                () -> new LinkReviewEntry(Bond.APART, List.of(ONE.id(), OTHER.id()), OptionalLong.empty(), "  "),
                "reason");
    }

    // ---- grades ----

    @ParameterizedTest
    @CsvSource({"post, G", "post, a", "post, 1", "Two Words, A", "a/b/c, A", "/, A"})
    void letterIsGivenToASourceThatCanBe(String source, char letter) {
        assertRefused(() -> new GradeEntry.OfSource(source, letter, "why"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -1, 9_007_199_254_740_991L})
    void digitIsOneToSix(long digit) {
        Json.Obj data = new GradeEntry.OfDocument(DOCUMENT, 1, "why").toData().with("credibility", digit);
        assertRefused(() -> GradeEntry.read(data), "1 to 6");
    }

    @Test
    void letterAndDigitAreGivenApart() {
        Json.Obj data = new GradeEntry.OfSource("post", 'A', "why").toData().with("credibility", 1);
        assertRefused(() -> GradeEntry.read(data), "credibility");
    }

    // ---- packs and digests ----

    @Test
    void packIsAdoptedUnderTheHashOfItsFiles() {
        PackAdopted first = Ledger.adoption(Ledger.sarnLine(), Optional.empty());
        PackSeals other = PackSeals.of(Map.of("agreement.yaml", "x".getBytes(StandardCharsets.UTF_8)), Map.of());
        assertRefused(
                () -> new PackAdopted(
                        first.pack(), first.agreement(), first.version(), Optional.empty(), first.next(), other),
                first.pack().toString(),
                other.packHash().toString());
    }

    @Test
    void quorumThatNobodyOrEverybodyMakesIsRefused() {
        assertRefused(() -> new Quorum(0, List.of("chair")));
        assertRefused(() -> new Quorum(1, List.of()));
        assertRefused(() -> new Quorum(1, List.of("anybody")), "anybody");
        assertThat(new Quorum(1, List.of("guarantor")).counts(new Role("guarantor:hallin")))
                .isTrue();
        assertThat(new Quorum(1, List.of("guarantor:tolmark")).counts(new Role("guarantor:hallin")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"index, 0", "index, -1", "passedOver, -1"})
    void digestIsOfSomeEntries(String member, long value) {
        Json.Obj data = samples()
                .filter(sample -> sample.kind().equals(StateDigest.KIND))
                .findFirst()
                .orElseThrow()
                .payload()
                .toData();
        assertRefused(() -> StateDigest.read(data.with(member, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5:00", "sha256:00", "sha256:zz", ""})
    void packOfADigestIsNamedByItsHash(String pack) {
        Json.Obj data = samples()
                .filter(sample -> sample.kind().equals(StateDigest.KIND))
                .findFirst()
                .orElseThrow()
                .payload()
                .toData();
        assertRefused(() -> StateDigest.read(data.with("pack", pack)));
    }

    // ---- sealing ----

    @Test
    void sealedPayloadSaysNothingElse() {
        Json.Obj sealed = Json.Obj.EMPTY.with(RecordKinds.SEALED, new Commitment("ab".repeat(32)).toJson());
        check(ClaimsEntry.KIND, sealed);
        assertThat(RecordKinds.findSealed(sealed)).contains(new Commitment("ab".repeat(32)));
        assertRefused(() -> check(ClaimsEntry.KIND, sealed.with("document", DOCUMENT)), "document");
    }

    @Test
    void sourcesAndPacksAndDigestsAreNeverSealed() {
        Json.Obj sealed = Json.Obj.EMPTY.with(RecordKinds.SEALED, new Commitment("ab".repeat(32)).toJson());
        for (String kind : List.of(SourceEntry.KIND, PackAdopted.KIND, StateDigest.KIND)) {
            assertRefused(() -> check(kind, sealed));
        }
    }
}
