package org.sulh.testkit.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;

/** A part of a claim that is judged by itself, over the claims that were found and typed. */
public enum Field {
    /** Who speaks. */
    ASSERTER("asserter"),
    STANCE("stance"),
    FACTUALITY("factuality"),
    SCOPE("scope"),
    /** Who did it: all of them and nobody else. */
    ACTOR("actor"),
    /** Who suffered it: all of them and nobody else. */
    TARGET("target"),
    /** First and last day, both exactly; or none. */
    DATE("date interval"),
    /** Whether a place was located where the coder located one. */
    LOCATED("place located"),
    /** Of those located by both: within {@value #NEAR_KM} km, the distance that toponym resolution is measured by. */
    NEAR("place within 161 km"),
    /** Of those located by both: in the same country. */
    COUNTRY("right country"),
    /** That no place was given where the coder gave none. */
    NO_PLACE("no place where none is told"),
    /** Kinds and ranges of all tolls, where either gives one. */
    TOLL("casualty ranges"),
    /** Whether a denial was tied to the claim that it denies, where the coder tied it. */
    DENIES("denial linked");

    /** 100 miles; the usual bound of accuracy in toponym resolution (Leidner 2007). */
    static final double NEAR_KM = 161;

    /** What is said of one field of one claim. */
    public enum Verdict {
        RIGHT,
        WRONG,
        NOT_ASKED
    }

    private final String label;

    Field(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the field is right in a claim found, against the one coded. {@link #DENIES} is judged by {@link Pairing}. */
    Verdict judge(Claim gold, Claim found) {
        Optional<Coordinates> where = gold.event().place().flatMap(Place::at);
        Optional<Coordinates> foundWhere = found.event().place().flatMap(Place::at);
        boolean bothLocated = where.isPresent() && foundWhere.isPresent();
        return switch (this) {
            case ASSERTER -> verdict(Likeness.same(gold.asserter(), found.asserter()));
            case STANCE -> verdict(gold.stance() == found.stance());
            case FACTUALITY -> verdict(gold.factuality() == found.factuality());
            case SCOPE -> verdict(gold.scope() == found.scope());
            case ACTOR ->
                verdict(Likeness.sameAll(gold.event().actors(), found.event().actors()));
            case TARGET ->
                verdict(Likeness.sameAll(gold.event().targets(), found.event().targets()));
            case DATE ->
                verdict(gold.event().time().start().equals(found.event().time().start())
                        && gold.event().time().end().equals(found.event().time().end()));
            case LOCATED -> where.isEmpty() ? Verdict.NOT_ASKED : verdict(foundWhere.isPresent());
            case NEAR -> bothLocated ? verdict(where.get().distanceKm(foundWhere.get()) <= NEAR_KM) : Verdict.NOT_ASKED;
            case COUNTRY ->
                bothLocated && gold.event().place().flatMap(Place::country).isPresent()
                        ? verdict(gold.event()
                                .place()
                                .flatMap(Place::country)
                                .equals(found.event().place().flatMap(Place::country)))
                        : Verdict.NOT_ASKED;
            case NO_PLACE ->
                gold.event().place().isPresent()
                        ? Verdict.NOT_ASKED
                        : verdict(found.event().place().isEmpty());
            case TOLL -> {
                List<String> coded = ranges(gold);
                List<String> read = ranges(found);
                yield coded.isEmpty() && read.isEmpty() ? Verdict.NOT_ASKED : verdict(coded.equals(read));
            }
            case DENIES -> Verdict.NOT_ASKED;
        };
    }

    static Verdict verdict(boolean right) {
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** Of whom a toll is differs in words more than in meaning, and is not compared. */
    private static List<String> ranges(Claim claim) {
        Stream<Casualties> tolls = claim.event().casualties().stream();
        return tolls.map(t ->
                        String.format(Locale.ROOT, "%s %s %s %s", t.kind().formName(), t.low(), t.best(), t.high()))
                .sorted()
                .toList();
    }
}
